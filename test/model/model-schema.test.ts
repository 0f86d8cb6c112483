import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import { knownMembers } from '../../src/model/known-members.ts'
import { modelJsonSchema, modelSchema } from '../../src/model/model-schema.ts'
import { archiveOf, exportNames } from '../support/exports.ts'

const schema = modelJsonSchema()
// Of tuples that may go on it allows none, and generic XML is such: a name, then content.
const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true })

describe('the JSON Schema of the model', () => {
  test('is a valid schema of draft 2020-12', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  })

  const accepts = ajv.compile(schema)

  test.each(exportNames)('accepts the model of %s, as the model itself does', (name) => {
    const model: unknown = JSON.parse(buildModel(parseArchive(archiveOf(name)).model))
    expect(accepts(model), ajv.errorsText(accepts.errors)).toBe(true)
    expect(modelSchema.safeParse(model).success).toBe(true)
  })

  test('refuses what the model refuses', () => {
    const model: object = JSON.parse(buildModel(parseArchive(archiveOf('contract-none')).model))
    for (const wrong of [
      { formatVersion: 2 },
      { contract: [] },
      { contracts: [{}] },
      { source: {} },
      { apis: [{ id: 5 }] },
      // Attributes anywhere else than behind the name would not be written.
      { otherObjects: [['a', 'text', { b: 'c' }]] },
      { otherObjects: [['a', { b: 'c' }, { d: 'e' }]] },
    ]) {
      expect(accepts({ ...model, ...wrong })).toBe(false)
      expect(modelSchema.safeParse({ ...model, ...wrong }).success).toBe(false)
    }
  })

  test('is the same every time, and says what each member of an object means', () => {
    expect(JSON.stringify(modelJsonSchema())).toBe(JSON.stringify(schema))
    expect(membersWithoutDescription(schema)).toEqual([])
    expect(JSON.stringify(schema)).not.toMatch(/"readOnly":true|__schema/)
  })
})

/** The members that have no description. */
function membersWithoutDescription(root: object): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
    if (!('properties' in value) || typeof value.properties !== 'object' || value.properties === null) return
    for (const [name, member] of Object.entries(value.properties))
      if (!isDescribed(member)) found.push(`${path}/${name}`)
  }
  visit(root, '')
  return found
}

function isDescribed(member: unknown): boolean {
  return (
    typeof member === 'object' && member !== null && ['description', 'const', '$ref'].some((word) => word in member)
  )
}

test('the members that an object may have are known by its path', () => {
  const members = (...path: (string | number)[]) => knownMembers(modelSchema, path)
  expect(members()).toContain('contracts')
  expect(members('contracts', 0)).toContain('state')
  expect(members('services', 0)).toEqual(expect.arrayContaining(['configuration', 'discovered']))
  expect(members('services', 0, 'endpoints', 3, 'wsdl')).toContain('serviceName')
  expect(members('processes', 0, 'definition', 'steps', 0, 'otherwise', 0)).toContain('operation')
  expect(members('archive', 'corrections', 0)).toContain('of')
  expect(members('contracts', 0, 'nothing')).toEqual([])
  expect(members('constructor')).toEqual([])
  expect(members('source', 'otherProperties', 'any')).toEqual([])
})
