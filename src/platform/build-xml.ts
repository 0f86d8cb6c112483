import { XMLBuilder } from 'fast-xml-parser'
import { refuse } from '../errors.ts'
import { compactEscapes } from '../xml/escape.ts'
import { isLocalName, XML_NAMESPACE } from '../xml/names.ts'
import { DECLARATION } from '../xml/print-parts.ts'
import { parseClark } from '../xml/qname.ts'
import type { XmlName } from '../xml/tree.ts'
import { itemOf, membersOf, type Schema } from './member.ts'
import type { MessageKind } from './message-kind.ts'
import { namespaceWithin, prefixes } from './names.ts'

/** What is handed to it is escaped already: it would leave a CR and the white space of attributes as they are. */
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  processEntities: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

/** The XML message that says a JSON value; twin of `parseXmlMessage`. Known members come first, in their order. */
export function buildXmlMessage({ root, schema }: MessageKind<unknown>, message: unknown): string {
  const names = namesOf()
  const tag = names.qualified(root)
  const content = contentOf(message, schema, root, names)
  const element = typeof content === 'object' ? { ...names.declarations(), ...content } : content
  return `${DECLARATION}\n${builder.build({ [tag]: element })}\n`
}

type Content = string | { readonly [name: string]: Content | readonly Content[] }

function contentOf(value: unknown, schema: Schema | undefined, name: XmlName, names: Names): Content {
  if (typeof value !== 'object' || value === null) return compactEscapes.text(String(value ?? ''), name.local)
  const shape = membersOf(schema)
  const members = new Map<string, unknown>(Object.keys(shape).map((key) => [key, undefined]))
  for (const [key, member] of Object.entries(value)) members.set(key, member)
  return Object.fromEntries(
    [...members].flatMap(([key, member]) =>
      member === undefined ? [] : [entryOf(key, member, shape[key], name, names)],
    ),
  )
}

function entryOf(
  key: string,
  member: unknown,
  schema: Schema | undefined,
  around: XmlName,
  names: Names,
): [string, Content | readonly Content[]] {
  if (key === '#') return [key, compactEscapes.text(String(member), around.local)]
  if (key.startsWith('@')) {
    const attribute = checked(parseClark(key.slice(1)), key)
    return [`@${names.qualified(attribute)}`, compactEscapes.attribute(String(member), around.local)]
  }
  const name = checked(
    key.startsWith('{') ? parseClark(key) : { namespace: namespaceWithin(around, key), local: key },
    key,
  )
  const item = itemOf(schema) ?? schema
  const tag = names.qualified(name)
  if (Array.isArray(member)) return [tag, member.map((one) => contentOf(one, item, name, names))]
  return [tag, contentOf(member, item, name, names)]
}

function checked(name: XmlName, member: string): XmlName {
  return isLocalName(name.local)
    ? name
    : refuse('platform/member', { member, reason: 'no XML element can have this name' })
}

interface Names {
  readonly qualified: (name: XmlName) => string
  readonly declarations: () => Readonly<Record<string, string>>
}

/** Gives each namespace a prefix when it is first used, and declares those that were. */
function namesOf(): Names {
  const used = new Map<string, string>()
  return {
    qualified: ({ namespace, local }) => {
      if (namespace === '') return local
      if (namespace === XML_NAMESPACE) return `xml:${local}`
      const prefix = used.get(namespace) ?? prefixes.get(namespace) ?? `ns${used.size + 1}`
      used.set(namespace, prefix)
      return `${prefix}:${local}`
    },
    declarations: () =>
      Object.fromEntries(
        [...used].map(([namespace, prefix]) => [`@xmlns:${prefix}`, compactEscapes.attribute(namespace, prefix)]),
      ),
  }
}
