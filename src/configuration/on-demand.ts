import type { Problem } from '../diagnostics/problem.ts'
import type { Finding } from '../validation/finding.ts'
import type { KnownRule } from './codes.ts'
import type { Configuration, Ignore } from './configuration.ts'
import type { IgnoreResult } from './ignores.ts'
import type { Settings } from './settings.ts'

// The libraries for YAML, schemas and globs take longer to load than most archives take to validate: each function here
// loads its module when it is called.

/**
 * The configuration in a YAML or JSON text. Throws a `ProblemError` with its first mistake: what the schema does not
 * allow, a rule that does not exist, and one that cannot be configured.
 */
export async function parseConfiguration(text: string, rules: readonly KnownRule[]): Promise<Configuration> {
  return (await import('./parse-configuration.ts')).parseConfiguration(text, rules)
}

/** Every mistake in the text of a configuration, in its order; none when it can be validated by. */
export async function checkConfiguration(text: string, rules: readonly KnownRule[]): Promise<readonly Problem[]> {
  return (await import('./parse-configuration.ts')).checkConfiguration(text, rules)
}

/**
 * How an input is validated: what the configuration says for all, then what it says for globs that match, later ones
 * before earlier ones. `path` is that of the input from the folder of the configuration, with `/`.
 */
export async function settingsFor(
  configuration: Configuration,
  path: string,
  rules: readonly KnownRule[],
): Promise<Settings> {
  return (await import('./settings.ts')).settingsFor(configuration, path, rules)
}

/**
 * What there is to say about overrides when all inputs are known: those whose globs match none of their `paths`, which
 * are those that `settingsFor` takes.
 */
export async function overrideProblems(
  configuration: Configuration,
  paths: readonly string[],
): Promise<readonly Problem[]> {
  if (configuration.overrides === undefined) return []
  return (await import('./settings.ts')).overrideProblems(configuration, paths)
}

/** The findings that no ignore leaves out on the day `today`; throws a `TypeError` where that is not `yyyy-MM-dd`. */
export async function withoutIgnored(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  today: string,
): Promise<IgnoreResult> {
  checkDay(today)
  if (ignores.length === 0) return { findings, ignored: 0, used: [] }
  return (await import('./ignores.ts')).withoutIgnored(findings, ignores, today)
}

/**
 * What there is to say about ignores after all inputs: those that expired, and those that nothing needed. Throws a
 * `TypeError` where `today` is not `yyyy-MM-dd`.
 */
export async function ignoreProblems(
  ignores: readonly Ignore[],
  used: ReadonlySet<Ignore>,
  today: string,
): Promise<readonly Problem[]> {
  checkDay(today)
  return ignores.length === 0 ? [] : (await import('./ignores.ts')).ignoreProblems(ignores, used, today)
}

/** Days are compared as texts. */
function checkDay(today: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new TypeError(`a day is written yyyy-MM-dd, and not ${today}`)
}

/** The JSON Schema (draft-07) of configurations, for editors. */
export async function configurationJsonSchema(): Promise<object> {
  return (await import('./schema.ts')).configurationJsonSchema()
}
