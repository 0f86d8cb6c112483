import { objectDataNamespaces } from '../documents/object-data/namespaces.ts'
import { buildObject, buildObjectData, emptyCollections } from '../documents/object-data/object-data.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { elementFromGeneric } from '../documents/shape/generic.ts'
import { checkTenant } from '../mapping/build-archive.ts'
import { buildGraphText, objectsOf } from '../mapping/contents.ts'
import { buildOptionsFile } from '../mapping/options-file.ts'
import { topFirst } from '../mapping/slots.ts'
import { buildSlot, mapOf } from '../mapping/write-documents.ts'
import { pathToText } from '../model/json-pointer.ts'
import { listed } from '../rules/listed.ts'
import type { Where } from '../rules/rule.ts'
import type { Subject } from '../rules/subject.ts'
import { isXmlText } from '../xml/characters.ts'
import { printCompact } from '../xml/print-compact.ts'
import { bareElement, type XmlElement } from '../xml/tree.ts'

/** A part of a model that can be written by itself, so that it shows where something stands that cannot. */
export interface Piece {
  readonly where: Where
  readonly value: unknown
  readonly write: () => unknown
}

/** The parts of a model, but for its graph. */
export function* piecesOf({ model, slots }: Subject): Generator<Piece> {
  const { source, archive = {}, otherObjects = [] } = model
  const frame = { ...source, objects: emptyCollections(), otherObjects: [] }
  yield { where: { at: [source], member: 'tenant' }, value: source.tenant, write: () => checkTenant(model) }
  const member = /^\S+$/.test(source.zone ?? 'UTC') ? 'exportedAt' : 'zone'
  yield { where: { at: [source], member }, value: source[member], write: () => buildOptionsFile(source) }
  yield { where: { at: [source] }, value: source, write: () => print(buildObjectData(frame)) }
  const surroundings = surroundingsOf(objectsOf(model))
  for (const { collection, object } of listed(model)) {
    const write = () => print(buildObject(collection, { ...object }, surroundings))
    yield { where: { at: [object] }, value: object, write }
  }
  for (const xml of otherObjects)
    yield { where: { at: [xml] }, value: xml, write: () => print(elementFromGeneric(xml)) }
  for (const slot of slots()) {
    const { member } = slot.role
    const where = { at: topFirst(slot.owners), member }
    // The declarations are pieces of their own.
    const write = () => [mapOf(slot, archive.namespaces ?? {}), buildSlot(slot, surroundings)]
    yield { where, value: slot.owners[0][member], write }
  }
  for (const [role, maps] of Object.entries(archive.namespaces ?? {}))
    for (const map of maps) {
      const where = { at: [archive], member: 'namespaces', ids: [role, JSON.stringify(map)] } as const
      yield { where, value: map, write: () => printCompact(nothing, map) }
    }
}

/**
 * The graph, which mostly repeats what objects say; what it says itself stands in some of them, and beside the lists.
 */
export function graphPiece({ model }: Subject): Piece {
  const { graph, containers, externalPolicies } = model
  const write = () => buildGraphText(model)
  const things = { containers, externalPolicies }
  for (const { object } of listed(model))
    if (pathToText(object, isUnwritable) !== undefined) return { where: { at: [object] }, value: object, write }
  return graph === undefined || pathToText(things, isUnwritable) !== undefined
    ? { where: {}, value: things, write }
    : { where: { at: [graph] }, value: graph, write }
}

/** Whether XML has no way to write a text. */
export function isUnwritable(text: string): boolean {
  return !isXmlText(text)
}

const nothing = bareElement({ namespace: '', local: 'a' })

function print(element: XmlElement): string {
  return printCompact(element, objectDataNamespaces)
}
