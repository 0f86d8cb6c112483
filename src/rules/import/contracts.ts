import { connectionKey, isOver, isSameConnection } from '../../contracts/revision.ts'
import { states } from '../../contracts/vocabulary.ts'
import { tenantOf } from '../../documents/object-data/platform-ids.ts'
import type { Contract } from '../../model/model.ts'
import { indexOf } from '../../operations/model-index.ts'
import { apiTitle } from '../../operations/titles.ts'
import { groupBy } from '../../values/group-by.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Contracts that the target of the import would refuse. */
export const importedContractRules: readonly PlainRule[] = [
  rule(
    'import/contract-id-tenant',
    'The ContractID must belong to the tenant of the API version.',
    function* ({ model }) {
      for (const contract of model.contracts) {
        const tenant = tenantOf(contract.apiVersionId)
        if (tenantOf(contract.id) !== tenant) yield { at: [contract], member: 'id', data: { tenant: tenant ?? '' } }
      }
    },
  ),
  rule(
    'import/contract-id-used',
    'In the target, the ContractID must be free, or be that of the same contract.',
    function* (subject) {
      for (const { contract, target } of twins(subject))
        if (!isSameConnection(contract, target))
          yield { at: [contract], member: 'id', data: { other: describeConnection(target) } }
    },
  ),
  rule(
    'import/pending-contract',
    'While a request for the same app version, API version and environment waits for approval, in the target or in the ' +
      'archive itself, no other contract is taken.',
    function* (subject) {
      for (const { contract, others } of rivals(subject)) {
        const other = others.find(isPending)
        if (other !== undefined) yield { at: [contract], data: { other: other.id } }
      }
    },
  ),
  rule(
    'import/contract-exists',
    'The target takes one contract for an app version, API version and environment; that of the archive has another ID.',
    function* (subject) {
      for (const { contract, others } of rivals(subject)) {
        const [other, ...more] = others
        if (other !== undefined && more.length === 0 && !isPending(other))
          yield { at: [contract], data: { other: other.id } }
      }
    },
  ),
  rule(
    'import/already-revised',
    'The target has a contract and a revision of it for the same already; there can be no third.',
    function* (subject) {
      for (const { contract, others } of rivals(subject)) {
        const other = others[1]
        if (other !== undefined && !others.some(isPending)) yield { at: [contract], data: { other: other.id } }
      }
    },
  ),
  rule(
    'import/no-sandbox',
    'A contract for Sandbox needs a Sandbox implementation of its API version, in the archive or in the target.',
    (subject) => withoutService(subject, 'Sandbox'),
  ),
  rule(
    'import/no-live',
    'A contract for Production needs a Live implementation of its API version, in the archive or in the target.',
    (subject) => withoutService(subject, 'Production'),
  ),
  rule(
    'import/license-inactive',
    'A contract can be restricted to active licenses only.',
    function* ({ model, index, target }): Generator<HitOf<'import/license-inactive'>> {
      const there = target?.model && indexOf(target.model)
      for (const contract of model.contracts) {
        for (const id of contract.scope?.licenseIds ?? []) {
          const license = index.licenses.get(id) ?? there?.licenses.get(id)
          if (license?.active === false)
            yield { at: [contract], member: 'scope', ids: [id], data: { license: license.name ?? id } }
        }
      }
    },
  ),
]

function describeConnection({ appVersionId, apiVersionId, environment }: Contract): string {
  return `${appVersionId} → ${apiVersionId}, ${environment}`
}

/** Contracts that the target has under the same ID. */
function* twins({ model, target }: Subject) {
  const there = target?.model && indexOf(target.model)
  for (const contract of model.contracts) {
    const found = there?.contracts.get(contract.id)
    if (found !== undefined) yield { contract, target: found }
  }
}

/**
 * Contracts for the same under other IDs, which are not over: those that the target alone has, and, while both are but
 * requests, one of the archive. An original and its revision may come together.
 */
function* rivals({ model, index, target }: Subject) {
  const there = (target?.model?.contracts ?? []).filter((one) => !index.contracts.has(one.id) && !isOver(one))
  const foreign = new Map(
    Array.from(groupBy(there, connectionKey), ([connection, all]) => [connection, tellingOf(all)]),
  )
  const requested = groupBy(model.contracts.filter(isPending), connectionKey)
  for (const contract of model.contracts) {
    if (isOver(contract)) continue
    const connection = connectionKey(contract)
    const requests = isPending(contract) ? (requested.get(connection) ?? []) : []
    const request = requests.find(({ id }) => id !== contract.id)
    const others = [...(foreign.get(connection) ?? []), ...(request === undefined ? [] : [request])]
    if (others.length > 0) yield { contract, others }
  }
}

/** Of many, two and one that is pending tell as much as all. */
function tellingOf(contracts: readonly Contract[]): readonly Contract[] {
  return [...new Set([...contracts.slice(0, 2), ...contracts.filter(isPending).slice(0, 1)])]
}

function isPending({ state }: Contract): boolean {
  return state === states.pending
}

function* withoutService({ model, index, target }: Subject, environment: 'Production' | 'Sandbox') {
  const there = target?.model && indexOf(target.model)
  for (const contract of model.contracts) {
    const version = index.apiVersions.get(contract.apiVersionId) ?? there?.apiVersions.get(contract.apiVersionId)
    if (contract.environment !== environment || version === undefined) continue
    const key = environment === 'Sandbox' ? version.sandboxServiceKey : version.productionServiceKey
    if (key === undefined)
      yield { at: [contract], member: 'environment', data: { api: apiTitle(version, index) } } as const
  }
}
