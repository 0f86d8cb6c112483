import { type Collection, collections, configurationName, kindOf } from '../documents/object-data/kinds.ts'
import { buildObjectData, emptyCollections } from '../documents/object-data/object-data.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { buildShape } from '../documents/shape/build.ts'
import type { Deviation } from '../documents/shape/deviation.ts'
import { type Fields, isObject, type Shape, type Surroundings } from '../documents/shape/shape.ts'
import type { Model } from '../model/model.ts'
import { once } from '../values/once.ts'
import type { XmlElement } from '../xml/tree.ts'
import { objectsOf } from './contents.ts'
import type { Slot } from './slots.ts'

/** An object or a document that differs from what the rules of the format give for it. */
export interface Deviating {
  /** The list that the object stands in, or the role of the document. */
  readonly kind: string
  /** The object, from the outside in. */
  readonly at: readonly [object, ...object[]]
  readonly shape: Shape<unknown>
  /** What the rules give, built when it is first asked for. */
  readonly built: XmlElement
  readonly deviations: readonly Deviation[]
}

/** Every deviation in a model, objects before documents. */
export function* deviatingIn(model: Model, slots: Iterable<Slot>): Generator<Deviating> {
  const objects = objectsOf(model)
  const surroundings = surroundingsOf(objects)
  const frame = deviatingFrame(model)
  if (frame !== undefined) yield frame
  for (const collection of collections) {
    for (const object of objects[collection]) {
      const found = deviatingObject(collection, object, surroundings)
      if (found !== undefined) yield found
    }
  }
  for (const slot of slots) {
    const found = deviatingDocument(slot, surroundings)
    if (found !== undefined) yield found
  }
}

/** The root of objectdata.xml, without its objects. */
function deviatingFrame({ source }: Model): Deviating | undefined {
  const { organization, deviations } = source
  if (deviations === undefined) return undefined
  const build = () => buildObjectData({ organization, objects: emptyCollections(), otherObjects: [] })
  return deviating({ kind: 'source', at: [source], shape: { parts: [] }, deviations }, build)
}

function deviatingObject(collection: Collection, object: Fields, surroundings: Surroundings): Deviating | undefined {
  const deviations = deviationsOf(object)
  const kind = deviations && kindOf(collection, object)
  if (deviations === undefined || kind === undefined) return undefined
  const build = () => buildShape(kind.shape, configurationName, object, [], surroundings)
  return deviating({ kind: collection, at: [object], shape: kind.shape, deviations }, build)
}

function deviatingDocument({ role, owners }: Slot, surroundings: Surroundings): Deviating | undefined {
  const { kind, name, member } = role
  const value = owners[0][member]
  const deviations = isObject(value) ? deviationsOf(value) : undefined
  if (!isObject(value) || deviations === undefined || typeof kind !== 'object') return undefined
  const build = () => buildShape(kind.shape, kind.root, value, owners, surroundings)
  return deviating({ kind: name, at: pathOf(owners, value), shape: kind.shape, deviations }, build)
}

function deviating(found: Omit<Deviating, 'built'>, build: () => XmlElement): Deviating {
  const built = once(build)
  return {
    ...found,
    get built() {
      return built()
    },
  }
}

/** Of the owners of a document, only an endpoint stands in another object. */
function pathOf([owner, around]: Slot['owners'], value: object): readonly [object, ...object[]] {
  return around !== undefined && 'portName' in owner ? [around, owner, value] : [owner, value]
}

function deviationsOf({ deviations }: Fields): readonly Deviation[] | undefined {
  // Only diffElements writes this member, and the model's schema checks it.
  return Array.isArray(deviations) ? (deviations as readonly Deviation[]) : undefined
}
