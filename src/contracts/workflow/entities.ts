import { refuse } from '../../errors.ts'
import { positionIn } from '../../xml/position.ts'
import { contentStart } from '../../xml/prolog.ts'
import { ENTITIES } from '../../xml/references.ts'

/** Characters of a workflow with its entities put in; genuine ones have a hundred thousand. */
const MAX_LENGTH = 2 ** 22

const IDENTIFIER = /\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')\s+(?:"[^"]*"|'[^']*')|SYSTEM\s+(?:"[^"]*"|'[^']*'))/y
const BEGINNING = /<!DOCTYPE\s+[\w.:-]+/y
const SUBSET = /\s*\[/y
const SPACE_OR_COMMENT = /(?:\s+|<!--[\s\S]*?-->)*/y
const ENTITY = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y
const END = /\s*>/y
const REFERENCE = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&([A-Za-z_][\w.:-]*);/g

/**
 * The text of a document without its DOCTYPE, and with the entities that it declares put in; lines keep their numbers.
 * Genuine workflow files have a DOCTYPE, which is refused everywhere else. What it names outside the document is never
 * looked at, and an entity may only be a plain text without markup or references: nothing can grow from another.
 */
export function putEntitiesIn(text: string, entry: string): string {
  if (text.length > MAX_LENGTH) refuse('workflow/too-long', { limit: MAX_LENGTH }, { entry })
  const start = contentStart(text)
  if (!text.startsWith('<!DOCTYPE', start)) return text
  const { entities, end } = readDoctype(text, start, entry)
  const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ')
  let length = start
  const body = text.slice(end).replace(REFERENCE, (found, name: string | undefined) => {
    const put = (name === undefined ? undefined : entities.get(name)) ?? found
    length += put.length
    if (length > MAX_LENGTH) refuse('workflow/too-long', { limit: MAX_LENGTH }, { entry })
    return put
  })
  return text.slice(0, start) + blank + body
}

interface Doctype {
  readonly entities: ReadonlyMap<string, string>
  /** Offset behind it. */
  readonly end: number
}

function readDoctype(text: string, start: number, entry: string): Doctype {
  const entities = new Map<string, string>()
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at += found[0].length
    return found
  }
  const fail = (reason: string): never => refuse('workflow/doctype', { reason }, { entry, ...positionIn(text, at) })

  if (take(BEGINNING) === null) fail('it has no name')
  take(IDENTIFIER)
  if (take(SUBSET) !== null) {
    for (take(SPACE_OR_COMMENT); !text.startsWith(']', at); take(SPACE_OR_COMMENT)) {
      const [, name = '', double, single] = take(ENTITY) ?? fail('it declares something else than plain entities')
      const value = double ?? single ?? ''
      const fault = entityFault(name, value)
      if (fault !== undefined) fail(`entity ${name} ${fault}`)
      if (!entities.has(name)) entities.set(name, escaped(value))
    }
    at += 1
  }
  if (take(END) === null) fail('it does not end where it should')
  return { entities, end: at }
}

function entityFault(name: string, value: string): string | undefined {
  if (/[&%<]/.test(value)) return 'is not a plain text'
  return (ENTITIES.get(name) ?? value) === value ? undefined : 'means something else in XML'
}

/** As it may stand in text and in attribute values. */
function escaped(value: string): string {
  return value.replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')
}
