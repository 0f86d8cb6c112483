import { expect, test } from 'vitest'
import { verdictOf } from '../../src/configuration/verdict.ts'
import type { FailOn } from '../../src/reports/format.ts'

const report = (error: number, warning: number, info: number) => ({
  inputs: [],
  totals: { error, warning, info, inputs: 1 },
})

test.each<[string, FailOn, boolean]>([
  ['1 0 0', 'error', false],
  ['0 1 0', 'error', true],
  ['0 1 0', 'warning', false],
  ['1 0 0', 'warning', false],
  ['0 0 1', 'warning', true],
  ['0 0 1', 'info', false],
  ['0 0 0', 'info', true],
  ['1 1 1', 'never', true],
])('%s, fail on %s: %s', (counts, failOn, expected) => {
  const [error = 0, warning = 0, info = 0] = counts.split(' ').map(Number)
  expect(verdictOf(report(error, warning, info), failOn).isGood).toBe(expected)
})

test('what is no severity, and no number of warnings, is refused rather than found good', () => {
  const failOn: string = 'errors'
  expect(() => verdictOf(report(1, 1, 1), failOn as FailOn)).toThrow(new TypeError('there is no severity errors'))
  for (const count of [Number.NaN, -1, 0.5])
    expect(() => verdictOf(report(0, 1, 0), 'error', count)).toThrow(
      new RangeError(`maxWarnings is to be a whole number from 0 on, and is ${count}`),
    )
})

test('too many warnings', () => {
  expect(verdictOf(report(0, 2, 0), 'error', 2)).toEqual({ isGood: true, problems: [], failOn: 'error' })
  const { isGood, problems, failOn } = verdictOf(report(0, 2, 0), 'never', 1)
  expect([isGood, problems.map(({ code }) => code), failOn]).toEqual([
    false,
    ['validation/too-many-warnings'],
    'warning',
  ])
  expect(verdictOf(report(0, 2, 0), 'info', 1).failOn).toBe('info')
  expect([0, 1].map((count) => verdictOf(report(0, count, 0), 'error', 0).isGood)).toEqual([true, false])
})
