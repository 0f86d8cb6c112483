import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Profile } from '../validation/profiles.ts'
import type { KnownRule } from './codes.ts'
import type { Choices, Configuration, Ignore } from './configuration.ts'
import { matches } from './glob.ts'

/** How one input is validated. */
export interface Settings {
  readonly profile: Profile
  /** By code; families are told apart already. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  readonly ignores: readonly Ignore[]
}

/**
 * How an input is validated: what the configuration says for all, then what it says for globs that match, later
 * ones before earlier ones. `path` is that of the input from the folder of the configuration, with `/`.
 */
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

/** What is said of a rule goes before what is said of its family. */
function byCode(severities: Settings['severities'], rules: readonly KnownRule[]): Settings['severities'] {
  const chosen = rules.flatMap(({ code, family }) => {
    const severity = severities[code] ?? severities[family]
    return severity === undefined ? [] : [[code, severity] as const]
  })
  return Object.fromEntries(chosen)
}
