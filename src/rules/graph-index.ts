import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import {
  type LinkPlaceOf,
  linkPlaces,
  type NumberedLinks,
  type NumberOf,
  nodeNumbers,
  numberedLinks,
} from '../mapping/graph/numbers.ts'
import { groupBy } from '../values/group-by.ts'

/** The graph of an archive, ready to be looked up. */
export interface GraphIndex {
  readonly graph: ObjectGraph
  /** Numbers nodes, also those that are not in the graph. */
  readonly numberOf: NumberOf
  /** The first node of a class with a key. */
  readonly node: (key: NodeKey) => GraphNode | undefined
  /** The nodes of a class, each key once. */
  readonly nodesOf: (name: string) => readonly GraphNode[]
  readonly repeatedNodes: readonly GraphNode[]
  /** Whether a node with this number is in the graph. */
  readonly hasNode: (number: number) => boolean
  readonly placeOfLink: LinkPlaceOf
  readonly repeatedLinks: readonly GraphLink[]
  readonly allLinks: NumberedLinks<GraphLink>
  /** Each link once. */
  readonly eachLink: NumberedLinks<GraphLink>
  /** The same by their types. */
  readonly links: ReadonlyMap<string, readonly GraphLink[]>
}

export function graphIndex(graph: ObjectGraph): GraphIndex {
  const numberOf = nodeNumbers()
  const byNumber: GraphNode[] = []
  const nodes: GraphNode[] = []
  const repeatedNodes: GraphNode[] = []
  for (const node of graph.nodes) {
    const isFirst = byNumber[numberOf(node)] === undefined
    if (isFirst) byNumber[numberOf(node)] = node
    ;(isFirst ? nodes : repeatedNodes).push(node)
  }
  const allLinks = numberedLinks(graph.links, numberOf)
  const placeOfLink = linkPlaces(allLinks)
  const isFirst = ({ type }: GraphLink, i: number) =>
    placeOfLink(type, allLinks.from[i] ?? -1, allLinks.to[i] ?? -1) === i
  const repeatedLinks = graph.links.filter((link, i) => !isFirst(link, i))
  const eachLink = repeatedLinks.length === 0 ? allLinks : numberedLinks(graph.links.filter(isFirst), numberOf)
  const byClass = groupBy(nodes, (node) => node.class)
  return {
    graph,
    numberOf,
    node: (key) => byNumber[numberOf(key)],
    nodesOf: (name) => byClass.get(name) ?? [],
    repeatedNodes,
    hasNode: (number) => byNumber[number] !== undefined,
    placeOfLink,
    allLinks,
    repeatedLinks,
    eachLink,
    links: groupBy(eachLink.links, ({ type }) => type),
  }
}
