import type { Collection, ObjectsByCollection } from '../documents/object-data/kinds.ts'
import { tenantOf } from '../documents/object-data/platform-ids.ts'
import { member } from '../documents/shape/parts.ts'

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
export function tenantsOf(objects: ObjectsByCollection): ReadonlySet<string> {
  const ids = owned.flatMap((collection) => objects[collection].map((object) => member(object, 'id') ?? ''))
  return new Set(ids.map(tenantOf).filter((tenant) => tenant !== undefined))
}
