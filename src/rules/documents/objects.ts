import { configurationName, type Kind, kindOfPayload, kinds, listOrder } from '../../documents/object-data/kinds.ts'
import type { Run } from '../../documents/object-data/run.ts'
import { elementFromGeneric, type GenericElement } from '../../documents/shape/generic.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { nounOf } from '../../model/lists.ts'
import type { Model } from '../../model/model.ts'
import { onceFor } from '../../values/once.ts'
import { hasName, isElement, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { differences } from './classify.ts'
import { childCountOf } from './difference.ts'
import { whereOf } from './differing.ts'
import { requiredIn } from './required.ts'

/** An object of objectdata.xml that is kept as XML. */
interface OtherObject {
  readonly xml: GenericElement
  readonly element: XmlElement
  readonly children: readonly XmlElement[]
}

/** Objects of objectdata.xml as such: that they are a key and a payload, of a known kind, complete, in order. */
export const objectRules: readonly PlainRule[] = [
  rule(
    'object-data/object-children',
    'Every object of objectdata.xml is an ExportObjectConfiguration of exactly two elements: a key, and a payload.',
    function* (subject) {
      for (const one of otherObjects(subject)) {
        if (isConfiguration(one) && one.children.length !== 2)
          yield { ...at(one), data: { count: one.children.length } }
      }
      for (const one of differences(subject, 'object-data/object-children'))
        yield { ...whereOf(one), data: { count: childCountOf(one.of) } }
    },
  ),
  rule(
    'object-data/object-incomplete',
    'The payload is of a known kind, but the object lacks its key before it, or something else without which it means ' +
      'nothing. It is kept as XML; references to it will look dangling.',
    function* (subject) {
      for (const one of otherObjects(subject)) {
        const payload = one.children.find(isKnownPayload)
        if (isConfiguration(one) && one.children.length === 2 && payload !== undefined && !hasUnknownKey(one))
          yield { ...at(one), data: { payload: payload.local, ...lackedBy(one, payload) } }
      }
    },
  ),
  rule(
    'object-data/unknown-object',
    'Other versions of the platform may export more kinds of objects. Unknown ones are kept as they are.',
    function* (subject) {
      for (const one of otherObjects(subject)) {
        const parts = isConfiguration(one) ? one.children : [one.element]
        const isObject = !isConfiguration(one) || parts.length === 2
        const [key, payload] = [parts[0], parts.at(-1)]
        if (!isObject || key === undefined || payload === undefined) continue
        if (hasUnknownKey(one)) yield { ...at(one), data: { payload: `${payload.local} with ${key.local}` } }
        else if (!parts.some(isKnownPayload)) yield { ...at(one), data: { payload: payload.local } }
      }
    },
  ),
  rule(
    'object-data/object-order',
    'Objects of a kind stand together, and the kinds in one order, which is also the order of an import: organizations, ' +
      'scripts, processes, schemas, business, APIs, interfaces, bindings, services and so on. Identities may follow ' +
      'scopes, as in 2014, or stand before them.',
    function* ({ model }) {
      // Where an object of an unknown kind belongs is not known.
      const runs = (model.objectOrder ?? []).filter(([kind]) => kind !== 'otherObjects')
      const known = runs.map(([kind]) => kind)
      const firsts = firstsOf(model, runs)
      const firstIdentities = known.indexOf('identities')
      for (const [i, kind] of known.entries()) {
        const before = known[i - 1]
        if (before === undefined || listOrder.indexOf(kind) >= listOrder.indexOf(before)) continue
        if (kind === 'identities' && before === 'scopes' && firstIdentities === i) continue
        const [noun, after] = [nounOf(kind) ?? 'unknown', nounOf(before) ?? 'unknown']
        const object = firsts[i]
        const where = object === undefined ? { entry: rootEntry.data } : { at: [object] as const }
        yield { ...where, ids: [kind, before], data: { kind: noun, after } }
      }
    },
  ),
]

/** The first object of each run. */
function firstsOf(model: Model, runs: readonly Run[]): readonly (object | undefined)[] {
  const taken = new Map<Run[0], number>()
  return runs.map(([list, count]) => {
    const from = taken.get(list) ?? 0
    taken.set(list, from + count)
    return model[list]?.[from]
  })
}

const elementsOf = onceFor<readonly GenericElement[], readonly OtherObject[]>(
  (objects) =>
    objects.map((xml) => {
      const element = elementFromGeneric(xml)
      return { xml, element, children: element.children.filter(isElement) }
    }),
  new WeakMap(),
)

function otherObjects({ model }: Subject): readonly OtherObject[] {
  return elementsOf(model.otherObjects ?? [])
}

function at({ xml, element, children }: OtherObject) {
  return { at: [xml], ids: [element.local, ...children.map(({ local }) => local)] } as const
}

function isConfiguration({ element }: OtherObject): boolean {
  return hasName(element, configurationName)
}

/** What an object lacks of what every one of its kind has, by name, where that is why it cannot be read. */
function lackedBy({ element }: OtherObject, payload: XmlElement): { readonly lacked?: string } {
  const kind = kindOfPayload(payload)
  const lacked = kind && requiredIn(kind.shape.parts, element)
  return lacked === undefined ? {} : { lacked }
}

/** Whether a payload of a known kind follows another key element than those of its kind. */
function hasUnknownKey({ children: [key, payload] }: OtherObject): boolean {
  const keys = kinds.filter((kind) => hasName(payload, kind.payload)).flatMap(({ shape }) => keyNameOf(shape) ?? [])
  return keys.length > 0 && !keys.some((name) => hasName(key, name))
}

/** The name of the key element, the first that a shape has. */
function keyNameOf({ parts }: Kind['shape']): XmlName | undefined {
  return parts.find((part) => part.part === 'inside')?.name
}

function isKnownPayload(element: XmlElement): boolean {
  return kinds.some(({ payload }) => hasName(element, payload))
}
