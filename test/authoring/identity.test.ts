import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { createModel } from '../../src/authoring/create-model.ts'
import { exampleDefinition } from '../../src/definition/example.ts'
import { parseDefinition } from '../../src/definition/parse-definition.ts'
import { buildModel } from '../../src/model/build-model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { validate } from '../../src/validation/validate.ts'
import { definitionIn } from '../export/organization.ts'
import { archiveOf, bytesOf, expectSameEntries, isSame } from '../support/exports.ts'

const definitions = [
  ['full.yaml', definitionIn('full.yaml')],
  ['contract-none.yaml', definitionIn('contract-none.yaml')],
  ['minimal.yaml', definitionIn('minimal.yaml')],
  ['the example', parseDefinition(exampleDefinition)],
] as const

describe.each([
  ['contract-all', 'full.yaml'],
  ['contract-none', 'contract-none.yaml'],
])('the archive %s', (name, definition) => {
  test(`is created from ${definition}, byte for byte`, async () => {
    const { bytes, findings } = exportArchive(await createModel(definitionIn(definition)))
    expect(findings).toEqual([])
    expectSameEntries(readArchive(bytes), archiveOf(name))
    expect(isSame(bytes, bytesOf(name))).toBe(true)
  })
})

describe.each(definitions)('created from %s', (_, definition) => {
  test('create, import, export, import is the identity', async () => {
    const created = await createModel(definition)
    const { bytes } = exportArchive(created)
    const { model } = importArchive(bytes)
    expect(model).toEqual(created)
    const again = exportArchive(parseModel(buildModel(model))).bytes
    expect(isSame(again, bytes)).toBe(true)
    expect(importArchive(again).model).toEqual(created)
  })

  test('an archive is as the platform writes it', async () => {
    const { bytes } = exportArchive(await createModel(definition))
    const [report] = validate([{ name: 'a.zip', bytes }], { profile: 'strict' }).inputs
    const found = (report?.findings ?? []).filter(({ code }) => !expected.has(code))
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })
})

/** What a definition itself asks for: to leave parts out, policies of a contract, plain HTTP. */
const expected = new Set([
  'meaning/contract-policies',
  'reference/api-version-absent',
  'reference/app-version-absent',
  'reference/license-absent',
])
