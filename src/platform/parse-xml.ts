import { z } from 'zod'
import type { Place } from '../diagnostics/problem.ts'
import { ProblemError, refuse } from '../errors.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { positionIn } from '../xml/position.ts'
import { clark } from '../xml/qname.ts'
import { readXml } from '../xml/read.ts'
import { hasName, isElement, textIn, type XmlElement } from '../xml/tree.ts'
import { bare, itemOf, membersOf, type Schema } from './member.ts'
import type { MessageKind } from './message-kind.ts'
import { namespaceWithin } from './names.ts'

const MOST_LEVELS = 128

/** What a text says, and where it says which part of that. */
export interface Said {
  readonly value: unknown
  /** Of a part that is not there, where the nearest one around it stands. */
  readonly placeOf: (path: JsonPath) => Place
}

/**
 * The JSON value that an XML message says, by the vendor's rule: members are local names, and repeatable elements are
 * arrays, which XML can only leave out to say that they are empty. What the rule has no place for keeps its own name:
 * `{namespace}local` for an element whose namespace is not the expected one, `@name` for an attribute, `#` for the text
 * of an element that has attributes or elements too.
 */
export function parseXmlMessage({ root: expected, schema }: MessageKind<unknown>, text: string): Said {
  const root = rootOf(text)
  const placeOf = (path: JsonPath) => positionIn(text, elementAt(root, path).offset ?? 0)
  if (!hasName(root, expected)) {
    const [found, wanted] = [root, expected].map(({ namespace, local }) => clark(namespace, local))
    refuse('platform/root', { root: found ?? '', expected: wanted ?? '' }, placeOf([]))
  }
  return { value: readValue(root, schema), placeOf }
}

/** A message is no entry of an archive: its problems have a line and a column alone. */
function rootOf(text: string): XmlElement {
  try {
    return readXml(text, 'message', { limits: { maxDepth: MOST_LEVELS } }).root
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { entry: _, ...place } = error.problem.place
    throw new ProblemError({ ...error.problem, place })
  }
}

/** The element that says the value at a path, or the nearest one around it. */
function elementAt(element: XmlElement, [member, ...path]: JsonPath): XmlElement {
  const found = element.children.filter(isElement).filter((child) => keyOf(element, child) === member)
  const [place] = path
  const child = typeof place === 'number' ? found[place] : found[0]
  return child === undefined ? element : elementAt(child, typeof place === 'number' ? path.slice(1) : path)
}

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
