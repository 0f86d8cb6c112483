import { z } from 'zod'
import { ProblemError, refuse } from '../errors.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { positionOf } from '../xml/position.ts'
import { clark } from '../xml/qname.ts'
import { readXml } from '../xml/read.ts'
import { hasName, isElement, textIn, type XmlElement } from '../xml/tree.ts'
import { bare, itemOf, membersOf, type Schema } from './member.ts'
import type { MessageKind, MessageValue } from './message-kind.ts'
import { namespaceWithin } from './names.ts'

const MOST_LEVELS = 128

/**
 * The JSON value that an XML message says, by the vendor's rule: members are local names, and repeatable elements are
 * arrays, which XML can only leave out to say that they are empty. What the rule has no place for keeps its own name:
 * `{namespace}local` for an element whose namespace is not the expected one, `@name` for an attribute, `#` for the text
 * of an element that has attributes or elements too.
 */
export function parseXmlMessage({ root: expected, schema }: MessageKind<unknown>, text: string): MessageValue {
  const root = readRoot(text)
  const document = { text }
  const placeOf = (path: JsonPath) => positionOf(document, nearest(root, path).offset ?? 0)
  if (!hasName(root, expected)) {
    const [found, wanted] = [root, expected].map(({ namespace, local }) => clark(namespace, local))
    refuse('platform/root', { root: found ?? '', expected: wanted ?? '' }, placeOf([]))
  }
  return { value: readValue(root, schema), placeOf, placeOfName: placeOf }
}

/** The root of a document that is no entry of an archive, and whose levels no option raises. */
function readRoot(text: string): XmlElement {
  try {
    return readXml(text, '', { limits: { maxDepth: MOST_LEVELS } }).root
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { entry: _, ...place } = error.problem.place
    if (error.problem.code === 'xml/too-deep') refuse('platform/too-deep', { levels: MOST_LEVELS }, place)
    throw new ProblemError({ ...error.problem, place })
  }
}

/** The element that a path leads to, as far as it leads. */
function nearest(element: XmlElement, [key, ...rest]: JsonPath): XmlElement {
  if (key === undefined) return element
  const named = inside(element).get(key) ?? []
  const [first = 0, ...others] = rest
  const child = typeof first === 'number' ? named[first] : named[0]
  return child === undefined ? element : nearest(child, typeof first === 'number' ? others : rest)
}

/** The elements in another one by the members that say them. */
const inside: (element: XmlElement) => ReadonlyMap<string | number, readonly XmlElement[]> = onceFor(
  (element) => groupBy(element.children.filter(isElement), (child) => keyOf(element, child)),
  new WeakMap(),
)

/** The value of an element: an object where the schema has one, or where it holds more than text. */
function readValue(element: XmlElement, schema: Schema | undefined): unknown {
  const text = textIn(element.children)
  const isPlain = element.attributes.length === 0 && !element.children.some(isElement)
  if (isPlain && !(bare(schema) instanceof z.ZodObject)) return text
  const members = new Map<string, unknown[]>()
  const put = (key: string, value: unknown) => {
    const values = members.get(key)
    if (values === undefined) members.set(key, [value])
    else values.push(value)
  }
  for (const { namespace, local, value } of element.attributes) put(`@${clark(namespace, local)}`, value)
  if (text.trim() !== '' || (text !== '' && !element.children.some(isElement))) put('#', text)
  const shape = membersOf(schema)
  for (const child of element.children.filter(isElement)) {
    const key = keyOf(element, child)
    put(key, readValue(child, itemOf(shape[key]) ?? shape[key]))
  }
  for (const [key, member] of Object.entries(shape)) {
    if (member instanceof z.ZodArray && !members.has(key)) members.set(key, [])
  }
  return Object.fromEntries(
    [...members].map(([key, values]) => [key, itemOf(shape[key]) === undefined ? single(values) : values]),
  )
}

/** The member that says a child element. */
function keyOf(parent: XmlElement, { namespace, local }: XmlElement): string {
  return namespace === namespaceWithin(parent, local) ? local : `{${namespace}}${local}`
}

/** Only what is repeated tells that an unknown element is repeatable. */
function single(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values
}
