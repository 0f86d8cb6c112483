import { maybe, member, one, plain, shape, text } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'

/** A script that decides between the two branches of a switch. */
export const condition = shape(
  one('source', plain('Source'), text, 'The script. May hold secrets.'),
  maybe('language', plain('Language'), text, 'Language, where it is not `js`.'),
)

export type Condition = TypeOf<typeof condition>

const START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Script xmlns="http://soa.com/capabilities/service/scripting"><Language>'
const MIDDLE = '</Language><Source>'
const END = '</Source></Script>'

/** The script in the text of a condition; nothing where the text is not exactly what `buildCondition` makes of it. */
export function parseCondition(text: string): Condition | undefined {
  const middle = text.indexOf(MIDDLE)
  if (!text.startsWith(START) || !text.endsWith(END) || middle < 0) return undefined
  const language = unescaped(text.slice(START.length, middle))
  const source = unescaped(text.slice(middle + MIDDLE.length, -END.length))
  const found = { source, ...(language !== 'js' && { language }) }
  return buildCondition(found) === text ? found : undefined
}

/** The document, as a text, that a condition stands in; a CR stays as it is, as the platform writes it. */
export function buildCondition(script: Readonly<Record<string, unknown>>): string {
  const [language, source] = [member(script, 'language') ?? 'js', member(script, 'source') ?? '']
  return `${START}${escaped(language)}${MIDDLE}${escaped(source)}${END}`
}

const escapes: readonly (readonly [character: string, escaped: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]

function escaped(text: string): string {
  return escapes.reduce((left, [character, written]) => left.replaceAll(character, written), text)
}

function unescaped(text: string): string {
  return escapes.reduceRight((left, [character, written]) => left.replaceAll(written, character), text)
}
