import { onceFor } from '../diagnostics/once.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import { graphOf } from '../mapping/graph/graph-of.ts'
import type { Model } from '../model/model.ts'

/** A node with the links that leave it. */
interface Place {
  readonly node: GraphNode
  readonly links: readonly GraphLink[]
}

/** The graph of a model, to find one's way in. */
export interface WholeGraph {
  readonly graph: ObjectGraph
  readonly placeOf: (node: NodeKey) => Place | undefined
}

/** The graph of a model; made once for each. */
export const wholeGraph: (model: Model) => WholeGraph = onceFor(makeWholeGraph, new WeakMap())

function makeWholeGraph(model: Model): WholeGraph {
  const graph = graphOf(model)
  const places = new Map<string, Map<string, { readonly node: GraphNode; readonly links: GraphLink[] }>>()
  for (const node of graph.nodes) {
    const ofClass = places.get(node.class) ?? new Map()
    places.set(node.class, ofClass)
    if (!ofClass.has(node.key)) ofClass.set(node.key, { node, links: [] })
  }
  for (const link of graph.links) places.get(link.from.class)?.get(link.from.key)?.links.push(link)
  return { graph, placeOf: ({ class: name, key }) => places.get(name)?.get(key) }
}
