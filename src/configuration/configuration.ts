import type { FailOn } from '../reports/format.ts'
import type { Profile, Severities } from '../validation/profiles.ts'

/** How validation is configured, as it stands in `apicontract.config.yaml`. */
export interface Configuration extends Choices {
  readonly $schema?: string
  readonly overrides?: readonly Override[]
  readonly target?: TargetNames
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly baseline?: string
  readonly formats?: readonly string[]
}

/** What can differ from input to input. */
export interface Choices {
  readonly profile?: Profile
  readonly severities?: Severities
  readonly ignores?: readonly Ignore[]
}

/** Choices for the inputs that one of the globs matches. */
export interface Override extends Choices {
  readonly files: readonly string[]
}

/** Findings that are left out of reports. */
export interface Ignore {
  readonly code: string
  readonly reason: string
  /** Last day on which they are ignored, `yyyy-MM-dd`. */
  readonly until?: string
  readonly entry?: string
  readonly subject?: string
  readonly fingerprint?: string
}

/** Where archives are to be imported into: a file with a model, and versions. */
export interface TargetNames {
  readonly model?: string
  readonly version?: string
  readonly sourceVersion?: string
}
