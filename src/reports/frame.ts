import { oneLine } from '../diagnostics/text.ts'
import type { Excerpt } from './excerpt.ts'

/** An excerpt as two lines of at most `width` columns: the source, and a mark under the place. */
export function frame(excerpt: Excerpt, width: number): readonly [string, string] {
  const number = String(excerpt.line)
  const { before, after } = narrowed(excerpt, width - number.length - 3)
  const gutter = ' '.repeat(number.length)
  return [`${number} │ ${before}${after}`, `${gutter} │ ${' '.repeat(Array.from(before).length)}^`]
}

/** What stands before and after the place, safe to show, in at most `room` characters. */
export function narrowed({ before, after }: Excerpt, room: number): Pick<Excerpt, 'before' | 'after'> {
  const most = Math.max(room, 20)
  const start = cutStart(Array.from(oneLine(before)), Math.floor(most / 3))
  const end = cutEnd(Array.from(oneLine(after)), most - start.length)
  return { before: start.join(''), after: end.join('') }
}

function cutStart(characters: readonly string[], room: number): readonly string[] {
  return characters.length <= room ? characters : ['…', ...characters.slice(characters.length - room + 1)]
}

function cutEnd(characters: readonly string[], room: number): readonly string[] {
  return characters.length <= room ? characters : [...characters.slice(0, room - 1), '…']
}
