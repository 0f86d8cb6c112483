import { tenantOf } from '../documents/object-data/platform-ids.ts'
import { refuse } from '../errors.ts'
import { objectIn } from '../model/lists.ts'
import type { Contract, Model } from '../model/model.ts'
import { nameUuid } from '../model/name-uuid.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { withContract } from './find.ts'
import { type ActionOptions, begin, workflowOf } from './follow.ts'
import { type Connection, connectionKey, isUsable } from './revision.ts'
import { cancelled } from './step.ts'

/** What an operation answers with: the model after it, and the contract that it made or changed. */
export interface ContractResult {
  /** The model after the operation; the one that was given stays as it is. */
  readonly model: Model
  /** The contract, as it stands in that model. */
  readonly contract: Contract
}

/** How a contract is made. */
export interface StartOptions extends ActionOptions {
  /** Makes the unique part of a new ContractID from a name of the contract; else a UUID follows from that name. */
  readonly newId?: (name: string) => string
}

/** What a new contract is made of; without an ID it gets one. */
export interface Terms extends Connection, Pick<Contract, 'scope' | 'policies'> {
  /** ContractID, `{uuid}.{tenant}`. */
  readonly id?: string
}

/** Adds a contract and begins its workflow; where it revises another one and can be used at once, that one ends. */
export function start(
  model: Model,
  terms: Terms,
  action: string,
  options: StartOptions,
  original?: Contract,
): ContractResult {
  const contract = begun(model, terms, action, options)
  return replaceOriginal({ ...model, contracts: [...model.contracts, contract] }, contract, original, options)
}

/** A new contract with its workflow begun. */
export function begun(model: Model, terms: Terms, action: string, options: StartOptions): Contract {
  const { id = freeId(model, terms, options), apiVersionId, appVersionId, environment } = terms
  const { policies, scope } = structuredClone({ policies: terms.policies, scope: terms.scope })
  const draft: Contract = {
    id,
    apiVersionId,
    appVersionId,
    environment,
    ...(policies !== undefined && policies.length > 0 && { policies }),
    ...(scope !== undefined && { scope }),
  }
  return begin(model, draft, action, options)
}

/** Cancels the contract that another one revises as soon as that one can be used. */
export function replaceOriginal(
  model: Model,
  contract: Contract,
  original: Contract | undefined,
  options: ActionOptions,
): ContractResult {
  if (original === undefined || !isUsable(contract)) return { model, contract }
  return { model: withContract(model, cancelled(workflowOf(options), original)), contract }
}

/** Refuses a ContractID that is used already (1010203) or that belongs to another tenant (1010204). */
export function checkId(model: Model, id: string, apiVersionId: string): void {
  const tenant = tenantOf(apiVersionId)
  if (objectIn(model, 'contracts', id) !== undefined) refuse('contract/id-used', { id })
  if (tenant !== undefined && tenantOf(id) !== tenant) refuse('contract/id-tenant', { id, tenant })
}

function freeId(model: Model, connection: Connection, { newId = nameUuid }: StartOptions): string {
  const { apiVersionId, appVersionId, environment } = connection
  const tenant = tenantOf(apiVersionId)
  const count = connectionsIn(model.contracts).get(connectionKey(connection))?.length ?? 0
  const unique = newId(`contract/${apiVersionId}/${appVersionId}/${environment}/${count + 1}`)
  const id = tenant === undefined ? unique : `${unique}.${tenant}`
  checkId(model, id, apiVersionId)
  return id
}

// Auto-connect may make thousands of contracts.
const connectionsIn = onceFor((contracts: readonly Contract[]) => groupBy(contracts, connectionKey), new WeakMap())
