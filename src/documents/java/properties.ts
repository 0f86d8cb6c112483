import type { Place } from '../../diagnostics/problem.ts'
import { refuse } from '../../errors.ts'
import { latin1Bytes, latin1Text } from '../../text/bytes.ts'
import { positionIn, positionOf } from '../../xml/position.ts'

/** A `.properties` document as `java.util.Properties` (Java 8 and before) stores it. */
export interface PropertiesDocument {
  /** Comment lines with their `#` or `!`, the date comment among them; written before all properties. */
  readonly comments: readonly string[]
  /** Keys and values in the order of the file; where a key stands twice, the last value holds. */
  readonly properties: readonly (readonly [key: string, value: string])[]
  readonly eol: '\n' | '\r\n'
}

/**
 * Reads exactly what `Properties.load(InputStream)` reads: ISO-8859-1, escapes, continuation lines. A malformed escape
 * throws a `ProblemError` that names `entry`, line and column.
 * `build(parse(bytes))` gives back the bytes of every text that `Properties.store` writes.
 */
export function parseProperties(bytes: Uint8Array, entry: string): PropertiesDocument {
  const text = latin1Text(bytes)
  const placeOf: PlaceOf = (line, at) => ({ entry, ...positionIn(text, offsetOf(line, at)) })
  const comments: string[] = []
  const properties: (readonly [string, string])[] = []
  for (const line of logicalLines(text)) {
    if (line.isComment) comments.push(line.text)
    else properties.push(propertyOf(line, placeOf))
  }
  return { comments, properties, eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n' }
}

/** Where the keys that `parseProperties` gave stand; of equal keys the last. */
export function propertyPlaces(
  bytes: Uint8Array,
  entry: string,
  { properties }: Pick<PropertiesDocument, 'properties'>,
): ReadonlyMap<string, Place> {
  const document = { text: latin1Text(bytes) }
  const lines = Array.from(logicalLines(document.text)).filter(({ isComment }) => !isComment)
  const places = lines.map((line): Place => ({ entry, ...positionOf(document, offsetOf(line, 0)) }))
  return new Map(properties.map(([key], at) => [key, places[at] ?? { entry }]))
}

/** Writes what `Properties.store` writes. `parse(build(document))` gives back the document. */
export function buildProperties({ comments, properties, eol }: PropertiesDocument): Uint8Array {
  const lines = [...comments.map(buildComment), ...properties.map(buildProperty)]
  return latin1Bytes(lines.map((line) => line + eol).join(''))
}

/** A key as `Properties.store` writes it. */
export function escapeKey(key: string): string {
  return encodeEscapes(key).replaceAll(' ', '\\ ')
}

/** A comment, or natural lines joined by a backslash at their ends; `pieces` say where its parts stand in the file. */
interface LogicalLine {
  readonly isComment: boolean
  readonly text: string
  readonly pieces: readonly { readonly at: number; readonly offset: number }[]
}

type PlaceOf = (line: LogicalLine, at: number) => Place

const WHITE = ' \t\f'
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
])
const ESCAPES: ReadonlyMap<string, string> = new Map([...CONTROLS].map(([letter, control]) => [control, `\\${letter}`]))

function* logicalLines(text: string): Generator<LogicalLine> {
  let joined = ''
  let pieces: { at: number; offset: number }[] = []
  for (const { natural, offset, end } of naturalLines(text)) {
    if (joined === '' && /^[#!]/.test(natural)) {
      yield { isComment: true, text: natural, pieces: [] }
      continue
    }
    const isContinued = endsInBackslash(natural)
    pieces.push({ at: joined.length, offset })
    joined += isContinued ? natural.slice(0, -1) : natural
    // Java takes a lone backslash for an empty key when the file ends with it, or one character after it.
    const isLast = isContinued && end + 1 >= text.length
    if (isContinued && !isLast) continue
    if (joined !== '' || isLast) yield { isComment: false, text: joined, pieces }
    joined = ''
    pieces = []
  }
  if (joined !== '') yield { isComment: false, text: joined, pieces }
}

/** The lines of the file without leading white space: where their text begins, and where it ends. */
function* naturalLines(text: string): Generator<{ natural: string; offset: number; end: number }> {
  for (let next = 0; next < text.length; ) {
    const end = endOfLine(text, next)
    const offset = skip(text, next, WHITE)
    yield { natural: text.slice(offset, end), offset, end }
    next = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
}

function propertyOf(line: LogicalLine, placeOf: PlaceOf): readonly [string, string] {
  const { text } = line
  const keyEnd = endOfKey(text)
  const separator = skip(text, keyEnd, WHITE)
  const value = skip(text, /[=:]/.test(text.charAt(separator)) ? separator + 1 : separator, WHITE)
  return [decodeEscapes(line, 0, keyEnd, placeOf), decodeEscapes(line, value, text.length, placeOf)]
}

function decodeEscapes(line: LogicalLine, from: number, to: number, placeOf: PlaceOf): string {
  const escaped = line.text.slice(from, to)
  return escaped.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/gs, (_, hex: string | undefined, plain: string, at: number) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (plain !== 'u') return CONTROLS.get(plain) ?? plain
    return refuse('properties/malformed-escape', {}, placeOf(line, from + at))
  })
}

function buildComment(comment: string): string {
  if (!/^[#!][^\r\n]*$/.test(comment)) refuse('properties/not-a-comment', { comment })
  return comment.replace(/[^\0-\xff]/g, unicodeEscape)
}

function buildProperty([key, value]: readonly [string, string]): string {
  return `${escapeKey(key)}=${encodeEscapes(value).replace(/^ /, '\\ ')}`
}

function encodeEscapes(text: string): string {
  return text.replace(/[\\=:#!]|[^ -~]/g, (character) => {
    if (/[ -~]/.test(character)) return `\\${character}`
    return ESCAPES.get(character) ?? unicodeEscape(character)
  })
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g
  lineEnd.lastIndex = from
  return lineEnd.exec(text)?.index ?? text.length
}

function endOfKey(text: string): number {
  let at = 0
  while (at < text.length && !`=:${WHITE}`.includes(text.charAt(at))) at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

function skip(text: string, from: number, characters: string): number {
  let at = from
  while (at < text.length && characters.includes(text.charAt(at))) at++
  return at
}

function endsInBackslash(line: string): boolean {
  let backslashes = 0
  while (line.charAt(line.length - 1 - backslashes) === '\\') backslashes++
  return backslashes % 2 === 1
}

function offsetOf({ pieces }: LogicalLine, at: number): number {
  const piece = pieces.findLast((candidate) => candidate.at <= at)
  return piece === undefined ? 0 : piece.offset + at - piece.at
}
