import type { GraphLink, NodeKey } from '../documents/object-graph/graph.ts'
import { apiOperationKey } from '../mapping/graph/subject.ts'
import type { Model } from '../model/model.ts'
import { nextHopServiceKeyOf } from '../operations/model-index.ts'

/** What objects refer to without a link in the graph, each by the member that does; what is no node does no harm. */
export function unlinkedReferences(model: Model, links: readonly GraphLink[]): readonly GraphLink[] {
  return [...linksOfContracts(model), ...linksToOperations(model), ...linksToNextHops(model, links)]
}

function linksOfContracts({ contracts }: Model): readonly GraphLink[] {
  return contracts.flatMap(({ id, scope, policies = [] }) => {
    const from = { class: 'ApiContract', key: id }
    return [
      ...(scope?.licenseIds ?? []).map((key) => linkBetween('scope', from, { class: 'License', key })),
      ...policies.map(({ key }) => linkBetween('policies', from, { class: 'Policy', key })),
    ]
  })
}

function linksToOperations({ apiVersions }: Model): readonly GraphLink[] {
  return apiVersions.flatMap(({ id, operationScopes = [] }) =>
    operationScopes.map(({ operation }) =>
      linkBetween(
        'operationScopes',
        { class: 'ApiVersion', key: id },
        { class: 'ApiOp', key: apiOperationKey(id, operation) },
      ),
    ),
  )
}

/** Exports of 2014, and most of 2015, link no proxy to what it stands for. */
function linksToNextHops({ services }: Model, links: readonly GraphLink[]): readonly GraphLink[] {
  const linked = new Set(
    links.filter(({ type }) => type === 'proxysvc->service:proxyFor').map(({ from, to }) => `${from.key} ${to.key}`),
  )
  return services.flatMap(({ key: proxy, operations = [] }) =>
    [...new Set(operations.map(nextHopServiceKeyOf))]
      .filter((key) => key !== undefined)
      .filter((key) => !linked.has(`${proxy} ${key}`))
      .map((key) => linkBetween('nextHopServiceKey', { class: 'Service', key: proxy }, { class: 'Service', key })),
  )
}

function linkBetween(type: string, from: NodeKey, to: NodeKey): GraphLink {
  return { type, from, to }
}
