import { isTenant } from '../../documents/object-data/organization.ts'
import { adminGroupIdOf, appOrganizationKey, teamIdOf } from '../../documents/object-data/platform-ids.ts'
import type { Draft } from './draft.ts'
import { apiOperationKey, appIdentity, type GraphSubject } from './subject.ts'

/** Puts in the links of the platform's own objects: organizations, businesses, APIs, apps, contracts, scopes. */
export function derivePlatformLinks(subject: GraphSubject, draft: Draft): void {
  organizationLinks(subject, draft)
  for (const business of subject.businesses) businessLinks(business.id, subject, draft)
  apiLinks(subject, draft)
  appLinks(subject, draft)
  const { link } = draft
  for (const { id, parts = [] } of subject.licenses) {
    for (const { scopeIds = [] } of parts) for (const scope of scopeIds) link('license->resource:child', id, scope)
  }
  for (const { id, parentId } of subject.scopes) link('resource->resource:child', parentId, id)
  // One contract of many leads the export to a version; which one it is depends on the order of the table.
  for (const { id, apiVersionId, appVersionId } of subject.contracts) {
    link('apicontract->apiversion:child', id, apiVersionId, { isOptional: true })
    link('apicontract->appversion:child', id, appVersionId, { isOptional: true })
  }
}

function organizationLinks({ organizations, businesses, policies }: GraphSubject, { link }: Draft): void {
  for (const { key, parentKey } of organizations) link('org->org:child', parentKey, key)
  for (const tenant of organizations.filter(isTenant)) {
    for (const { id } of businesses) link('org->business:child', tenant.key, id)
  }
  for (const { key, organizationKey } of policies) {
    link('org->operational_policy:child', organizationKey, key)
  }
}

function businessLinks(
  business: string,
  { apis, apps, contracts, licenses, scopes }: GraphSubject,
  { link }: Draft,
): void {
  for (const { id } of apis) link('business->api:child', business, id)
  for (const { id } of apps) link('business->app:child', business, id)
  for (const { id } of contracts) link('business->apicontract:child', business, id)
  for (const { id, businessId } of licenses) if (businessId === business) link('business->license:child', business, id)
  for (const { id, businessId } of scopes) if (businessId === business) link('business->resource:child', business, id)
}

function apiLinks({ apis, apiVersions }: GraphSubject, { link, way }: Draft): void {
  for (const { id, adminGroupId } of apis) link('api->group:child', id, adminGroupId ?? adminGroupIdOf(id))
  for (const version of apiVersions) {
    const { id, apiId, productionServiceKey, sandboxServiceKey, design, scopeIds = [], operationScopes = [] } = version
    link('api->apiversion:child', apiId, id)
    link('apiversion->service:child', id, productionServiceKey, { serviceType: 'Production' })
    link('apiversion->service:child', id, sandboxServiceKey, { serviceType: 'Sandbox' })
    link('apiversion->service:design', id, design?.serviceKey)
    for (const scope of scopeIds) link('apiversion->resource:child', id, scope)
    for (const { operation, scopeIds: asked = [] } of operationScopes) {
      const key = apiOperationKey(id, operation)
      way('apiversion->apioperation', id, key)
      for (const scope of asked) link('apioperation->resource:child', key, scope)
    }
  }
}

function appLinks({ apps, appVersions }: GraphSubject, { link }: Draft): void {
  for (const { id, teamId } of apps) link('app->group:child', id, teamId ?? teamIdOf(id))
  for (const version of appVersions) {
    link('app->appversion:child', version.appId, version.id)
    link('org->identity:refer', appOrganizationKey(version.appId), appIdentity(version))
  }
}
