import { resolveQName } from '../../xml/qname.ts'
import { attributeValue, hasName, isElement, type XmlElement } from '../../xml/tree.ts'
import { isContent, peek, take, takeAttribute } from './cursor.ts'
import { childrenToGeneric } from './generic.ts'
import { type At, keep, type Reading, siteOf } from './reading.ts'
import { sameContent } from './same.ts'
import { type AnyField, type Constant, type Derived, isShape, type Value } from './shape.ts'
import { onlyTextOf, parseValue } from './value.ts'

/** Whether an element is one of those that a field stands in. */
export function isMeant(element: XmlElement, { name, alias, where }: AnyField): boolean {
  if (!hasName(element, name) && !(alias !== undefined && hasName(element, alias))) return false
  return (
    where === undefined ||
    Object.entries(where.attributes).every(([key, value]) => attributeValue(element, key) === value)
  )
}

export function readAttribute(part: AnyField, at: At): boolean {
  const found = takeAttribute(at.cursor, part.name)
  const value =
    found === undefined || isShape(part.content) ? undefined : parseValue(part.content, found.value, at.element)
  if (found !== undefined && value === undefined) at.reading.exact = false
  return keep(part, value, at)
}

/** An element without content has no text, not even an empty one. */
export function readOwnText(part: AnyField, at: At): boolean {
  const { element, cursor } = at
  const found = element.children.length === 0 || isShape(part.content) ? undefined : onlyTextOf(element)
  const value = found === undefined || isShape(part.content) ? undefined : parseValue(part.content, found, element)
  if (value !== undefined) cursor.next = cursor.children.length
  return keep(part, value, at)
}

export function readConstant(part: Constant, { cursor, reading }: At): boolean {
  const found = peek(cursor, (element) => sameContent([part.element], [element]))
  if (found === undefined || !take(cursor, found)) reading.exact = false
  return true
}

export function readPresence(part: AnyField, elementOf: NonNullable<AnyField['presence']>, at: At): boolean {
  const { cursor, reading } = at
  const found = peek(cursor, (candidate) => hasName(candidate, part.name))
  if (found !== undefined) {
    if (!take(cursor, found)) reading.exact = false
    reading.later.push((surroundings) => sameContent([elementOf(siteOf(at, surroundings))], [found]))
  }
  return keep(part, found !== undefined, at)
}

export function readDerived(part: Derived, at: At): boolean {
  const { cursor, reading, element } = at
  if (part.as === 'attribute') {
    const found = takeAttribute(cursor, part.name)?.value
    const value = part.qname && found !== undefined ? resolveQName(element, found) : found
    reading.later.push((surroundings) => part.from(siteOf(at, surroundings)) === value)
    return true
  }
  const found: XmlElement[] = []
  for (let next = cursor.children[cursor.next]; isElement(next) && hasName(next, part.name); ) {
    take(cursor, next)
    found.push(next)
    next = cursor.children[cursor.next]
  }
  reading.later.push((surroundings) => {
    const expected = part.from(siteOf(at, surroundings)) ?? []
    return typeof expected !== 'string' && sameContent(expected, found)
  })
  return true
}

/** The value of an element that holds no object; nothing when it is none of its kind. */
export function readValue(part: AnyField, content: Value<unknown>, element: XmlElement, reading: Reading): unknown {
  if (part.where !== undefined) return readWhere(part.where, element, reading)
  if (content.kind === 'settings') return readSettings(element)
  if (element.attributes.length > 0) reading.exact = false
  if (content.kind === 'xml') return childrenToGeneric(element, content.naming)
  const text = onlyTextOf(element)
  return text === undefined ? undefined : parseValue(content, text, element)
}

function readWhere(where: NonNullable<AnyField['where']>, element: XmlElement, reading: Reading): string | undefined {
  const count = Object.keys(where.attributes).length + 1
  if (element.attributes.length !== count || element.children.length > 0) reading.exact = false
  return attributeValue(element, where.value)
}

function readSettings(element: XmlElement): Readonly<Record<string, string>> | undefined {
  const settings = new Map<string, string>()
  for (const child of element.children.filter(isContent)) {
    const value = isElement(child) && child.attributes.length === 0 ? onlyTextOf(child) : undefined
    if (!isElement(child) || value === undefined || child.namespace !== element.namespace || settings.has(child.local))
      return undefined
    settings.set(child.local, value)
  }
  return element.attributes.length === 0 ? Object.fromEntries(settings) : undefined
}
