import type { ApiVersion, AppVersion, Contract, License, Model } from '../../src/model/model.ts'

/** A platform without anything. */
export const nothing: Model = {
  formatVersion: 1,
  source: { organization: 'uddi:soa.com:atmosphere:tenant:acme', tenant: 'acme', options: [] },
  contracts: [],
  apis: [],
  apiVersions: [],
  apps: [],
  appVersions: [],
  licenses: [],
  scopes: [],
  businesses: [],
  groups: [],
  organizations: [],
  services: [],
  processes: [],
  interfaces: [],
  bindings: [],
  schemas: [],
  scripts: [],
  policies: [],
  identities: [],
  policyManagerContracts: [],
}

/** An API version that is open in both environments and approves nothing by itself. */
export const payments: ApiVersion = {
  id: 'payments-v1.acme',
  apiId: 'payments.acme',
  name: 'v1',
  visibility: 'Public',
  state: 'com.soa.api.state.open',
  sandboxAutoApproved: false,
  productionAutoApproved: false,
  sandboxServiceKey: 'uddi:sandbox',
  productionServiceKey: 'uddi:live',
  scopeIds: ['read.acme', 'write.acme'],
}

export const wallet: AppVersion = {
  id: 'wallet1.acme',
  appId: 'wallet.acme',
  name: 'v1',
  initialEnvironment: 'Sandbox',
  currentEnvironment: 'Sandbox',
}

export const bronze: License = {
  id: 'bronze.acme',
  name: 'Bronze',
  visibility: 'Public',
  sandboxAutoApproved: false,
  productionAutoApproved: false,
  parts: [{ name: 'part', scopeIds: ['read.acme'] }],
  active: true,
  environments: ['Production', 'Sandbox'],
}

export const gold: License = {
  ...bronze,
  id: 'gold.acme',
  name: 'Gold',
  sandboxAutoApproved: true,
  productionAutoApproved: true,
  parts: [{ name: 'part', scopeIds: ['write.acme'] }],
}

/** One API version, one app version, two licenses, no contract. */
export const platform: Model = {
  ...nothing,
  apis: [{ id: 'payments.acme', name: 'Payments' }],
  apiVersions: [payments],
  apps: [{ id: 'wallet.acme', name: 'Wallet' }],
  appVersions: [wallet],
  licenses: [bronze, gold],
}

export const forSandbox = { apiVersionId: payments.id, appVersionId: wallet.id, environment: 'Sandbox' } as const
export const forLive = { ...forSandbox, environment: 'Production' } as const

/** The platform with another version of its API version. */
export function withApi(model: Model, change: Partial<ApiVersion>): Model {
  return { ...model, apiVersions: [{ ...payments, ...change }] }
}

/** The platform with another version of its app version. */
export function withApp(model: Model, change: Partial<AppVersion>): Model {
  return { ...model, appVersions: [{ ...wallet, ...change }] }
}

/** The platform with one contract in a state. */
export function withState(contract: Partial<Contract>, model: Model = platform): Model {
  return { ...model, contracts: [{ id: 'c1.acme', ...forLive, scope: { restricted: false }, ...contract }] }
}

/** The states of a model's contracts, in their order. */
export function statesOf({ contracts }: Model): readonly Contract['state'][] {
  return contracts.map(({ state }) => state)
}
