import type { GraphLink, GraphNode } from '../../documents/object-graph/graph.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { lists } from '../../model/lists.ts'
import { positionOf } from '../../xml/position.ts'
import { contentStart } from '../../xml/prolog.ts'
import type { Subject } from '../subject.ts'

/** Classes of nodes that are objects of the archive. */
export const objectClasses: ReadonlySet<string> = new Set(Object.values(lists).map((list) => list.class))

/** What tells a link from others. */
export function linkIds({ type, from, to }: GraphLink): readonly string[] {
  return [type, from.class, from.key, to.class, to.key]
}

/** Where the graph begins. */
export function atGraph({ files }: Subject) {
  const entry = rootEntry.graph
  const document = files?.documents.get(entry)
  return { entry, ...(document && { place: { entry, ...positionOf(document, contentStart(document.text)) } }) }
}

/** Where a node of the graph is. */
export function atNode(node: GraphNode) {
  return { entry: rootEntry.graph, origin: node, ids: [node.class, node.key] }
}

/** Where a link of the graph is. */
export function atLink(link: GraphLink) {
  return { entry: rootEntry.graph, origin: link, ids: linkIds(link) }
}
