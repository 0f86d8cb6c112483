import type { Model } from '../model/model.ts'
import { objectsOf } from './contents.ts'
import { slotsOf } from './slots.ts'
import type { NamespaceMaps } from './write-documents.ts'

/** A model whose documents number their root declarations by `maps`, which may have grown. */
export interface Adopted {
  readonly model: Model
  readonly maps: NamespaceMaps
}

/** A copy of a model for another archive: its documents refer to the root declarations of that archive. */
export function adoptNamespaces(model: Model, maps: NamespaceMaps): Adopted {
  const own = model.archive?.namespaces ?? {}
  const grown = structuredClone<Record<string, NamespaceMaps[string]>>({ ...maps })
  const copy = structuredClone(model)
  for (const { role, owners } of slotsOf(objectsOf(copy))) {
    const value = owners[0][role.member]
    const number = numberOf(value)
    const map = number === undefined ? undefined : own[role.name]?.[number - 1]
    if (map === undefined || typeof value !== 'object' || value === null) continue
    const known = grown[role.name] ?? []
    const place = known.findIndex((other) => JSON.stringify(other) === JSON.stringify(map))
    if (place < 0) grown[role.name] = [...known, map]
    Object.assign(value, { namespaces: (place < 0 ? known.length : place) + 1 })
  }
  return { model: copy, maps: grown }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('namespaces' in value)) return undefined
  return typeof value.namespaces === 'number' ? value.namespaces : undefined
}
