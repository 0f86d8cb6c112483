import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import { groupBy } from '../mapping/graph/group-by.ts'
import { linkMap, type NumberOf, nodeNumbers } from '../mapping/graph/numbers.ts'

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
  readonly hasLink: (type: string, from: NodeKey, to: NodeKey) => boolean
  readonly repeatedLinks: readonly GraphLink[]
  /** Each link once. */
  readonly eachLink: readonly GraphLink[]
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
  const backwards = graph.links.toReversed()
  // Of the same links the last counts, which is the first of all.
  const first = linkMap(backwards, (place) => backwards[place], numberOf)
  const repeatedLinks = graph.links.filter((link) => first.get(link) !== link)
  const isRepeated = new Set(repeatedLinks)
  const eachLink = repeatedLinks.length === 0 ? graph.links : graph.links.filter((link) => !isRepeated.has(link))
  const byClass = groupBy(nodes, (node) => node.class)
  return {
    graph,
    numberOf,
    node: (key) => byNumber[numberOf(key)],
    nodesOf: (name) => byClass.get(name) ?? [],
    repeatedNodes,
    hasLink: (type, from, to) => first.has({ type, from, to }),
    repeatedLinks,
    eachLink,
    links: groupBy(eachLink, ({ type }) => type),
  }
}
