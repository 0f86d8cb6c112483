import { hasName, type XmlElement } from '../../xml/tree.ts'
import { buildShape } from './build.ts'
import { cursorAt, isAtEnd, peek, remaining, take } from './cursor.ts'
import { isMeant, readAttribute, readConstant, readDerived, readOwnText, readPresence, readValue } from './read-flat.ts'
import { type At, type Draft, keep, membersIn, type Reading } from './reading.ts'
import {
  type AnyField,
  type Field,
  type Fields,
  type Inside,
  isShape,
  type Part,
  type Shape,
  type Variants,
} from './shape.ts'

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
  const at = { element, cursor: cursorAt(element), draft, usual: { count: 0 }, up, reading }
  const isComplete = readParts(shape.parts, at)
  reading.origins.set(draft, element)
  return isComplete ? draft : undefined
}

function readParts(parts: readonly Part[], at: At): boolean {
  if (!parts.every((part) => readPart(part, at))) return false
  if (!isAtEnd(at.cursor)) at.reading.exact = false
  return true
}

/** Whether the object can be what its shape says, as far as this part goes. */
function readPart(part: Part, at: At): boolean {
  switch (part.part) {
    case 'attribute':
      return readAttribute(part, at)
    case 'text':
      return readOwnText(part, at)
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

function readField(part: AnyField, at: At): boolean {
  if (part.find !== undefined) return keep(part, part.find(at.element, at.reading.root ?? at.element, at.draft), at)
  if (part.presence !== undefined) return readPresence(part, part.presence, at)
  if (part.grouped) return readGroup(part, at)
  return part.occurs === 'many' ? readMany(part, at) : readOne(part, at)
}

/** A group without members is there only where something else would be expected. */
function readGroup(part: AnyField, at: At): boolean {
  if (!isShape(part.content)) return false
  const group: Draft = {}
  at.reading.origins.set(group, at.element)
  const inner = { ...at, draft: group, usual: { count: 0 }, up: [at.draft, ...at.up] }
  if (!part.content.parts.every((one) => readPart(one, inner))) return false
  const isAbsent = membersIn(inner) === 0 && part.fallback === undefined
  return keep(part, isAbsent ? undefined : group, at)
}

function readOne(part: AnyField, at: At): boolean {
  const found = peek(at.cursor, (element) => isMeant(element, part))
  return keep(part, found && readOrLeave(found, part, at), at)
}

function readMany(part: AnyField, at: At): boolean {
  const values = remaining(at.cursor)
    .filter((element) => isMeant(element, part))
    .map((element) => readOrLeave(element, part, at))
    .filter((value) => value !== undefined)
  return keep(part, values.length > 0 ? values : undefined, at)
}

/** The value of an element; one that has none stays where it is, for the deviations. */
function readOrLeave(element: XmlElement, part: AnyField, at: At): unknown {
  const value = isShape(part.content)
    ? readShape(part.content, element, [at.draft, ...at.up], at.reading)
    : readValue(part, part.content, element, at.reading)
  const isTaken = value !== undefined && take(at.cursor, element)
  if (!isTaken || !hasName(element, part.name)) at.reading.exact = false
  return value
}

function readVariants(part: Variants<string, unknown>, at: At): boolean {
  const options = Object.entries(part.options())
  const values: unknown[] = []
  for (const element of remaining(at.cursor)) {
    const [tag, option] = options.find(([, { name }]) => hasName(element, name)) ?? []
    if (option === undefined) continue
    const value = readShape(option.shape, element, [at.draft, ...at.up], at.reading, { [part.tag]: tag })
    if (value !== undefined) values.push(value)
    if (value === undefined || !take(at.cursor, element)) at.reading.exact = false
  }
  if (values.length > 0) at.draft[part.key] = values
  return true
}

function readInside(part: Inside, at: At): boolean {
  const found = peek(at.cursor, (element) => hasName(element, part.name))
  if (found === undefined) {
    if (part.optional) expectNothing(part, at)
    else at.reading.exact = false
    return part.optional || areDispensable(part.parts)
  }
  if (!take(at.cursor, found)) at.reading.exact = false
  const before = membersIn(at)
  const isComplete = readParts(part.parts, { ...at, element: found, cursor: cursorAt(found) })
  if (part.optional && membersIn(at) === before) keepEmpty(part, at)
  return isComplete
}

/** Whether an object can do without these parts. */
function areDispensable(parts: readonly Part[]): boolean {
  return parts.every((part) => {
    if (part.part === 'inside') return part.optional || areDispensable(part.parts)
    return (part.part !== 'element' && part.part !== 'attribute') || part.occurs !== 'one'
  })
}

/** A wrapper that is absent must be one that the rules would not write. */
function expectNothing(part: Inside, { draft, up, reading }: At): void {
  reading.later.push(
    (surroundings) => buildShape({ parts: [part] }, part.name, draft, up, surroundings).children.length === 0,
  )
}

/** An optional wrapper without content is kept as an empty list where it is the wrapper of one. */
function keepEmpty({ parts }: Inside, { draft, reading }: At): void {
  const list = parts.find((part): part is Field<string, unknown, 'many'> => 'occurs' in part && part.occurs === 'many')
  if (list === undefined) reading.exact = false
  else draft[list.key] = []
}
