/** A part of a text, by offsets; `to` is behind its last character. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Ranges as parts of a text: in its order, those that meet as one. */
export function united(ranges: readonly Range[]): readonly Range[] {
  const parts: Range[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = parts.at(-1)
    if (last === undefined || from > last.to) parts.push({ from, to })
    else if (to > last.to) parts.splice(-1, 1, { from: last.from, to })
  }
  return parts
}

/** Tells whether a range meets one of the parts of a text. Ask in the order of the text. */
export function meets(parts: readonly Range[]): (range: Range) => boolean {
  let next = 0
  return ({ from, to }) => {
    while ((parts[next]?.to ?? from + 1) <= from) next += 1
    return (parts[next]?.from ?? to) < to
  }
}

/** A value in a text, and what it is the value of. */
export interface Value extends Range {
  /** Local name of the element or attribute, or the member; empty for what has none, a comment for example. */
  readonly name: string
  /** Whether it stands inside something of which nothing is shown, a script for example. */
  readonly isInside: boolean
}
