import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import { groupBy } from '../mapping/graph/group-by.ts'

/** The graph of an archive, ready to be looked up. */
export interface GraphIndex {
  readonly graph: ObjectGraph
  /** The first node of a class with a key. */
  readonly node: (key: NodeKey) => GraphNode | undefined
  /** The nodes of a class, each key once. */
  readonly nodesOf: (name: string) => readonly GraphNode[]
  readonly repeatedNodes: readonly GraphNode[]
  readonly hasLink: (type: string, from: NodeKey, to: NodeKey) => boolean
  readonly repeatedLinks: readonly GraphLink[]
  /** Each link once, by its type. */
  readonly links: ReadonlyMap<string, readonly GraphLink[]>
}

export function graphIndex(graph: ObjectGraph): GraphIndex {
  const nodes = new Map<string, Map<string, GraphNode>>()
  const repeatedNodes = graph.nodes.filter((node) => !add(nodes, node.class, node.key, node))
  const ends = new Map<string, Map<string, GraphLink>>()
  const isFirst = (link: GraphLink) => add(ends, link.type, endsOf(link.from, link.to), link)
  const repeatedLinks = graph.links.filter((link) => !isFirst(link))
  const repeated = new Set(repeatedLinks)
  return {
    graph,
    node: ({ class: name, key }) => nodes.get(name)?.get(key),
    nodesOf: (name) => [...(nodes.get(name)?.values() ?? [])],
    repeatedNodes,
    hasLink: (type, from, to) => ends.get(type)?.has(endsOf(from, to)) ?? false,
    repeatedLinks,
    links: groupBy(
      graph.links.filter((link) => !repeated.has(link)),
      ({ type }) => type,
    ),
  }
}

/** Whether it was not there yet. */
function add<T>(into: Map<string, Map<string, T>>, outer: string, inner: string, value: T): boolean {
  const map = into.get(outer) ?? new Map<string, T>()
  into.set(outer, map)
  if (map.has(inner)) return false
  map.set(inner, value)
  return true
}

function endsOf(from: NodeKey, to: NodeKey): string {
  return `${from.class}\n${from.key}\n${to.class}\n${to.key}`
}
