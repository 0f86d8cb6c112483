import type { ValidationReport } from '../validation/finding.ts'
import { type Format, plainContext, type ReportContext } from './format.ts'

// A format is loaded when it is asked for: the library of some takes longer to load than an archive takes to validate.
const formats = {
  text: async () => (await import('./text.ts')).renderText,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./json.ts')).renderNdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  junit: async () => (await import('./junit.ts')).renderJunit,
  checkstyle: async () => (await import('./checkstyle.ts')).renderCheckstyle,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>

/** Formats that reports are rendered in. */
export type FormatName = keyof typeof formats

/** The names of all formats. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName)

/** Whether there is a format of that name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

/** A report in one of the formats, or in a format of your own. Throws a `TypeError` for an unknown format. */
export async function renderReport(
  report: ValidationReport,
  format: FormatName | Format,
  context: Partial<ReportContext> = {},
): Promise<string> {
  if (typeof format === 'string' && !isFormatName(format)) throw new TypeError(`there is no format ${String(format)}`)
  const render = typeof format === 'string' ? await formats[format]() : format
  return render(report, { ...plainContext, ...context })
}

/** The JSON Schema (draft-07) of reports in the format `json`. */
export async function reportJsonSchema(): Promise<object> {
  return (await import('./report-schema.ts')).reportJsonSchema()
}

/** The JSON Schema (draft-07) of the lines of reports in the format `ndjson`. */
export async function reportLineJsonSchema(): Promise<object> {
  return (await import('./report-schema.ts')).reportLineJsonSchema()
}
