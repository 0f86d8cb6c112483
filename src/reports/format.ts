import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Finding, ValidationReport } from '../validation/finding.ts'
import type { Excerpt } from './excerpt.ts'
import type { RuleInfo } from './rule-info.ts'

/** Turns a report into text: the same text for the same report. */
export type Format = (report: ValidationReport, context: ReportContext) => string

/** From which severity on findings make the answer "no". */
export type FailOn = Severity | 'never'

/** Puts a text into a colour, or leaves it as it is where colours are not wanted. */
export type Paint = (format: 'red' | 'yellow' | 'green' | 'blue' | 'bold' | 'dim', text: string) => string

/** What a report is rendered with beside the findings. */
export interface ReportContext {
  /** Version of the program; left out of the report where it is not given. */
  readonly version?: string
  /** The rules that reports tell of, as `listRules` gives them. */
  readonly rules: readonly RuleInfo[]
  /** The source around findings. Formats for people show it; secret values in it are masked. */
  readonly excerpts: ReadonlyMap<Finding, Excerpt>
  /** How many findings are not in the report. */
  readonly setAside: SetAside
  /** From which severity on findings make the answer "no". */
  readonly failOn: FailOn
  /** What only the text format heeds. */
  readonly text: TextOptions
}

/** How many findings are not in the report, and why. */
export interface SetAside {
  /** By an `ignore` of the configuration. */
  readonly ignored: number
  /** By the baseline. */
  readonly known: number
}

/** What only the text format heeds. */
export interface TextOptions {
  /** Puts texts into colours. */
  readonly paint: Paint
  /** Columns of the terminal, for which lines are broken; where there is none, only lines of source are cut. */
  readonly width?: number
  /** Whether only what makes the answer "no" is shown. */
  readonly quiet: boolean
  /** Whether every finding and every matrix is shown. */
  readonly verbose: boolean
}

/** What a report is rendered with where nothing else is said. */
export const plainContext: ReportContext = {
  rules: [],
  excerpts: new Map(),
  setAside: { ignored: 0, known: 0 },
  failOn: 'error',
  text: { paint: (_, text) => text, quiet: false, verbose: false },
}

/** The severities, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Whether a finding of this severity makes the answer "no". */
export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn)
}
