import { jsonText } from '../text/json-text.ts'
import type { Finding, InputReport, ValidationReport } from '../validation/finding.ts'
import type { Format, ReportContext, SetAside } from './format.ts'

/** A report as JSON, as `reportSchema` describes it. */
export interface JsonReport extends ValidationReport {
  readonly formatVersion: 1
  /** Version of the program. */
  readonly version?: string
  readonly setAside: SetAside
}

/** A line of a report as lines of JSON, as `reportLineSchema` describes it. */
export type JsonLine =
  | ({ readonly type: 'input' } & Omit<InputReport, 'findings'>)
  | ({ readonly type: 'finding'; readonly input: string } & Finding)
  | ({ readonly type: 'totals' } & Omit<JsonReport, 'inputs'>)

/** For programs: one JSON object. */
export const renderJson: Format = ({ inputs, totals }, context) => {
  const whole: JsonReport = { ...headOf(context), inputs, totals, setAside: context.setAside }
  return `${jsonText(whole, 2)}\n`
}

/** For programs that read line by line: each input, its findings, and at last the totals, a JSON object each. */
export const renderNdjson: Format = ({ inputs, totals }, context) => {
  const lines: JsonLine[] = inputs.flatMap(({ findings, ...input }): JsonLine[] => [
    { type: 'input', ...input },
    ...findings.map((finding): JsonLine => ({ type: 'finding', input: input.input, ...finding })),
  ])
  const last: JsonLine = { type: 'totals', ...headOf(context), totals, setAside: context.setAside }
  return [...lines, last].map((line) => `${jsonText(line)}\n`).join('')
}

function headOf({ version }: ReportContext) {
  return { formatVersion: 1, ...(version !== undefined && { version }) } as const
}
