import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../../src/archive/read-archive.ts'
import { main } from '../../../src/cli/main.ts'
import { buildModel, type Model } from '../../../src/index.ts'
import { importArchive } from '../../../src/operations/archives.ts'
import { organization, payments, petShop } from '../../export/organization.ts'
import { archiveOf, zipByHand } from '../../support/exports.ts'
import { type World, world } from '../world.ts'

const ids = organization.contracts.map(({ id }) => id)

/** Runs a command line with a model of two contracts beside it; double quotes hold words together. */
async function run(line: string, model: Model = organization, made: World = world()) {
  made.put('business.json', buildModel(model))
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const code = await main(words, made.io)
  return { ...made, code }
}

function modelIn({ folder }: World, name: string): Model {
  return importArchive(new Uint8Array(readFileSync(join(folder, name)))).model
}

describe('export of a part', () => {
  test('holds the contracts that are named, with what the boxes bring', async () => {
    const alone = await run('export business.json --contract "Web Shop → Pets API" -o a.zip')
    expect(alone.code, alone.stderr()).toBe(0)
    expect(modelIn(alone, 'a.zip')).toMatchObject({ contracts: petShop.contracts, apis: [], apps: [] })
    const line = `export business.json --contract ${ids.join(' --contract ')} --include api,application --include license -o a.zip`
    const more = await run(line)
    expect(more.code, more.stderr()).toBe(0)
    const { contracts, apis, apps, licenses, policies } = modelIn(more, 'a.zip')
    expect([contracts, apis, apps, licenses, policies].map(({ length }) => length)).toEqual([2, 2, 1, 1, 0])
  })

  test('is named before the model or after it', async () => {
    const made = await run('export --contract "Web Shop → Pets API" business.json -o a.zip')
    expect(made.code, made.stderr()).toBe(0)
    const api = await run('export --api "Pets API" business.json -o a.zip')
    expect(api.code, api.stderr()).toBe(0)
  })

  test('tells every mistake of a model', async () => {
    const wrong = { ...organization, apps: 'none', contrcat: [] } as unknown as Model
    const { code, stderr, list } = await run('export business.json -o a.zip', wrong)
    expect(code).toBe(3)
    expect(
      stderr()
        .split('\n')
        .filter((line) => line.startsWith('error')),
    ).toEqual([
      expect.stringMatching(/^error model\/invalid .* The value at \/apps does not fit the model: expected a list/),
      expect.stringMatching(/^error model\/unknown-member .* at \/contrcat\.$/),
    ])
    expect(list()).toEqual(['business.json'])
  })

  test('says what is left out only where it is written', async () => {
    const made = world()
    made.put('a.zip', 'mine')
    const { code, stderr } = await run(
      'export business.json --contract "Web Shop → Pets API" -o a.zip',
      undefined,
      made,
    )
    expect([code, stderr().includes('export/unknown-extent')]).toEqual([6, false])
  })

  test('has a name of its own in a folder', async () => {
    const made = world()
    mkdirSync(join(made.folder, 'out'))
    await run('export business.json --contract "Web Shop → Pets API" -o out', organization, made)
    await run('export business.json --api "Payments API" -o out', organization, made)
    await run('export business.json -o out', organization, made)
    expect(readdirSync(join(made.folder, 'out')).toSorted()).toEqual([
      'api-export.zip',
      'apicontract-export.zip',
      'business.zip',
    ])
  })

  test('has a name in a folder where its input has none', async () => {
    const made = world({ stdin: buildModel(organization) })
    mkdirSync(join(made.folder, 'out'))
    await run('export - -o out', organization, made)
    expect(readdirSync(join(made.folder, 'out'))).toEqual(['apicontract-export.zip'])
  })

  test('holds the APIs that are named', async () => {
    const made = await run('export business.json --api "Pets API" -o a.zip')
    expect(made.code, made.stderr()).toBe(0)
    expect(modelIn(made, 'a.zip')).toMatchObject({ apis: petShop.apis, contracts: [] })
  })

  test('has the date that is asked for, in its entries too', async () => {
    const made = await run('export business.json --date "2026-01-31 12:34:56 CET" -o a.zip')
    expect(made.code, made.stderr()).toBe(0)
    expect(modelIn(made, 'a.zip').source).toMatchObject({ exportedAt: '2026-01-31T12:34:56', zone: 'CET' })
    const same = await run('export business.json -o a.zip')
    expect(modelIn(same, 'a.zip').source.exportedAt).toBe(organization.source.exportedAt)
  })

  test('keeps the order of its entries when it gets another date', async () => {
    const { model } = importArchive(await zipByHand(archiveOf('contract-none')))
    const made = await run('export business.json --date "2026-01-31 12:34:57 UTC" -o a.zip', model)
    expect(made.code, made.stderr()).toBe(0)
    const { entries } = readArchive(new Uint8Array(readFileSync(join(made.folder, 'a.zip'))))
    const names = archiveOf('contract-none').entries.map(({ name }) => name)
    expect(entries.map(({ name, time }) => `${time} ${name}`)).toEqual(
      names.toReversed().map((name) => `2026-01-31T12:34:56 ${name}`),
    )
  })

  test('is written without what the model lacks, unless --strict', async () => {
    const lacking = { ...organization, licenses: [] }
    const line = 'export business.json --contract "Web Shop → Payments API" --include license -o a.zip'
    const made = await run(line, lacking)
    expect(made.code).toBe(0)
    expect(made.stderr()).toMatch(/^warning export\/lacks {2}business\.json {2}The model lacks license /)
    const strict = await run(`${line} --strict`, lacking)
    expect(strict.code).toBe(1)
    expect(strict.stderr()).toMatch(/^error export\/lacks {2}business\.json {2}The model lacks license /)
    expect(strict.list()).toEqual(['business.json'])
  })
})

describe('export --all', () => {
  test.each(['application', 'license'])('makes the folder, with an archive of each contract: %s', async (boxes) => {
    const made = await run(`export business.json --all --include ${boxes} -o new/contracts/`)
    expect(made.code, made.stderr()).toBe(0)
    for (const id of ids) expect(modelIn(made, `new/contracts/${id}.zip`).contracts.map((one) => one.id)).toEqual([id])
    // What is to be known of each contract alike is said once.
    expect(made.stderr().match(/export\/unknown-extent/g)).toHaveLength(1)
    expect(made.stderr()).toMatch(/\n2 of 2 contracts exported\n$/)
  })

  test('counts one contract as one', async () => {
    const one = { ...organization, contracts: organization.contracts.slice(0, 1) }
    const { stderr } = await run('export business.json --all -o out', one)
    expect(stderr()).toMatch(/\n1 of 1 contract exported\n$/)
  })

  test('says each failure, and goes on', async () => {
    const made = world()
    mkdirSync(join(made.folder, 'out'))
    made.put(`out/${ids[0]}.zip`, 'mine')
    const { code, stderr, read } = await run('export business.json --all -o out', organization, made)
    expect(code).toBe(4)
    expect(stderr()).toContain(`"out/${ids[0]}.zip"`)
    expect(stderr()).toMatch(/\n1 of 2 contracts exported\n$/)
    expect(read(`out/${ids[0]}.zip`)).toBe('mine')
    expect(modelIn(made, `out/${ids[1]}.zip`).contracts).toHaveLength(1)
    expect((await run('export business.json --all --force -o out', organization, made)).code).toBe(0)
  })

  test('says of many files in one sentence that they exist, and nothing of what is left out', async () => {
    const made = await run('export business.json --all -o out')
    const said = made.stderr()
    const { code, stderr } = await run('export business.json --all -o out', organization, made)
    expect(code).toBe(6)
    expect(stderr().slice(said.length)).toMatchInlineSnapshot(`
      "error cli/output-exists  2 files in "out" exist and were left as they are.
        Pass --force to overwrite it, or another name.
      0 of 2 contracts exported
      "
    `)
  })

  test('fails with all, or where there is none', async () => {
    const lacking = { ...organization, apps: [] }
    const made = await run('export business.json --all --strict --include application -o out', lacking)
    expect([made.code, made.list()]).toEqual([1, ['business.json', 'out']])
    const none = await run('export business.json --all -o out', { ...organization, contracts: [] })
    expect([none.code, none.list(), none.stderr()]).toEqual([1, ['business.json'], '0 of 0 contracts exported\n'])
    const file = await run('export business.json --all -o /dev/null')
    expect(file.code).toBe(6)
    expect(file.stderr()).toMatch(/^error cli\/output-no-folder {2}"\/dev\/null" is a file/)
    expect((await run('export business.json --all -o business.json/in')).code).toBe(6)
  })

  test('gives contracts files of their own, whatever their IDs are', async () => {
    const names = ['a/b', 'a:b', 'A:B']
    const contracts = names.map((id) => ({ ...organization.contracts[0], id }))
    const made = await run('export business.json --all -o out', { ...organization, contracts } as Model)
    expect(made.code, made.stderr()).toBe(0)
    const written = ['a_b', 'a_b-2', 'A_B-3'].map((name) => modelIn(made, `out/${name}.zip`).contracts[0]?.id)
    expect(written).toEqual(names)
  })

  test('gives contracts file names that every system takes', async () => {
    const names = ['con.acme', 'NUL', 'com1', 'console', '-a', '.acme']
    const contracts = names.map((id) => ({ ...organization.contracts[0], id }))
    const made = await run('export business.json --all -o out', { ...organization, contracts } as Model)
    expect(made.code, made.stderr()).toBe(0)
    const written = readdirSync(join(made.folder, 'out')).toSorted()
    expect(written).toEqual(['_-a.zip', '_.acme.zip', '_NUL.zip', '_com1.zip', '_con.acme.zip', 'console.zip'])
  })

  test('shows on a terminal how far it is, and messages on lines of their own', async () => {
    const made = world({ isTerminal: true, env: { NO_COLOR: '1' } })
    await run('export business.json --all --include license -o out', { ...organization, licenses: [] }, made)
    // Whatever is not the bar begins where the bar was taken away.
    const pieces = made.stderr().split('\r\u001b[K')
    const [bars, talk] = [true, false].map((isBar) => pieces.filter((piece) => piece.startsWith('[') === isBar))
    expect(bars).toEqual([`[###############...............] 1/2 ${ids[0]}.zip`.slice(0, 79)])
    expect(talk?.join('')).toMatch(
      /^warning export\/lacks .*\n.*\ninfo export\/unknown-extent .*\n.*\n2 of 2 contracts exported\n$/,
    )
  })
})

describe('what cannot be written', () => {
  const named = (name: string) => organization.apis.map((api) => ({ ...api, name }))
  const unwritable = { ...organization, apis: named('a\u0001b') }

  test('is told where the model has it, each object of it', async () => {
    const { code, stderr, list } = await run('export business.json -o a.zip', unwritable)
    expect([code, list()]).toEqual([3, ['business.json']])
    const lines = stderr()
      .split('\n')
      .filter((line) => line.startsWith('error'))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(
      /^error xml\/character {2}business\.json:1:\d+ {2}API a\\u\{1\}b {2}The character U\+0001 in element/,
    )
  })

  test('is told of each contract that has it', async () => {
    const { code, stderr } = await run('export business.json --all --include api -o out', unwritable)
    expect(code).toBe(3)
    expect(stderr().match(/^error xml\/character {2}business\.json:1:\d+ {2}API /gm)).toHaveLength(4)
  })

  test('is told without a place where no part of the model is to blame', async () => {
    const { code, stderr, list } = await run('export business.json --max-archive-size 100 -o a.zip')
    expect([code, list()]).toEqual([3, ['business.json']])
    expect(stderr()).toMatch(
      /^error archive\/too-large {2}business\.json {2}The archive has \d+ bytes; 100 are allowed/,
    )
  })
})

describe('export does not know', () => {
  test.each([
    ['a contract', '--contract "Web Shop → Pet API"', /no contract .*did you mean "Web Shop → Pets API"\?/],
    ['which contract', '--contract "Web Shop v2 → Payments API" --contract shop', /no contract "shop"/],
    ['an API', '--api Nothing', /no API "Nothing"/],
    ['a box', '--contract x --include apis', /"apis" is none of api, application, license, policies/],
    ['boxes of no contract', '--include api', /--include is about contracts/],
    ['a folder on standard output', '--all --force', /-o must be a folder/, '-'],
    ['all and some', '--all --contract x', /leave --contract and --api out/],
    ['a date', '--date tomorrow', /"tomorrow" is not a date/],
    ['a day that is none', '--date "2023-02-29 00:00:00"', /is not a date/],
    ['a date that entries cannot bear', '--date "1979-12-31 00:00:00"', /is not a date/],
    ['two dates', '--date "2023-01-29 00:00:00" --date "2023-01-29 00:00:00"', /--date is given more than once/],
  ])('%s', async (_, options, expected, output = 'a.zip') => {
    const made = await run(`export business.json ${options} -o ${output}`)
    expect(made.code, made.stderr()).toBe(2)
    expect(made.stderr()).toMatch(expected)
    expect(made.list()).toEqual(['business.json'])
  })

  test('which of several is meant', async () => {
    const contracts = [...payments.contracts, ...payments.contracts.map((one) => ({ ...one, id: 'other.acme' }))]
    const made = await run('export business.json --contract "Web Shop → Payments API" -o a.zip', {
      ...payments,
      contracts,
    })
    expect(made.code).toBe(2)
    expect(made.stderr()).toContain('other.acme')
  })
})
