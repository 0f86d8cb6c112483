import { type Configuration, type FailOn, refuse } from '../../index.ts'
import type { Io } from '../io.ts'
import type { Configured } from './configuration.ts'
import { type WantedReport, wantedFormats } from './formats.ts'
import type { ValidateArguments } from './options.ts'
import { pathFrom } from './paths.ts'

/** What is to be done, once options and configuration are put together; options go first. */
export interface Plan {
  readonly formats: readonly WantedReport[]
  readonly failOn: FailOn
  readonly maxWarnings?: number
  readonly baseline?: string
  readonly target?: { readonly model?: string; readonly version?: string; readonly sourceVersion?: string }
}

/** Puts options and configuration together; options go first. Refuses to update a baseline that is not named. */
export function planOf(options: ValidateArguments, { configuration, folder }: Configured, io: Io): Plan {
  const beside = (path: string) => pathFrom(io.cwd, { cwd: folder }, path)
  const words = options.format ?? configuration.formats?.map((word) => besideFormat(word, beside)) ?? ['auto']
  const maxWarnings = options['max-warnings'] ?? configuration.maxWarnings
  const baseline = options.baseline ?? mapped(configuration.baseline, beside)
  const target = targetOf(options, configuration, beside)
  if (options['update-baseline'] && baseline === undefined) refuse('cli/no-baseline', {})
  return {
    formats: wantedFormats(words, io.env),
    failOn: options['fail-on'] ?? configuration.failOn ?? usualFailOn(baseline),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline !== undefined && { baseline }),
    ...(Object.keys(target).length > 0 && { target }),
  }
}

/** What is said of the target. Refuses a version that nothing is given to be compared with. */
function targetOf(
  options: ValidateArguments,
  { target = {} }: Configuration,
  beside: (path: string) => string,
): NonNullable<Plan['target']> {
  const model = options.target ?? mapped(target.model, beside)
  const version = options['target-version'] ?? target.version
  const sourceVersion = options['source-version'] ?? target.sourceVersion
  if ((version === undefined) !== (sourceVersion === undefined)) refuse('cli/version-alone', {})
  return { ...(model && { model }), ...(version && { version }), ...(sourceVersion && { sourceVersion }) }
}

/** A baseline is there to tell growth, and warnings grow too. */
function usualFailOn(baseline: string | undefined): FailOn {
  return baseline === undefined ? 'error' : 'warning'
}

function besideFormat(word: string, beside: (path: string) => string): string {
  const at = word.indexOf(':')
  return at < 0 ? word : `${word.slice(0, at)}:${beside(word.slice(at + 1))}`
}

function mapped(path: string | undefined, map: (path: string) => string): string | undefined {
  return path === undefined ? undefined : map(path)
}
