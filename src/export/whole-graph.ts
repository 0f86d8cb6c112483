import type { GraphLink, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import { graphOf } from '../mapping/graph/graph-of.ts'
import type { Model } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/** The graph of a model, to find one's way in. */
export interface WholeGraph {
  readonly graph: ObjectGraph
  /** The links that leave a node: for each node one list, however often it is asked for; nothing for what is no node. */
  readonly leaving: (node: NodeKey) => readonly GraphLink[] | undefined
}

/** The graph of a model; made once for each. */
export const wholeGraph: (model: Model) => WholeGraph = onceFor(makeWholeGraph, new WeakMap())

function makeWholeGraph(model: Model): WholeGraph {
  const graph = graphOf(model)
  const links = new Map<string, Map<string, GraphLink[]>>()
  for (const node of graph.nodes) {
    const ofClass = links.get(node.class) ?? new Map()
    links.set(node.class, ofClass.set(node.key, []))
  }
  for (const link of graph.links) links.get(link.from.class)?.get(link.from.key)?.push(link)
  return { graph, leaving: ({ class: name, key }) => links.get(name)?.get(key) }
}
