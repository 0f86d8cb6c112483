import { describe, expect, test } from 'vitest'
import { type FormatName, formatNames, renderReport } from '../../src/reports/render-report.ts'
import type { ValidationReport } from '../../src/validation/finding.ts'
import { context, samples } from './samples.ts'

const endings = {
  text: 'txt',
  ndjson: 'ndjson',
  markdown: 'md',
  html: 'html',
  junit: 'xml',
  checkstyle: 'xml',
  github: 'txt',
}

describe.each(formatNames)('%s', (format) => {
  test.each(Object.entries(samples))('%s', async (name, report) => {
    const ending = format in endings ? endings[format as keyof typeof endings] : 'json'
    const text = await renderReport(report, format, name === 'mixed' ? context : {})
    await expect(text).toMatchFileSnapshot(`../../fixtures/reports/${name}/${format}.${ending}`)
    expect(text).toMatch(/\n$/)
    expect(text).not.toMatch(/hunter2|Jane Doe/)
    expect(text).not.toContain('\u001b')
  })
})

test('a format of your own', async () => {
  const { mixed } = samples
  expect(mixed && (await renderReport(mixed, ({ totals }) => `${totals.error} wrong`))).toBe('3 wrong')
})

test('there is no report in a format that there is not', async () => {
  const report = { inputs: [], totals: { error: 0, warning: 0, info: 0, inputs: 0 } } as unknown as ValidationReport
  await expect(renderReport(report, 'toString' as FormatName)).rejects.toThrow(
    new TypeError('there is no format toString'),
  )
})
