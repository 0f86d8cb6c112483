import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModel } from '../../src/authoring/create-model.ts'
import { wsdlOperationName } from '../../src/documents/object-data/operation.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { viewModel } from '../../src/operations/view.ts'
import { validate } from '../../src/validation/validate.ts'
import { definitionIn } from '../export/organization.ts'

const folder = new URL('../../fixtures/definitions/documents/', import.meta.url)
const { api, ...rest } = definitionIn('minimal.yaml')

/** The model of an archive whose operations are those of a document, in two environments. */
async function created(document: string, read = async (name: string) => readFileSync(new URL(name, folder), 'utf8')) {
  const target = { target: 'https://example.com' }
  const definition = { ...rest, api: { ...api, document, environments: { Sandbox: target, Production: target } } }
  const made = await createModel(definition, read)
  const { bytes } = exportArchive(made)
  const [report] = validate([{ name: 'a.zip', bytes }]).inputs
  const { model } = importArchive(bytes)
  expect(JSON.stringify(model)).toBe(JSON.stringify(made))
  return { model, findings: report?.findings }
}

/** `METHOD path = name in the WSDL` of what can be called. */
function calls({ bindings }: Model): readonly string[] {
  const operations = bindings.flatMap(({ wsdl }) => wsdl?.operations ?? [])
  return operations.map(({ method, path, name }) => `${method} ${path} = ${name}`)
}

/** A document with several resources, shared parameters, and operationIds that are names of WSDL only in part: those of puts become one. */
function large(): string {
  const item = (i: number) => ({
    parameters: [{ $ref: '#/components/parameters/id' }],
    get: { operationId: `get/resource ${i}` },
    put: {
      operationId: `replace${String.fromCodePoint(0x4e00 + i)}`,
      requestBody: { $ref: '#/components/requestBodies/any' },
    },
    delete: {},
  })
  const paths = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`/resources/${i}/{id}`, item(i)]))
  const id = { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/id' } }
  const any = { content: { 'application/json': { schema: { $ref: '#/components/schemas/node' } } } }
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/node' } } }
  const schemas = { id: { type: 'string', format: 'uuid' }, node }
  return JSON.stringify({
    openapi: '3.0.3',
    paths,
    components: { parameters: { id }, requestBodies: { any }, schemas },
  })
}

describe('an archive of a document', () => {
  test.each(['petstore-2.0.yaml', 'petstore-3.0.yaml', 'petstore-3.1.json'])('%s has its operations', async (name) => {
    const { model, findings } = await created(name)
    expect(findings).toEqual([])
    expect(calls(model)).toEqual([
      'GET /pets = listPets',
      'POST /pets = createPet',
      'GET /pets/{petId} = showPetById',
      'POST /pets/{petId} = updatePet',
      'DELETE /pets/{petId} = DELETE__pets__petId_',
    ])
    expect(model.processes).toHaveLength(10)
  })

  test.each([
    ['quotes.wsdl', ['GET /quotes/{symbol} = GetQuote', 'GET /ping = Ping']],
    ['platform.wsdl', ['PUT /things/{id} = putThing']],
    ['split.yaml', ['GET /orders/{orderId} = getOrder']],
  ])('%s has its operations', async (name, expected) => {
    const { model, findings } = await created(name)
    expect([findings, calls(model)]).toEqual([[], expected])
  })

  test('with more than a hundred operations has a process for each in each environment', async () => {
    const { model, findings } = await created('large.json', async () => large())
    expect(findings).toEqual([])
    const found = calls(model)
    expect(found).toHaveLength(120)
    expect(found).toEqual(
      expect.arrayContaining([
        'GET /resources/7/{id} = get_resource_7',
        'PUT /resources/0/{id} = replace_',
        'PUT /resources/1/{id} = replace_2',
        'PUT /resources/39/{id} = replace_40',
        'DELETE /resources/39/{id} = DELETE__resources_39__id_',
      ]),
    )
    expect(new Set(found.map((call) => call.split(' = ')[1])).size).toBe(120)
    expect(model.processes).toHaveLength(240)
    const names = model.services.flatMap(({ operations = [] }) => operations.map(({ name }) => wsdlOperationName(name)))
    expect(new Set(names).size).toBe(120)
    const [version] = viewModel(model).contracts.map(({ apiVersion }) => apiVersion)
    const routed = version?.environments.map(({ operations }) => operations.filter(({ process }) => process).length)
    expect(routed).toEqual([120, 120])
  })
})
