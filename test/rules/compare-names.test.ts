import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists, compareNames } from '../../src/rules/compare-names.ts'

describe('names that are compared', () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'))

  it('are missing, or there besides, each once and in order', () => {
    fc.assert(
      fc.property(names, names, (found, expected) => {
        expect(compareNames(found, expected)).toEqual({
          missing: [...new Set(expected)].filter((name) => !found.includes(name)),
          extra: [...new Set(found)].filter((name) => !expected.includes(name)),
        })
      }),
    )
  })

  it('are counted where they are many', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `name${i}`)
    const { missing, extra } = compareNames(['name7', 'other'], many)
    expect(missing).toHaveLength(21)
    expect([missing[0], missing[7], missing[19], missing[20]]).toEqual(['name0', 'name8', 'name20', 'and 59979 more'])
    expect(extra).toEqual(['other'])
    expect(compareNames(many, ['name7', 'other'])).toEqual({ missing: extra, extra: missing })
  })

  it('are missing from a list as often as they stand there too seldom', () => {
    expect(compareLists(['a', 'b', 'c', 'c'], ['a', 'a', 'b', 'd'])).toEqual({ missing: ['a', 'd'], extra: ['c', 'c'] })
  })
})
