import { columns, wrap } from '../../text/lines.ts'
import { beginning, widthOf } from '../../text/width.ts'
import type { Paint } from './paint.ts'

/** A table whose first row is its title, in bold. */
export function titledTable(
  rows: readonly (readonly string[])[],
  width: number | undefined,
  paint: Paint,
): readonly (readonly string[])[] {
  const [title = [], ...others] = table(rows, width)
  return [title.map((line) => paint('bold', line)), ...others]
}

/** Columns up to this width are never made narrower. */
const narrow = 12

/**
 * The lines of each row of a table. Where the table is wider than the terminal, the last column goes below the others
 * unless it is narrow, long texts are broken, between words where that will do, and then further columns go below;
 * nothing is left out. Without a terminal each row is a line.
 */
export function table(rows: readonly (readonly string[])[], width: number | undefined): readonly (readonly string[])[] {
  const lines = columns(rows)
  if (width === undefined || lines.every((line) => widthOf(line) <= width)) return lines.map((line) => [line])
  const widths = besideEachOther(widthsOf(rows), width)
  const parts = rows.map((row) => brokenAt(row.slice(0, widths.length), widths))
  const left = columns(parts.flat())
  let next = 0
  return rows.map((row, at) => {
    const first = next
    next += parts[at]?.length ?? 0
    const below = row.slice(widths.length).flatMap((cell) => wrap(cell, width - 4).map((line) => `    ${line}`))
    return [...left.slice(first, next), ...below]
  })
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0))
}

/** The widths of the columns that stay beside each other: the first, and as many more as fit. */
function besideEachOther(widths: readonly number[], width: number): readonly number[] {
  const isBelow = (widths.at(-1) ?? 0) > narrow
  let left = narrowed(isBelow ? widths.slice(0, -1) : widths, width)
  while (left.length > 1 && rowWidth(left) > width) left = narrowed(widths.slice(0, left.length - 1), width)
  return left
}

/** The widest columns give way until the row fits. */
function narrowed(widths: readonly number[], width: number): readonly number[] {
  const left = widths.map((one) => Math.min(one, width))
  while (rowWidth(left) > width && Math.max(...left) > narrow)
    left[left.indexOf(Math.max(...left))] = Math.max(...left) - 1
  return left
}

function rowWidth(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one + 2, -2)
}

/** A row as the rows that its broken texts take. */
function brokenAt(row: readonly string[], widths: readonly number[]): readonly (readonly string[])[] {
  const cells = row.map((cell, at) => broken(cell, widths[at] ?? widthOf(cell)))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ''))
}

function broken(cell: string, width: number): readonly string[] {
  return wrap(
    cell.replaceAll(/\S+/g, (word) => [...pieces(word, Math.max(2, width))].join(' ')),
    width,
  )
}

/** A word in pieces of at most `width` columns, which is two at least. */
function* pieces(word: string, width: number): Iterable<string> {
  let left = word
  while (left !== '') {
    const [piece, rest] = beginning(left, width)
    yield piece
    left = rest
  }
}
