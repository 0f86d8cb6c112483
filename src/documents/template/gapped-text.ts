/** What stands in the gaps of a text, by their names. */
export type Gaps = Readonly<Record<string, string>>

/** Texts that differ in nothing but what stands in their gaps; one gap may be in several places, and says the same. */
export interface GappedText {
  /** What stands in the gaps of a text; nothing where it is another text. */
  readonly read: (text: string) => Gaps | undefined
  /** The text with this in its gaps; twin of `read`. */
  readonly write: (gaps: Gaps) => string
}

/** What holds the place of a gap in a sample. */
export function markOf(gap: string): string {
  return `__${gap}__`
}

/**
 * The texts like `sample`, which has the mark of each gap where it is open. `contents` says by regular expressions,
 * without groups, what may stand in each: nothing that leaves in doubt where the gap ends.
 */
export function gappedText(sample: string, contents: Readonly<Record<string, string>>): GappedText {
  const names = Object.keys(contents)
  const pieces = sample.split(new RegExp(`(${names.map(markOf).join('|')})`))
  const gapOf = new Map(names.map((name) => [markOf(name), name]))
  const seen = new Set<string>()
  const source = pieces.map((piece) => {
    const gap = gapOf.get(piece)
    if (gap === undefined) return literally(piece)
    if (seen.has(gap)) return `\\k<${gap}>`
    seen.add(gap)
    return `(?<${gap}>${contents[gap]})`
  })
  const pattern = new RegExp(`^${source.join('')}$`)
  return {
    read: (text) => pattern.exec(text)?.groups,
    write: (gaps) => pieces.map((piece) => gaps[gapOf.get(piece) ?? ''] ?? piece).join(''),
  }
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
