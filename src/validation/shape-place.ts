import { collections, kindOf } from '../documents/object-data/kinds.ts'
import { emptyCollections } from '../documents/object-data/object-data.ts'
import { type Fields, isShape, type Part, type Shape } from '../documents/shape/shape.ts'
import { rootEntry } from '../mapping/root-entries.ts'
import { slotsOf } from '../mapping/slots.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { isElement, type XmlElement } from '../xml/tree.ts'
import type { Step, Top } from './path.ts'

/** The entry that a part of an object is written in, and the shape that it is written by. */
interface ShapePlace {
  readonly entry: string
  readonly shape?: Shape<unknown>
}

/** Says where in an archive the innermost part of an object is written, by the steps down to it. */
export type FindShapePlace = (parts: readonly Step[]) => ShapePlace

export function shapePlaces(top: Top): FindShapePlace {
  const collection = collections.find((one) => one === top.member)
  if (collection === undefined) return () => ({ entry: rootEntry.data })
  const slots = groupBy(slotsOf({ ...emptyCollections(), [collection]: [top.value] }), ({ owners }) => owners[0])
  return (parts) => {
    const steps = [top, ...parts]
    for (let i = steps.length - 1; i > 0; i--) {
      const own = slots.get(steps[i - 1]?.value ?? {})
      const slot = own?.find(({ role }) => role.member === steps[i]?.member)
      if (slot === undefined) continue
      const { kind } = slot.role
      return inner(slot.entry, typeof kind === 'object' ? kind.shape : undefined, steps.slice(i + 1))
    }
    return inner(rootEntry.data, kindOf(collection, top.value)?.shape, parts)
  }
}

function inner(entry: string, from: Shape<unknown> | undefined, steps: readonly Step[]): ShapePlace {
  let shape = from
  for (const { member, value } of steps) shape = shape && (shapeOfMember(shape.parts, member, value) ?? shape)
  return { entry, ...(shape && { shape }) }
}

function shapeOfMember(parts: readonly Part[], member: string, value: Fields): Shape<unknown> | undefined {
  for (const part of parts) {
    if (part.part === 'inside') {
      const found = shapeOfMember(part.parts, member, value)
      if (found !== undefined) return found
    }
    if (part.part === 'variants' && part.key === member) return part.options()[String(value[part.tag])]?.shape
    if ('content' in part && part.key === member && isShape(part.content)) return part.content
  }
  return undefined
}

/**
 * The element that a member, or what stands at a place in its list, is written in, below that of its object; for an
 * attribute the element that has it.
 */
export function elementOf(
  parts: readonly Part[],
  member: string,
  around: XmlElement,
  index = 0,
): XmlElement | undefined {
  for (const part of parts) {
    if (part.part === 'inside') {
      const wrapper = childOf(around, part.name.local)
      const found = wrapper && elementOf(part.parts, member, wrapper, index)
      if (found !== undefined) return found
    }
    if (!('key' in part) || part.key !== member) continue
    return part.part === 'element' ? (childOf(around, part.name.local, index) ?? around) : around
  }
  return undefined
}

function childOf(element: XmlElement, local: string, index = 0): XmlElement | undefined {
  return childrenByName(element).get(local)?.[index]
}

/** The child elements of an element by local name; thousands of its findings may each look for one. */
const childrenByName: (element: XmlElement) => ReadonlyMap<string, readonly XmlElement[]> = onceFor(
  ({ children }) => groupBy(children.filter(isElement), ({ local }) => local),
  new WeakMap(),
)
