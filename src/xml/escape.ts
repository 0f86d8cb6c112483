import { refuse } from '../errors.ts'
import { FORBIDDEN } from './characters.ts'
import { codePointName } from './decode.ts'

/** Everything that is not written as it is: markup, control characters, and what takes two code units. */
const IN_TEXT = /[^\t\n\x20-%'-;=?-\uD7FF\uE000-\uFFFD]/gu
const IN_ATTRIBUTE = /[^\x20!#-%'-;=-\uD7FF\uE000-\uFFFD]/gu
const IN_WSDL_TEXT = /[^\t\n\x20!#-%'-;=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const IN_WSDL_ATTRIBUTE = /[^\x20!#-%'-;=?-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const MARKUP = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Escapes text and attribute values the way one writer of the platform does. */
export interface Escapes {
  /** `element` names the element in the refusal of a character that XML does not allow. */
  readonly text: (text: string, element: string) => string
  readonly attribute: (value: string, element: string) => string
}

/** The compact writer: `>` raw in attributes, `"` raw in text, supplementary characters as references. */
export const compactEscapes: Escapes = { text: escaper(IN_TEXT), attribute: escaper(IN_ATTRIBUTE) }

/** The WSDL writer: the same four characters everywhere, supplementary characters raw. */
export const wsdlEscapes: Escapes = { text: escaper(IN_WSDL_TEXT), attribute: escaper(IN_WSDL_ATTRIBUTE) }

/** A CDATA section, or several where its text holds `]]>`; a CR goes between them, since raw it would be read as LF. */
export function cdataSection(text: string, element: string): string {
  const forbidden = FORBIDDEN.exec(text)?.[0]
  if (forbidden !== undefined) reference(forbidden, element)
  const content = text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#xd;<![CDATA[')
  return `<![CDATA[${content}]]>`
}

function escaper(special: RegExp): (text: string, element: string) => string {
  // Most texts hold nothing special; finding that out costs far less than replacing nothing.
  const isSpecial = new RegExp(special.source, 'u')
  return (text, element) =>
    isSpecial.test(text)
      ? text.replace(special, (character) => MARKUP.get(character) ?? reference(character, element))
      : text
}

function reference(character: string, element: string): string {
  const code = character.codePointAt(0) ?? 0
  const allowed = code >= 0x10000 || character === '\t' || character === '\n' || character === '\r'
  return allowed ? `&#x${code.toString(16)};` : refuse('xml/character', { character: codePointName(code), element })
}
