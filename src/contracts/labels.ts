import type { Contract, Model } from '../model/model.ts'
import { type Connection, isOver, isUsable, openContracts, originalOf } from './revision.ts'
import { states } from './vocabulary.ts'

/** The contract status as the platform shows it to people. */
export type ContractLabel = 'Access Requested' | 'Approved' | 'Active' | 'Inactive' | 'Rejected' | 'Suspended'

const labelByState: ReadonlyMap<string, ContractLabel> = new Map([
  [states.pending, 'Access Requested'],
  [states.configPending, 'Access Requested'],
  [states.resubmitted, 'Access Requested'],
  [states.approved, 'Approved'],
  [states.rejected, 'Rejected'],
  [states.suspended, 'Suspended'],
])

/**
 * The status of a contract as it is shown: an approved contract is Active in Sandbox, where it can be used, and one
 * that is over is Inactive, since access must be requested anew. Nothing for a state that is not documented.
 */
export function contractLabel(contract: Contract): ContractLabel | undefined {
  if (isOver(contract)) return 'Inactive'
  return isUsable(contract) ? 'Active' : labelByState.get(contract.state ?? '')
}

/** The status of the connection of an app version with an API version in an environment; a revision does not show. */
export function connectionLabel(model: Model, connection: Connection): ContractLabel | undefined {
  const contract = openContracts(model, connection).find((open) => originalOf(model, open) === undefined)
  return contract === undefined ? 'Inactive' : contractLabel(contract)
}
