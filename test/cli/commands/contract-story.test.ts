import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { buildModel, licensesOf, type Model, parseModel } from '../../../src/index.ts'
import { validateArchive } from '../../../src/validation/validate-archive.ts'
import { type World, world } from '../world.ts'

const genuine = new URL('../../../../shared/corpus/business-export-2016.zip', import.meta.url)

/** Runs a command line as a user would, and answers what it printed. */
async function run(made: World, words: readonly string[]): Promise<string> {
  const before = made.stdout().length
  const code = await main(words, made.io)
  expect({ words, code, stderr: code === 0 ? '' : made.stderr() }).toEqual({ words, code: 0, stderr: '' })
  return made.stdout().slice(before).trim()
}

/** An API version with two licenses for Live that somebody has to approve, and a new version of some app. */
function withNewApp(model: Model) {
  const api = model.apiVersions.find((version) => {
    const isByHand = version.productionAutoApproved !== true && version.productionServiceKey !== undefined
    return isByHand && licensesOf(model, version, 'Production').length > 1
  })
  const [appVersion] = model.appVersions
  if (api === undefined || appVersion === undefined) throw new Error('The archive holds no such API.')
  const { encryptedSharedSecret: _, identity: __, ...rest } = appVersion
  const app = { ...rest, id: `NewAppVersionOfTheStory1.${model.source.tenant}`, name: 'of the story' }
  const licenses = licensesOf(model, api, 'Production').slice(0, 2)
  return { api, app, licenses, model: { ...model, appVersions: [...model.appVersions, app] } }
}

test.skipIf(!existsSync(genuine))(
  'a contract lives from request to cancellation, each stage an archive (skipped without the corpus)',
  { timeout: 300_000 },
  async () => {
    const made = world()
    made.put('business.zip', readFileSync(genuine))
    expect((await run(made, ['contract', 'list', 'business.zip'])).split('\n')).toHaveLength(72)
    await run(made, ['import', 'business.zip', '-o', 'business.json'])
    const { api, app, licenses, model } = withNewApp(parseModel(made.read('business.json')))
    made.put('business-and-app.json', buildModel(model))

    const request = ['--app', app.id, '--api', api.id, '--environment', 'Live', '--as', 'AppAdmin']
    const id = await run(made, ['contract', 'request', 'business-and-app.json', ...request, '-o', 'requested.json'])
    expect(await run(made, ['contract', 'show', 'requested.json', id])).toContain('Access Requested')

    const act = async (from: string, contract: string, action: string, to: string, role = 'ApiAdmin') =>
      run(made, ['contract', 'act', from, contract, action, '--as', role, '-o', to])
    expect(await act('requested.json', id, 'approve', 'approved.json')).toBe('apicontract.status.approved')
    expect(await act('approved.json', id, 'activate', 'activated.json')).toBe('apicontract.status.activated')
    const named = licenses.flatMap((license) => ['--license', license.id])
    const revision = await run(made, ['contract', 'revise', 'activated.json', id, ...named, '-o', 'revised.json'])
    expect(revision).not.toBe(id)

    const boxes = ['--include', 'api,application,license,policies']
    const stages = ['requested', 'approved', 'activated', 'revised']
    for (const stage of stages) {
      const contracts = stage === 'revised' ? ['--contract', id, '--contract', revision] : ['--contract', id]
      await run(made, ['export', `${stage}.json`, ...contracts, ...boxes, '-o', `${stage}.zip`])
    }
    await act('revised.zip', revision, 'approve', 'revision-approved.zip')
    expect(await act('revision-approved.zip', revision, 'activate', 'revision.zip')).toBe(
      'apicontract.status.activated',
    )
    const both = JSON.parse(await run(made, ['contract', 'list', 'revision.zip', '--json']))
    expect(both).toMatchObject([
      { id, label: 'Inactive', state: 'apicontract.status.cancelled' },
      { id: revision, label: 'Active', licenses: licenses.map(({ name }) => name) },
    ])

    expect(await act('revision.zip', revision, 'suspend', 'suspended.zip')).toBe('apicontract.status.suspended')
    expect(await act('suspended.zip', revision, 'resume', 'resumed.zip')).toBe('apicontract.status.activated')
    expect(await act('resumed.zip', revision, 'cancel', 'cancelled.zip', 'AppAdmin')).toBe(
      'apicontract.status.cancelled',
    )
    expect(await run(made, ['contract', 'actions', 'cancelled.zip', revision])).toBe('')

    const archives = made.list().filter((name) => name.endsWith('.zip') && name !== 'business.zip')
    expect(archives).toHaveLength(9)
    for (const name of archives) {
      const { findings } = validateArchive(new Uint8Array(readFileSync(join(made.folder, name))))
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }
    expect(await run(made, ['roundtrip', ...archives])).not.toMatch(/lost|same XML/)
  },
)
