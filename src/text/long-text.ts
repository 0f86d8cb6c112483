/** A text that is put together of many pieces. */
export interface LongText {
  readonly add: (piece: string) => void
  /** All that was added. */
  readonly whole: () => string
}

/** How many pieces are kept until they are put together: enough for a small document as a whole. */
const most = 1024

/**
 * Starts a text. What is added to a string, V8 keeps in pieces until the whole is looked at; those of a document of
 * megabytes take many times its size, and collecting other garbage takes longer for as long as they are there.
 */
export function longText(): LongText {
  const texts: string[] = []
  let pieces: string[] = []
  return {
    add(piece) {
      pieces.push(piece)
      if (pieces.length < most) return
      texts.push(pieces.join(''))
      pieces = []
    },
    whole: () => [...texts, ...pieces].join(''),
  }
}
