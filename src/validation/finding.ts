import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Place } from '../diagnostics/problem.ts'

/** A problem that validation found, with everything that a report says of it. */
export interface Finding {
  /** Stable, `area/fact`: of the catalogue, or of an own rule that was passed in. */
  readonly code: string
  /** How grave it is here: rules, profiles and configurations have a say. */
  readonly severity: Severity
  /** One sentence that names the thing; never a secret. */
  readonly message: string
  /** What to do about it, one sentence. */
  readonly advice: string
  /** Entry, line and column in the archive; line and column in the file for a model. */
  readonly place: Place
  /** JSON Pointer (RFC 6901) into the contract model, where the finding is about an object. */
  readonly pointer?: string
  /** The object in words, for example `contract Wallet → Payments v2, Production, getBalance`. */
  readonly subject?: string
  /**
   * Stays the same when unrelated parts of the archive change: for baselines and for CI services. 16 hexadecimal
   * digits.
   */
  readonly fingerprint: string
}

/** What validation says of one input. */
export interface InputReport {
  /** Name of the input as the caller gave it, `-` for standard input; without one `archive` or `model`. */
  readonly input: string
  /** In the order of the archive: by entry, line, column, code. */
  readonly findings: readonly Finding[]
  /** Operations by environment of each API version; absent when the input could not be read that far. */
  readonly matrix?: readonly OperationMatrix[]
}

/** Which operations of an API version have a process in which environment. */
export interface OperationMatrix {
  /** API and version in words. */
  readonly api: string
  /** Environments that the version is implemented in: the columns. */
  readonly environments: readonly string[]
  /** A row for each operation. */
  readonly rows: readonly {
    /** Name of the operation. */
    readonly operation: string
    /** One for each environment; `direct` where the service is no proxy, and so needs no process. */
    readonly cells: readonly ('process' | 'no process' | 'no operation' | 'direct')[]
  }[]
}

/** Sums over all inputs. */
export interface Totals extends Readonly<Record<Severity, number>> {
  /** How many findings are errors. */
  readonly error: number
  /** How many are warnings. */
  readonly warning: number
  /** How many are infos. */
  readonly info: number
  /** How many inputs there are. */
  readonly inputs: number
}

/** What validation says of all inputs. */
export interface ValidationReport {
  /** One for each input, in the order in which they were given. */
  readonly inputs: readonly InputReport[]
  /** Sums over all inputs. */
  readonly totals: Totals
}
