import { identityKey } from '../../documents/object-data/identity.ts'
import { appOrganizationKey, clientIdOf } from '../../documents/object-data/platform-ids.ts'
import type { NodeKey } from '../../documents/object-graph/graph.ts'
import { type Ends, numberedLinks } from '../../mapping/graph/numbers.ts'
import type { Model } from '../../model/model.ts'
import { nextHopServiceKeyOf } from '../../operations/model-index.ts'
import { isApiExport, isContractExport, shouldHold } from '../export-kind.ts'
import { listed } from '../listed.ts'
import { type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { hasObject } from './already-told.ts'

/** That the export of a contract or an API holds what it needs, and nothing more. */
export const unconnectedRule: PlainRule = rule(
  'reference/unconnected',
  'The export of a single object is the closure of that object: genuine ones hold nothing that it does not lead to. ' +
    'What nothing leads to was probably left over when the archive was put together.',
  function* (subject) {
    if (!isContractExport(subject.model) && !isApiExport(subject.model)) return
    // What an object that is absent, or cannot be read, would lead to is not known.
    if (lacksHolder(subject)) return
    // Without its graph, an archive does not say which policies services have.
    if (subject.files !== undefined && subject.graph === undefined) return
    const isReached = reachable(subject)
    // That an object has no node, another rule tells.
    const hasNode = (node: NodeKey) => subject.graph === undefined || subject.graph.node(node) !== undefined
    for (const { object, noun, key, class: name } of listed(subject.model))
      if (!isReached({ class: name, key }) && hasNode({ class: name, key }))
        yield { at: [object], data: { noun, key: noun === 'identity' ? 'that it has' : key } }
  },
)

/** Whether something is absent, which is told, that would lead to others. */
function lacksHolder(subject: Subject): boolean {
  const { model, graph, index } = subject
  const { contracts } = model
  return (
    (shouldHold(model, 'api') && contracts.some(({ apiVersionId }) => !index.apiVersions.has(apiVersionId))) ||
    (shouldHold(model, 'application') && contracts.some(({ appVersionId }) => !index.appVersions.has(appVersionId))) ||
    servicesNamed(model).some((key) => key !== undefined && !index.services.has(key)) ||
    holders.some((name) => (graph?.nodesOf(name) ?? []).some((node) => !hasObject(subject, node)))
  )
}

function servicesNamed({ apiVersions, services }: Model): readonly (string | undefined)[] {
  return [
    ...apiVersions.flatMap((one) => [one.productionServiceKey, one.sandboxServiceKey, one.design?.serviceKey]),
    ...services.flatMap(({ operations = [] }) => operations.map(nextHopServiceKeyOf)),
  ]
}

const holders = ['ApiContract', 'ApiVersion', 'App', 'AppVersion', 'License', 'Service', 'Binding', 'Interface']

/** Whether links, licenses and policies of contracts lead to an object from the contracts. */
function reachable(subject: Subject): (node: NodeKey) => boolean {
  const { numberOf } = subject
  const derived = subject.derivedLinks()
  const others = numberedLinks([...routesOf(subject), ...scopesOf(subject.model), ...ownedBy(subject.model)], numberOf)
  const leaving: number[][] = []
  for (const { from, to } of [derived, others]) {
    from.forEach((source, i) => {
      leaving[source] ??= []
      leaving[source].push(to[i] ?? -1)
    })
  }
  const reached = new Set<number>()
  const open = [...startsIn(subject.model)].map(numberOf)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    for (const target of leaving[next] ?? []) open.push(target)
  }
  return (node) => reached.has(numberOf(node))
}

/** What the archive is the export of. */
function startsIn(model: Model): Iterable<NodeKey> {
  if (isContractExport(model)) return contractsIn(model)
  return [
    ...model.apis.map(({ id }) => ({ class: 'Api', key: id })),
    ...model.apiVersions.map(({ id }) => ({ class: 'ApiVersion', key: id })),
  ]
}

/** Contracts, and what they name although no link leads to it. */
function* contractsIn({ contracts, licenses, policyManagerContracts }: Model): Generator<NodeKey> {
  const ids = new Set<string | undefined>(contracts.map(({ id }) => id))
  for (const { key, name } of policyManagerContracts) if (ids.has(name)) yield { class: 'Contract', key }
  for (const { id, scope, policies = [] } of contracts) {
    yield { class: 'ApiContract', key: id }
    for (const key of scope?.licenseIds ?? []) yield { class: 'License', key }
    for (const { key } of policies) yield { class: 'Policy', key }
  }
  for (const { parts = [] } of licenses)
    for (const { policyKeys = [] } of parts) for (const key of policyKeys) yield { class: 'Policy', key }
}

/** An API version leads to the scopes that its operations ask for; in the graph, each by way of the operation. */
function scopesOf({ apiVersions }: Model): readonly Ends[] {
  return apiVersions.flatMap(({ id, operationScopes = [] }) =>
    operationScopes.flatMap(({ scopeIds = [] }) =>
      scopeIds.map((key) => ({ from: { class: 'ApiVersion', key: id }, to: { class: 'Resource', key } })),
    ),
  )
}

/** Apps lead to their organizations, their versions to identities: no link does, and an export may well hold them. */
function ownedBy({ apps, appVersions }: Model): readonly Ends[] {
  return [
    ...apps.map(({ id }) => ({ from: { class: 'App', key: id }, to: { class: 'Org', key: appOrganizationKey(id) } })),
    ...appVersions.map(({ id, identity: userName = clientIdOf(id) ?? '' }) => ({
      from: { class: 'AppVersion', key: id },
      to: { class: 'Identity', key: identityKey({ userName }) },
    })),
  ]
}

/** Operations lead to their processes, also where the document of one cannot be read. */
function routesOf({ index }: Subject): readonly Ends[] {
  return index.routes.flatMap(({ operation, process }) =>
    process === undefined
      ? []
      : [{ from: { class: 'Op', key: operation.key }, to: { class: 'Bpel', key: process.key } }],
  )
}
