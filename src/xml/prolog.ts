import { refuse } from '../errors.ts'
import { shortened } from './names.ts'
import { positionIn } from './position.ts'

const BEGINS_DECLARATION = /^<\?xml[ \t\r\n?]/
const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])([\w.:-]+)\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][\w.-]*)\3)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\5)?[ \t\r\n]*\?>/
const WHITE_SPACE = /[ \t\r\n]*/y
const NOT_ASCII = /[\u0080-\uFFFF]/

/** Refuses another XML version or encoding than 1.0 and UTF-8, a malformed declaration, and a DOCTYPE. */
export function checkProlog(text: string, entry: string): void {
  // The decoder has already taken the one byte order mark that may be there.
  if (text.startsWith('\uFEFF')) {
    refuse('xml/not-well-formed', { reason: 'a byte order mark is part of its text' }, { entry, line: 1, column: 1 })
  }
  if (BEGINS_DECLARATION.test(text)) checkDeclaration(text, entry)
  const start = contentStart(text)
  if (text.startsWith('<!DOCTYPE', start)) refuse('xml/doctype', {}, { entry, ...positionIn(text, start) })
}

/** Offset of the first thing in a text that is not declaration, comment, processing instruction or white space. */
export function contentStart(text: string): number {
  let at = 0
  for (;;) {
    WHITE_SPACE.lastIndex = at
    at += WHITE_SPACE.exec(text)?.[0].length ?? 0
    const end = miscEnd(text, at)
    if (end === undefined) return at
    at = end
  }
}

function miscEnd(text: string, at: number): number | undefined {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
  const end = closing === undefined ? -1 : text.indexOf(closing, at + closing.length)
  return closing === undefined || end < 0 ? undefined : end + closing.length
}

function checkDeclaration(text: string, entry: string): void {
  const place = { entry, line: 1, column: 1 }
  const [, , version, , encoding = 'UTF-8'] = DECLARATION.exec(text) ?? []
  if (version === undefined) refuse('xml/not-well-formed', { reason: 'its declaration is malformed' }, place)
  if (version !== '1.0') refuse('xml/version', { version: shortened(version) }, place)
  if (/^us-ascii$/i.test(encoding)) checkAscii(text, entry)
  else if (!/^utf-8$/i.test(encoding)) refuse('xml/encoding', { encoding: shortened(encoding) }, place)
}

function checkAscii(text: string, entry: string): void {
  const offset = text.search(NOT_ASCII)
  const encoding = 'more than the declared US-ASCII'
  if (offset >= 0) refuse('xml/encoding', { encoding }, { entry, ...positionIn(text, offset) })
}
