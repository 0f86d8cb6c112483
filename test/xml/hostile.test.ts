import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.ts'
import { readXml } from '../../src/xml/read.ts'
import { hostileDocuments, legalDocuments } from '../hostile/documents.ts'

describe('hostile documents', () => {
  const all = hostileDocuments()

  test('are many, each different', () => {
    expect(all.length).toBeGreaterThanOrEqual(130)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })

  test.each(all)('$code: $name', ({ bytes, code }) => {
    const found = problemOf(bytes)
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

function problemOf(bytes: Uint8Array) {
  try {
    readXml(bytes, 'x.xml')
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('accepted')
}
