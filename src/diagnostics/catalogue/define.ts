/** How grave a problem is: an `error` makes the answer "no", a `warning` may, an `info` never does. */
export type Severity = 'error' | 'warning' | 'info'

/** What the catalogue holds of one code: data of type `D` goes into the sentence that a person reads. */
export interface CatalogueEntry<D> {
  readonly severity: Severity
  /** The fact in a few words, without data. */
  readonly title: string
  /** One clear sentence that names the thing. */
  readonly message: (data: D) => string
  /** What to do about it, one sentence. */
  readonly advice: string
  /** How the platform itself answers in this case, where it would. */
  readonly platform?: PlatformAnswer
}

/** An answer of the platform's REST API that is an error. */
export interface PlatformAnswer {
  /** HTTP status, as far as the documentation of the operation gives one. */
  readonly http?: number
  /** Number of the platform's error, for example 1010212. */
  readonly number?: number
  /** Name of the number's constant, where it is documented. */
  readonly constant?: string
}

/** Declares one code; only for its type inference: `'archive/entry-twice': define<{ name: string }>({…})`. */
export function define<D extends object = Record<never, never>>(entry: CatalogueEntry<D>): CatalogueEntry<D> {
  return entry
}

/** A sentence, and what was most likely meant, where that is known. */
export function ended(sentence: string, suggestion: string | undefined): string {
  return suggestion === undefined ? `${sentence}.` : `${sentence}; did you mean "${suggestion}"?`
}

/** `the definition` as the first words of a sentence; paths stay as they are. */
export function begun(words: string): string {
  return words.replace(/^the /, 'The ')
}
