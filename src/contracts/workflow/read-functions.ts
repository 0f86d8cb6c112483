import { problem } from '../../diagnostics/problem.ts'
import { attributeValue, type XmlElement } from '../../xml/tree.ts'
import { type Status, statuses } from '../vocabulary.ts'
import { argumentOf, placeOf, type Reading, within } from './element.ts'

/** Functions that set the state of the contract to their argument `status`. */
const setsState = new Set(['updateAPIContractStatus', 'autoApproveAccessRequest'])

/** Functions that tell others, keep history or drive the contract of the gateway: nothing of it is in the model. */
const leavesContract = new Set([
  'sendNotification',
  'addAPIContractToHistory',
  'synchronizeAppVersion',
  'invokeAppVersionAction',
  'invokeApiVersionAction',
  'syncConnectedAppVersionsInOAuthProvider',
  'activatePMContract',
  'suspendPMContract',
  'resumePMContract',
  'deletePMContract',
])

/** What the contract of the gateway is when a step is entered tells how far the contract is in force there. */
const statusByFunction: ReadonlyMap<string, Status> = new Map([
  ['activatePMContract', statuses.inForce],
  ['suspendPMContract', statuses.inForce],
  ['deletePMContract', statuses.archived],
])

/** The functions in a list such as `pre-functions`. */
export function functionsIn(
  holder: XmlElement | undefined,
  list: 'pre-functions' | 'post-functions',
): readonly XmlElement[] {
  return holder === undefined ? [] : within(holder, list).filter(({ local }) => local === 'function')
}

/** The states that functions set, in their order. */
export function statesSetBy(functions: readonly XmlElement[], reading: Reading): readonly string[] {
  return functions.flatMap((element) => {
    const type = attributeValue(element, 'type') ?? ''
    const state = setsState.has(type) ? argumentOf(element, 'status') : undefined
    if (state === undefined && !leavesContract.has(type)) report(element, type, reading)
    return state ?? []
  })
}

/** The status of contracts in a step, by what entering it does at the gateway. */
export function statusSetBy(functions: readonly XmlElement[]): Status | undefined {
  return functions.map((element) => statusByFunction.get(attributeValue(element, 'type') ?? '')).find(Boolean)
}

function report(element: XmlElement, type: string, reading: Reading): void {
  const name = type === 'common' ? `common ${attributeValue(element, 'name') ?? ''}` : type
  reading.report(problem('workflow/function', { function: name }, placeOf(element, reading)))
}
