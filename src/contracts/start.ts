import { tenantOf } from '../documents/object-data/platform-ids.ts'
import { refuse } from '../errors.ts'
import type { Contract, Model } from '../model/model.ts'
import { nameUuid } from '../model/name-uuid.ts'
import { withContract } from './find.ts'
import { begin, type Occasion, workflowOf } from './follow.ts'
import { isSameTriple, isUsable, type Triple } from './revision.ts'
import { cancelled } from './step.ts'

/** What an operation answers with: the model after it, and the contract that it made or changed. */
export interface Done {
  /** The model after the operation; the one that was given stays as it is. */
  readonly model: Model
  /** The contract, as it stands in that model. */
  readonly contract: Contract
}

/** An occasion on which a contract may be made. */
export interface StartOccasion extends Occasion {
  /** The unique part of a new ContractID, for a name that says what it is for; absent for a name-based UUID. */
  readonly newId?: (name: string) => string
}

/** What a new contract is made of; without an ID it gets one. */
export interface Terms extends Triple, Pick<Contract, 'scope' | 'policies'> {
  /** ContractID, `{uuid}.{tenant}`. */
  readonly id?: string
}

/** Adds a contract and begins its workflow; where it revises another one and can be used at once, that one ends. */
export function start(model: Model, terms: Terms, action: string, occasion: StartOccasion, original?: Contract): Done {
  const { id = freeId(model, terms, occasion), apiVersionId, appVersionId, environment } = terms
  const { policies, scope } = structuredClone({ policies: terms.policies, scope: terms.scope })
  const draft: Contract = {
    id,
    apiVersionId,
    appVersionId,
    environment,
    ...(policies !== undefined && policies.length > 0 && { policies }),
    ...(scope !== undefined && { scope }),
  }
  const contract = begin(model, draft, action, occasion)
  return replaceOriginal({ ...model, contracts: [...model.contracts, contract] }, contract, original, occasion)
}

/** Cancels the contract that another one revises as soon as that one can be used. */
export function replaceOriginal(
  model: Model,
  contract: Contract,
  original: Contract | undefined,
  occasion: Occasion,
): Done {
  if (original === undefined || !isUsable(contract)) return { model, contract }
  return { model: withContract(model, cancelled(workflowOf(occasion), original)), contract }
}

/** Refuses a ContractID that is used already (1010203) or that belongs to another tenant (1010204). */
export function checkId(model: Model, id: string, apiVersionId: string): void {
  const tenant = tenantOf(apiVersionId)
  if (model.contracts.some((contract) => contract.id === id)) refuse('contract/id-used', { id })
  if (tenant !== undefined && tenantOf(id) !== tenant) refuse('contract/id-tenant', { id, tenant })
}

function freeId(model: Model, triple: Triple, { newId = nameUuid }: StartOccasion): string {
  const { apiVersionId, appVersionId, environment } = triple
  const tenant = tenantOf(apiVersionId)
  const count = model.contracts.filter((contract) => isSameTriple(contract, triple)).length
  const unique = newId(`contract/${apiVersionId}/${appVersionId}/${environment}/${count + 1}`)
  const id = tenant === undefined ? unique : `${unique}.${tenant}`
  checkId(model, id, apiVersionId)
  return id
}
