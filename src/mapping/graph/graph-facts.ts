import type { GraphNode, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type {
  AnonymousContract,
  ApiVersionInGraph,
  ContractInGraph,
  NamedKey,
  ScopeInGraph,
  ServiceInGraph,
} from '../../model/graph-form.ts'
import type { Model } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { anonymousName, type GraphSubject } from './subject.ts'

/** What a graph alone says: of objects, by their ID or key, and of things that are no objects of the archive. */
export interface GraphFacts {
  readonly contracts: ReadonlyMap<string, ContractInGraph>
  readonly apiVersions: ReadonlyMap<string, ApiVersionInGraph>
  readonly scopes: ReadonlyMap<string, ScopeInGraph>
  readonly services: ReadonlyMap<string, ServiceInGraph>
  readonly containers: readonly NamedKey[]
  readonly externalPolicies: readonly NamedKey[]
}

/** What a graph says that does not follow from the objects, as far as it has a place in the model of its own. */
export function graphFactsOf(subject: GraphSubject, graph: ObjectGraph): GraphFacts {
  const nodes = groupBy(graph.nodes, (node) => node.class)
  const services = attachments(subject, graph, nodes.get('Policy') ?? [])
  const attached = new Set([...services.values()].flatMap(({ policyKeys = [] }) => policyKeys))
  const own = new Set(subject.policies.map(({ key }) => key))
  const external = (nodes.get('Policy') ?? []).filter(({ key }) => attached.has(key) && !own.has(key))
  return {
    ...enforcement(subject, nodes.get('Contract') ?? []),
    scopes: parents(subject, graph),
    services,
    containers: namedKeys(nodes.get('Container') ?? []),
    externalPolicies: namedKeys(external),
  }
}

function attachments(
  { services }: GraphSubject,
  { links }: ObjectGraph,
  policies: readonly GraphNode[],
): Map<string, ServiceInGraph> {
  const known = new Set(services.map(({ key }) => key))
  const isPolicy = new Set(policies.map(({ key }) => key))
  const found = links.filter(
    ({ type, from, to }) =>
      type === 'service->operationalpolicy:ReferedBy' &&
      from.class === 'Service' &&
      to.class === 'Policy' &&
      known.has(from.key) &&
      isPolicy.has(to.key),
  )
  const byService = groupBy(found, ({ from }) => from.key)
  return new Map([...byService].map(([key, list]) => [key, { policyKeys: [...new Set(list.map(({ to }) => to.key))] }]))
}

function parents({ scopes }: GraphSubject, { links }: ObjectGraph): Map<string, ScopeInGraph> {
  const known = new Set(scopes.map(({ id }) => id))
  const found = new Map<string, ScopeInGraph>()
  for (const { type, from, to } of links) {
    if (type !== 'resource->resource:child' || from.class !== 'Resource' || to.class !== 'Resource') continue
    if (known.has(from.key) && known.has(to.key) && !found.has(to.key)) found.set(to.key, { parentId: from.key })
  }
  return found
}

/** Policy Manager contracts without an object of their own are told by their names. */
function enforcement(
  { contracts, apiVersions, policyManagerContracts }: GraphSubject,
  nodes: readonly GraphNode[],
): Pick<GraphFacts, 'contracts' | 'apiVersions'> {
  const own = new Set(policyManagerContracts.map(({ key }) => key))
  const others = nodes.filter(({ key }) => !own.has(key))
  const byName = groupBy(others, ({ name }) => name)
  return {
    contracts: new Map(
      contracts.flatMap(({ id }) => {
        const [first] = byName.get(id) ?? []
        return first === undefined ? [] : [[id, { policyManagerContractKey: first.key }]]
      }),
    ),
    apiVersions: new Map(
      apiVersions.flatMap(({ id }) => {
        const anonymousContracts = environments.flatMap((environment) =>
          (byName.get(anonymousName(id, environment)) ?? []).map(
            ({ key }): AnonymousContract => ({ key, environment }),
          ),
        )
        return anonymousContracts.length === 0 ? [] : [[id, { anonymousContracts }]]
      }),
    ),
  }
}

const environments = ['Live', 'Production', 'Sandbox'] as const

function namedKeys(nodes: readonly GraphNode[]): NamedKey[] {
  return nodes.flatMap(({ key, name }) => (name === undefined ? [] : [{ key, name }]))
}

/** Puts what the graph alone says down on the objects themselves, so that they stay the objects that were read. */
export function withGraphFacts(model: Model, facts: GraphFacts): Model {
  for (const contract of model.contracts) Object.assign(contract, facts.contracts.get(contract.id))
  for (const version of model.apiVersions) Object.assign(version, facts.apiVersions.get(version.id))
  for (const scope of model.scopes) Object.assign(scope, facts.scopes.get(scope.id))
  for (const service of model.services) Object.assign(service, facts.services.get(service.key))
  return {
    ...model,
    ...(facts.containers.length > 0 && { containers: facts.containers }),
    ...(facts.externalPolicies.length > 0 && { externalPolicies: facts.externalPolicies }),
  }
}
