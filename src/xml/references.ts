import { refuse } from '../errors.ts'
import { codePointName } from './decode.ts'
import { isName } from './names.ts'
import { lookout, malformed, type Source } from './source.ts'

const REFERENCE = /&(?:([^\s&;<>"'#=]+)|#([0-9]+)|#x([0-9A-Fa-f]+));/y
const NOT_PLAIN = /[\t\n\r&<]/

/** How many parts of a text are joined at once. */
const MOST_PARTS = 4096

/** The entities that every document has, and what they mean. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Reads the text between two offsets, markup on either side; always forward. */
export function textReader(source: Source): (from: number, to: number) => string {
  const { text } = source
  const nextReference = lookout(text, '&')
  const nextReturn = lookout(text, '\r')
  const nextBrackets = lookout(text, ']]>')

  return (from, to) => {
    const isPlain = nextReference(from) >= to && nextReturn(from) >= to
    const brackets = nextBrackets(from)
    const end = Math.min(to, brackets)
    const written = text.slice(from, end)
    const read = isPlain ? written : resolved(source, written, from, withLineFeeds)
    return end < to ? malformed(source, 'text holds "]]>"', end) : read
  }
}

/** Reads the value of an attribute, which is written from one offset to another, and normalizes it. */
export function readAttributeValue(source: Source, from: number, to: number): string {
  const written = source.text.slice(from, to)
  if (!NOT_PLAIN.test(written)) return written
  const [before = ''] = written.split('<', 1)
  const read = resolved(source, before, from, withSpaces)
  return before === written ? read : malformed(source, 'an attribute value holds "<"', from + before.length)
}

/** A text with every line end as LF. */
export function withLineFeeds(text: string): string {
  // On millions of line ends, a regular expression takes five times as long, and gigabytes.
  return text.includes('\r') ? text.split('\r\n').join('\n').split('\r').join('\n') : text
}

function withSpaces(text: string): string {
  return withLineFeeds(text).split('\n').join(' ').split('\t').join(' ')
}

/** What is written at an offset with its references resolved, and what is between them normalized. */
function resolved(source: Source, written: string, offset: number, normalized: (text: string) => string): string {
  let read = ''
  let parts: string[] = []
  let at = 0
  for (let found = written.indexOf('&'); found >= 0; found = written.indexOf('&', at)) {
    if (found > at) parts.push(normalized(written.slice(at, found)))
    const end = written.indexOf(';', found) + 1
    const name = written.slice(found + 1, Math.max(found + 1, end - 1))
    parts.push(ENTITIES.get(name) ?? meaningOf(source, written, found, offset))
    at = end
    // Millions of references would make a list that takes far more memory than the text.
    if (parts.length > MOST_PARTS) {
      read += parts.join('')
      parts = []
    }
  }
  parts.push(normalized(written.slice(at)))
  return read + parts.join('')
}

/** What a reference means that is none to an entity of XML; it begins at `start` in a text written at `around`. */
function meaningOf(source: Source, written: string, start: number, around: number): string {
  REFERENCE.lastIndex = start
  const [, name = '', decimal, hexadecimal] = REFERENCE.exec(written) ?? []
  const offset = around + start
  if (decimal !== undefined) return characterOf(source, Number.parseInt(decimal, 10), offset)
  if (hexadecimal !== undefined) return characterOf(source, Number.parseInt(hexadecimal, 16), offset)
  if (isName(name)) return refuse('xml/entity', {}, source.at(offset))
  return malformed(source, '"&" begins neither an entity nor a character reference', offset)
}

function characterOf({ at, shown }: Source, code: number, offset: number): string {
  if (isAllowed(code)) return String.fromCodePoint(code)
  const character = code <= 0x10ffff ? codePointName(code) : 'beyond U+10FFFF'
  return refuse('xml/character', { character: shown(character) }, at(offset))
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
