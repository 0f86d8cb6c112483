import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Profile, Severities } from '../validation/profiles.ts'
import type { KnownRule } from './codes.ts'
import type { Choices, Configuration, Ignore } from './configuration.ts'
import { matches } from './glob.ts'

/** How one input is validated. */
export interface Settings {
  /** Which families of rules apply. */
  readonly profile: Profile
  /** By code; families are told apart already. */
  readonly severities: Severities
  /** The findings that are left out. */
  readonly ignores: readonly Ignore[]
}

export function settingsFor(
  { overrides = [], ...common }: Configuration,
  path: string,
  rules: readonly KnownRule[],
): Settings {
  const choices: readonly Choices[] = [common, ...overrides.filter(({ files }) => matches(path, files))]
  return {
    profile: choices.findLast(({ profile }) => profile !== undefined)?.profile ?? 'default',
    severities: Object.assign({}, ...choices.map(({ severities = {} }) => byCode(severities, rules))),
    ignores: choices.flatMap(({ ignores = [] }) => ignores),
  }
}

export function overrideProblems({ overrides = [] }: Configuration, paths: readonly string[]): readonly Problem[] {
  return overrides
    .filter(({ files }) => !paths.some((path) => matches(path, files)))
    .map(({ files }) =>
      problem('configuration/override-unused', { globs: files.map((glob) => `"${glob}"`).join(', ') }),
    )
}

/** What is said of a rule goes before what is said of its family. */
function byCode(severities: Severities, rules: readonly KnownRule[]): Severities {
  const chosen = rules.flatMap(({ code, family }) => {
    const severity = severities[code] ?? severities[family]
    return severity === undefined ? [] : [[code, severity] as const]
  })
  return Object.fromEntries(chosen)
}
