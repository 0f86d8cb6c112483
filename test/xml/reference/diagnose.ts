import type { Place } from '../../../src/diagnostics/problem.ts'
import { refuse } from '../../../src/errors.ts'
import { codePointName } from '../../../src/xml/decode.ts'
import { shortened } from '../../../src/xml/names.ts'
import { contentStart } from '../../../src/xml/prolog.ts'
import type { XmlElement } from '../../../src/xml/tree.ts'

/** What saxes said, and where it stood. */
export interface Failure {
  readonly text: string
  readonly message: string
  /** One past the last character that was read. */
  readonly position: number
  /** Where it stood at the last event; from there to the next `<` there is text, or the inside of a start tag. */
  readonly mark: number
  readonly innermost: XmlElement | undefined
  /** Name of the element that was closed last. */
  readonly closed: string
}

type At = (offset: number) => Place

/** For each failure of saxes our words, and the last characters before its position that mark the place. */
const REASONS = new Map<string, readonly [reason: string, back?: string]>([
  ['disallowed character in tag name', ['"<" is not followed by a name', '<']],
  ['disallowed character in tag name.', ['the name of an element holds a character that names do not allow']],
  ['disallowed character in attribute name.', ['an attribute, ">" or "/>" is expected here']],
  ['attribute without value.', ['an attribute has no value']],
  ['unquoted attribute value.', ['an attribute value is not in quotes']],
  ['no whitespace between attributes.', ['there is no white space between two attributes']],
  ['disallowed character.', ['an attribute value holds "<"']],
  ['forward-slash in opening tag not followed by >.', ['"/" in a start tag is not followed by ">"']],
  ['disallowed character in closing tag.', ['an end tag is malformed', '</']],
  ['weird empty close tag.', ['an end tag has no name', '</']],
  ['the string "]]>" is disallowed in char data.', ['text holds "]]>"', ']]>']],
  ['malformed comment.', ['a comment holds "--"', '--']],
  ['processing instruction without a target.', ['a processing instruction has no name', '<?']],
  ['disallowed character in processing instruction name.', ['a processing instruction has a malformed name', '<?']],
  ['an XML declaration must be at the start of the document.', ['the declaration is not at the very start', '<?']],
  ['the XML declaration must appear at the start of the document.', ['a processing instruction is named "xml"', '<?']],
  ['incorrect syntax.', ['"<!" begins neither a comment nor a CDATA section', '<!']],
  ['documents may contain only one root.', ['there is a second root element', '<']],
  ['unexpected end.', ['it ends inside markup']],
])

const REFERENCE_FAILURES = new Set([
  'disallowed character in entity name.',
  'empty entity name.',
  'malformed character entity.',
])

const BAD_REFERENCE = /&(?!(?:#[0-9]+|#x[0-9A-Fa-f]+|[^\s&;<>"'#=][^\s&;<>"'#=]*);)/g

/** Refuses a document for what saxes found wrong in it. */
export function diagnose(failure: Failure, at: At): never {
  const { text, message, position } = failure
  if (message === 'inappropriately located doctype declaration.') {
    return refuse('xml/doctype', {}, at(text.lastIndexOf('<!', position)))
  }
  if (message.startsWith('duplicate attribute: ')) {
    const name = message.slice('duplicate attribute: '.length, -1)
    return refuse('xml/duplicate-attribute', { name: shortened(name) }, at(text.lastIndexOf('<', failure.mark)))
  }
  if (message === 'undefined entity.') {
    const start = text.lastIndexOf('&', position - 1)
    return refuse('xml/entity', {}, at(start))
  }
  if (REFERENCE_FAILURES.has(message)) return badReference(failure, at)
  const [reason, offset] = explain(failure)
  return refuse('xml/not-well-formed', { reason }, at(offset))
}

function badReference(failure: Failure, at: At): never {
  const malformed = malformedReference(failure)
  if (malformed !== undefined) return refuse('xml/not-well-formed', { reason: LONE_AMPERSAND }, at(malformed))
  const start = failure.text.lastIndexOf('&', failure.position - 1)
  return refuse(
    'xml/character',
    { character: nameOfReference(failure.text.slice(start + 2, failure.position - 1)) },
    at(start),
  )
}

const LONE_AMPERSAND = '"&" begins neither an entity nor a character reference'

/** Offset of the first `&` since the last event that begins no reference; saxes reads on to the next `;`. */
function malformedReference({ text, mark }: Failure): number | undefined {
  const markup = text.indexOf('<', mark)
  BAD_REFERENCE.lastIndex = mark
  const found = BAD_REFERENCE.exec(text)?.index
  return found === undefined || (markup >= 0 && markup < found) ? undefined : found
}

function nameOfReference(digits: string): string {
  const value = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  return value <= 0x10ffff ? codePointName(value) : 'beyond U+10FFFF'
}

function explain(failure: Failure): readonly [reason: string, offset: number] {
  const { text, message, position, innermost } = failure
  if (message === 'document must contain a root element.') return noRoot(text)
  if (message === 'text data outside of root node.') return ['there is text outside the root element', outside(failure)]
  if (message === 'unexpected close tag.' || message.startsWith('unmatched closing tag')) return wrongEndTag(failure)
  const unclosed = message.startsWith('unclosed tag')
  const malformed = unclosed || message === 'unexpected end.' ? malformedReference(failure) : undefined
  if (malformed !== undefined) return [LONE_AMPERSAND, malformed]
  if (unclosed && innermost !== undefined) {
    const name = shortened(message.slice('unclosed tag: '.length))
    return [`the element "${name}" is never closed`, innermost.offset ?? 0]
  }
  const [reason = message, back] = REASONS.get(message) ?? []
  const offset = back === undefined ? lastRead(text, position) : text.lastIndexOf(back, position - back.length)
  return [reason, Math.max(0, offset)]
}

function noRoot(text: string): readonly [reason: string, offset: number] {
  const start = contentStart(text)
  return start === text.length ? ['it has no root element', start] : ['it ends inside markup', text.length]
}

function outside({ text, position }: Failure): number {
  const from = text.lastIndexOf('>', position - 2) + 1
  return from + text.slice(from).search(/[^ \t\r\n]/)
}

function wrongEndTag({ text, message, position, closed }: Failure): readonly [reason: string, offset: number] {
  const start = text.lastIndexOf('</', position - 1)
  const name = shortened(text.slice(start + 2, position - 1).trim())
  if (message !== 'unexpected close tag.') return [`the end tag "${name}" has no start tag`, start]
  return [`the end tag "${name}" stands where "${shortened(closed)}" is still open`, start]
}

/** Offset of the last character that was read: of its first half, where it takes two code units. */
function lastRead(text: string, position: number): number {
  const offset = Math.min(position, text.length) - 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset
}
