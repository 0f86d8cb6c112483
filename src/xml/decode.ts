import { refuse } from '../errors.ts'
import { FORBIDDEN } from './characters.ts'
import { positionIn } from './position.ts'
import { checkProlog } from './prolog.ts'

/** First bytes, in hexadecimal, of documents that are not UTF-8; the longer ones first. */
const SIGNATURES: readonly (readonly [start: string, encoding: string])[] = [
  ['0000feff', 'UTF-32'],
  ['fffe0000', 'UTF-32'],
  ['0000003c', 'UTF-32'],
  ['3c000000', 'UTF-32'],
  ['feff', 'UTF-16'],
  ['fffe', 'UTF-16'],
  ['003c', 'UTF-16'],
  ['3c00', 'UTF-16'],
  ['4c6fa794', 'EBCDIC'],
]

/** What is forbidden, and the halves of pairs that are not; it takes a quarter of the time to look for. */
const SUSPECT = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/

/**
 * The text of an XML entry: strict UTF-8, without a leading byte order mark, free of characters that XML 1.0 does not
 * allow, with no other version or encoding declared and no DOCTYPE. Whatever is not so is refused with its place.
 */
export function decodeText(bytes: Uint8Array, entry: string): string {
  const encoding = foreignEncoding(bytes)
  if (encoding !== undefined) refuse('xml/encoding', { encoding }, { entry, line: 1, column: 1 })
  const text = decode(bytes, entry)
  checkText(text, entry)
  return text
}

/** Refuses a text for the same reasons, apart from its bytes. */
export function checkText(text: string, entry: string): void {
  const offset = SUSPECT.test(text) ? text.search(FORBIDDEN) : -1
  if (offset >= 0) {
    refuse(
      'xml/character',
      { character: codePointName(text.codePointAt(offset)) },
      { entry, ...positionIn(text, offset) },
    )
  }
  checkProlog(text, entry)
}

/** `U+0001` for 1. */
export function codePointName(codePoint = 0): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

const LESS = 0x3c
const decoder = new TextDecoder('utf-8', { fatal: true })

function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === LESS && second !== 0) return undefined
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
}

function decode(bytes: Uint8Array, entry: string): string {
  try {
    return decoder.decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    checkProlog(text, entry)
    return refuse('xml/not-utf8', {}, { entry, ...positionIn(text, firstReplaced(text, withoutMark(bytes))) })
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Offset of the first U+FFFD that the decoder put in, as against one that was in the bytes. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  let from = 0
  let at = 0
  for (;;) {
    const offset = text.indexOf('\uFFFD', from)
    at += encoder.encode(text.slice(from, offset)).length
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return offset
    at += 3
    from = offset + 1
  }
}
