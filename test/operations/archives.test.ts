import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { exportArchive, importArchive, roundtrip } from '../../src/operations/archives.ts'
import { validate } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { bytesOf, exportNames, isSame } from '../support/exports.ts'
import { problemOf } from '../support/refusal.ts'

describe('importing and exporting', () => {
  test.each(exportNames)('%s gives the same file', (name) => {
    const { model } = importArchive(bytesOf(name))
    const exported = exportArchive(model)
    expect(isSame(exported.bytes, bytesOf(name))).toBe(true)
    expect(exported.findings).toEqual([])
  })

  test('the same model gives the same bytes again', () => {
    const { model } = importArchive(bytesOf('processes'))
    expect(isSame(exportArchive(model).bytes, exportArchive(structuredClone(model)).bytes)).toBe(true)
  })

  test('a file may come as an ArrayBuffer, as browsers give it', () => {
    const bytes = bytesOf('contract-none')
    const buffer = Uint8Array.from(bytes).buffer
    expect(importArchive(buffer)).toEqual(importArchive(bytes))
    expect(roundtrip(buffer).identical).toBe(true)
    expect(validateArchive(buffer)).toEqual(validateArchive(bytes))
    const json = new TextEncoder().encode(JSON.stringify(importArchive(bytes).model))
    const reports = [json, json.buffer].map((input) => validate([{ name: 'a.json', bytes: input }]))
    expect(reports[0]).toEqual(reports[1])
  })

  test('what is no archive is refused', () => {
    expect(problemOf(() => importArchive(new Uint8Array(100)))?.code).toMatch(/^archive\//)
    expect(problemOf(() => roundtrip(new Uint8Array()))?.code).toMatch(/^archive\//)
  })

  test('limits reach the documents', () => {
    const limits = { maxDepth: 3 }
    expect(problemOf(() => importArchive(bytesOf('contract-none'), { limits }))?.code).toMatch(/^xml\//)
    expect(problemOf(() => importArchive(bytesOf('contract-none'), { limits: { maxEntries: 2 } }))?.code).toMatch(
      /^archive\//,
    )
  })

  test('limits reach what is written again', () => {
    const limits = { maxNameLevels: 20 }
    const { entries } = readArchive(bytesOf('contract-none'))
    const [time = ''] = entries.map((entry) => entry.time)
    const deep = { name: `${'a/'.repeat(18)}b.txt`, bytes: new TextEncoder().encode('deep'), time }
    const bytes = writeArchive({ entries: [deep, ...entries] }, { limits })
    expect(problemOf(() => roundtrip(bytes))?.code).toBe('archive/name-too-deep')
    expect(roundtrip(bytes, { limits })).toMatchObject({ identical: true })
  })

  test('a tenant that is not that of the objects is refused', () => {
    const { model } = importArchive(bytesOf('contract-none'))
    const moved = { ...model, source: { ...model.source, tenant: 'other' } }
    expect(problemOf(() => exportArchive(moved))).toMatchObject({
      code: 'model/tenant-mismatch',
      data: { tenant: 'other', found: 'acme' },
    })
  })
})
