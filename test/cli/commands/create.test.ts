import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { importArchive } from '../../../src/index.ts'
import { world } from '../world.ts'

const definition = `tenant: acme
api:
  name: Pets
  version: v1
  document: pets.yaml
  environments:
    Sandbox: { target: 'http://pets.example.com' }
app: { name: Shop, version: v1 }
contract: { environment: Sandbox }
`
const document = 'openapi: 3.0.0\npaths: { /pets: { get: { operationId: listPets } } }\n'

async function run(line: string, files: Readonly<Record<string, string>> = {}, stdin = '') {
  const made = world({ stdin })
  for (const [name, content] of Object.entries(files)) made.put(name, content)
  const code = await main(line.split(' '), made.io)
  return { ...made, code }
}

describe('create', () => {
  test('writes the archive, and the model where the output is called .json', async () => {
    const files = { 'definition.yaml': definition, 'pets.yaml': document }
    const archive = await run('create definition.yaml -o -', files)
    expect(archive.stderr()).toBe('')
    expect(archive.code).toBe(0)
    const { model } = importArchive(archive.stdoutBytes())
    expect(model.processes).toHaveLength(1)
    const created = await run('create definition.yaml -o contract.json', files)
    expect(created.code).toBe(0)
    expect(JSON.parse(created.read('contract.json'))).toMatchObject({ contracts: model.contracts, apis: model.apis })
  })

  test.each(['a.json', 'a.JSON', 'a.zip', 'a.ZIP', 'a', 'a.v1'])('writes what %s is the name of', async (name) => {
    const { code, list, read } = await run(`create - -o ${name}`, { 'pets.yaml': document }, definition)
    expect(code).toBe(0)
    expect(list()).toEqual([name, 'pets.yaml'])
    expect(read(name).startsWith(name.toLowerCase().endsWith('.json') ? '{' : 'PK')).toBe(true)
  })

  test('writes archives beyond a limit when the option that is named raises it', async () => {
    const files = { 'definition.yaml': definition, 'pets.yaml': document }
    const refused = await run('create definition.yaml -o a.zip --max-entries 3', files)
    expect(refused.code).toBe(3)
    expect(refused.stderr()).toContain('--max-entries')
    expect(refused.list()).toEqual(['definition.yaml', 'pets.yaml'])
    expect((await run('create definition.yaml -o a.zip --max-entries 30', files)).code).toBe(0)
  })

  test('reads from standard input, and documents from the folder it is called in', async () => {
    const { code, list } = await run('create - -o a.zip', { 'pets.yaml': document }, definition)
    expect(code).toBe(0)
    expect(list()).toEqual(['a.zip', 'pets.yaml'])
  })

  test('says every mistake with its place, and writes nothing', async () => {
    const wrong = definition.replace('tenant', 'tennant').replace('Sandbox }', 'Live }')
    const { code, stderr, list } = await run('create definition.yaml -o a.zip', { 'definition.yaml': wrong })
    expect(code).toBe(3)
    expect(list()).toEqual(['definition.yaml'])
    expect(stderr()).toMatchInlineSnapshot(`
      "error definition/member-absent  definition.yaml:1:1  The definition lacks "tenant", which it must have.
        Add it; "apicontract init" writes an example with every member.
      error definition/unknown-member  definition.yaml:1:1  "tennant" is not a member of the definition; did you mean "tenant"?
        Remove it or correct its name; "apicontract schema definition" prints every member.
      error definition/wrong-value  definition.yaml:9:26  contract.environment must be one of Sandbox, Production, but is "Live"; did you mean "Production"?
        Correct the value; "apicontract schema definition" says what each member holds.
      "
    `)
  })

  test('says where a document that the definition names is wrong, or that it is absent', async () => {
    const files = { 'definition.yaml': definition, 'pets.yaml': 'openapi: 3.0.0\npaths: 1\n' }
    const { code, stderr } = await run('create definition.yaml -o a.zip', files)
    expect(code).toBe(3)
    expect(stderr()).toContain('definition.yaml!pets.yaml:2:8')
    const absent = await run('create definition.yaml -o a.zip', { 'definition.yaml': definition })
    expect(absent.code).toBe(3)
    expect(absent.stderr()).toContain('cli/input-absent  definition.yaml:5:13  There is no file "pets.yaml".')
    const inside = await run('create definition.yaml -o a.zip', {
      'definition.yaml': definition,
      'pets.yaml': "openapi: 3.0.0\npaths: { /a: { $ref: 'b.yaml' } }\n",
    })
    expect(inside.stderr()).toContain('cli/input-absent  pets.yaml:2:22  There is no file "b.yaml".')
  })

  test('follows a link beside a document, as every input may be one, and no name that leads outside', async () => {
    const made = world()
    mkdirSync(join(made.folder, 'inside'))
    made.put('outside.yaml', 'get: { operationId: outside }')
    symlinkSync('../outside.yaml', join(made.folder, 'inside', 'link.yaml'))
    made.put('inside/definition.yaml', definition)
    const create = async (reference: string) => {
      made.put('inside/pets.yaml', `openapi: 3.0.0\npaths: { /pets: { $ref: '${reference}' } }\n`)
      return main(['create', 'inside/definition.yaml', '-o', 'a.json'], made.io)
    }
    expect(await create('../outside.yaml')).toBe(3)
    expect(made.stderr()).toContain('open-api/reference-external  inside/definition.yaml!pets.yaml:2:25  ')
    expect(await create('link.yaml')).toBe(0)
    expect(made.read('a.json')).toContain('"outside"')
  })

  test.each(['document: pipe', 'document: o.yaml'])('does not wait for a pipe that is named by %s', async (named) => {
    const made = world()
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: made.folder })
    made.put('definition.yaml', definition.replace('document: pets.yaml', named))
    made.put('o.yaml', "openapi: 3.0.0\npaths: { /pets: { $ref: 'pipe' } }\n")
    expect(await main(['create', 'definition.yaml', '-o', 'a.zip'], made.io)).toBe(3)
    expect(made.stderr()).toMatch(/^error cli\/input-special .*:\d+:\d+ {2}"pipe" is a pipe or a device, where a file/)
  })

  test('takes no document from standard input', async () => {
    const named = definition.replace('pets.yaml', "'-'")
    const { code, stderr } = await run('create definition.yaml -o a.zip', { 'definition.yaml': named }, document)
    expect(code).toBe(3)
    expect(stderr()).toContain('There is no file "-".')
  })

  test('says what is not known of an archive only where it is written', async () => {
    const made = world()
    expect(await main(['init'], made.io)).toBe(0)
    made.put('a.zip', 'mine')
    const line = ['create', 'definition.yaml', '-o', 'a.zip']
    expect(await main(line, made.io)).toBe(6)
    expect(made.stderr()).toMatch(/^error cli\/output-exists .*\n.*\n$/)
    expect(await main([...line, '--force'], made.io)).toBe(0)
    expect(made.stderr()).toContain('info export/unknown-forms  definition.yaml  ')
  })

  test('keeps to the limit', async () => {
    const line = 'create definition.yaml -o a.zip --max-definition-size 10'
    const { code, stderr } = await run(line, { 'definition.yaml': definition })
    expect(code).toBe(3)
    expect(stderr()).toContain('--max-definition-size')
  })
})

describe('init', () => {
  test('writes an example that create takes', async () => {
    const { code, io, list } = await run('init')
    expect(code).toBe(0)
    expect(await main(['create', 'definition.yaml', '-o', 'a.zip'], io)).toBe(0)
    expect(list()).toEqual(['a.zip', 'definition.yaml'])
  })

  test('leaves a definition that is there alone', async () => {
    const { code, read } = await run('init', { 'definition.yaml': 'mine' })
    expect(code).toBe(6)
    expect(read('definition.yaml')).toBe('mine')
  })

  test('shows the example', async () => {
    const { code, stdout } = await run('init -o -')
    expect(code).toBe(0)
    expect(stdout()).toContain('tenant: acme')
  })
})

test('schema definition prints the JSON Schema of definitions', async () => {
  const { code, stdout } = await run('schema definition')
  expect(code).toBe(0)
  expect(JSON.parse(stdout())).toMatchObject({ required: ['tenant', 'api', 'app', 'contract'] })
})

describe('one input in place of another', () => {
  test.each([
    ['import definition.yaml', 'The input is not a zip archive but a definition, which create takes.'],
    ['import model.json', 'The input is not a zip archive but a contract model, which export takes.'],
    ['import data.xml', 'The input is not a zip archive but XML.'],
    ['export definition.yaml -o x.zip', 'The input is not a zip archive but a definition, which create takes.'],
    ['inspect definition.json', 'does not fit the model: it is a definition, which create takes.'],
    ['validate definition.json', 'does not fit the model: it is a definition, which create takes.'],
    ['import archive.zip --into definition.yaml', 'definition.yaml  The input is not a zip archive but a definition'],
    ['create archive.zip -o x.zip', '"archive.zip" is not text but a zip archive, which import takes.'],
    [
      'create model.json -o x.zip',
      'The definition must be YAML or JSON as "apicontract init" writes it, but is a contract',
    ],
    ['create data.xml -o x.zip', 'The definition must be YAML or JSON as "apicontract init" writes it, but is XML.'],
    ['create pets.yaml -o x.zip', 'writes it, but is an OpenAPI document, which a definition names as the document of'],
    ['import pets.yaml', 'The input is not a zip archive but an OpenAPI document, which a definition names'],
    ['validate pets.json', 'does not fit the model: it is an OpenAPI document, which a definition names'],
    ['export noted.json -o x.zip', 'model/not-json  noted.json:1:1'],
    ['lifecycle --workflow archive.zip', '"archive.zip" is not text but a zip archive, which import takes.'],
  ])('%s', async (line, expected) => {
    const made = world()
    made.put('definition.yaml', definition.replace('  document: pets.yaml\n', ''))
    made.put('definition.json', '{"tenant":"acme","api":{"name":"Pets"}}')
    made.put('pets.yaml', 'openapi: 3.0.3\ninfo: { title: Pets }\n')
    made.put('pets.json', '{ "openapi": "3.0.3" }')
    made.put('noted.json', '// edited\n{ "formatVersion": 1 }')
    made.put('data.xml', '<?xml version="1.0"?><ExportedDataTO/>')
    expect(await main(['create', 'definition.yaml', '-o', 'archive.zip'], made.io)).toBe(0)
    expect(await main(['import', 'archive.zip', '-o', 'model.json'], made.io)).toBe(0)
    const before = made.list()
    expect(await main(line.split(' '), made.io)).toBe(3)
    expect(made.stderr() + made.stdout()).toContain(expected)
    expect(made.list()).toEqual(before)
  })
})
