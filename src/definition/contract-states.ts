import { statePrefix } from '../contracts/vocabulary.ts'

/** States of a contract in a definition; archives put a prefix before them. */
export const contractStates = [
  'activated',
  'pending_approval',
  'config_pending',
  'approved',
  'rejected',
  'resubmitted',
  'suspended',
  'cancelled',
] as const
export type ContractState = (typeof contractStates)[number]

/** What an archive has in `State` for a state of a definition. */
export function fullState(state: ContractState): string {
  return statePrefix + state
}
