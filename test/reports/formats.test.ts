import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { TextOptions } from '../../src/reports/format.ts'
import { renderReport, reportJsonSchema, reportLineJsonSchema } from '../../src/reports/render-report.ts'
import type { InputReport } from '../../src/validation/finding.ts'
import { readXml } from '../../src/xml/read.ts'
import { context, finding, reportOf, samples } from './samples.ts'

const reports = Object.entries(samples)

describe('sarif', () => {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const ajv = addFormats.default(new AjvDraft04.default({ strict: false, unicodeRegExp: false }))
  const isSarif = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))

  test.each(reports)('%s is valid against the official schema', async (_, report) => {
    isSarif(JSON.parse(await renderReport(report, 'sarif', context)))
    expect(isSarif.errors).toBe(null)
  })

  test('the schema tells what is wrong', () => {
    expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  test('messages show the place inside in one safe line', async () => {
    const findings = [
      finding({ place: { entry: 'bpels/\u202elmx.\u2028a', line: 2, column: 3 }, message: 'It is odd.' }),
    ]
    const [run] = JSON.parse(await renderReport(reportOf({ input: 'a.zip', findings }), 'sarif')).runs
    expect(run.results[0].message.text).toBe('bpels/\\u{202e}lmx.\\u{2028}a:2:3: It is odd.')
  })

  test('paths are references: with a drive, from the root, with characters that no file has', async () => {
    const inputs = ['C:\\exports\\a b.zip', '/tmp/a#b.zip', 'a\ud800.zip'].map((input) => ({ input, findings: [] }))
    const [run] = JSON.parse(await renderReport(reportOf(...inputs), 'sarif')).runs
    expect(run.artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([
      'file:///C:/exports/a%20b.zip',
      'file:///tmp/a%23b.zip',
      'a%EF%BF%BD.zip',
    ])
  })
})

describe('json and ndjson', () => {
  const ajv = new Ajv({ strict: true })

  test.each(reports)('%s is as the published schemas say', async (_, report) => {
    const isReport = ajv.compile(await reportJsonSchema())
    isReport(JSON.parse(await renderReport(report, 'json', context)))
    expect(isReport.errors).toBe(null)
    const isLine = ajv.compile(await reportLineJsonSchema())
    const lines = (await renderReport(report, 'ndjson')).trimEnd().split('\n')
    expect(lines.filter((line) => !isLine(JSON.parse(line)))).toEqual([])
    expect(lines).toHaveLength(report.inputs.flatMap(({ findings }) => findings).length + report.inputs.length + 1)
  })
})

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  test.each(reports)('%s is well-formed', async (_, report) => {
    const text = await renderReport(report, format, context)
    expect(() => readXml(new TextEncoder().encode(text), 'report.xml')).not.toThrow()
  })

  test('says what looks like an entity as it is, and what XML has no character for', async () => {
    const report = reportOf({ input: 'a&nbsp;b.zip', findings: [finding({ message: 'No &amp; but &\uffff.' })] })
    const { root } = readXml(await renderReport(report, format, context), 'report.xml')
    expect(JSON.stringify(root)).toMatch(/a&nbsp;b\.zip.*No &amp; but &\\\\u\{ffff\}\./)
  })
})

test('junit fails for what makes the answer "no"', async () => {
  const report = reportOf({ input: 'a.zip', findings: [finding({ severity: 'warning' }), finding()] })
  const failures = async (failOn: 'error' | 'warning' | 'never') =>
    /failures="(\d)"/.exec(await renderReport(report, 'junit', { failOn }))?.[1]
  expect(await Promise.all([failures('error'), failures('warning'), failures('never')])).toEqual(['1', '2', '0'])
})

test('gitlab gets fingerprints that differ', async () => {
  const inputs = ['a.zip', 'b.zip'].map((input) => ({ input, findings: [finding(), finding()] }))
  const issues: { fingerprint: string }[] = JSON.parse(await renderReport(reportOf(...inputs), 'gitlab'))
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4)
})

describe('text', () => {
  const text = (more: Partial<TextOptions>, failOn: 'error' | 'warning' = 'error') =>
    renderReport(samples['mixed'] ?? reportOf(), 'text', {
      ...context,
      failOn,
      text: { paint: (_, shown) => shown, width: 100, quiet: false, verbose: false, ...more },
    })

  test('quiet shows only what makes the answer "no", and nothing where there is nothing', async () => {
    expect(await text({ quiet: true })).not.toMatch(/warning layout|getBalance +process/)
    expect(await text({ quiet: true }, 'warning')).toMatch(/warning layout/)
    expect(await renderReport(reportOf({ input: 'a.zip', findings: [] }), 'text', {})).not.toBe('')
    const plain = { paint: (_: string, shown: string) => shown, width: 80, quiet: true, verbose: false }
    expect(await renderReport(reportOf({ input: 'a.zip', findings: [] }), 'text', { text: plain })).toBe('')
  })

  test('verbose shows every finding and every matrix', async () => {
    const shown = await text({ verbose: true })
    expect(shown.match(/warning layout\/orphan-file/g)).toHaveLength(15)
    expect(shown).toContain('Rates v1\n  no operations')
    expect(shown).not.toMatch(/more (like this|API)/)
  })

  test('a table of very many operations takes time in proportion to their number', async () => {
    // In proportion to its square, it would not end before the test does.
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ operation: `op${i}`, cells: ['process' as const] }))
    const matrix = [{ api: 'Large v1', environments: ['Production'], rows }]
    expect(await renderReport(reportOf({ input: 'a.zip', findings: [], matrix }), 'text')).toContain('op99999')
  })

  test('frames fit the width, and mark the place', async () => {
    for (const width of [40, 80, 200]) {
      const lines = (await text({ width })).split('\n')
      const at = lines.findIndex((line) => line.includes('│'))
      const [source = '', mark = ''] = lines.slice(at, at + 2)
      expect(source.length).toBeLessThanOrEqual(width)
      expect(source.slice(mark.indexOf('^'))).toMatch(/^<Operation/)
    }
  })

  test('sentences fit the width between words, and are lines without one', async () => {
    const whole = await renderReport(samples['mixed'] ?? reportOf(), 'text', context)
    const narrow = await text({ width: 60 })
    const words = (shown: string) =>
      shown
        .split('\n')
        .filter((line) => !/[│^]/.test(line))
        .join(' ')
        .split(/\s+/)
    expect(words(narrow)).toEqual(words(whole))
    const sentences = narrow.split('\n').filter((line) => /^ {2}[A-Z]/.test(line))
    expect(sentences.length).toBeGreaterThan(5)
    for (const line of sentences) expect(line.length).toBeLessThanOrEqual(60)
    expect(whole.split('\n').some((line) => line.length > 100)).toBe(true)
  })

  test('is painted', async () => {
    const shown = await text({ paint: (format, part) => `[${format}:${part}]` })
    expect(shown).toContain('[red:error] [bold:meaning/no-process]')
    expect(shown).toContain('getBalance  process  [red:no process]')
    const paint = (format: string, part: string) => `[${format}:${part}]`
    const totals = async (...inputs: readonly InputReport[]) =>
      (await renderReport(reportOf(...inputs), 'text', { text: { paint, width: 80, quiet: false, verbose: false } }))
        .trimEnd()
        .split('\n')
        .at(-1)
    const good = { input: 'a.zip', findings: [] }
    expect(await totals(good)).toMatch(/^\[green:/)
    expect(await totals(good, { input: 'b.zip', findings: [finding()] })).toMatch(/^\[bold:/)
  })
})

test('github shows no more of a severity than it has room for', async () => {
  const findings = Array.from({ length: 12 }, () => finding())
  const lines = (await renderReport(reportOf({ input: 'a.zip', findings }), 'github')).trimEnd().split('\n')
  expect(lines).toHaveLength(12)
  expect(lines[10]).toBe('and 2 more errors')
  const ten = await renderReport(reportOf({ input: 'a.zip', findings: findings.slice(2) }), 'github')
  expect(ten).not.toContain('more')
})

test('html holds no script, no address to load from, and no text unescaped', async () => {
  const page = await renderReport(samples['mixed'] ?? reportOf(), 'html', context)
  expect(page).not.toMatch(/<script|<link|src=|url\(|@import|<b>/)
})

test.each([
  ['"Live", "x": 1', '"Live"'],
  ['"state": 1', '"state"'],
  ['12,', '12'],
  [',', ','],
  ['<a b="c">', '<a'],
])('html marks of %j at a place %j', async (after, marked) => {
  const found = finding()
  const excerpts = new Map([[found, { line: 1, before: '', after }]])
  const page = await renderReport(reportOf({ input: 'm.json', findings: [found] }), 'html', { ...context, excerpts })
  const [, shown = ''] = /<mark>(.*?)<\/mark>/.exec(page) ?? []
  expect(shown.replaceAll('&quot;', '"').replaceAll('&lt;', '<')).toBe(marked)
})
