import type { Place } from '../diagnostics/problem.ts'
import { contentOf } from '../documents/shape/same.ts'
import { rootEntry } from '../mapping/root-entries.ts'
import { elementAt } from '../rules/documents/difference.ts'
import type { Where } from '../rules/rule.ts'
import type { Subject } from '../rules/subject.ts'
import { firstOf } from '../values/first-of.ts'
import { once, onceFor } from '../values/once.ts'
import { positionOf } from '../xml/position.ts'
import { isElement, type XmlElement } from '../xml/tree.ts'
import { describe } from './describe.ts'
import { graphPointers } from './graph-pointers.ts'
import { type FindSteps, pointerOf, type Step, stepsIn, type Top, topsOf } from './path.ts'
import { elementOf, type FindShapePlace, shapePlaces } from './shape-place.ts'

/** Where a hit is: in the archive, in the model, and in words. */
export interface Location {
  /** Entry, line and column. */
  readonly place: Place
  /** JSON Pointer (RFC 6901) into the contract model, where it is in an object. */
  readonly pointer?: string
  /** The object in words. */
  readonly subject?: string
  /** What tells the object from all others, places apart. */
  readonly identity: readonly string[]
}

/** Finds places for hits. */
export function locator(subject: Subject): (where: Where) => Location {
  const tops = once(() => topsOf(subject.model))
  // There may be thousands of hits in one object.
  const stepsOf = onceFor((top: Top) => stepsIn(top.value))
  const shapePlaceIn = onceFor(shapePlaces)
  const inGraph = once(() => graphPointers(subject))
  return (where) => {
    const top = where.at && tops().get(where.at[0])
    if (where.at === undefined || top === undefined) {
      const pointer = where.entry === rootEntry.graph && isOfGraph(where) ? inGraph()(where.ids ?? []) : undefined
      const place = where.place ?? placeInEntry(where, subject)
      return { place, ...(pointer !== undefined && { pointer }), identity: idsOf(where) }
    }
    const parts = descend(top, where.at.slice(1), stepsOf(top))
    return {
      place: placeOf(where, parts, shapePlaceIn(top), subject),
      pointer: pointerOf([top, ...parts], ...memberOf(where)),
      subject: describe(top, parts, subject),
      identity: [top.member, top.key, ...parts.flatMap(identityOf), where.member ?? '', ...idsOf(where)],
    }
  }
}

/** The member that a hit is about, and the place in it, as far as the model has them. */
function memberOf({ at = [{}], member, index }: Where): readonly [member?: string, index?: number] {
  const value: unknown = member === undefined ? undefined : Reflect.get(at.at(-1) ?? {}, member)
  if (member === undefined || value === undefined) return []
  return index === undefined || Object(value)[index] === undefined ? [member] : [member, index]
}

/** Whether a hit is about a node, which two IDs tell, or a link, which has more. */
function isOfGraph({ ids = [] }: Where): boolean {
  return ids.length > 1
}

function idsOf({ entry, ids = [] }: Where): readonly string[] {
  return [...(entry === undefined ? [] : [entry]), ...ids]
}

function descend(top: Top, parts: readonly object[], stepsTo: FindSteps): readonly Step[] {
  const steps: Step[] = []
  for (const part of parts) steps.push(...(stepsTo((steps.at(-1) ?? top).value, part) ?? []))
  return steps
}

/** A part is told by its key or its name, and else by its place. */
function identityOf({ member, index, value }: Step): readonly string[] {
  const name = [value['key'], value['id'], value['name'], value['portName']].find((one) => typeof one === 'string')
  return [member, name ?? String(index ?? '')]
}

function placeInEntry({ entry, origin }: Where, subject: Subject): Place {
  if (entry === undefined) return {}
  return { entry, ...positionIn(entry, origin && subject.files?.origins.get(origin), subject) }
}

function placeOf(where: Where, parts: readonly Step[], shapePlaceOf: FindShapePlace, subject: Subject): Place {
  if (subject.files === undefined) return {}
  if (where.entry !== undefined) return { entry: where.entry }
  const { entry, shape } = shapePlaceOf(parts)
  const read = readFrom(where.at ?? [], subject)
  const { member, index, path, among } = where
  const inner =
    member === undefined || shape === undefined ? undefined : read && elementOf(shape.parts, member, read, index)
  const element = path === undefined ? inner : read && (partOf(read, path, among) ?? deepest(read, path))
  return { entry, ...positionIn(entry, element ?? read, subject) }
}

/** The element at a place among what the element at a path holds. */
function partOf(root: XmlElement, path: string, among: number | undefined): XmlElement | undefined {
  const around = among === undefined ? undefined : elementAt(root, path)
  const part = around && contentIn(around)[among ?? 0]
  return isElement(part) ? part : undefined
}

/** What an element holds, gathered once: thousands of findings may ask. */
const contentIn = onceFor(contentOf, new WeakMap())

/** The element of the innermost part that was read from one. */
function readFrom(at: readonly object[], { files }: Subject): XmlElement | undefined {
  return firstOf(at.toReversed(), (object) => files?.origins.get(object))
}

/** The element at a path, or the last one on the way that is there. */
function deepest(root: XmlElement, path: string): XmlElement {
  const steps = path.split('/')
  for (let count = steps.length; count > 0; count--) {
    const found = elementAt(root, steps.slice(0, count).join('/'))
    if (found !== undefined) return found
  }
  return root
}

function positionIn(entry: string, element: XmlElement | undefined, { files }: Subject): Place {
  const document = files?.documents.get(entry)
  return document === undefined || element?.offset === undefined ? {} : positionOf(document, element.offset)
}
