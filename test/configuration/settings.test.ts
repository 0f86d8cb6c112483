import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../src/configuration/configuration.ts'
import { matches } from '../../src/configuration/glob.ts'
import { overrideProblems, settingsFor } from '../../src/configuration/on-demand.ts'

const rules = [
  { code: 'layout/a', family: 'layout', severity: 'error' },
  { code: 'layout/b', family: 'layout', severity: 'error' },
  { code: 'risk/a', family: 'risk', severity: 'error' },
] as const

const common = { code: 'layout/a', reason: 'common' }
const own = { code: 'layout/b', reason: 'own' }
const configuration: Configuration = {
  severities: { layout: 'info', 'layout/b': 'error', risk: 'off' },
  ignores: [common],
  overrides: [
    { files: ['old/**', '*.bak.zip'], profile: 'import', severities: { layout: 'warning' }, ignores: [own] },
    { files: ['old/strict.zip'], profile: 'strict', severities: { 'risk/a': 'warning' } },
  ],
}

describe('how an input is validated', () => {
  test('by what is said for all; a rule goes before its family', async () => {
    expect(await settingsFor(configuration, 'new/a.zip', rules)).toEqual({
      profile: 'default',
      severities: { 'layout/a': 'info', 'layout/b': 'error', 'risk/a': 'off' },
      ignores: [common],
    })
  })

  test('by what is said for it; later globs go before earlier ones', async () => {
    expect(await settingsFor(configuration, 'old/a.zip', rules)).toEqual({
      profile: 'import',
      severities: { 'layout/a': 'warning', 'layout/b': 'warning', 'risk/a': 'off' },
      ignores: [common, own],
    })
    expect(await settingsFor(configuration, 'old/strict.zip', rules)).toMatchObject({
      profile: 'strict',
      severities: { 'risk/a': 'warning' },
    })
  })

  test('by the defaults where nothing is said', async () => {
    expect(await settingsFor({}, 'a.zip', rules)).toEqual({ profile: 'default', severities: {}, ignores: [] })
  })
})

test('overrides that no input needs are told', async () => {
  const told = async (...paths: readonly string[]) =>
    (await overrideProblems(configuration, paths)).map(({ data }) => data)
  expect(await told('new/a.zip', 'old/strict.zip')).toEqual([])
  expect(await told('new/a.zip', 'old/a.zip')).toEqual([{ globs: '"old/strict.zip"' }])
  expect(await told('new/a.zip')).toEqual([{ globs: '"old/**", "*.bak.zip"' }, { globs: '"old/strict.zip"' }])
  expect(await overrideProblems({}, ['a.zip'])).toEqual([])
})

test.each([
  ['a/b/c.bak.zip', '*.bak.zip', true],
  ['a/b.zip', 'a/*.zip', true],
  ['a/b/c.zip', 'a/*.zip', false],
  ['a/b/c.zip', './a/**', true],
  ['.hidden/c.zip', '**/*.zip', true],
  ['a/{x}.zip', 'a/*.zip', true],
  ['a.zip', '{a,b}.zip', true],
  ['a.json', '*.zip', false],
])('%s by %s: %s', (path, glob, expected) => {
  expect(matches(path, [glob])).toBe(expected)
})
