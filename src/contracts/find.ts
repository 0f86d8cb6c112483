import { refuse } from '../errors.ts'
import type { ApiVersion, AppVersion, Contract, License, Model } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/** The contract with this ID; refuses an ID that no contract has (1010208). */
export function contractOf(model: Model, id: string): Contract {
  return model.contracts.find((contract) => contract.id === id) ?? refuse('contract/unknown', { id })
}

/** The API version with this ID; refuses an ID that none has. */
export function apiVersionOf(model: Model, id: string): ApiVersion {
  return apiVersionIn(model, id) ?? refuse('contract/api-version-unknown', { id })
}

/** The app version with this ID (requests call it RuntimeID); refuses an ID that none has. */
export function appVersionOf(model: Model, id: string): AppVersion {
  return appVersionIn(model, id) ?? refuse('contract/app-version-unknown', { id })
}

/** The license with this ID; refuses an ID that none has (1030010). */
export function licenseOf(model: Model, id: string): License {
  return licenseIn(model, id) ?? refuse('contract/license-unknown', { id })
}

/** The API version with an ID; nothing where the model lacks it. */
export function apiVersionIn({ apiVersions }: Model, id: string): ApiVersion | undefined {
  return apiVersionsById(apiVersions).get(id)
}

/** The app version with an ID; nothing where the model lacks it. */
export function appVersionIn({ appVersions }: Model, id: string): AppVersion | undefined {
  return appVersionsById(appVersions).get(id)
}

/** The license with an ID; nothing where the model lacks it. */
export function licenseIn({ licenses }: Model, id: string): License | undefined {
  return licensesById(licenses).get(id)
}

const apiVersionsById = onceFor(byId<ApiVersion>, new WeakMap())
const appVersionsById = onceFor(byId<AppVersion>, new WeakMap())
const licensesById = onceFor(byId<License>, new WeakMap())

/** Objects by their IDs, of equal ones the first: thousands of contracts may each ask for one. */
function byId<T extends { readonly id: string }>(objects: readonly T[]): ReadonlyMap<string, T> {
  return new Map(objects.toReversed().map((object) => [object.id, object]))
}

/** The model with another version of one of its contracts. */
export function withContract(model: Model, changed: Contract): Model {
  return { ...model, contracts: model.contracts.map((contract) => (contract.id === changed.id ? changed : contract)) }
}
