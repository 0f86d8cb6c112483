import type { Model } from '../model/model.ts'
import type { NamespaceMap } from '../xml/print-compact.ts'
import { objectsOf } from './contents.ts'
import { slotsOf } from './slots.ts'
import { numberIn } from './style.ts'
import { mapOf, type NamespaceMaps } from './write-documents.ts'

/** A model whose documents number their root declarations by `maps`, which may have grown. */
export interface Adopted {
  readonly model: Model
  readonly maps: NamespaceMaps
}

/**
 * A copy of a model for another archive: its documents refer to the root declarations of that archive. Refuses documents
 * whose own are not there.
 */
export function adoptNamespaces(model: Model, maps: NamespaceMaps): Adopted {
  const own = model.archive?.namespaces ?? {}
  const lists = Object.entries(structuredClone(maps)).map(([role, list]) => [role, [...list]])
  const grown: Record<string, NamespaceMap[]> = Object.fromEntries(lists)
  const copy = structuredClone(model)
  for (const slot of slotsOf(objectsOf(copy))) {
    const { role, owners } = slot
    const map = mapOf(slot, own)
    if (map === undefined) continue
    const known = grown[role.name] ?? []
    grown[role.name] = known
    Object.assign(owners[0][role.member] ?? {}, { namespaces: numberIn(known, map) })
  }
  return { model: copy, maps: grown }
}
