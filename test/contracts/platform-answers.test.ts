import { expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { catalogue } from '../../src/diagnostics/catalogue/index.ts'
import { platformAnswerTo, problem } from '../../src/diagnostics/problem.ts'
import { refusal } from '../support/refusal.ts'
import { platform } from './platform.ts'

test('each number of the platform’s contract errors has a code of ours', () => {
  const numbers = Object.values(catalogue).flatMap(({ platform: answer }) => answer?.number ?? [])
  const ofContracts = [...new Set(numbers.filter((number) => number >= 1010200 && number <= 1010299))].toSorted()
  expect(ofContracts).toEqual(Array.from({ length: 14 }, (_, at) => 1010200 + at))
})

test('a refusal carries number, constant and HTTP status as far as they are documented', () => {
  expect(platformAnswerTo(refusal(() => act(platform, 'none', 'approve')))).toEqual({ http: 404, number: 1010208 })
  expect(platformAnswerTo(problem('contract/id-used', { id: 'c' }))).toEqual({
    http: 500,
    number: 1010203,
    constant: 'DN_ALREADY_USED_CONTRACT_CANNOT_BE_CREATED',
  })
  expect(platformAnswerTo(problem('workflow/step-twice', { step: 'a' }))).toBeUndefined()
})

test('every code of contract management has a sentence and an advice, each one sentence', () => {
  const codes = Object.entries(catalogue).filter(([code]) => /^(contract|workflow|platform)\//.test(code))
  expect(codes.length).toBeGreaterThan(45)
  for (const [code, { title, advice }] of codes) {
    expect(title, code).toMatch(/^[A-Z].*[^.]$/)
    expect(advice, code).toMatch(/^[A-Z].*\.$/)
  }
})
