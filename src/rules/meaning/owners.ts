import { adminRole } from '../../documents/object-data/group.ts'
import { isOfApp } from '../../documents/object-data/organization.ts'
import {
  appOrganizationKey,
  isClientIdOf,
  tenantOf,
  tenantOrganizationKey,
  uniqueOf,
} from '../../documents/object-data/platform-ids.ts'
import type { Model } from '../../model/model.ts'
import { endpointsOf } from '../parts.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'

/** To whom objects belong: tenants, organizations, groups, containers. */
export const ownerRules: readonly PlainRule[] = [
  rule(
    'meaning/mixed-tenants',
    'The IDs of platform objects end with their tenant (FedmemberID), and an archive holds the objects of one tenant. ' +
      'The target of an import must be that tenant.',
    function* ({ model }): Generator<HitOf<'meaning/mixed-tenants'>> {
      const owned = ownedObjects(model)
      const usual = usualTenant(owned)
      for (const { object, noun, id, tenant } of owned)
        if (usual !== undefined && tenant !== usual) yield { at: [object], data: { noun, id, tenant: usual } }
    },
  ),
  rule(
    'meaning/source-organization',
    'The archive names the organization that it was exported from: the tenant for the export of a single object, the ' +
      'parent for that of an organization.',
    function* ({ model }) {
      const { organization: found } = model.source
      const expected = sourceOf(model)
      if (expected !== undefined && found !== expected)
        yield { at: [model.source], member: 'organization', path: 'SourceOrganization', data: { found, expected } }
    },
  ),
  rule(
    'meaning/client-id',
    'The client ID of an app version is made of its tenant and its ID, unless a user has chosen another.',
    function* ({ model }) {
      for (const version of model.appVersions)
        if (version.identity !== undefined && !isClientIdOf(version.id, version.identity))
          yield { at: [version], member: 'identity', data: { version: version.name ?? version.id } }
    },
  ),
  rule(
    'meaning/app-organization',
    'Each app has an organization in the registry, which is named after it: the export of an organization holds both.',
    function* ({ model, index }) {
      if (!model.organizations.some(isOfApp)) return
      for (const app of model.apps) {
        const organization = index.organizations.get(appOrganizationKey(app.id))
        const usual = `${app.name} (${uniqueOf(app.id)})`
        if (organization !== undefined && organization.name === usual) continue
        const fault = organization === undefined ? 'is not in the archive' : `is not named "${usual}"`
        yield { at: [organization ?? app], ids: [app.id], data: { app: app.name ?? app.id, fault } }
      }
    },
  ),
  rule(
    'meaning/admin-count',
    'A group counts its admins. Users are not imported, so that nothing depends on it.',
    function* ({ model }) {
      for (const group of model.groups) {
        const { adminCount: found, memberships = [] } = group
        const count = memberships.filter(({ role = adminRole }) => role === adminRole).length
        if (found !== undefined && found !== count) yield { at: [group], member: 'adminCount', data: { found, count } }
      }
    },
  ),
  rule(
    'meaning/endpoint-container',
    'The endpoints of a proxy are hosted by a container, which the import maps to one of the target. Those of a target ' +
      'are hosted elsewhere.',
    function* ({ model }) {
      for (const { service, endpoint, at } of endpointsOf(model.services)) {
        const isHosted = endpoint.containerKey !== undefined
        if (isHosted === (service.kind === 'virtual')) continue
        const fault = isHosted ? 'is not of a proxy, but names a container' : 'is of a proxy, but names no container'
        yield { at, member: 'containerKey', data: { port: endpoint.portName, fault } }
      }
    },
  ),
]

/** The objects with an ID of the platform; those whose ID names no tenant count as of one, the empty text. */
function ownedObjects(model: Model) {
  const lists = [
    ['contract', model.contracts],
    ['API', model.apis],
    ['API version', model.apiVersions],
    ['app', model.apps],
    ['app version', model.appVersions],
    ['license', model.licenses],
    ['scope', model.scopes],
    ['business', model.businesses],
    ['group', model.groups],
  ] as const
  return lists.flatMap(([noun, objects]) =>
    objects.map((object) => ({ noun, object, id: object.id, tenant: tenantOf(object.id) ?? '' })),
  )
}

/** The tenant of most objects; nothing where there are no objects. */
function usualTenant(owned: ReturnType<typeof ownedObjects>): string | undefined {
  const counts = new Map<string, number>()
  for (const { tenant } of owned) counts.set(tenant, (counts.get(tenant) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** The organization that an archive with such objects comes from; nothing where that does not follow. */
function sourceOf(model: Model): string | undefined {
  const { organizations, businesses } = model
  const tenant = usualTenant(ownedObjects(model))
  if (businesses.length === 0 && tenant !== undefined) return tenantOrganizationKey(tenant)
  const known = new Set(organizations.map(({ key }) => key))
  const roots = organizations.filter(({ parentKey }) => parentKey === undefined || !known.has(parentKey))
  const parents = new Set(roots.map(({ parentKey }) => parentKey))
  return parents.size === 1 ? roots[0]?.parentKey : undefined
}
