import { closest } from '../diagnostics/closest.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { families, type Rule } from '../rules/rule.ts'
import type { Finding, InputReport } from '../validation/finding.ts'
import { isFixed } from '../validation/profiles.ts'
import type { YamlSource } from '../yaml/read-yaml.ts'
import type { Choices, Configuration } from './configuration.ts'

/** What is known of a rule where it is configured. */
export type KnownRule = Pick<Rule, 'code' | 'family' | 'severity'>

/**
 * The findings that a baseline may hold: not those that stay what they are, and of an input that could not be read far
 * enough to be judged, no errors.
 */
export function acceptable({ findings, matrix }: InputReport, rules: readonly KnownRule[]): readonly Finding[] {
  const fixed = new Set(rules.filter(isFixed).map(({ code }) => code))
  return findings.filter(({ code, severity }) => !fixed.has(code) && (matrix !== undefined || severity !== 'error'))
}

/** The rules and families in a configuration that do not exist, or that cannot be configured. */
export function codeProblems(
  configuration: Configuration,
  rules: readonly KnownRule[],
  { placeOf, placeOfName }: Pick<YamlSource, 'placeOf' | 'placeOfName'>,
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
  const inChoices = ({ severities = {}, ignores = [] }: Choices, path: JsonPath): readonly Problem[] => [
    ...Object.keys(severities).flatMap((code) =>
      check(code, families, () => placeOfName([...path, 'severities'], code)),
    ),
    ...ignores.flatMap(({ code }, at) => check(code, [], () => placeOf([...path, 'ignores', at, 'code']))),
  ]
  const { overrides = [] } = configuration
  return [
    ...inChoices(configuration, []),
    ...overrides.flatMap((override, at) => inChoices(override, ['overrides', at])),
  ]
}

/** The family of the codes that begin with this area, `container` for `archive/crc-mismatch`. */
function familyOfArea(area: string, names: readonly string[], rules: readonly KnownRule[]): string | undefined {
  const rule = rules.find(({ code }) => code.startsWith(`${area}/`))
  return names.find((name) => name === rule?.family)
}
