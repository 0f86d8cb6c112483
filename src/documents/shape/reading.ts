import type { XmlElement } from '../../xml/tree.ts'
import type { Cursor } from './cursor.ts'
import { type AnyField, type Fields, nothingAround, type Site, type Surroundings } from './shape.ts'

/** Where each object of a model was read: positions for findings. */
export interface Origins {
  /** The element that an object was read from. */
  readonly get: (object: object) => XmlElement | undefined
  /** Notes the element that an object was read from. */
  readonly set: (object: object, element: XmlElement) => unknown
}

/** One element being read; `exact` stays true while everything in it is what the shape would write. */
export interface Reading {
  exact: boolean
  readonly origins: Origins
  /** The element that the reading began at. */
  root?: XmlElement
  /** What is known of other objects before everything around is. */
  readonly known: Surroundings
  /** Derivations and left-out members can only be checked when everything around is known. */
  readonly later: ((surroundings: Surroundings) => boolean)[]
}

/** The reading of an element that is about to begin. */
export function readingInto(origins: Origins, known: Surroundings = nothingAround): Reading {
  return { exact: true, origins, known, later: [] }
}

/** Checks what had to wait; whether the shape writes exactly what was read. Call once, when all objects are read. */
export function settle(reading: Reading, surroundings: Surroundings): boolean {
  for (const check of reading.later) if (!check(surroundings)) reading.exact = false
  return reading.exact
}

/** An object to which members are still added. */
export type Draft = Record<string, unknown>

/** Where a part is read, and into what. */
export interface At {
  readonly element: XmlElement
  readonly cursor: Cursor
  readonly draft: Draft
  /** How many members were left out of the draft. */
  readonly usual: { count: number }
  readonly up: readonly Fields[]
  readonly reading: Reading
}

/** How many members were read, with those that were left out. */
export function membersIn({ draft, usual }: At): number {
  return Object.keys(draft).length + usual.count
}

/** The place of a draft as derivations see it. */
export function siteOf({ draft, up }: At, surroundings: Surroundings): Site {
  return { self: draft, up, surroundings }
}

/** Puts a member down, unless it is what the rules give anyway; whether the object can do without it. */
export function keep(part: AnyField, value: unknown, at: At): boolean {
  if (value === undefined && part.occurs === 'one') return false
  const { fallback } = part
  if (value === undefined) {
    if (fallback !== undefined) expectNone(part, fallback, at)
  } else if (fallback !== undefined) keepUnusual(part.key, value, fallback, at)
  else at.draft[part.key] = value
  return true
}

type Fallback = NonNullable<AnyField['fallback']>

/** A member that is absent must be one that the rules do not give. */
function expectNone(part: AnyField, fallback: Fallback, at: At): void {
  at.reading.later.push((surroundings) => {
    const expected = fallback(siteOf(at, surroundings))
    return expected === undefined || keepNone(part, expected, at.draft)
  })
}

/**
 * Puts a member down that is not what the rules give. What they give is nearly always known at once: to delete a member
 * later would make a table of the object, of thrice the size and slow to look into.
 */
function keepUnusual(key: string, value: unknown, fallback: Fallback, at: At): void {
  const { draft, reading } = at
  const isUsual = (surroundings: Surroundings) => isSame(fallback(siteOf(at, surroundings)), value)
  if (isUsual(reading.known)) at.usual.count++
  else draft[key] = value
  reading.later.push((surroundings) => {
    if (isUsual(surroundings)) delete draft[key]
    else draft[key] = value
    return true
  })
}

/** An empty list says that there are none where the rules expect some. */
function keepNone(part: AnyField, expected: unknown, draft: Draft): boolean {
  if (part.occurs !== 'many' || !Array.isArray(expected)) return false
  if (expected.length > 0) draft[part.key] = []
  return true
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
