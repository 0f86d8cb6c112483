import { contractOf } from '../contracts/find.ts'
import type { ContractChange } from '../contracts/revise.ts'
import type { Terms } from '../contracts/start.ts'
import { refuse } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import type { ContractMessage } from './contract-message.ts'

/** What a body of `POST /api/contracts` asks for. Refuses one that lacks what a request must have (405). */
export function requestedTerms(message: ContractMessage): Terms {
  const { ContractID, APIVersionID, RuntimeID, Environment } = message
  return {
    apiVersionId: APIVersionID ?? refuse('contract/member-absent', { member: 'APIVersionID' }),
    appVersionId: RuntimeID ?? refuse('contract/member-absent', { member: 'RuntimeID' }),
    environment: Environment ?? refuse('contract/member-absent', { member: 'Environment' }),
    ...(ContractID !== undefined && { id: ContractID }),
    ...changeIn(message),
  }
}

/**
 * What a body of `PUT /api/contracts/{ContractID}` changes. Refuses one with another ID, API version, app version or
 * environment than the contract has (400).
 */
export function requestedChange(model: Model, contractId: string, message: ContractMessage): ContractChange {
  const { id, apiVersionId, appVersionId, environment } = contractOf(model, contractId)
  const fixed = { ContractID: id, APIVersionID: apiVersionId, RuntimeID: appVersionId, Environment: environment }
  for (const [member, value] of Object.entries(fixed)) {
    const given = message[member]
    if (given !== undefined && given !== value) refuse('contract/not-to-be-changed', { member, id })
  }
  return changeIn(message)
}

/** Requests call the scope ContractScope, archives Scope; a message may have either. */
function changeIn({ Policies, Scope, ContractScope = Scope }: ContractMessage): ContractChange {
  return present({
    policies: Policies?.Policy.map((policy) => ({
      key: policy.PolicyKey,
      ...present({
        name: policy.Name,
        description: policy.Description,
        type: policy.PolicyType,
        subType: policy.PolicySubType,
        businessId: policy.BusinessID,
      }),
    })),
    scope: ContractScope && scopeOf(ContractScope),
  })
}

function scopeOf({ Restricted = false, LicenseID = [] }: NonNullable<ContractMessage['ContractScope']>) {
  return { restricted: Restricted, ...(LicenseID.length > 0 && { licenseIds: LicenseID }) }
}
