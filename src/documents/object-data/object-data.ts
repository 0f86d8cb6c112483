import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { isElement, type XmlDocument, type XmlElement } from '../../xml/tree.ts'
import { buildElement } from '../codec.ts'
import { mig, types } from '../namespaces.ts'
import { buildShape } from '../shape/build.ts'
import { type Deviation, diffElements } from '../shape/deviation.ts'
import { elementFromGeneric, type GenericElement, genericElement } from '../shape/generic.ts'
import { type Origins, type Reading, readShape, settle } from '../shape/read.ts'
import type { Fields, Surroundings, XmlName } from '../shape/shape.ts'
import { type Collection, type Kind, kinds } from './kinds.ts'

/** What objectdata.xml says. */
export interface ObjectData {
  /** Key of the organization that the archive was exported from. */
  readonly organization: string
  /** The objects of each kind, in the order of the file; each follows the shape of its kind. */
  readonly objects: Readonly<Record<Collection, readonly Fields[]>>
  /** Objects of an unknown kind, and objects that lack what their kind must have: kept as they are. */
  readonly otherObjects: readonly GenericElement[]
  /** How many objects of which collection follow each other, where that is not the usual order. */
  readonly order?: readonly Run[]
}

/** So many objects of one collection, one after the other. */
export type Run = readonly [collection: Collection | 'otherObjects', count: number]

/** Reads objectdata.xml; the element of every object and part of an object is put down in `origins`. */
export function parseObjectData(document: XmlDocument, entry: string, origins: Origins): ObjectData {
  const { root } = document
  const place = { entry, ...positionOf(document, root.offset ?? 0) }
  if (!isNamed(root, mig('ExportConfiguration')))
    refuse('document/root', { root: root.local, expected: 'ExportConfiguration' }, place)
  const [source, ...rest] = root.children.filter(isElement)
  const organization = source && organizationIn(source)
  if (organization === undefined) return refuse('object-data/no-source', {}, place)
  const read = rest.map((element) => readObject(element, origins))
  const objects = collect(read)
  const surroundings = surroundingsOf(objects)
  for (const object of read) if (object.kind !== undefined) keepDeviations(object, surroundings)
  const order = runsOf(read)
  const otherObjects = read.filter(({ kind }) => kind === undefined).map(({ element }) => kept(element, origins))
  return { organization, objects, otherObjects, ...(!isUsual(order) && { order }) }
}

/** What derivations need to know of the other objects of an archive. */
export function surroundingsOf(objects: { readonly bindings: readonly Fields[] }): Surroundings {
  const bindings = new Map(objects.bindings.map((binding) => [binding['name'], binding]))
  return {
    bindingNamed: (name) => {
      const { key, interfaceKey } = bindings.get(name) ?? {}
      return typeof key === 'string' && typeof interfaceKey === 'string' ? { key, interfaceKey } : undefined
    },
  }
}

/** The root element of objectdata.xml; twin of `parseObjectData`. */
export function buildObjectData(data: ObjectData): XmlElement {
  const surroundings = surroundingsOf(data.objects)
  const queues = new Map<string, XmlElement[]>([
    ['otherObjects', data.otherObjects.map((xml) => elementFromGeneric(xml)).reverse()],
  ])
  for (const { collection } of kinds) {
    const elements = data.objects[collection].map((object) => buildObject(collection, object, surroundings))
    queues.set(collection, elements.reverse())
  }
  const children = [sourceElement(data.organization)]
  for (const [collection, count] of data.order ?? []) {
    const queue = queues.get(collection) ?? []
    children.push(...queue.splice(Math.max(0, queue.length - count)).reverse())
  }
  for (const collection of usualOrder) children.push(...(queues.get(collection) ?? []).reverse())
  return { ...mig('ExportConfiguration'), attributes: [], children }
}

interface ReadObject {
  readonly element: XmlElement
  readonly kind?: Kind
  readonly value?: Fields
  readonly reading: Reading
}

const usualOrder: readonly Run[0][] = [...new Set(kinds.map(({ collection }) => collection)), 'otherObjects']
const configuration = mig('ExportObjectConfiguration')

function isNamed(element: XmlElement | undefined, name: XmlName): boolean {
  return element !== undefined && element.local === name.local && element.namespace === name.namespace
}

function organizationIn(source: XmlElement): string | undefined {
  const key = source.children.filter(isElement)[0]
  if (!isNamed(source, mig('SourceOrganization')) || key === undefined || !isNamed(key, types('Key'))) return undefined
  return key.children.map((node) => (typeof node === 'string' ? node : '')).join('')
}

function sourceElement(organization: string): XmlElement {
  const key = { ...types('Key'), attributes: [], children: [organization] }
  return { ...mig('SourceOrganization'), attributes: [], children: [key] }
}

function kept(element: XmlElement, origins: Origins): GenericElement {
  const xml = genericElement(element)
  origins.set(xml, element)
  return xml
}

function readObject(element: XmlElement, origins: Origins): ReadObject {
  const reading: Reading = { exact: true, origins, later: [] }
  const kind = isNamed(element, configuration) ? kindOf(element) : undefined
  const value = kind && readShape(kind.shape, element, [], reading)
  return kind === undefined || value === undefined ? { element, reading } : { element, kind, value, reading }
}

function kindOf(element: XmlElement): Kind | undefined {
  const payload = element.children.filter(isElement)[1]
  return kinds.find(
    (kind: Kind) =>
      isNamed(payload, kind.payload) && (kind.first === undefined || isNamed(firstOf(payload), kind.first)),
  )
}

function firstOf(element: XmlElement | undefined): XmlElement | undefined {
  return element?.children.find(isElement)
}

function collect(read: readonly ReadObject[]): Record<Collection, Fields[]> {
  const objects = emptyCollections()
  for (const { kind, value } of read)
    if (kind !== undefined && value !== undefined) objects[kind.collection].push(value)
  return objects
}

/** A list for each kind of object, without objects. */
export function emptyCollections(): Record<Collection, Fields[]> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(kinds.map(({ collection }): [Collection, Fields[]] => [collection, []])) as Record<
    Collection,
    Fields[]
  >
}

function keepDeviations({ element, kind, value, reading }: ReadObject, surroundings: Surroundings): void {
  if (kind === undefined || value === undefined || settle(reading, surroundings)) return
  const deviations: readonly Deviation[] = diffElements(
    buildShape(kind.shape, configuration, value, [], surroundings),
    element,
  )
  if (deviations.length > 0) Object.assign(value, { deviations })
}

function buildObject(collection: Collection, object: Fields, surroundings: Surroundings): XmlElement {
  const kind: Kind | undefined = kinds.find((one) => one.collection === collection && fits(one.shape, object))
  if (kind === undefined) throw new TypeError(`no description fits an object of ${collection}`)
  return buildElement(kind.shape, configuration, object, { owners: [], surroundings })
}

/** A shape with a fixed member is for the objects that have it. */
function fits(shape: Kind['shape'], object: Fields): boolean {
  return shape.parts.every((part) => part.part !== 'fixed' || object[part.key] === part.value)
}

function runsOf(read: readonly ReadObject[]): Run[] {
  const runs: [Run[0], number][] = []
  for (const { kind } of read) {
    const collection = kind?.collection ?? 'otherObjects'
    const last = runs.at(-1)
    if (last?.[0] === collection) last[1]++
    else runs.push([collection, 1])
  }
  return runs
}

function isUsual(runs: readonly Run[]): boolean {
  const ranks = runs.map(([collection]) => usualOrder.indexOf(collection))
  return ranks.every((rank, i) => i === 0 || rank > (ranks[i - 1] ?? -1))
}
