import type { GraphLink, GraphNode, NodeKey } from '../../documents/object-graph/graph.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { lists } from '../../model/lists.ts'

const partNouns: readonly (readonly [string, string])[] = [
  ['Op', 'operation'],
  ['BndOp', 'operation of a binding'],
  ['SvcBnd', 'binding of a service'],
  ['Endpoint', 'endpoint'],
  ['Container', 'container'],
  ['ApiOp', 'operation of an API version'],
]

const nouns: ReadonlyMap<string, string> = new Map([
  ...Object.values(lists).map((list): readonly [string, string] => [list.class, list.noun]),
  ...partNouns,
])

/** Classes of nodes that are objects of the archive. */
export const objectClasses: ReadonlySet<string> = new Set(Object.values(lists).map((list) => list.class))

/** A node in words; the key of an identity, which may be somebody's name, is not told. */
export function nodeText({ class: name, key }: NodeKey): string {
  return name === 'Identity' ? 'an identity' : `${nouns.get(name) ?? name} ${key}`
}

/** A link in words. */
export function linkText({ type, from, to }: GraphLink): string {
  return `${type} from ${nodeText(from)} to ${nodeText(to)}`
}

/** What tells a link from others. */
export function linkIds({ type, from, to }: GraphLink): readonly string[] {
  return [type, from.class, from.key, to.class, to.key]
}

/** Where a node of the graph is. */
export function atNode(node: GraphNode) {
  return { entry: rootEntry.graph, origin: node, ids: [node.class, node.key] }
}

/** Where a link of the graph is. */
export function atLink(link: GraphLink) {
  return { entry: rootEntry.graph, origin: link, ids: linkIds(link) }
}
