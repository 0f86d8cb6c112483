import type { Model } from '../model/model.ts'
import { contractOf, withContract } from './find.ts'
import { follow } from './follow.ts'
import { type ContractOptions, revise } from './revise.ts'
import { originalOf } from './revision.ts'
import { type ContractResult, replaceOriginal } from './start.ts'
import { actionNamed, actions } from './vocabulary.ts'

/**
 * Does an action to a contract, as `POST /api/contracts/{ContractID}/actions` would: `approve` or its full name. When
 * it makes a revision usable, the original is cancelled in the same step. Refuses what the platform would refuse.
 */
export function act(model: Model, contractId: string, action: string, options: ContractOptions = {}): ContractResult {
  const name = actionNamed(action)
  if (name === actions.revise) return revise(model, contractId, {}, options)
  const contract = contractOf(model, contractId)
  const changed = follow(model, contract, name, options)
  return replaceOriginal(withContract(model, changed), changed, originalOf(model, contract), options)
}
