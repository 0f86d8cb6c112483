import type { Collection } from '../documents/object-data/kinds.ts'
import { type Fields, member } from '../documents/shape/shape.ts'

const owned: readonly Collection[] = [
  'contracts',
  'apiVersions',
  'apis',
  'appVersions',
  'apps',
  'scopes',
  'licenses',
  'businesses',
]

/** The tenant (FedmemberID) that the platform's objects belong to: what follows the first dot of their IDs. */
export function tenantOf(objects: Readonly<Record<Collection, readonly Fields[]>>): string | undefined {
  for (const collection of owned) {
    for (const object of objects[collection]) {
      const id = member(object, 'id') ?? ''
      if (id.includes('.')) return id.slice(id.indexOf('.') + 1)
    }
  }
  return undefined
}
