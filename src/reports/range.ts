/** A part of a text, by offsets; `to` is behind its last character. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A value in a text, and what it is the value of. */
export interface Value extends Range {
  /** Local name of the element or attribute, or the member; empty for what has none, a comment for example. */
  readonly name: string
  /** Whether it stands inside something of which nothing is shown, a script for example. */
  readonly isInside: boolean
}
