import { oneLine } from '../text/one-line.ts'
import { beginning, ending, widthOf } from '../text/width.ts'
import type { Excerpt } from './excerpt.ts'

/** An excerpt as two lines of at most `width` columns: the source, and a mark under the place. */
export function frame(excerpt: Excerpt, width: number): readonly [string, string] {
  const number = String(excerpt.line)
  const { before, after } = narrowed(excerpt, width - number.length - 3)
  const gutter = ' '.repeat(number.length)
  return [`${number} │ ${before}${after}`, `${gutter} │ ${' '.repeat(widthOf(before))}^`]
}

/** What stands before and after the place, safe to show, in at most `room` columns. */
export function narrowed({ before, after }: Excerpt, room: number): Pick<Excerpt, 'before' | 'after'> {
  const most = Math.max(room, 20)
  const start = cutStart(oneLine(before), Math.floor(most / 3))
  return { before: start, after: cutEnd(oneLine(after), most - widthOf(start)) }
}

function cutStart(text: string, room: number): string {
  return widthOf(text) <= room ? text : `…${ending(text, room - 1)}`
}

function cutEnd(text: string, room: number): string {
  return widthOf(text) <= room ? text : `${beginning(text, room - 1)[0]}…`
}
