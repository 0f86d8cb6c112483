import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Baseline,
  baselineOf,
  buildBaseline,
  parseBaseline,
  withoutKnown,
} from '../../src/configuration/baseline.ts'
import { acceptableFindings } from '../../src/configuration/codes.ts'
import { finding } from '../reports/samples.ts'

const prints = ['a', 'b', 'c'].map((digit) => digit.repeat(16))
const [first, second, third] = prints.map((fingerprint) => finding({ fingerprint }))
const all = [first, second, third].flatMap((one) => one ?? [])

describe('text of a baseline', () => {
  const name = fc.string()
  const baselines: fc.Arbitrary<Baseline> = fc
    .array(fc.tuple(name, fc.array(fc.tuple(name, fc.array(name)))))
    .map((inputs) => new Map(inputs.map(([input, codes]) => [input, new Map(codes)])))

  test('comes back', () => {
    fc.assert(
      fc.property(baselines, (baseline) => {
        const sorted = new Map(
          Array.from(baseline, ([input, codes]) => [
            input,
            new Map(Array.from(codes, ([code, found]) => [code, found.toSorted()])),
          ]),
        )
        expect(parseBaseline(buildBaseline(baseline))).toEqual(sorted)
      }),
    )
  })

  test('does not depend on the order of the findings', () => {
    const text = (...reversed: boolean[]) =>
      reversed.map((isReversed) => buildBaseline(baselineOf([['a.zip', isReversed ? all.toReversed() : all]])))
    const [one, other] = text(false, true)
    expect(one).toBe(other)
    expect(one).toMatch(/\n$/)
  })

  test.each([
    ['{', 'it is not JSON'],
    ['[]', 'it does not hold an object'],
    ['{"inputs":{}}', 'its formatVersion is not 1'],
    ['{"formatVersion":1}', 'it lacks "inputs"'],
    ['{"formatVersion":1,"inputs":{"a.zip":[]}}', '"a.zip" does not hold lists'],
    ['{"formatVersion":1,"inputs":{"a.zip":{"x/y":[1]}}}', '"a.zip" does not hold lists'],
  ])('%s: %s', (text, reason) => {
    expect(() => parseBaseline(text)).toThrow(`The file is no baseline: ${reason}`)
  })
})

describe('what a baseline knows', () => {
  const baseline = baselineOf([['a.zip', all.slice(0, 2)]])

  test('is left out; what is new stays, what is gone is counted', () => {
    expect(withoutKnown('a.zip', all.slice(1), baseline)).toEqual({ findings: all.slice(2), gone: 1 })
    expect(withoutKnown('a.zip', all.slice(0, 2), baseline)).toEqual({ findings: [], gone: 0 })
  })

  test('is of its input only', () => {
    expect(withoutKnown('b.zip', all, baseline)).toEqual({ findings: all, gone: 0 })
  })

  test('counts once', () => {
    expect(withoutKnown('a.zip', [...all.slice(0, 1), ...all.slice(0, 1)], baseline).findings).toHaveLength(1)
  })

  test('is replaced for the inputs of a run, and kept for others', () => {
    const after = baselineOf([['b.zip', all.slice(2)]], baseline)
    expect([...after.keys()]).toEqual(['a.zip', 'b.zip'])
    expect([...baselineOf([['a.zip', []]], after).keys()]).toEqual(['b.zip'])
  })
})

test('a baseline holds no findings of what cannot be judged', () => {
  const rules = [
    { code: 'container/a', family: 'container', severity: 'error' },
    { code: 'layout/a', family: 'layout', severity: 'error' },
  ] as const
  const findings = [
    finding({ code: 'container/a' }),
    finding({ code: 'layout/a' }),
    finding({ code: 'layout/a', severity: 'warning' }),
  ]
  const accepted = (report: object) =>
    acceptableFindings({ input: 'a.zip', findings, ...report }, rules).map(({ code, severity }) => [code, severity])
  expect(accepted({ matrix: [] })).toEqual([
    ['layout/a', 'error'],
    ['layout/a', 'warning'],
  ])
  expect(accepted({})).toEqual([['layout/a', 'warning']])
})
