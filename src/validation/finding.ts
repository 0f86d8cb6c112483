import type { Severity } from '../diagnostics/catalogue/define.ts'
import type { Place } from '../diagnostics/problem.ts'

/** A problem that validation found, with everything that a report says of it. */
export interface Finding {
  /** Stable, `area/fact`: of the catalogue, or of an own rule that was passed in. */
  readonly code: string
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
  /** Name of the input as the caller gave it, `-` for standard input. */
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
  readonly environments: readonly string[]
  readonly rows: readonly {
    readonly operation: string
    /** One for each environment; `direct` where the service is no proxy, and so needs no process. */
    readonly cells: readonly ('process' | 'no process' | 'no operation' | 'direct')[]
  }[]
}

/** What validation says of all inputs. */
export interface ValidationReport {
  readonly inputs: readonly InputReport[]
  /** Sums over all inputs. */
  readonly totals: { readonly [severity in Severity]: number } & { readonly inputs: number }
}
