import { type Problem, problem } from '../diagnostics/problem.ts'
import { type JsonPath, valueAt } from '../model/json-pointer.ts'
import { families, type Rule } from '../rules/rule.ts'
import { closest } from '../text/closest.ts'
import type { Finding, InputReport } from '../validation/finding.ts'
import { isFixed } from '../validation/profiles.ts'
import type { YamlSource } from '../yaml/read-yaml.ts'

/** What is known of a rule where it is configured. */
export type KnownRule = Pick<Rule, 'code' | 'family' | 'severity'>

/**
 * The findings that a baseline may hold: none of a rule that cannot be configured, and no errors of an input that could
 * not be read far enough to be judged.
 */
export function acceptableFindings({ findings, matrix }: InputReport, rules: readonly KnownRule[]): readonly Finding[] {
  const fixed = new Set(rules.filter(isFixed).map(({ code }) => code))
  return findings.filter(({ code, severity }) => !fixed.has(code) && (matrix !== undefined || severity !== 'error'))
}

/** The rules and families in a configuration that do not exist, or that cannot be configured, whatever else is wrong. */
export function codeProblems(
  { value, placeOf, placeOfName }: YamlSource,
  rules: readonly KnownRule[],
): readonly Problem[] {
  const known = new Map(rules.map((rule) => [rule.code, rule]))
  const check = (code: string, names: readonly string[], place: () => Problem['place']): readonly Problem[] => {
    const family = families.find((one) => names.includes(one) && one === code)
    const rule = family === undefined ? known.get(code) : { family, severity: 'error' as const }
    if (rule !== undefined) return isFixed(rule) ? [problem('configuration/fixed-severity', { code }, place())] : []
    const isFamily = families.some((one) => one === code)
    const suggestion = familyOfArea(code, names, rules) ?? closest(code, [...known.keys(), ...names])
    return [problem('configuration/unknown-code', { code, isFamily, ...(suggestion && { suggestion }) }, place())]
  }
  const inChoices = (path: JsonPath): readonly Problem[] => [
    ...namesAt(value, [...path, 'severities']).flatMap((code) =>
      check(code, families, () => placeOfName([...path, 'severities'], code)),
    ),
    ...listAt(value, [...path, 'ignores']).flatMap((_, at) => {
      const place = [...path, 'ignores', at, 'code']
      const code = valueAt(value, place)
      return typeof code === 'string' && code !== '' ? check(code, [], () => placeOf(place)) : []
    }),
  ]
  const overrides = listAt(value, ['overrides'])
  return [...inChoices([]), ...overrides.flatMap((_, at) => inChoices(['overrides', at]))]
}

function listAt(value: unknown, path: JsonPath): readonly unknown[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}

function namesAt(value: unknown, path: JsonPath): readonly string[] {
  const found = valueAt(value, path)
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : []
}

/** The family of the codes that begin with this area, `container` for `archive/crc-mismatch`. */
function familyOfArea(area: string, names: readonly string[], rules: readonly KnownRule[]): string | undefined {
  const rule = rules.find(({ code }) => code.startsWith(`${area}/`))
  return names.find((name) => name === rule?.family)
}
