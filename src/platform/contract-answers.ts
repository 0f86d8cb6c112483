import { contractOf } from '../contracts/find.ts'
import { statuses } from '../contracts/vocabulary.ts'
import { refuse } from '../errors.ts'
import { objectIn } from '../model/lists.ts'
import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { isMoment } from '../values/local-time.ts'
import type { ContractMessage } from './contract-message.ts'

/** `GET /api/contracts/{ContractID}`. Refuses an ID that no contract has (1010208). */
export function contractAnswer(model: Model, contractId: string): ContractMessage {
  const contract = contractOf(model, contractId)
  const policies = (contract.policies ?? []).map((policy) => policyMessage(model, policy))
  return messageOf(contract, policies.length === 0 ? {} : { Policies: { Policy: policies } })
}

/**
 * The answer of `POST /api/contracts`: the new contract without its policies, still in draft as in every documented
 * answer, updated at an instant, `yyyy-MM-ddTHH:mm:ssZ`. What the request says that a contract does not keep is
 * answered too. Refuses an instant that is none.
 */
export function requestAnswer(contract: Contract, request: ContractMessage, updated: string): ContractMessage {
  const { Policies: _, ...rest } = request
  return { ...rest, ...messageOf(contract, updatedAt(updated)), Status: statuses.draft }
}

/**
 * The answer of `PUT /api/contracts/{ContractID}`: the contract without its policies, updated at an instant,
 * `yyyy-MM-ddTHH:mm:ssZ`. Refuses one that is none.
 */
export function changeAnswer(contract: Contract, updated: string): ContractMessage {
  return messageOf(contract, updatedAt(updated))
}

function messageOf(contract: Contract, more: ContractMessage): ContractMessage {
  const { id, apiVersionId, appVersionId, environment, state, scope, status } = contract
  return present({
    ContractID: id,
    APIVersionID: apiVersionId,
    RuntimeID: appVersionId,
    Environment: environment,
    State: state,
    ContractScope: scope && present({ Restricted: scope.restricted, LicenseID: scope.licenseIds?.slice() }),
    Status: status,
    ...more,
  })
}

/** An instant in whole seconds, and the same in milliseconds; refuses what has no time zone, or is no time. */
function updatedAt(updated: string): ContractMessage {
  const [, local = '', seconds = ':00'] = instant.exec(updated) ?? []
  const isTime = isMoment(`${local}${seconds}`) && !Number.isNaN(Date.parse(updated))
  if (!isTime) refuse('platform/member', { member: 'Updated', reason: 'a time is written yyyy-MM-ddTHH:mm:ssZ' })
  const millis = Math.floor(Date.parse(updated) / 1000) * 1000
  return { Updated: new Date(millis).toISOString().replace('.000Z', 'Z'), UpdatedInMillis: millis }
}

const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** A policy of a contract; what the contract does not say of it, the policy itself says. */
function policyMessage(model: Model, policy: NonNullable<Contract['policies']>[number]) {
  const known = objectIn(model, 'policies', policy.key)
  return {
    PolicyKey: policy.key,
    ...present({
      Name: policy.name ?? known?.name,
      Description: policy.description ?? known?.description,
      PolicyType: policy.type ?? known?.type,
      PolicySubType: policy.subType ?? known?.subType,
      BusinessID: policy.businessId,
    }),
  }
}
