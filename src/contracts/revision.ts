import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { states, statuses, statusOf } from './vocabulary.ts'

/**
 * An app version and the API version that it calls in an environment; there is one open contract for each, or an
 * original and its revision.
 */
export type Connection = Pick<Contract, 'apiVersionId' | 'appVersionId' | 'environment'>

/** The contracts of a connection that are not over, in the order of the model. */
export function openContracts({ contracts }: Pick<Model, 'contracts'>, connection: Connection): readonly Contract[] {
  return openIn(contracts).get(connectionKey(connection)) ?? []
}

/** The open contracts by connection: thousands may each ask for those of their own. */
const openIn: (contracts: readonly Contract[]) => ReadonlyMap<string, readonly Contract[]> = onceFor(
  (contracts) =>
    groupBy(
      contracts.filter((one) => !isOver(one)),
      connectionKey,
    ),
  new WeakMap(),
)

/**
 * What the contract of a connection that a request would revise gives access to; nothing where the request would make a
 * new contract.
 */
export function currentTerms(model: Model, connection: Connection): Pick<Contract, 'scope' | 'policies'> {
  const [{ scope, policies } = {}] = openContracts(model, connection)
  return present({ scope, policies })
}

/** Whether two contracts are between the same app version and API version in the same environment. */
export function isSameConnection(one: Connection, other: Connection): boolean {
  const { apiVersionId, appVersionId, environment } = other
  return one.apiVersionId === apiVersionId && one.appVersionId === appVersionId && one.environment === environment
}

/** The same text for contracts of the same connection, and for no others. */
export function connectionKey({ apiVersionId, appVersionId, environment }: Connection): string {
  return JSON.stringify([apiVersionId, appVersionId, environment])
}

/** Whether nothing more can come of a contract: it is cancelled, or its app or API is deleted. */
export function isOver({ state = '', status }: Contract): boolean {
  return (statusOf(state) ?? status) === statuses.archived
}

/** Whether an app can call the API by a contract: in Sandbox from its approval on, in Live once it is activated. */
export function isUsable({ environment, state = '', status }: Contract): boolean {
  if (state === states.approved) return environment === 'Sandbox'
  return state === states.activated || (state === states.appInProduction && status === statuses.inForce)
}

/** Whether a new contract can be based on this one: it is approved or active. */
export function isRevisable(contract: Contract): boolean {
  return contract.state === states.approved || isUsable(contract)
}

/**
 * The contract that another one revises; nothing when it is no revision. Archives do not say this, so it follows from
 * what they do say: of two open contracts of a connection the original is the one in force, or else the one that can be
 * used, or else the first.
 */
export function originalOf(model: Pick<Model, 'contracts'>, contract: Contract): Contract | undefined {
  const open = openContracts(model, contract)
  const [first, second] = open
  if (first === undefined || second === undefined || open.length > 2) return undefined
  if (isInForce(first) && isInForce(second)) return undefined
  const original = useOf(second) > useOf(first) ? second : first
  return original.id === contract.id ? undefined : original
}

/** The open revision of a contract. */
export function revisionOf(model: Model, contract: Contract): Contract | undefined {
  return openContracts(model, contract).find((other) => originalOf(model, other)?.id === contract.id)
}

/** Whether a contract is in force: it was activated, and may be suspended. */
export function isInForce({ state = '', status }: Contract): boolean {
  return (statusOf(state) ?? status) === statuses.inForce
}

/** How much a contract is of use: one in force more than one that is approved in Sandbox, and any other not at all. */
function useOf(contract: Contract): number {
  if (isInForce(contract)) return 2
  return isUsable(contract) ? 1 : 0
}
