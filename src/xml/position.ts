/** A place in a text; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const LINE_END = /\r\n?|\n/g

const startsOf = new WeakMap<object, readonly number[]>()

/** Where `offset` stands in a document's text; the lines are counted once a document, at the first question. */
export function positionOf(document: { readonly text: string }, offset: number): Position {
  const starts = startsOf.get(document) ?? lineStarts(document.text)
  startsOf.set(document, starts)
  return find(starts, offset)
}

/** Where `offset` stands in a text, for a single question. */
export function positionIn(text: string, offset: number): Position {
  return find(lineStarts(text), offset)
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length)
  return starts
}

function find(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
