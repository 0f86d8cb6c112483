import { describe, expect, test } from 'vitest'
import { listContracts } from '../../src/contracts/overview.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { summarize } from '../../src/operations/summarize.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { archiveOf, exportNames, goldenPath } from '../support/exports.ts'

const modelOf = (name: string) => parseArchive(archiveOf(name)).model

describe('the summary', () => {
  test.each(exportNames)('of %s is the one beside it', async (name) => {
    const text = `${JSON.stringify(summarize(modelOf(name)), undefined, 2)}\n`
    await expect(text).toMatchFileSnapshot(goldenPath(name, 'summary'))
  })

  test.each(exportNames)('of %s holds no secret and nobody in person', (name) => {
    const model = modelOf(name)
    const text = JSON.stringify(summarize(model))
    const secrets = [
      ...model.identities.flatMap(({ password, passwordSalt, email, userName }) => [
        password,
        passwordSalt,
        email,
        userName,
      ]),
      ...model.appVersions.map(({ encryptedSharedSecret }) => encryptedSharedSecret),
      ...model.policies.map(({ configuration }) => configuration),
      ...model.scripts.map(({ document }) => document?.source),
    ].filter((secret) => secret !== undefined && secret !== '')
    expect(secrets.filter((secret) => secret !== undefined && text.includes(secret))).toEqual([])
  })

  test('names a contract by IDs where the archive holds nothing else', () => {
    const [contract] = modelOf('contract-none').contracts
    expect(summarize(modelOf('contract-none')).contracts).toMatchObject([
      { app: contract?.appVersionId, api: contract?.apiVersionId, licenses: contract?.scope?.licenseIds },
    ])
  })

  test('names app and API by IDs where the archive holds their versions alone', () => {
    const model = { ...modelOf('contract-all'), apis: [], apps: [] }
    const [contract] = model.contracts
    const [line] = listContracts(model)
    const { contracts, apiVersions } = summarize(model)
    const ids = { app: contract?.appVersionId, api: contract?.apiVersionId }
    expect([contracts[0], line]).toMatchObject([ids, ids])
    expect(apiVersions).toMatchObject([{ api: contract?.apiVersionId }])
    const { matrix = [], findings } = validateModel(model)
    expect(matrix).toMatchObject([{ api: contract?.apiVersionId }])
    const subjects = findings.map(({ subject = '' }) => subject)
    expect(subjects).toContain(`API ${contract?.apiVersionId}`)
  })

  test('tells a contract that is restricted to no license from one that is not restricted', () => {
    const model = modelOf('contract-all')
    const licensesOf = (restricted: boolean, licenseIds?: readonly string[]) => {
      const scope = { restricted, ...(licenseIds && { licenseIds }) }
      const contracts = model.contracts.map((contract) => ({ ...contract, scope }))
      return summarize({ ...model, contracts }).contracts.map(({ licenses }) => licenses)
    }
    expect([licensesOf(true), licensesOf(false), licensesOf(false, ['unused'])]).toEqual([
      [[]],
      [undefined],
      [undefined],
    ])
  })

  test('of a model that says hardly anything says as little', () => {
    const { source, ...lists } = modelOf('contract-none')
    const bare = { ...lists, contracts: [], source: { organization: source.organization, options: [] } }
    expect(summarize(bare)).toEqual({
      source: { organization: source.organization, options: [] },
      counts: [],
      contracts: [],
      apiVersions: [],
    })
  })
})
