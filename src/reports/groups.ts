import { counted } from '../diagnostics/catalogue/counted.ts'
import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Place } from '../diagnostics/problem.ts'
import { inputName } from '../text/one-line.ts'
import type { Finding, InputReport, ValidationReport } from '../validation/finding.ts'
import { groupBy } from '../values/group-by.ts'
import { type SetAside, severities } from './format.ts'

/** Findings of one code in one input. */
export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

/** The findings of an input by code and severity: the gravest first, then in the order in which they occur. */
export function groupsOf({ findings }: InputReport): readonly FindingGroup[] {
  const groups = groupBy(findings, ({ code, severity }) => `${severity} ${code}`)
  return Array.from(groups.values())
    .flatMap((found) => found.slice(0, 1).map(({ code, severity }) => ({ code, severity, findings: found })))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** `2 errors, 1 warning`; `no problem found` where there is none. */
export function counts(totals: { readonly [severity in Severity]: number }): string {
  const found = severities.filter((severity) => totals[severity] > 0)
  return found.map((severity) => counted(totals[severity], severity)).join(', ') || 'no problem found'
}

/** `3 inputs: 2 errors, 1 warning (5 known from the baseline)`. */
export function totalsLine({ totals }: ValidationReport, { ignored, known }: SetAside): string {
  const aside = [
    ...(ignored > 0 ? [`${ignored} ignored by the configuration`] : []),
    ...(known > 0 ? [`${known} known from the baseline`] : []),
  ]
  return `${counted(totals.inputs, 'input')}: ${counts(totals)}${aside.length > 0 ? ` (${aside.join(', ')})` : ''}`
}

/** `entry:line:column`, or as much of it as is known. */
export function placeWithin(place: Place): string {
  return placeOf('', place).slice(1)
}

/** `archive.zip!entry:line:column`. */
export function placeOf(input: string, { entry, line, column = 1 }: Place): string {
  return inputName(input) + (entry === undefined ? '' : `!${entry}`) + (line === undefined ? '' : `:${line}:${column}`)
}
