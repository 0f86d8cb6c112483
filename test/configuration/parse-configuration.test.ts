import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../src/configuration/configuration.ts'
import { checkConfiguration, configurationJsonSchema, parseConfiguration } from '../../src/configuration/on-demand.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

const rules = [
  { code: 'layout/orphan-file', family: 'layout', severity: 'warning' },
  { code: 'risk/password', family: 'risk', severity: 'warning' },
  { code: 'archive/crc-mismatch', family: 'container', severity: 'error' },
  { code: 'layout/rezipped', family: 'container', severity: 'info' },
  { code: 'xml/doctype', family: 'xml', severity: 'error' },
] as const

const full = `
profile: strict
severities:
  layout/orphan-file: error
  risk: off
  layout/rezipped: off
ignores:
  - code: risk/password
    reason: Rotated at import.
    until: 2026-12-31
    entry: objectdata.xml
overrides:
  - files: ['legacy/**']
    profile: default
    severities: { layout: info }
target: { model: prod.json, version: '2022.1.3', sourceVersion: 2020.2.1 }
failOn: warning
maxWarnings: 10
baseline: baseline.json
formats: [text, 'sarif:out.sarif']
`

test('a glob that the library does not take is a mistake', async () => {
  const text = `overrides: [{ files: [${'a'.repeat(5_000)}] }]`
  const expected = expect.objectContaining({ expected: 'a glob of at most 4096 characters' })
  const problem = expect.objectContaining({ code: 'configuration/wrong-value', data: expected })
  await expect(parseConfiguration(text, rules)).rejects.toEqual(expect.objectContaining({ problem }))
})

const slow = [
  '*a*a*a*a*b',
  '*a*a*a*a/*a*a*a*b',
  `${'{a,aa}'.repeat(30)}b`,
  `${'{/,*}'.repeat(9)}b`,
  '[a]+[a]+b',
  '{a,aa}+b',
  String.raw`*\a*\a*\a*\a*\a*b`,
  '"["*a*a*a*a*a*b"]"',
  `${'{a|aa,b}'.repeat(4)}*b`,
]
const nested = ['(a+)+b', '@(a|aa)b', '**/a/**/a/**/a/**/b']

test.each([...slow, ...nested])(
  'the glob %s, which takes some names a time without end, is a mistake',
  async (glob) => {
    const expected = expect.objectContaining({ expected: expect.stringContaining('a glob without parentheses') })
    const problem = expect.objectContaining({ code: 'configuration/wrong-value', data: expected })
    for (const text of [
      `overrides: [{ files: ['x/${glob}/y'] }]`,
      `ignores: [{ code: layout/orphan-file, reason: r, entry: '${glob}' }]`,
    ])
      await expect(parseConfiguration(text, rules)).rejects.toEqual(expect.objectContaining({ problem }))
  },
)

const quick = [
  '**/a/**/*-{a,b}*.zip',
  '**/a/**/a/**/b',
  '*/*/*-{a,b,c}*.{zip,json}',
  String.raw`c\+\+/*`,
  'copy \\(1\\) [(*].zip',
  'a[*][*][*][*][*]',
]

test.each(quick)('the glob %s is none', async (glob) => {
  const text = `overrides: [{ files: ['${glob}'] }]\nignores: [{ code: layout/orphan-file, reason: r, subject: 'x (*)' }]`
  const { overrides } = await parseConfiguration(text, rules)
  expect(overrides?.[0]?.files).toEqual([glob])
})

test('takes many mistakes, which would take minutes if each were compared with all', async () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `x${at}: off\n`).join('')
  await expect(parseConfiguration(text, rules)).rejects.toThrow('"x0"')
})

const parsed: Configuration = {
  profile: 'strict',
  severities: { 'layout/orphan-file': 'error', risk: 'off', 'layout/rezipped': 'off' },
  ignores: [{ code: 'risk/password', reason: 'Rotated at import.', until: '2026-12-31', entry: 'objectdata.xml' }],
  overrides: [{ files: ['legacy/**'], profile: 'default', severities: { layout: 'info' } }],
  target: { model: 'prod.json', version: '2022.1.3', sourceVersion: '2020.2.1' },
  failOn: 'warning',
  maxWarnings: 10,
  baseline: 'baseline.json',
  formats: ['text', 'sarif:out.sarif'],
}

async function mistake(text: string): Promise<string> {
  try {
    await parseConfiguration(text, rules)
    return 'none'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, place } = error.problem
    return `${place.line}:${place.column} ${code} ${messageOf(error.problem)}`
  }
}

test('reads YAML, JSON and nothing', async () => {
  expect(await parseConfiguration(full, rules)).toEqual(parsed)
  expect(await parseConfiguration(JSON.stringify(parsed), rules)).toEqual(parsed)
  expect(await parseConfiguration('# nothing yet\n', rules)).toEqual({})
})

test('tells every mistake, in the order of the text', async () => {
  const text = `formats: [text, json, 'sarif:a', 'html:./a']
severities: { layuot: loud, archive/crc-mismatch: off }
ignores:
  - { code: risk/pasword }
  - 5
overrides:
  - { files: [], ignores: [{ code: '', reason: x }, { code: xml, reason: x }] }
profil: strict
`
  const found = await checkConfiguration(text, rules)
  expect(found.map(({ code, place }) => `${place.line}:${place.column} ${code}`)).toEqual([
    '2:15 configuration/unknown-code',
    '2:23 configuration/wrong-value',
    '2:29 configuration/fixed-severity',
    '4:5 configuration/member-absent',
    '4:13 configuration/unknown-code',
    '5:5 configuration/wrong-value',
    '7:14 configuration/wrong-value',
    '7:36 configuration/wrong-value',
    '7:61 configuration/unknown-code',
    '8:1 configuration/unknown-member',
  ])
  expect((await checkConfiguration("formats: [text, json, 'sarif:a', 'html:./a']", rules)).map(messageOf)).toEqual([
    'formats must be a file of its own for each, but is ./a.',
    'formats must be at most one without a file, but is text, json.',
  ])
  expect(await checkConfiguration(full, rules)).toEqual([])
  expect((await checkConfiguration('a: [', rules)).map(({ code }) => code)).toEqual(['yaml/malformed'])
  expect(await checkConfiguration('severities: [a]\nignores: { b: c }\noverrides: d\n', rules)).toHaveLength(3)
})

test('the published schema allows it, and no unknown member', async () => {
  const ajv = addFormats.default(new Ajv({ strict: true }))
  const isConfiguration = ajv.compile(await configurationJsonSchema())
  expect([isConfiguration(parsed), isConfiguration({ profil: 'strict' })]).toEqual([true, false])
})

describe('mistakes', () => {
  test.each([
    [
      'profil: strict',
      '1:1 configuration/unknown-member "profil" is not a member of the configuration; did you mean "profile"?',
    ],
    [
      'profile: strikt',
      '1:10 configuration/wrong-value profile must be one of default, strict, import, but is "strikt"; did you mean "strict"?',
    ],
    [
      'ignores:\n  - code: risk/password\n',
      '2:5 configuration/member-absent ignores[0] lacks "reason", which it must have.',
    ],
    [
      'ignores:\n  - code: risk/password\n    reason: ""\n',
      '3:13 configuration/wrong-value ignores[0].reason must be some text, but is empty.',
    ],
    [
      'ignores:\n  - code: risk/password\n    reason: "  "\n',
      '3:13 configuration/wrong-value ignores[0].reason must be more than blanks, but is "  ".',
    ],
    [
      'ignores:\n  - { code: risk/password, reason: x, until: soon }\n',
      '2:46 configuration/wrong-value ignores[0].until must be a date, 2026-12-31, but is "soon".',
    ],
    [
      'ignores:\n  - { code: risk/pasword, reason: x }\n',
      '2:13 configuration/unknown-code There is no rule or family of rules "risk/pasword"; did you mean "risk/password"?',
    ],
    [
      'ignores:\n  - { code: xml/doctype, reason: x }\n',
      '2:13 configuration/fixed-severity "xml/doctype" is always an error: an archive that cannot be read cannot be found good either.',
    ],
    [
      'ignores:\n  - { code: meaning, reason: x }\n',
      '2:13 configuration/unknown-code "meaning" is a family of rules, and this takes the code of one rule.',
    ],
    [
      'severities: { archive: off }',
      '1:15 configuration/unknown-code There is no rule or family of rules "archive"; did you mean "container"?',
    ],
    [
      'severities: { layuot: off }',
      '1:15 configuration/unknown-code There is no rule or family of rules "layuot"; did you mean "layout"?',
    ],
    [
      'severities: { container: off }',
      '1:15 configuration/fixed-severity "container" is always an error: an archive that cannot be read cannot be found good either.',
    ],
    [
      'severities: { layout: loud }',
      '1:23 configuration/wrong-value severities.layout must be one of error, warning, info, off, but is "loud".',
    ],
    [
      'overrides: [{ files: [a], severities: { own/x: off } }]',
      '1:41 configuration/unknown-code There is no rule or family of rules "own/x".',
    ],
    [
      'overrides: [{ files: [] }]',
      '1:22 configuration/wrong-value overrides[0].files must be a list of at least one, but is an empty list.',
    ],
    ['maxWarnings: -1', '1:14 configuration/wrong-value maxWarnings must be a whole number, 0 or more, but is -1.'],
    [
      'target: { version: "2022" }',
      '1:20 configuration/wrong-value target.version must be a version, like "2022.1.3", but is "2022".',
    ],
    ['target: { version: 2022.1 }', '1:20 configuration/wrong-value target.version must be a text, but is 2022.1.'],
    [
      'formats: [pdf]',
      '1:11 configuration/wrong-value formats[0] must be a format, like sarif or sarif:out.sarif, but is "pdf".',
    ],
    [
      'formats: [json, text, "sarif:a"]',
      '1:10 configuration/wrong-value formats must be at most one without a file, but is json, text.',
    ],
    [
      'formats: [json:x, sarif:x]',
      '1:10 configuration/wrong-value formats must be a file of its own for each, but is x.',
    ],
    [
      'formats: [json:out/x, sarif:./a/../out//x]',
      '1:10 configuration/wrong-value formats must be a file of its own for each, but is ./a/../out//x.',
    ],
    ['[]', '1:1 configuration/wrong-value The configuration must be an object, but is an empty list.'],
    ['a: [', '1:5 yaml/malformed'],
    ['profile: default\nprofile: strict', '2:1 yaml/malformed'],
    ['failOn: sometimes\nprofil: x', '1:9 configuration/wrong-value'],
  ])('%s', async (text, expected) => {
    expect((await mistake(text)).slice(0, expected.length)).toBe(expected)
  })
})
