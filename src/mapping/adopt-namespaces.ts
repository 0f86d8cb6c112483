import type { Model } from '../model/model.ts'
import { objectsOf } from './contents.ts'
import { slotsOf } from './slots.ts'
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
  const grown = structuredClone<Record<string, NamespaceMaps[string]>>({ ...maps })
  const copy = structuredClone(model)
  for (const slot of slotsOf(objectsOf(copy))) {
    const { role, owners } = slot
    const map = mapOf(slot, own)
    if (map === undefined) continue
    const known = grown[role.name] ?? []
    const place = known.findIndex((other) => JSON.stringify(other) === JSON.stringify(map))
    if (place < 0) grown[role.name] = [...known, map]
    Object.assign(owners[0][role.member] ?? {}, { namespaces: (place < 0 ? known.length : place) + 1 })
  }
  return { model: copy, maps: grown }
}
