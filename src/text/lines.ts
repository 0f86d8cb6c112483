import { oneLine } from './one-line.ts'
import { widthOf } from './width.ts'

/** The widest column: a cell beyond that would take as much room in each of thousands of lines. */
const widestColumn = 200

/** Rows of cells in columns two spaces apart, each row a line without white space at its end. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(oneLine))
  const count = safe.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: count }, (_, at) => {
    const widest = safe.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0)
    return Math.min(widest, widestColumn)
  })
  const pad = (cell: string, at: number) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)))
  return safe.map((row) => row.map(pad).join('  ').trimEnd())
}

/** Words joined by commas, in lines of at most `width` columns where the words allow it. */
export function list(words: readonly string[], width: number): string[] {
  return fill(
    words.map((word, at) => (at < words.length - 1 ? `${word},` : word)),
    width,
  )
}

/** A sentence in safe lines of at most `width` columns where its words allow it; in one where there is no width. */
export function sentenceLines(text: string, width: number | undefined): string[] {
  if (width === undefined) return [oneLine(text)]
  return fill(text.split(' '), width).map((line) => line.trim())
}

/** A text in lines of at most `width` columns where its words allow it. */
export function wrap(text: string, width: number): string[] {
  return fill(wordsOf(text), width)
}

/** The words of a text that has some. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words.map(oneLine)) {
    const last = lines.at(-1)
    const isRoom = last !== undefined && widthOf(last) + 1 + widthOf(word) <= width
    lines.splice(isRoom ? -1 : lines.length, 1, isRoom ? `${last} ${word}` : word)
  }
  return lines
}
