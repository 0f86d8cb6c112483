import { resolveQName } from '../../xml/qname.ts'
import { isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { buildShape } from './build.ts'
import { childrenToGeneric } from './generic.ts'
import { sameContent } from './same.ts'
import type {
  Constant,
  Derived,
  Field,
  Fields,
  Inside,
  Occurs,
  Part,
  Shape,
  Site,
  Surroundings,
  Value,
  Variants,
  XmlName,
} from './shape.ts'
import { parseValue, textOf } from './value.ts'

/** Where each object of a model was read: positions for findings. */
export type Origins = WeakMap<object, XmlElement>

/** One element being read; `exact` stays true while everything in it is what the shape would write. */
export interface Reading {
  exact: boolean
  readonly origins: Origins
  /** The element that the reading began at. */
  root?: XmlElement
  /** Derivations and left-out members can only be checked when everything around is known. */
  readonly later: ((surroundings: Surroundings) => boolean)[]
}

type Draft = Record<string, unknown>

/**
 * An object that stands in `element`, or nothing when something required is absent or has no value of its kind. Its
 * members are added to those of `draft`.
 */
export function readShape(
  shape: Shape<unknown>,
  element: XmlElement,
  up: readonly Fields[],
  reading: Reading,
  draft: Draft = {},
): Fields | undefined {
  reading.root ??= element
  const complete = readParts(shape.parts, element, draft, up, reading)
  reading.origins.set(draft, element)
  return complete ? draft : undefined
}

/** Checks what had to wait; whether the shape writes exactly what was read. Call once, when all objects are read. */
export function settle(reading: Reading, surroundings: Surroundings): boolean {
  for (const check of reading.later) if (!check(surroundings)) reading.exact = false
  return reading.exact
}

function readParts(
  parts: readonly Part[],
  element: XmlElement,
  draft: Draft,
  up: readonly Fields[],
  reading: Reading,
): boolean {
  const cursor = { children: element.children.filter(isContent), taken: new Set<XmlNode>(), next: 0 }
  const attributes = new Set(element.attributes)
  for (const part of parts) {
    const complete = readPart(part, { element, cursor, attributes, draft, up, reading })
    if (!complete) return false
  }
  if (attributes.size > 0 || cursor.taken.size !== cursor.children.length) reading.exact = false
  return true
}

/** White space between elements is a matter of style, not of content. */
function isContent(node: XmlNode): boolean {
  return typeof node !== 'string' || node.trim() !== ''
}

interface Cursor {
  readonly children: readonly XmlNode[]
  readonly taken: Set<XmlNode>
  next: number
}

interface At {
  readonly element: XmlElement
  readonly cursor: Cursor
  readonly attributes: Set<XmlElement['attributes'][number]>
  readonly draft: Draft
  readonly up: readonly Fields[]
  readonly reading: Reading
}

function readPart(part: Part, at: At): boolean {
  switch (part.part) {
    case 'attribute':
      return readAttribute(part, at)
    case 'element':
      return readField(part, at)
    case 'inside':
      return readInside(part, at)
    case 'derived':
      return readDerived(part, at)
    case 'variants':
      return readVariants(part, at)
    case 'constant':
      return readConstant(part, at)
    case 'fixed':
      at.draft[part.key] = part.value
      return true
  }
}

function readField(part: Field<string, unknown, Occurs>, at: At): boolean {
  if (part.find !== undefined) return keep(part, part.find(at.element, at.reading.root ?? at.element), at)
  if (part.presence !== undefined) return readPresence(part, part.presence, at)
  if (part.grouped) return readGroup(part, at)
  return part.occurs === 'many' ? readMany(part, at) : readOne(part, at)
}

function readPresence(
  part: Field<string, unknown, Occurs>,
  element: NonNullable<typeof part.presence>,
  at: At,
): boolean {
  const { draft, up, reading } = at
  const found = peek(at, (candidate) => isNamed(candidate, part.name))
  if (found !== undefined) {
    take(at, found)
    reading.later.push((surroundings) => sameContent([element({ self: draft, up, surroundings })], [found]))
  }
  return keep(part, found !== undefined, at)
}

/** A group without members is there only where something else would be expected. */
function readGroup(part: Field<string, unknown, Occurs>, at: At): boolean {
  if (isValue(part.content)) return false
  const group: Draft = {}
  at.reading.origins.set(group, at.element)
  const inner = { ...at, draft: group, up: [at.draft, ...at.up] }
  if (!part.content.parts.every((one) => readPart(one, inner))) return false
  const isAbsent = Object.keys(group).length === 0 && part.fallback === undefined
  return keep(part, isAbsent ? undefined : group, at)
}

function readConstant(part: Constant, at: At): boolean {
  const found = peek(at, (element) => sameContent([part.element], [element]))
  if (found === undefined) at.reading.exact = false
  else take(at, found)
  return true
}

function readAttribute(part: Field<string, unknown, Occurs>, at: At): boolean {
  const found = takeAttribute(part.name, at)
  const value =
    found === undefined || !isValue(part.content) ? undefined : parseValue(part.content, found.value, at.element)
  if (found !== undefined && value === undefined) at.reading.exact = false
  return keep(part, value, at)
}

function readOne(part: Field<string, unknown, Occurs>, at: At): boolean {
  const found = peek(at, (element) => isMeant(element, part))
  const value = found === undefined ? undefined : readContent(part, found, at)
  if (found !== undefined && value === undefined) at.reading.exact = false
  else if (found !== undefined) take(at, found)
  if (found !== undefined && !isNamed(found, part.name)) at.reading.exact = false
  return keep(part, value, at)
}

function keep(part: Field<string, unknown, Occurs>, value: unknown, at: At): boolean {
  const { draft, reading, up } = at
  if (value === undefined && part.occurs === 'one') return false
  if (value !== undefined) draft[part.key] = value
  const { fallback } = part
  if (fallback === undefined) return true
  reading.later.push((surroundings) => {
    const expected = fallback({ self: draft, up, surroundings })
    if (value === undefined) return expected === undefined || keepNone(part, expected, draft)
    if (isSame(expected, value)) delete draft[part.key]
    return true
  })
  return true
}

/** An empty list says that there are none where the rules expect some. */
function keepNone(part: Field<string, unknown, Occurs>, expected: unknown, draft: Draft): boolean {
  if (part.occurs !== 'many' || !Array.isArray(expected)) return false
  if (expected.length > 0) draft[part.key] = []
  return true
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

function readMany(part: Field<string, unknown, Occurs>, at: At): boolean {
  const values: unknown[] = []
  const skipped = new Set<XmlElement>()
  for (;;) {
    const found = peek(at, (element) => isMeant(element, part) && !skipped.has(element))
    if (found === undefined) break
    const value = readContent(part, found, at)
    if (value === undefined) {
      skipped.add(found)
      at.reading.exact = false
    } else {
      take(at, found)
      if (!isNamed(found, part.name)) at.reading.exact = false
      values.push(value)
    }
  }
  return keep(part, values.length > 0 ? values : undefined, at)
}

function readContent(part: Field<string, unknown, Occurs>, element: XmlElement, at: At): unknown {
  if (!isValue(part.content)) return readShape(part.content, element, [at.draft, ...at.up], at.reading)
  if (part.where !== undefined) return readWhere(part.where, element, at)
  if (part.content.kind === 'settings') return readSettings(element)
  if (element.attributes.length > 0) at.reading.exact = false
  if (part.content.kind === 'xml') return childrenToGeneric(element, part.content.naming)
  const content = textOf(element)
  if (content === undefined) return undefined
  return parseValue(part.content, content, element)
}

function readWhere(where: NonNullable<Field<string, unknown, Occurs>['where']>, element: XmlElement, at: At): unknown {
  const count = Object.keys(where.attributes).length + 1
  if (element.attributes.length !== count || element.children.length > 0) at.reading.exact = false
  return attributeOf(element, where.value)
}

function readInside(part: Inside, at: At): boolean {
  const found = peek(at, (element) => isNamed(element, part.name))
  if (found === undefined) {
    if (part.optional) expectNothing(part, at)
    else at.reading.exact = false
    return part.parts.every((inner) => inner.part !== 'element' || inner.occurs !== 'one' || part.optional)
  }
  take(at, found)
  const before = Object.keys(at.draft).length
  const complete = readParts(part.parts, found, at.draft, at.up, at.reading)
  if (part.optional && Object.keys(at.draft).length === before) keepEmpty(part, at)
  return complete
}

/** A wrapper that is absent must be one that the rules would not write. */
function expectNothing(part: Inside, { draft, up, reading }: At): void {
  reading.later.push(
    (surroundings) => buildShape({ parts: [part] }, part.name, draft, up, surroundings).children.length === 0,
  )
}

/** An optional wrapper without content is kept as an empty list where it is the wrapper of one. */
function keepEmpty({ parts }: Inside, at: At): void {
  const list = parts.find((part): part is Field<string, unknown, 'many'> => 'occurs' in part && part.occurs === 'many')
  if (list === undefined) at.reading.exact = false
  else at.draft[list.key] = []
}

function readDerived(part: Derived, at: At): boolean {
  const { draft, up, reading } = at
  const site = (surroundings: Surroundings): Site => ({ self: draft, up, surroundings })
  if (part.as === 'attribute') {
    const found = takeAttribute(part.name, at)?.value
    const value = part.qname && found !== undefined ? resolveQName(at.element, found) : found
    reading.later.push((surroundings) => part.from(site(surroundings)) === value)
    return true
  }
  const found: XmlElement[] = []
  for (;;) {
    const next = at.cursor.children[at.cursor.next]
    if (!isElement(next) || !isNamed(next, part.name)) break
    take(at, next)
    found.push(next)
  }
  reading.later.push((surroundings) => {
    const expected = part.from(site(surroundings)) ?? []
    return typeof expected !== 'string' && sameContent(expected, found)
  })
  return true
}

function readVariants(part: Variants<string, unknown>, at: At): boolean {
  const options = Object.entries(part.options())
  const values: unknown[] = []
  const skipped = new Set<XmlElement>()
  for (;;) {
    const found = peek(
      at,
      (element) => !skipped.has(element) && options.some(([, option]) => isNamed(element, option.name)),
    )
    const option = found && options.find(([, { name }]) => isNamed(found, name))
    if (found === undefined || option === undefined) break
    const start = { [part.tag]: option[0] }
    const value = readShape(option[1].shape, found, [at.draft, ...at.up], at.reading, start)
    if (value === undefined) {
      skipped.add(found)
      at.reading.exact = false
    } else {
      take(at, found)
      values.push(value)
    }
  }
  if (values.length > 0) at.draft[part.key] = values
  return true
}

/** The next element if it is wanted; else the first wanted one elsewhere, which then is out of place. */
function peek(at: At, wanted: (element: XmlElement) => boolean): XmlElement | undefined {
  const { cursor } = at
  const next = cursor.children[cursor.next]
  if (isElement(next) && wanted(next)) return next
  return cursor.children.find((node): node is XmlElement => isElement(node) && !cursor.taken.has(node) && wanted(node))
}

function take(at: At, element: XmlElement): void {
  const { cursor } = at
  cursor.taken.add(element)
  if (cursor.children[cursor.next] === element) cursor.next++
  else at.reading.exact = false
}

function takeAttribute(name: XmlName, at: At): XmlElement['attributes'][number] | undefined {
  for (const attribute of at.attributes) {
    if (attribute.local === name.local && attribute.namespace === name.namespace) {
      at.attributes.delete(attribute)
      return attribute
    }
  }
  return undefined
}

function isMeant(element: XmlElement, { name, alias, where }: Field<string, unknown, Occurs>): boolean {
  if (!isNamed(element, name) && !(alias !== undefined && isNamed(element, alias))) return false
  return (
    where === undefined || Object.entries(where.attributes).every(([key, value]) => attributeOf(element, key) === value)
  )
}

function attributeOf(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.namespace === '')?.value
}

function isNamed(element: XmlElement, name: XmlName): boolean {
  return element.local === name.local && element.namespace === name.namespace
}

function isValue(content: Value<unknown> | Shape<unknown>): content is Value<unknown> {
  return 'kind' in content
}

function readSettings(element: XmlElement): Readonly<Record<string, string>> | undefined {
  const settings: Record<string, string> = {}
  for (const child of element.children.filter(isContent)) {
    const value = isElement(child) && child.attributes.length === 0 ? textOf(child) : undefined
    if (!isElement(child) || value === undefined || child.namespace !== element.namespace || child.local in settings)
      return undefined
    settings[child.local] = value
  }
  return element.attributes.length === 0 ? settings : undefined
}
