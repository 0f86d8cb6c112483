import { refuse } from '../errors.ts'
import { type LongText, longText } from '../text/long-text.ts'

/** Characters of a document: no text can be much longer, and no limit has room for that. */
const mostCharacters = 2 ** 28

/** Starts the text of a document. Refuses one that nothing could hold: its parts may each repeat a long name. */
export function documentText(): LongText {
  const text = longText()
  let size = 0
  return {
    add(piece) {
      size += piece.length
      if (size > mostCharacters) refuse('archive/total-too-large', { size, limit: mostCharacters })
      text.add(piece)
    },
    whole: text.whole,
  }
}
