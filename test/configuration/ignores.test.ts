import { describe, expect, test } from 'vitest'
import type { Ignore } from '../../src/configuration/configuration.ts'
import { ignoreProblems } from '../../src/configuration/ignores.ts'
import { withoutIgnored } from '../../src/configuration/on-demand.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { finding } from '../reports/samples.ts'

const today = '2026-06-15'
const [wsdl, process] = [
  finding({ code: 'layout/orphan-file', place: { entry: 'wsdls/a.wsdl' } }),
  finding({ code: 'layout/orphan-file', place: { entry: 'bpels/b.xml' }, subject: 'contract Wallet (1.0) → Payments' }),
]
const ignore = (more: Partial<Ignore>): Ignore => ({ code: 'layout/orphan-file', reason: 'Known.', ...more })

describe('an ignore', () => {
  test.each<[string, Partial<Ignore>, number]>([
    ['leaves out all findings of its code', {}, 2],
    ['leaves out none of another', { code: 'layout/orphan' }, 0],
    ['can be for some entries', { entry: 'wsdls/**' }, 1],
    ['can be for one object', { subject: 'contract Wallet (1.0) → Payments' }, 1],
    ['can be for some objects', { subject: 'contract Wallet*' }, 1],
    ['can be for one finding', { fingerprint: wsdl.fingerprint }, 2],
    ['can be for no finding any more', { fingerprint: 'aaaaaaaaaaaaaaaa' }, 0],
    ['can name parts of an object in their order', { subject: '*(1*→*' }, 1],
    ['can begin, end and go on with anything', { subject: '**contract**Payments**' }, 1],
    ['takes no part twice', { subject: '*Wallet*Wallet*' }, 0],
    ['takes no part of the beginning for the end', { subject: 'contract Wallet (1.0) → Pay*→ Payments' }, 0],
    ['takes no object for a part of its name', { subject: 'contract Wallet' }, 0],
    ['takes no other beginning', { subject: 'ontract*' }, 0],
    ['takes no sign for one of a pattern', { subject: 'contract.*' }, 0],
    ['needs all that it says', { entry: 'wsdls/**', subject: '*Wallet*' }, 0],
    ['counts on its last day', { until: today }, 2],
    ['ends after it', { until: '2026-06-14' }, 0],
  ])('%s', async (_, more, ignored) => {
    const one = ignore(more)
    const kept = await withoutIgnored([wsdl, process], [one], today)
    expect([kept.ignored, kept.findings.length, kept.used]).toEqual([ignored, 2 - ignored, ignored > 0 ? [one] : []])
  })
})

test('a day that is none is refused', async () => {
  for (const day of ['', '15.6.2026', '2026-6-15', '2026-06-15T00:00:00'])
    await expect(withoutIgnored([wsdl], [ignore({})], day)).rejects.toThrow(
      new TypeError(`a day is written yyyy-MM-dd, and not ${day}`),
    )
})

test('answers a glob of many parts about a long name', async () => {
  const long = finding({ code: 'layout/orphan-file', subject: 'o'.repeat(5_000) })
  const { ignored } = await withoutIgnored([long], [ignore({ subject: `${'*o'.repeat(20)}#` })], today)
  expect(ignored).toBe(0)
})

test('says which expired, and which nothing needed', () => {
  const [used, unused, expired] = [ignore({}), ignore({}), ignore({ until: '2026-01-01' })]
  expect(ignoreProblems([used, unused, expired], new Set([used]), today).map(messageOf)).toEqual([
    'There is no finding of layout/orphan-file to be ignored any more.',
    'Findings of layout/orphan-file were ignored until 2026-01-01 only: Known.',
  ])
})
