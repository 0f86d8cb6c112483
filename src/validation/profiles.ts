import type { Severity } from '../diagnostics/catalogue/define.ts'
import { platformAnswerTo } from '../diagnostics/problem.ts'
import type { Rule } from '../rules/rule.ts'

/**
 * Which rules apply, and how grave their findings are. `default`: whether an archive is what it should be. `strict`:
 * also what is risky, and whether everything is written as the platform writes it. `import`: whether an import would
 * succeed.
 */
export const profiles = ['default', 'strict', 'import'] as const
/** A choice of rules, by name. */
export type Profile = (typeof profiles)[number]

/**
 * Severities by code; `off` for rules that do not apply. Errors of the families `container` and `xml` stay what they
 * are, and so does whatever keeps an input from being read.
 */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/**
 * Whether findings of a rule stay what they are, however validation is configured: nothing can be said of what is not
 * read.
 */
export function isFixed({ family, severity }: Pick<Rule, 'family' | 'severity'>): boolean {
  return severity === 'error' && (family === 'container' || family === 'xml')
}

/** Rules that write everything anew to compare. */
const onDemand = new Set<string>(['document/style'])

/** The severity of a rule's findings in a profile; nothing where the rule does not apply. */
export function severityOf(
  rule: Rule,
  { profile, severities = {}, isImport }: { profile: Profile; severities?: Severities; isImport: boolean },
): Severity | undefined {
  if (isFixed(rule)) return rule.severity
  const chosen = severities[rule.code]
  if (chosen !== undefined) return chosen === 'off' ? undefined : chosen
  if (!isOn(rule, profile, isImport)) return undefined
  return profile === 'import' ? asImported(rule) : rule.severity
}

function isOn({ family, code }: Rule, profile: Profile, isImport: boolean): boolean {
  if (family === 'risk') return profile === 'strict'
  if (family === 'import') return isImport || profile === 'import'
  return profile === 'strict' || !onDemand.has(code)
}

/** What the platform would refuse is an error; what is of no consequence for an import is left out. */
function asImported({ code, severity }: Rule): Severity | undefined {
  if (severity === 'info') return undefined
  return platformAnswerTo({ code }) === undefined ? severity : 'error'
}
