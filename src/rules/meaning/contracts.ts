import { connectionKey, isInForce, isOver } from '../../contracts/revision.ts'
import { isEnvironment, statePrefix, states, statuses, statusOf, stepStates } from '../../contracts/vocabulary.ts'
import type { Contract } from '../../model/model.ts'
import { apiTitle } from '../../operations/titles.ts'
import { closest } from '../../text/closest.ts'
import { groupBy } from '../../values/group-by.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'

/** Contracts: environment, state, and each other. */
export const contractRules: readonly PlainRule[] = [
  rule(
    'meaning/environment-unknown',
    'A contract is for Production, which the user interface calls Live, or for Sandbox; there is nothing else.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const { environment } = contract
        if (!isEnvironment(environment)) yield { at: [contract], member: 'environment', data: { environment } }
      }
    },
  ),
  rule(
    'meaning/no-service',
    'A contract is for an environment that its API version is implemented in. Otherwise there is nothing to call.',
    function* ({ model, index }) {
      for (const contract of model.contracts) {
        const { environment } = contract
        const version = index.apiVersions.get(contract.apiVersionId)
        if (version === undefined || !isEnvironment(environment)) continue
        const key = environment === 'Sandbox' ? version.sandboxServiceKey : version.productionServiceKey
        if (key === undefined)
          yield { at: [contract], member: 'environment', data: { environment, api: apiTitle(version, index) } }
      }
    },
  ),
  rule(
    'meaning/state-unknown',
    'The states of contracts are documented; a workflow of the tenant can set others.',
    function* ({ model }) {
      for (const contract of model.contracts)
        if (contract.state !== undefined && !knownStates.has(contract.state))
          yield { at: [contract], member: 'state', data: { state: contract.state, ...stateMeant(contract.state) } }
    },
  ),
  rule(
    'meaning/status-unknown',
    'The status of a contract says whether it is not yet, now, or no more in force.',
    function* ({ model }) {
      for (const contract of model.contracts)
        if (contract.status !== undefined && !knownStatuses.has(contract.status))
          yield { at: [contract], member: 'status', data: { status: contract.status } }
    },
  ),
  rule(
    'meaning/state-status',
    'An active or suspended contract is in force, a cancelled one is archived, every other one a draft. So it is in all ' +
      'genuine exports; the documentation has one exception.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const { state = '', status = '' } = contract
        const expected = statusOf(state)
        if (expected !== undefined && expected !== status && knownStatuses.has(status))
          yield { at: [contract], member: 'status', data: { state, status, expected } }
      }
    },
  ),
  rule(
    'meaning/workflow-state',
    'The workflow state is the name of the step that a contract is in. The names of the steps of the usual workflow go ' +
      'with certain states; any other name is taken as it is.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const { state = '', workflowState = '' } = contract
        const fitting = stepStates.get(workflowState)
        if (fitting !== undefined && knownStates.has(state) && !fitting.includes(state))
          yield { at: [contract], member: 'workflowState', data: { state, workflowState } }
      }
    },
  ),
  rule(
    'meaning/contract-incomplete',
    'Every exported contract has a state, a scope, a status and a workflow state.',
    function* ({ model }): Generator<HitOf<'meaning/contract-incomplete'>> {
      for (const contract of model.contracts)
        for (const member of ['state', 'scope', 'status', 'workflowState'] as const)
          if (contract[member] === undefined) yield { at: [contract], ids: [member], data: { member } }
    },
  ),
  rule(
    'meaning/contract-twice',
    'An app version has one contract with an API version in an environment, or an original in force and one revision of ' +
      'it that is not yet. Any more are refused by the platform.',
    function* ({ model }) {
      for (const open of openByConnection(model.contracts)) {
        const inForce = open.filter(isInForce)
        const isRequestedTwice = open.filter(isRequest).length > 1
        const surplus = inForce.length > 1 ? inForce.slice(1) : isRequestedTwice ? [] : open.slice(2)
        const other = (inForce[0] ?? open[0])?.id ?? ''
        for (const contract of surplus) yield { at: [contract], data: { other } }
      }
    },
  ),
  rule(
    'meaning/pending-twice',
    'While a request waits for approval, the platform takes no other for the same app version, API version and environment.',
    function* ({ model }) {
      for (const contracts of openByConnection(model.contracts)) {
        const [first, ...more] = contracts.filter(isRequest)
        for (const contract of more) yield { at: [contract], data: { other: first?.id ?? '' } }
      }
    },
  ),
  rule(
    'meaning/contract-policies',
    'The contracts of all genuine exports have an empty list of policies; how a policy stands in it is known from the ' +
      'schema alone.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const count = contract.policies?.length ?? 0
        if (count > 0) yield { at: [contract], member: 'policies', data: { count } }
      }
    },
  ),
]

const knownStates = new Set<string>(Object.values(states))
const knownStatuses = new Set<string>(Object.values(statuses))

/** The state that is mistyped, or the one that lacks its beginning; all begin alike, which would make any look like any. */
function stateMeant(state: string): { readonly suggestion?: string } {
  const names = new Map([...knownStates].map((known) => [withoutPrefix(known), known]))
  const suggestion = names.get(closest(withoutPrefix(state), [...names.keys()]) ?? '')
  return suggestion === undefined ? {} : { suggestion }
}

function withoutPrefix(state: string): string {
  return state.startsWith(statePrefix) ? state.slice(statePrefix.length) : state
}

/** The open contracts of each connection that has several. */
function openByConnection(contracts: readonly Contract[]): readonly (readonly Contract[])[] {
  const open = contracts.filter((contract) => !isOver(contract))
  const byConnection = groupBy(open, connectionKey)
  return [...byConnection.values()].filter((list) => list.length > 1)
}

function isRequest({ state }: Contract): boolean {
  return state === states.pending || state === states.resubmitted
}
