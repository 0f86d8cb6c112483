import { describe, expect, test } from 'vitest'
import { exportArchive, importArchive, roundtrip } from '../../src/operations/archives.ts'
import { problemOf } from '../archive/support.ts'
import { bytesOf, exportNames, isSame } from '../support/exports.ts'

describe('importing and exporting', () => {
  test.each(exportNames)('%s gives the same file', (name) => {
    const { model, findings } = importArchive(bytesOf(name))
    expect(findings).toEqual([])
    const exported = exportArchive(model)
    expect(isSame(exported.bytes, bytesOf(name))).toBe(true)
    expect(exported.findings).toEqual([])
  })

  test('the same model gives the same bytes again', () => {
    const { model } = importArchive(bytesOf('processes'))
    expect(isSame(exportArchive(model).bytes, exportArchive(structuredClone(model)).bytes)).toBe(true)
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

  test('a tenant that is not that of the objects is refused', () => {
    const { model } = importArchive(bytesOf('contract-none'))
    const moved = { ...model, source: { ...model.source, tenant: 'other' } }
    expect(problemOf(() => exportArchive(moved))).toMatchObject({
      code: 'model/tenant-mismatch',
      data: { tenant: 'other', found: 'acme' },
    })
  })
})
