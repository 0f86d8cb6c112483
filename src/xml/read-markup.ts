import { refuse } from '../errors.ts'
import { nameEnd } from './names.ts'
import { checkMarkupLength, isWhiteSpace, malformed, type Source, skipWhiteSpace } from './source.ts'

const CDATA = '<![CDATA['
const GREATER = 0x3e
const QUESTION = 0x3f

/** What begins with `<!` at an offset; refuses what may not. */
export function exclamationAt(source: Source, offset: number): 'comment' | 'cdata' {
  const { text, at } = source
  if (text.startsWith('<!--', offset)) return 'comment'
  if (text.startsWith(CDATA, offset)) return 'cdata'
  if (text.startsWith('<!DOCTYPE', offset)) refuse('xml/doctype', {}, at(offset))
  const rest = text.slice(offset)
  if (rest.length < CDATA.length && ['<!--', CDATA, '<!DOCTYPE'].some((start) => start.startsWith(rest))) {
    source.unfinished()
  }
  return malformed(source, '"<!" begins neither a comment nor a CDATA section', offset)
}

/** The content of the CDATA section at an offset, and where it ends. */
export function readCdata(
  { text, unfinished }: Source,
  offset: number,
): { readonly cdata: string; readonly end: number } {
  const start = offset + CDATA.length
  const end = text.indexOf(']]>', start)
  if (end < 0) unfinished()
  return { cdata: text.slice(start, end), end: end + 3 }
}

/** Where the comment at an offset ends. */
export function commentEnd(source: Source, offset: number): number {
  const { text } = source
  const hyphens = text.indexOf('--', offset + 4)
  if (hyphens < 0) source.unfinished()
  if (text.charCodeAt(hyphens + 2) !== GREATER) {
    if (hyphens + 2 >= text.length) source.unfinished()
    // Of three hyphens, the last two are the fault.
    malformed(source, 'a comment holds "--"', text.lastIndexOf('--', hyphens + 1))
  }
  checkMarkupLength(source, hyphens + 3 - offset, offset)
  return hyphens + 3
}

/** Where the processing instruction at an offset ends, or the declaration, which is checked before. */
export function instructionEnd(source: Source, offset: number): number {
  const { text, at } = source
  const start = offset + 2
  const end = nameEnd(text, start)
  const target = text.slice(start, end)
  const next = text.charCodeAt(end)
  const ends = isWhiteSpace(next) || (next === QUESTION && text.charCodeAt(end + 1) === GREATER)
  if (end === text.length || (next === QUESTION && end + 1 === text.length)) source.unfinished()
  if (target === '' && ends) malformed(source, 'a processing instruction has no name', offset)
  if (target === '' || !ends) malformed(source, 'a processing instruction has a malformed name', offset)
  if (target === 'xml' && offset > 0) malformed(source, 'the declaration is not at the very start', offset)
  const closing = text.indexOf('?>', end)
  if (closing < 0) source.unfinished()
  if (target !== 'xml' && target.toLowerCase() === 'xml') {
    malformed(source, 'a processing instruction is named "xml"', offset)
  }
  if (target.includes(':')) {
    refuse('xml/namespace', { reason: 'the name of a processing instruction holds a colon' }, at(offset))
  }
  checkMarkupLength(source, closing + 2 - offset, offset)
  return closing + 2
}

/** Where the end tag at an offset ends, which white space may be in, when it belongs to the element `open`. */
export function endTagEnd(source: Source, open: string | undefined, offset: number): number {
  const { text } = source
  const start = offset + 2
  const end = nameEnd(text, start)
  const name = text.slice(start, end)
  const closing = skipWhiteSpace(text, end)
  if (closing === text.length) source.unfinished()
  const closes = text.charCodeAt(closing) === GREATER
  if (name === '' && closes) malformed(source, 'an end tag has no name', offset)
  if (name === '' || !closes) malformed(source, 'an end tag is malformed', offset)
  if (open === undefined) malformed(source, `the end tag "${source.shown(name)}" has no start tag`, offset)
  if (open !== name) {
    malformed(source, `the end tag "${source.shown(name)}" stands where "${source.shown(open)}" is still open`, offset)
  }
  return closing + 1
}
