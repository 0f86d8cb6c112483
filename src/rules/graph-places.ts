import type { GraphLink, GraphNode, NodeKey } from '../documents/object-graph/graph.ts'
import { rootEntry } from '../mapping/root-entries.ts'
import { lists } from '../model/lists.ts'
import type { GraphIndex } from './graph-index.ts'

/** Classes of nodes that are objects of the archive. */
export const objectClasses: ReadonlySet<string> = new Set(Object.values(lists).map((list) => list.class))

/** What tells a link from others. */
export function linkIds({ type, from, to }: GraphLink): readonly string[] {
  return [type, from.class, from.key, to.class, to.key]
}

/** Where a node of the graph is. */
export function atNode(node: GraphNode) {
  return { entry: rootEntry.graph, origin: node, ids: [node.class, node.key] }
}

/** Where the graph has a node, for what is absent there; just the graph where it lacks that too. */
export function beside(node: NodeKey | undefined, { node: find }: GraphIndex) {
  const found = node && find(node)
  return { entry: rootEntry.graph, ...(found && { origin: found }) }
}

/** Where a link of the graph is. */
export function atLink(link: GraphLink) {
  return { entry: rootEntry.graph, origin: link, ids: linkIds(link) }
}
