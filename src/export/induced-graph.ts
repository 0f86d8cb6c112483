import type { GraphLink, NodeKey } from '../documents/object-graph/graph.ts'
import type { GraphFor } from '../mapping/as-exported.ts'
import { derivationOf } from '../mapping/graph/compute.ts'
import { graphNode } from '../mapping/graph/draft.ts'
import { linkPlaces, numberedLinks } from '../mapping/graph/numbers.ts'
import { orderGraph } from '../mapping/graph/order.ts'
import type { Model } from '../model/model.ts'
import { wholeGraph } from './whole-graph.ts'

/**
 * The graph of a part of a model: of the whole graph, the nodes of the part with all links between them. The links of
 * the part's contracts are those of an archive of its own, where each contract is the first of its app version and API
 * version. The nodes of the APIs in `named` bear names.
 */
export function inducedGraph(part: Model, whole: Model, named: ReadonlySet<string>): GraphFor {
  const { java: family = 'java8', hashes = {} } = whole.graph ?? {}
  const { graph, leaving } = wholeGraph(whole)
  const derivation = derivationOf(part, family)
  const { derived, numberOf } = derivation
  const nodes = derived.nodes.filter((node) => leaving(node) !== undefined)
  const lists = new Set(nodes.map(leaving))
  const isIn = (node: NodeKey) => lists.has(leaving(node))
  const between = [...lists].flatMap((links) => links?.filter(({ to }) => isIn(to)) ?? [])
  const placeIn = (links: readonly GraphLink[]) => {
    const placeOfLink = linkPlaces(numberedLinks(links, numberOf))
    return ({ type, from, to }: GraphLink) => placeOfLink(type, numberOf(from), numberOf(to))
  }
  const [genuine, own] = [placeIn(between), placeIn(derived.links)]
  const links = [
    // In the order in which the links of the part follow from its objects, as far as they do.
    ...derived.links.flatMap(
      (link) => between[genuine(link)] ?? (isOfContract(link) && isIn(link.from) && isIn(link.to) ? link : []),
    ),
    ...between.filter((link) => own(link) < 0),
  ]
  const graphNodes = nodes.map((node) => graphNode(node, node.class === 'Api' && named.has(node.key)))
  const spreadOf = (node: NodeKey) => hashes[node.class]?.[node.key]
  const { version } = graph
  const ordered = orderGraph(graphNodes, links, { family, spreadOf, ways: derived.ways, numberOf })
  return { graph: { version, ...ordered }, derivation }
}

function isOfContract({ from, to }: GraphLink): boolean {
  return from.class === 'ApiContract' || to.class === 'ApiContract'
}
