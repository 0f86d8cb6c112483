import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { bareElement, hasName, isElement, type XmlDocument, type XmlElement } from '../../xml/tree.ts'
import { checkRoot } from '../check-root.ts'
import { buildElement, keepDeviations } from '../codec.ts'
import { mig, types } from '../namespaces.ts'
import { applyDeviations } from '../shape/apply.ts'
import type { Deviation } from '../shape/deviation.ts'
import { diffElements } from '../shape/diff.ts'
import { elementFromGeneric, type GenericElement, genericElement } from '../shape/generic.ts'
import { withDeclarations } from '../shape/needed.ts'
import { readShape } from '../shape/read.ts'
import { type Origins, type Reading, readingInto } from '../shape/reading.ts'
import type { Fields, Surroundings } from '../shape/shape.ts'
import { onlyTextOf } from '../shape/value.ts'
import {
  type Collection,
  collections,
  configurationName,
  type Kind,
  kindOf,
  kindOfPayload,
  type ObjectsByCollection,
} from './kinds.ts'
import { inRuns, type Run, unusualOrder } from './run.ts'
import { surroundingsOf } from './surroundings.ts'

/** What objectdata.xml says. */
export interface ObjectData {
  /** Key of the organization that the archive was exported from. */
  readonly organization: string
  /** Where the root, its `SourceOrganization` and the text between the objects differ from what the rules write. */
  readonly deviations?: readonly Deviation[]
  /** The objects of each kind, in the order of the file; each follows the shape of its kind. */
  readonly objects: ObjectsByCollection
  /** Objects of an unknown kind, and objects that lack what their kind must have: kept as they are. */
  readonly otherObjects: readonly GenericElement[]
  /** How many objects of which collection follow each other, where that is not the usual order. */
  readonly order?: readonly Run[]
}

/** Reads objectdata.xml; the element of every object and part of an object is put down in `origins`. */
export function parseObjectData(document: XmlDocument, entry: string, origins: Origins): ObjectData {
  const { root } = document
  const place = () => ({ entry, ...positionOf(document, root.offset ?? 0) })
  checkRoot(document, entry, rootName)
  const [source, ...elements] = root.children.filter(isElement)
  const organization = organizationIn(source)
  if (organization === undefined) return refuse('object-data/no-source', {}, place())
  const read = elements.map((element) => readObject(element, origins))
  const objects = collect(read)
  const frame = { ...root, children: root.children.filter((node) => node === source || !isElement(node)) }
  const deviations = diffElements(frameOf(organization), frame)
  const order = unusualOrder(read.map(({ kind }) => kind?.collection ?? 'otherObjects'))
  return {
    organization,
    ...(deviations.length > 0 && { deviations }),
    objects,
    otherObjects: read.filter(({ kind }) => kind === undefined).map(({ element }) => kept(element, origins)),
    ...(order && { order }),
  }
}

/** The root element of objectdata.xml; twin of `parseObjectData`. */
export function buildObjectData({ organization, deviations = [], objects, ...rest }: ObjectData): XmlElement {
  const frame = applyDeviations(frameOf(organization), deviations)
  const surroundings = surroundingsOf(objects)
  const lists = new Map(
    collections.map((name) => [name, objects[name].map((object) => buildObject(name, object, surroundings))]),
  )
  const others = rest.otherObjects.map((xml) => elementFromGeneric(xml))
  const list = (name: Run[0]) => (name === 'otherObjects' ? others : (lists.get(name) ?? []))
  return { ...frame, children: [...frame.children, ...inRuns(list, rest.order)] }
}

const rootName = mig('ExportConfiguration')
const sourceName = mig('SourceOrganization')

/** The root without objects. */
function frameOf(organization: string): XmlElement {
  return bareElement(rootName, [bareElement(sourceName, [bareElement(types('Key'), [organization])])])
}

function organizationIn(source: XmlElement | undefined): string | undefined {
  const key = source?.children.find(isElement)
  return key !== undefined && hasName(source, sourceName) && hasName(key, types('Key')) ? onlyTextOf(key) : undefined
}

interface ReadObject {
  readonly element: XmlElement
  readonly reading: Reading
  /** Absent when the object is of no known kind, or lacks what its kind must have. */
  readonly kind?: Kind
  readonly value?: Fields
}

function readObject(element: XmlElement, origins: Origins): ReadObject {
  const reading = readingInto(origins)
  const kind = hasName(element, configurationName) ? kindOfPayload(element.children.filter(isElement)[1]) : undefined
  const value = kind && readShape(kind.shape, element, [], reading)
  return kind === undefined || value === undefined ? { element, reading } : { element, kind, value, reading }
}

/** The objects that were read; only now is known what derivations look at. */
function collect(read: readonly ReadObject[]): ObjectsByCollection {
  const objects = emptyCollections()
  for (const { kind, value } of read) if (kind && value) objects[kind.collection].push(value)
  const context = { owners: [], surroundings: surroundingsOf(objects) }
  for (const { kind, value, element, reading } of read)
    if (kind && value) keepDeviations(kind.shape, element, value, reading, context)
  return objects
}

/** A list for each kind of object, without objects. */
export function emptyCollections(): Record<Collection, Fields[]> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(collections.map((name) => [name, []])) as unknown as Record<Collection, Fields[]>
}

function kept(element: XmlElement, origins: Origins): GenericElement {
  const xml = genericElement(withDeclarations(element))
  origins.set(xml, element)
  return xml
}

/** The element of an object. */
export function buildObject(collection: Collection, object: Fields, surroundings: Surroundings): XmlElement {
  const kind = kindOf(collection, object)
  if (kind === undefined) throw new TypeError(`no description fits an object of ${collection}`)
  return buildElement(kind.shape, configurationName, object, { owners: [], surroundings })
}
