/** How grave a problem is: an `error` makes the answer "no", a `warning` may, an `info` never does. */
export type Severity = 'error' | 'warning' | 'info'

/** What the catalogue holds of one code: data of type `D` goes into the sentence that a person reads. */
export interface Definition<D> {
  readonly severity: Severity
  /** The fact in a few words, without data. */
  readonly title: string
  /** One clear sentence that names the thing. */
  readonly message: (data: D) => string
  /** What to do about it, one sentence. */
  readonly advice: string
}

/** Declares one code; only for its type inference: `'archive/entry-twice': define<{ name: string }>({…})`. */
export function define<D extends object = Record<never, never>>(definition: Definition<D>): Definition<D> {
  return definition
}
