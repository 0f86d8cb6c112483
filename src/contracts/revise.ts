import { refuse } from '../errors.ts'
import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { checkScope, type ScopeOptions } from './check-scope.ts'
import { apiVersionOf, contractOf, withContract } from './find.ts'
import { follow, workflowOf } from './follow.ts'
import { isOver, isRevisable, openContracts, originalOf } from './revision.ts'
import { type ContractResult, type StartOptions, start } from './start.ts'
import { actions, includesRole, initialActions, statuses } from './vocabulary.ts'

/** What is to be changed in a contract; what is absent stays as it is. */
export type ContractChange = Pick<Contract, 'scope' | 'policies'>

/** How a contract is requested or changed: who acts, by which lifecycle, and which legal agreements are accepted. */
export type ContractOptions = StartOptions & ScopeOptions

/**
 * A new contract based on an approved or active one, which stays in force until the new one is activated. Refuses an ID
 * that no contract has (1010208), a second revision (1010212), a contract in another state (1010211), and access that
 * the API version does not offer.
 */
export function revise(
  model: Model,
  contractId: string,
  change: ContractChange,
  options: ContractOptions = {},
): ContractResult {
  const original = contractOf(model, contractId)
  checkRevisable(model, original)
  const isAction = workflowOf(options).transitions.some(({ action }) => action === actions.revise)
  if (isAction) follow(model, original, actions.revise, options)
  const { id: _, ...terms } = { ...original, ...changeIn(change) }
  if (change.scope !== undefined) checkScope(model, apiVersionOf(model, terms.apiVersionId), terms, options)
  return start(model, terms, initialActions.revise, options, original)
}

/**
 * Changes a contract as `PUT /api/contracts/{ContractID}` does: in place while it is not in force, else by a revision.
 * Refuses an ID that no contract has (1010208), and what `revise` would refuse.
 */
export function changeContract(
  model: Model,
  contractId: string,
  change: ContractChange,
  options: ContractOptions = {},
): ContractResult {
  const contract = contractOf(model, contractId)
  if (isOver(contract) || contract.status === statuses.inForce) return revise(model, contractId, change, options)
  checkEditor(options)
  if (change.scope !== undefined) {
    checkScope(model, apiVersionOf(model, contract.apiVersionId), { ...contract, ...change }, options)
  }
  const wanted = { ...contract, ...structuredClone(changeIn(change)) }
  const changed = present({ ...wanted, policies: wanted.policies?.length === 0 ? undefined : wanted.policies })
  return { model: withContract(model, changed), contract: changed }
}

/** What is changed, and nothing else: whole contracts will do for changes. */
function changeIn({ scope, policies }: ContractChange): ContractChange {
  return present({ scope, policies })
}

/**
 * Refuses a contract with a revision, or that is one (1010212), and one that is neither approved nor active (1010211).
 */
export function checkRevisable(model: Model, contract: Contract): void {
  const { id, state = '' } = contract
  const other = isOver(contract) ? undefined : openContracts(model, contract).find((open) => open.id !== id)
  if (other !== undefined) {
    const isRevision = originalOf(model, contract) !== undefined
    refuse('contract/already-revised', isRevision ? { id: other.id, revision: id } : { id, revision: other.id })
  }
  if (!isRevisable(contract)) refuse('contract/nothing-to-revise', { id, state })
}

function checkEditor({ roles }: ContractOptions): void {
  if (roles !== undefined && !includesRole(roles, 'AppAdmin') && !includesRole(roles, 'ApiAdmin'))
    refuse('contract/role', { action: actions.edit, roles })
}
