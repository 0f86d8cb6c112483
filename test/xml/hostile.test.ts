import { describe, expect, test } from 'vitest'
import { readXml } from '../../src/xml/read.ts'
import { hostileDocuments, legalDocuments } from '../hostile/documents.ts'
import { refusal } from '../support/refusal.ts'

describe('hostile documents', () => {
  const all = hostileDocuments()

  test('are many, each different', () => {
    expect(all.length).toBeGreaterThanOrEqual(130)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })

  test.each(all)('$code: $name', ({ bytes, code }) => {
    const found = refusal(() => readXml(bytes, 'x.xml'))
    expect(found.code).toBe(code)
    expect(found.place).toEqual({ entry: 'x.xml', line: expect.any(Number), column: expect.any(Number) })
    expect(found.place.line).toBeGreaterThan(0)
    expect(found.place.column).toBeGreaterThan(0)
  })
})

describe('legal documents', () => {
  const all = legalDocuments()

  test('are many', () => {
    expect(all.length).toBeGreaterThanOrEqual(20)
  })

  test.each(all)('$name', ({ bytes }) => {
    expect(readXml(bytes, 'x.xml').root.local).not.toBe('')
  })
})
