import { refuse } from '../errors.ts'
import { objectIn } from '../model/lists.ts'
import type { ApiVersion, AppVersion, Contract, License, Model } from '../model/model.ts'

/** The contract with this ID; refuses an ID that no contract has (1010208). */
export function contractOf(model: Model, id: string): Contract {
  return objectIn(model, 'contracts', id) ?? refuse('contract/unknown', { id })
}

/** The API version with this ID; refuses an ID that none has. */
export function apiVersionOf(model: Model, id: string): ApiVersion {
  return objectIn(model, 'apiVersions', id) ?? refuse('contract/api-version-unknown', { id })
}

/** The app version with this ID (requests call it RuntimeID); refuses an ID that none has. */
export function appVersionOf(model: Model, id: string): AppVersion {
  return objectIn(model, 'appVersions', id) ?? refuse('contract/app-version-unknown', { id })
}

/** The license with this ID; refuses an ID that none has (1030010). */
export function licenseOf(model: Model, id: string): License {
  return objectIn(model, 'licenses', id) ?? refuse('contract/license-unknown', { id })
}

/** The model with another version of one of its contracts. */
export function withContract(model: Model, changed: Contract): Model {
  return { ...model, contracts: model.contracts.map((contract) => (contract.id === changed.id ? changed : contract)) }
}
