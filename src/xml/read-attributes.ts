import { refuse } from '../errors.ts'
import { nameEnd } from './names.ts'
import { readAttributeValue } from './references.ts'
import { checkMarkupLength, lastCharacter, malformed, type Source, skipWhiteSpace, unexpected } from './source.ts'

/** An attribute or declaration, its name as written, its value normalized. */
export interface WrittenAttribute {
  readonly name: string
  readonly value: string
}

const EQUALS = 0x3d
const GREATER = 0x3e
const SLASH = 0x2f
const QUOTES = [0x22, 0x27]

const EXPECTED = 'an attribute, ">" or "/>" is expected here'

/** Adds the attributes that begin at an offset in the tag at `tag`; gives the offset of the `>` or `/` behind them. */
export function readAttributes(source: Source, from: number, tag: number, attributes: WrittenAttribute[]): number {
  const { text, limits, at } = source
  const { maxAttributes: limit } = limits
  let offset = skipWhiteSpace(text, from)
  while (text.charCodeAt(offset) !== GREATER && text.charCodeAt(offset) !== SLASH) {
    offset = readAttribute(source, offset, tag, attributes)
    if (attributes.length > limit) refuse('xml/too-many-attributes', { limit }, at(tag))
  }
  if (attributes.length > 1) checkNames(source, attributes, tag)
  return offset
}

/** Adds the attribute at an offset; gives the offset of what comes behind it and white space. */
function readAttribute(source: Source, offset: number, tag: number, attributes: WrittenAttribute[]): number {
  const { text, limits, at } = source
  const end = nameEnd(text, offset)
  const name = text.slice(offset, end)
  if (name === '') unexpected(source, EXPECTED, offset)
  checkMarkupLength(source, name.length, tag)
  const start = valueStart(source, end)
  const closing = text.indexOf(text.charAt(start - 1), start)
  const { maxAttributeLength: limit } = limits
  if (closing - start > limit) refuse('xml/attribute-too-long', { limit }, at(tag))
  attributes.push({ name, value: readAttributeValue(source, start, closing < 0 ? text.length : closing) })
  if (closing < 0) source.unfinished(lastCharacter(text))
  const next = skipWhiteSpace(text, closing + 1)
  if (next === closing + 1 && nameEnd(text, next) > next) {
    malformed(source, 'there is no white space between two attributes', next)
  }
  return next
}

/** Offset behind the opening quote of an attribute whose name ends at an offset. */
function valueStart(source: Source, end: number): number {
  const { text } = source
  const equals = skipWhiteSpace(text, end)
  const code = text.charCodeAt(equals)
  if (code !== EQUALS) {
    unexpected(source, equals > end || code === GREATER ? 'an attribute has no value' : EXPECTED, equals)
  }
  const quote = skipWhiteSpace(text, equals + 1)
  if (!QUOTES.includes(text.charCodeAt(quote))) unexpected(source, 'an attribute value is not in quotes', quote)
  return quote + 1
}

function checkNames({ at, shown }: Source, attributes: readonly WrittenAttribute[], tag: number): void {
  if (attributes.length < 2) return
  const seen = new Set<string>()
  for (const { name } of attributes) {
    if (seen.has(name)) refuse('xml/duplicate-attribute', { name: shown(name) }, at(tag))
    seen.add(name)
  }
}
