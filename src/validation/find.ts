import type { Severity } from '../diagnostics/catalogue/define.ts'
import { adviceOf, messageOf, type Problem } from '../diagnostics/problem.ts'
import { rules as ownRules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { Subject } from '../rules/subject.ts'
import { sentence } from '../text/one-line.ts'
import type { Finding } from './finding.ts'
import { distinct, fingerprint } from './fingerprint.ts'
import { type Location, locator } from './locate.ts'
import type { ValidationOptions } from './options.ts'
import { severityOf } from './profiles.ts'

const byCode: ReadonlyMap<string, Rule> = new Map(ownRules.map((rule) => [rule.code, rule]))

/**
 * Problems that showed while an input was read, as findings; each is where its place says, unless `locate` knows
 * better.
 */
export function findingsOf(
  problems: readonly Problem[],
  options: ValidationOptions,
  locate: (found: Problem) => Location = ({ place }) => ({ place, identity: [place.entry ?? ''] }),
): readonly Finding[] {
  const number = distinct()
  return problems.flatMap((found): Finding[] => {
    const rule = byCode.get(found.code)
    const severity = rule === undefined ? found.severity : severityOf(rule, choiceOf(options))
    if (severity === undefined) return []
    const { code } = found
    const { identity, ...location } = locate(found)
    const print = number(fingerprint([code, ...identity]))
    return [{ code, severity, message: messageOf(found), advice: adviceOf(found), ...location, fingerprint: print }]
  })
}

/** What the rules find. */
export function findIn(subject: Subject, options: ValidationOptions): readonly Finding[] {
  const choice = choiceOf(options)
  return findBy([...ownRules, ...(options.rules ?? [])], subject, (rule) => severityOf(rule, choice))
}

/** What some rules find; those without a severity do not apply. */
export function findBy(
  rules: readonly Rule[],
  subject: Subject,
  severityFor: (rule: Rule) => Severity | undefined,
): readonly Finding[] {
  const number = distinct()
  const locate = locator(subject)
  const findings: Finding[] = []
  for (const rule of rules) {
    const severity = rule.check && severityFor(rule)
    if (severity === undefined) continue
    const { code, advice } = rule
    for (const { message, ...where } of rule.check?.(subject) ?? []) {
      const { identity, ...location } = locate(where)
      const print = number(fingerprint([code, ...identity]))
      findings.push({ code, severity, message: sentence(message), advice, ...location, fingerprint: print })
    }
  }
  return findings
}

function choiceOf({ profile = 'default', severities = {}, target }: ValidationOptions) {
  return { profile, severities, isImport: target !== undefined }
}
