import type { Collection } from '../documents/object-data/kinds.ts'
import { tenantOf } from '../documents/object-data/platform-ids.ts'
import { member } from '../documents/shape/parts.ts'
import type { Fields } from '../documents/shape/shape.ts'

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

/** The tenants (FedmemberIDs) of the platform's objects; mostly just one. */
export function tenantsOf(objects: Readonly<Record<Collection, readonly Fields[]>>): ReadonlySet<string> {
  const ids = owned.flatMap((collection) => objects[collection].map((object) => member(object, 'id') ?? ''))
  return new Set(ids.map(tenantOf).filter((tenant) => tenant !== undefined))
}
