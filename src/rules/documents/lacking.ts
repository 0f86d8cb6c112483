import { type Collection, collections, type Kind, kindOf } from '../../documents/object-data/kinds.ts'
import { policyTypes } from '../../documents/object-data/policy.ts'
import type { Deviation } from '../../documents/shape/deviation.ts'
import { isGenericElement } from '../../documents/shape/generic.ts'
import { type AnyField, type Fields, isFields, isShape, type Part } from '../../documents/shape/shape.ts'
import { objectsOf } from '../../mapping/contents.ts'
import { onceFor } from '../../values/once.ts'
import { parseClark } from '../../xml/qname.ts'
import type { Subject } from '../subject.ts'

/** An element or an attribute that is not there. */
export interface Lacking extends Usual {
  readonly at: readonly [object, ...object[]]
}

/** An element or an attribute that every genuine object of a kind has. */
interface Usual {
  readonly what: 'element' | 'attribute'
  readonly name: string
  /** The element that it stands in. */
  readonly holder: string
  /** Its path below the element of the object, or of the part of it; empty for that itself. */
  readonly path: string
}

/** What every genuine object of a kind holds, and those of a subject lack. */
export function* lackingIn(subject: Subject): Generator<Lacking> {
  const objects = objectsOf(subject.model)
  const deviations = new Map(subject.deviating().map((one) => [one.at.at(-1), one.deviations]))
  for (const collection of collections)
    for (const object of objects[collection]) {
      const kind = isUnseen(collection, object) ? undefined : kindOf(collection, object)
      const lacking = kind === undefined ? [] : lackingOf(checksOf(kind), object, [object])
      if (lacking.length === 0) continue
      const unread = namesIn(deviations.get(object) ?? [])
      yield* lacking.filter(({ name }) => !unread.has(name))
    }
}

/** Whether no genuine object is known that is like this one: all policies are operational ones. */
function isUnseen(collection: Collection, { type = policyTypes.operational }: Fields): boolean {
  return collection === 'policies' && type !== policyTypes.operational
}

/** The names of what was added: what has the name of a member but no value of its kind is there, too. */
function namesIn(deviations: readonly Deviation[]): ReadonlySet<string> {
  const names = deviations.flatMap((one) => {
    if ('attributes' in one) return Object.keys(one.attributes)
    return 'insert' in one && isGenericElement(one.xml) ? [one.xml[0]] : []
  })
  return new Set(names.map((name) => parseClark(name).local))
}

/** What to look for in an object; one of many may lack something, so that this is worked out once for a kind. */
type Check =
  | { readonly key: string; readonly usual: Usual }
  | { readonly key: string; readonly items: readonly Check[] }
  /** A wrapper that is there when one of its members is. */
  | { readonly keys: readonly string[]; readonly usual: Usual; readonly inner: readonly Check[] }

const checksOf: (kind: Kind) => readonly Check[] = onceFor(
  ({ shape, payload }) => checksIn(shape.parts, payload.local),
  new WeakMap(),
)

function checksIn(parts: readonly Part[], holder: string, path = ''): readonly Check[] {
  return parts.flatMap((part): readonly Check[] => {
    if (part.part === 'element' || part.part === 'attribute') return checksFor(part, holder, path)
    if (part.part !== 'inside') return []
    const below = path === '' ? part.name.local : `${path}/${part.name.local}`
    const inner = checksIn(part.parts, part.name.local, below)
    if (!part.optional || inner.length === 0) return inner
    const keys = part.parts.flatMap((one) => ('key' in one ? [one.key] : []))
    return [{ keys, usual: { what: 'element', name: part.name.local, holder, path }, inner }]
  })
}

function checksFor({ key, name: { local: name }, part: what, usual, content }: AnyField, holder: string, path: string) {
  const items = isShape(content) ? checksIn(content.parts, name) : []
  const checks: Check[] = items.length > 0 ? [{ key, items }] : []
  return usual && what !== 'text' ? [...checks, { key, usual: { what, name, holder, path } }] : checks
}

function lackingOf(checks: readonly Check[], self: Fields, at: Lacking['at']): readonly Lacking[] {
  return checks.flatMap((check): readonly Lacking[] => {
    if ('items' in check)
      return [self[check.key]].flat().flatMap((one) => (isFields(one) ? lackingOf(check.items, one, [...at, one]) : []))
    const keys = 'keys' in check ? check.keys : [check.key]
    if (keys.every((key) => self[key] === undefined)) return [{ ...check.usual, at }]
    return 'inner' in check ? lackingOf(check.inner, self, at) : []
  })
}
