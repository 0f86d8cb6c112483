import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'

/** Looks nodes up by class and key. */
export interface NodeIndex {
  /** Place of the node in the list; `-1` when it is not there. */
  readonly of: (node: NodeKey) => number
  /** Number of nodes. */
  readonly size: number
}

/** An index of a list of nodes; of equal ones the first counts. */
export function nodeIndex(nodes: readonly NodeKey[]): NodeIndex {
  const byClass = new Map<string, Map<string, number>>()
  nodes.forEach((node, i) => {
    const byKey = byClass.get(node.class) ?? new Map<string, number>()
    byClass.set(node.class, byKey)
    if (!byKey.has(node.key)) byKey.set(node.key, i)
  })
  return { of: (node) => byClass.get(node.class)?.get(node.key) ?? -1, size: nodes.length }
}

/** Gives links of the same type between the same nodes the same number, others another one; ends must be indexed. */
export function linkNumbers({ of, size }: NodeIndex): (link: Pick<GraphLink, 'type' | 'from' | 'to'>) => number {
  const types = new Map<string, number>()
  return ({ type, from, to }) => {
    const rank = types.get(type) ?? types.size
    types.set(type, rank)
    return (rank * size + of(from)) * size + of(to)
  }
}
