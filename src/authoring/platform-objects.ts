import { clientIdOf } from '../documents/object-data/platform-ids.ts'
import { serviceFullName, serviceUserName } from '../documents/object-data/service-identity.ts'
import type { Api, ApiVersion, App, AppVersion, Identity, License, Scope, Service } from '../model/model.ts'
import { randomUuid, timeUuid } from './identifiers.ts'
import type { Plan } from './plan.ts'
import { designKey, proxyKey } from './services.ts'

export function makeApi({ definition: { api }, apiId, time }: Plan): Api {
  return {
    id: apiId,
    name: api.name,
    ...(api.description !== undefined && { description: api.description }),
    visibility: api.visibility ?? 'Public',
    created: time,
    updated: time,
  }
}

export function makeApiVersion(plan: Plan): ApiVersion {
  const { api } = plan.definition
  const { tags = [], environments: { Production, Sandbox } = {} } = api
  const operationScopes = plan.operations
    .filter(({ scopes }) => scopes.length > 0)
    .map(({ name, scopes }) => ({ operation: name, scopeIds: scopes.map(plan.scopeId) }))
  const scopeIds = (api.scopes ?? []).map(plan.scopeId)
  return {
    id: plan.apiVersionId,
    apiId: plan.apiId,
    name: api.version,
    ...(api.description !== undefined && { description: api.description }),
    environment: 'Production',
    type: 'shttp',
    ...(tags.length > 0 && { tags }),
    visibility: api.visibility ?? 'Public',
    created: plan.time,
    updated: plan.time,
    state: 'com.soa.api.state.open',
    // Where the definition says nothing, the platform's own defaults: only Sandbox is open to everybody who asks.
    productionAutoApproved: Production?.autoApprove ?? false,
    sandboxAutoApproved: Sandbox?.autoApprove ?? true,
    sandboxAnonymous: Sandbox?.anonymous ?? false,
    productionAnonymous: Production?.anonymous ?? false,
    scopesPerOperation: operationScopes.length > 0,
    ownsImplementations: true,
    ...(Production && { productionServiceKey: proxyKey('Production', plan) }),
    ...(Sandbox && { sandboxServiceKey: proxyKey('Sandbox', plan) }),
    design: { bindingTypes: ['binding.http'], commonDesign: true, serviceKey: designKey(plan) },
    ...(operationScopes.length > 0 && { operationScopes }),
    ...(scopeIds.length > 0 && { scopeIds }),
  }
}

const noRating = { five: 0, four: 0, three: 0, two: 0, one: 0 }

export function makeApp({ definition: { app }, appId, appVersionId, time }: Plan): App {
  return {
    id: appId,
    name: app.name,
    description: app.description ?? '',
    visibility: app.visibility ?? 'Public',
    defaultVersionId: appVersionId,
    followed: false,
    rating: noRating,
    state: 'com.soa.app.state.active',
    created: time,
    updated: time,
  }
}

export function makeAppVersion({ definition: { app }, appId, appVersionId, time }: Plan): AppVersion {
  const { tags = [], clientId: identity } = app
  return {
    id: appVersionId,
    appId,
    name: app.version,
    description: app.description ?? '',
    ...(app.website !== undefined && { websiteAddress: app.website }),
    visibility: app.visibility ?? 'Public',
    initialEnvironment: 'Sandbox',
    currentEnvironment: 'Sandbox',
    ...(tags.length > 0 && { tags }),
    hasKeyInfo: false,
    created: time,
    updated: time,
    state: 'com.soa.app.state.active',
    securityMechanisms: ['com.soa.security.mechanism.sharedsecret'],
    rating: noRating,
    ...(identity !== undefined && identity !== clientIdOf(appVersionId) && { identity }),
  }
}

type LicenseDefinition = NonNullable<Plan['definition']['licenses']>[number]
type ScopeDefinition = NonNullable<Plan['definition']['scopes']>[number]

export function makeLicense(license: LicenseDefinition, { licenseId, scopeId, businessId }: Plan): License {
  const id = licenseId(license.name)
  const { autoApprove = [], scopes = [], environments = ['Production', 'Sandbox'] } = license
  return {
    id,
    name: license.name,
    description: license.description ?? '',
    visibility: license.visibility ?? 'Public',
    sandboxAutoApproved: autoApprove.includes('Sandbox'),
    productionAutoApproved: autoApprove.includes('Production'),
    parts: [{ name: randomUuid('license part', id), ...(scopes.length > 0 && { scopeIds: scopes.map(scopeId) }) }],
    businessId,
    active: license.active ?? true,
    ...(environments.length > 0 && { environments }),
  }
}

export function makeScope(scope: ScopeDefinition, { scopeId, businessId }: Plan): Scope {
  const { anonymous = [] } = scope
  return {
    id: scopeId(scope.name),
    name: scope.name,
    shortDescription: scope.description ?? '',
    longDescription: scope.longDescription ?? '',
    visibility: scope.visibility ?? 'Public',
    sandboxAnonymous: anonymous.includes('Sandbox'),
    productionAnonymous: anonymous.includes('Production'),
    path: '',
    oauthDefault: false,
    oauthUserAuthorization: true,
    businessId,
  }
}

/** The identity of a service, without password: the platform makes one when it imports. */
export function makeIdentity({ key }: Service): Identity {
  return {
    userName: serviceUserName(key),
    fullName: serviceFullName(key),
    identityKey: `urn:uuid:${timeUuid('identity', key)}`,
    disabled: false,
    mustResetPassword: false,
    expired: false,
    readOnly: true,
    passwordFromSeed: '0',
  }
}
