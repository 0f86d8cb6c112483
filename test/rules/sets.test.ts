import { describe, expect, it } from 'vitest'
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts'
import { ruleCodes } from '../../src/diagnostics/catalogue/rules.ts'
import { examples } from '../../src/rules/examples/index.ts'
import { rules } from '../../src/rules/index.ts'
import { malformed } from './support/fixtures.ts'

const codes = rules.map(({ code }) => code).toSorted()

/** Codes of the same areas that nothing in an archive or a model leads to. */
const elsewhere: readonly Code[] = [
  // Comments of their own have only documents that a program builds; of a model, the zone is checked with its date.
  'properties/not-a-comment',
]

describe('the codes of', () => {
  it('rules are distinct', () => {
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('the catalogue are those of rules, in the areas that rules have', () => {
    const areas = new Set(codes.map((code) => code.split('/')[0]))
    const known = Object.keys(catalogue).filter((code) => areas.has(code.split('/')[0] ?? ''))
    expect(known.filter((code) => !elsewhere.some((one) => one === code)).toSorted()).toEqual(codes)
    expect(codes).toEqual(expect.arrayContaining(Object.keys(ruleCodes)))
  })

  it('fixtures are those of rules', () => {
    expect([...new Set(malformed().map(({ code }) => code))].toSorted()).toEqual(codes)
  })

  it('examples are those of rules', () => {
    expect(Object.keys(examples).toSorted()).toEqual(codes)
  })
})

describe('advice', () => {
  it('says what to do, even where that is nothing', () => {
    const unsaid = Object.entries(catalogue).filter(([, { advice }]) => /^Nothing\b/.test(advice))
    expect(unsaid.map(([code]) => code)).toEqual([])
  })
})

describe.each(rules)('$code', ({ code, title, advice, explanation, example }) => {
  it('is worded whole', () => {
    expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    for (const sentence of [advice, explanation])
      expect(sentence).toMatch(/^(object(data|graph)\.xml|exportproperties|["A-Z]).*[.)]$/s)
    expect(example?.[0]).not.toBe(example?.[1])
  })
})
