import { onceFor } from '../values/once.ts'

/** A place in a text; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The line that a place is in, and where it begins. */
interface Line {
  readonly number: number
  readonly start: number
}

const BLOCK = 2 ** 10
const LF = 10
const CR = 13

/** Where `offset` stands in a document's text; lines are counted once a document, at the first question. */
export function positionOf(document: { readonly text: string }, offset: number): Position {
  const { text } = document
  const block = Math.floor(offset / BLOCK)
  return positionFrom(text, linesOf(document)[block] ?? FIRST, block * BLOCK, offset)
}

/** Where `offset` stands in a text, for a single question. */
export function positionIn(text: string, offset: number): Position {
  return positionFrom(text, FIRST, 0, offset)
}

const FIRST: Line = { number: 1, start: 0 }

const linesOf: (document: { readonly text: string }) => readonly Line[] = onceFor(
  ({ text }) => lineAtEachBlock(text),
  new WeakMap(),
)

function lineAtEachBlock(text: string): readonly Line[] {
  const lines = [FIRST]
  for (let from = 0; from + BLOCK <= text.length; from += BLOCK) {
    lines.push(advance(text, lines.at(-1) ?? FIRST, from, from + BLOCK))
  }
  return lines
}

function positionFrom(text: string, line: Line, from: number, offset: number): Position {
  const { number, start } = advance(text, line, from, offset)
  return { line: number, column: offset - start + 1 }
}

function advance(text: string, line: Line, from: number, to: number): Line {
  let { number, start } = line
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    // A CR ends a line unless the LF behind it does.
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
      number += 1
      start = at + 1
    }
  }
  return { number, start }
}
