import type { StartTag } from './read-start-tag.ts'
import { readAttributeValue } from './references.ts'
import type { Source } from './source.ts'
import type { Scope, XmlAttribute } from './tree.ts'

/** How a start tag was written: what stands before each of its values. */
export interface Layout {
  readonly tag: StartTag
  /** Made when there is a second tag to read. */
  readonly leads: () => readonly Lead[]
}

/** What stands between the value of an attribute and what comes before it. */
interface Lead {
  readonly written: string
  readonly names: Omit<XmlAttribute, 'value'>
}

const GREATER = 0x3e
const SLASH = 0x2f

/** Whether others may be written like a tag: declarations mean something to what is in an element. */
export function canBeLaidOut({ names }: StartTag): boolean {
  return names.attributes.length > 0 && names.declarations.length === 0
}

/** The layout of a tag, as the platform writes it. */
export function lateLayout(tag: StartTag): Layout {
  let leads: readonly Lead[] | undefined
  return {
    tag,
    leads: () => {
      leads ??= tag.names.attributes.map(leadOf)
      return leads
    },
  }
}

function leadOf({ prefix = '', local, namespace }: XmlAttribute): Lead {
  return { written: ` ${prefix === '' ? local : `${prefix}:${local}`}="`, names: { local, namespace, prefix } }
}

/**
 * Reads the start tag at an offset when it is written like one before, in the same scope: only the values of its
 * attributes are others. Answers nothing of any other tag.
 */
export function readByLayout(
  source: Source,
  { tag, leads }: Layout,
  offset: number,
  outer: Scope,
): StartTag | undefined {
  if (tag.outer !== outer) return undefined
  const { text, limits } = source
  const attributes: XmlAttribute[] = []
  let at = offset + 1 + tag.name.length
  for (const { written, names } of leads()) {
    const start = at + written.length
    const closing = text.startsWith(written, at) ? text.indexOf('"', start) : -1
    if (closing < 0 || closing - start > limits.maxAttributeLength) return undefined
    const { local, namespace, prefix } = names
    attributes.push({ local, namespace, prefix: prefix ?? '', value: readAttributeValue(source, start, closing) })
    at = closing + 1
  }
  const isEmpty = text.charCodeAt(at) === SLASH
  const last = isEmpty ? at + 1 : at
  if (text.charCodeAt(last) !== GREATER) return undefined
  return { ...tag, names: { ...tag.names, attributes }, isEmpty, length: last + 1 - offset }
}
