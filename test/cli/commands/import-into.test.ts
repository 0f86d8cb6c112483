import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { buildModel, exportArchive, type Model, sliceContracts } from '../../../src/index.ts'
import { organization, payments, petShop } from '../../export/organization.ts'
import { world } from '../world.ts'

const everything = { api: true, application: true, license: true, policies: true }
const id = payments.contracts[0]?.id ?? ''
const archive = (options = {}) => exportArchive(sliceContracts(organization, [id], options).model).bytes

/** A target, the archive of one contract, and the contract alone, without anything that it needs. */
function populated(...surroundings: Parameters<typeof world>) {
  const made = world(...surroundings)
  made.put('target.json', buildModel(petShop))
  made.put('contract.zip', archive(everything))
  made.put('alone.zip', archive())
  return made
}

async function run(line: string, made = populated()) {
  const code = await main(line.split(' '), made.io)
  return { ...made, code }
}

/** What the template of a mapping file says, with other containers in the target. */
async function mappingFile(made: ReturnType<typeof populated>): Promise<void> {
  await run('mapping contract.zip -o migration.properties', made)
  const template = made.read('migration.properties')
  made.put('migration.properties', template.replaceAll(/(container\.target\.)ND-/g, '$1Live-'))
}

describe('import --into', () => {
  test('writes the target with the package in it, and says what it did', async () => {
    const made = populated()
    await mappingFile(made)
    const line = 'import contract.zip --into target.json --mapping migration.properties'
    const first = await run(`${line} -o merged.json`, made)
    expect(first.code, first.stderr()).toBe(0)
    expect(first.stderr()).toMatch(
      /^contracts +contract Web Shop v2 → Payments API 1\.0, Production +create +created /m,
    )
    // Keys of identities are names of users.
    for (const { userName } of payments.identities) expect(first.stderr()).not.toContain(userName)
    expect(first.stderr()).toMatch(/\nimported: \d+ created, 0 updated, 2 unchanged, 0 refused\n$/)
    const merged: Model = JSON.parse(made.read('merged.json'))
    expect(merged.contracts.map((one) => one.id)).toEqual([petShop.contracts[0]?.id, id])
    expect(made.read('merged.json')).toContain('"Live-Cluster"')
    expect(made.read('merged.json')).not.toContain('"ND-Cluster"')
    const second = await run(`${line.replace('target.json', 'merged.json')} -o again.json`, made)
    // What stays as it is, is counted only.
    expect(second.stderr()).toMatch(/ {2}\S.*\nimported: 0 created, 0 updated, \d+ unchanged, 0 refused\n$/)
    expect(second.stderr()).not.toContain('unchanged  ')
    const kept = await run(`${line} -o merged.json`, made)
    // What could not be written is not said to be imported.
    expect([kept.code, kept.stderr().includes('imported:', second.stderr().length)]).toEqual([6, false])
    expect(made.read('again.json')).toBe(made.read('merged.json'))
  })

  test('only says it with --dry-run, on standard output', async () => {
    const made = await run('import contract.zip --into target.json --dry-run -o merged.json')
    expect([made.code, made.list()]).toEqual([0, ['alone.zip', 'contract.zip', 'target.json']])
    expect(made.stdout()).toContain('can be imported')
    // Without a mapping, containers that the target does not have are told.
    expect(made.stderr()).toMatch(
      /^warning import\/unmanaged {2}contract\.zip {2}\S.* {2}The target has no container ND-/m,
    )
  })

  test('says what to do once for several findings of a kind', async () => {
    const made = populated()
    made.put('m.properties', 'migration.url.source.http\\://a=b\nmigration.url.source.http\\://c=d\n')
    const { stderr } = await run('import contract.zip --into target.json --mapping m.properties --dry-run', made)
    expect(stderr()).toMatchInlineSnapshot(`
      "warning migration/mapping-no-target  m.properties:1:1  http://a has the alias b, which no target has: the address stays.
      warning migration/mapping-no-target  m.properties:2:1  http://c has the alias d, which no target has: the address stays.
        Add a migration.url.target line with the same alias, or remove the line.
      error import/container  contract.zip  Payments API 1.0, Sandbox, endpoint http-1848079294  Container ND-Sandbox is neither mapped nor in the target: the platform would answer 507001.
      error import/container  contract.zip  Payments API 1.0, Production, endpoint http1889098992  Container ND-Cluster is neither mapped nor in the target: the platform would answer 507001.
      error import/container  contract.zip  Payments API 1.0, Production, endpoint http-2079141165  Container ND-Cluster-2 is neither mapped nor in the target: the platform would answer 507001.
        Map it by migration.container.source and migration.container.target properties of the same value. (Platform: 507001, ERR_MIGRATION_CONTAIER_KEY_NOT_MAPPED.)
      info import/mapping-unused  m.properties:1:1  Nothing in the archive is on http://a: the lines that map it have no effect.
      info import/mapping-unused  m.properties:2:1  Nothing in the archive is on http://c: the lines that map it have no effect.
        Look for a slip in the address or the container, unless the file serves several archives.
      "
    `)
  })

  test('writes nothing where the platform would refuse, and answers no', async () => {
    const made = await run('import alone.zip --into target.json -o merged.json')
    expect([made.code, made.list()]).toEqual([1, ['alone.zip', 'contract.zip', 'target.json']])
    expect(made.stderr()).toContain('(Platform: 1020657, ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST.)')
    expect(made.stdout()).toMatch(/^contracts .* create +refused +API version .*\ncannot be imported: .* 1 refused\n$/)
  })

  test('lists what an import is refused for, and only counts the rest', async () => {
    const made = populated()
    const other = { ...petShop, source: { ...petShop.source, tenant: 'other' } }
    made.put('other.json', buildModel(other))
    const { code, stdout } = await run('import contract.zip --into other.json --dry-run', made)
    expect(code).toBe(1)
    expect(stdout()).toMatch(/^cannot be imported: 0 created, 0 updated, 0 unchanged, [1-9]\d* refused\n$/)
  })

  test('gives its report as JSON', async () => {
    const made = await run('import alone.zip --into target.json --json')
    expect(made.code).toBe(1)
    expect(JSON.parse(made.stdout())).toMatchObject({
      ok: false,
      steps: [{ kind: 'contracts', key: id, intended: 'create', done: 'refused' }],
      findings: [
        {
          code: 'import/api-version',
          severity: 'error',
          pointer: '/contracts/0/apiVersionId',
          platform: { number: 1020657, constant: 'ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST' },
        },
        { platform: { number: 1020659 } },
      ],
    })
  })

  test.each([
    [3, 'import contract.zip --into absent.json', 'There is no file "absent.json".'],
    [3, 'import contract.zip --into text.zip', 'error archive/not-a-zip  text.zip  '],
    [3, 'import contract.zip --into target.json --mapping absent', 'There is no file "absent".'],
    [3, 'import contract.zip --into target.json --mapping wrong.properties', '  wrong.properties:2:3  '],
    [
      3,
      'import contract.zip --into target.json --mapping contract.zip',
      'error migration/not-a-mapping  contract.zip  ',
    ],
    [2, 'import contract.zip --mapping wrong.properties', 'mapping'],
    [2, 'import contract.zip --dry-run', 'into'],
    [2, 'import contract.zip --json', 'into'],
  ])('%i: %s', async (code, line, said) => {
    const made = populated()
    made.put('text.zip', 'no archive')
    made.put('wrong.properties', '#\na=\\u00zz\n')
    const { code: answer, stderr, stdout } = await run(line, made)
    expect(stderr()).toContain(said)
    expect([answer, stdout()]).toEqual([code, ''])
  })

  test('says which lines of the mapping file have no effect', async () => {
    const made = populated()
    made.put('m.properties', 'migration.url.src.a=b\nmigration.url.source.http\\://a=b\n')
    const { stderr } = await run('import alone.zip --into target.json --mapping m.properties --dry-run', made)
    expect(stderr()).toContain('warning migration/mapping-unknown-key  m.properties:1:1  ')
    expect(stderr()).toContain('warning migration/mapping-no-target  m.properties:2:1  ')
    expect(stderr()).toContain('info import/mapping-unused  m.properties:2:1  ')
  })
})

describe('mapping', () => {
  test('writes a template, of an archive or of a model', async () => {
    const ofArchive = await run('mapping contract.zip')
    expect(ofArchive.code).toBe(0)
    expect(ofArchive.stdout()).toContain('migration.container.source.ND-Cluster=container1\n')
    const ofModel = await run('mapping target.json -o .')
    expect(ofModel.list()).toContain('target.properties')
    expect(ofModel.read('target.properties')).toContain('migration.url.source.http\\://pets.example.com=server1\n')
  })
})

describe('why', () => {
  test('shows the way to an object, and who refers to it', async () => {
    const made = await run('why contract.zip Gold')
    expect(made.code).toBe(0)
    expect(made.stdout()).toMatchInlineSnapshot(`
      "License Gold (843db153-939b-4f12-88ad-4b6fc0922523.acme)
        ApiContract Web Shop v2 → Payments API 1.0, Production (1efbbe14-4285-4d87-9fdc-1885f0e9a03d.acme)  scope
          License Gold (843db153-939b-4f12-88ad-4b6fc0922523.acme)
      Referred to by 1:
        ApiContract Web Shop v2 → Payments API 1.0, Production (1efbbe14-4285-4d87-9fdc-1885f0e9a03d.acme)  scope
      "
    `)
    const json = await run('why contract.zip Gold --json')
    expect(JSON.parse(json.stdout())).toMatchObject([{ object: { class: 'License', name: 'Gold' } }])
  })

  test('answers 2 where there is no such object', async () => {
    const made = await run('why contract.zip Gould')
    expect([made.code, made.stdout()]).toEqual([2, ''])
    expect(made.stderr()).toContain('The model has no object "Gould"; did you mean "Gold"?')
  })
})
