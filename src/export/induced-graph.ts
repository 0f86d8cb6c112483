import type { GraphLink, NodeKey, ObjectGraph } from '../documents/object-graph/graph.ts'
import { graphOf } from '../mapping/graph/graph-of.ts'
import { splitGraph } from '../mapping/graph/split.ts'
import type { Model } from '../model/model.ts'

const graphs = new WeakMap<Model, ObjectGraph>()

/** The graph of a model; computed once for each. */
export function graphFor(model: Model): ObjectGraph {
  const known = graphs.get(model) ?? graphOf(model)
  graphs.set(model, known)
  return known
}

/**
 * A part of a model with the part of the whole graph that lies between its objects. The links of the part's contracts
 * are those of an archive of its own, where each contract is the first of its app version and API version.
 */
export function withInducedGraph(part: Model, whole: Model): Model {
  const graph = graphFor(whole)
  const own = graphOf(part)
  const idOf = identify(own.nodes)
  const nodes = graph.nodes.filter((node) => idOf(node) !== undefined)
  const names = new Map(own.nodes.map((node) => [idOf(node), node]))
  const between = graph.links.filter(({ from, to }) => idOf(from) !== undefined && idOf(to) !== undefined)
  const known = new Set(between.map((link) => linkId(link, idOf)))
  const added = own.links.filter((link) => isContractLink(link) && !known.has(linkId(link, idOf)))
  const isWhole = nodes.length === graph.nodes.length && between.length === graph.links.length && added.length === 0
  if (isWhole) return whole.graph === undefined ? part : { ...part, graph: whole.graph }
  const induced = {
    version: graph.version,
    nodes: nodes.map((node) => names.get(idOf(node)) ?? node),
    links: [...between, ...added],
  }
  const { nodeOrder: _nodes, linkOrder: _links, ...form } = splitGraph(part, induced).form
  const java = whole.graph?.java
  const shaped = { ...form, ...(java !== undefined && { java }) }
  return Object.keys(shaped).length > 0 ? { ...part, graph: shaped } : part
}

function identify(nodes: readonly NodeKey[]): (node: NodeKey) => string | undefined {
  const ids = new Set(nodes.map((node) => `${node.class} ${node.key}`))
  return (node) => {
    const id = `${node.class} ${node.key}`
    return ids.has(id) ? id : undefined
  }
}

function linkId({ type, from, to }: GraphLink, idOf: (node: NodeKey) => string | undefined): string {
  return `${type} ${idOf(from)} ${idOf(to)}`
}

function isContractLink({ from, to }: GraphLink): boolean {
  return from.class === 'ApiContract' || to.class === 'ApiContract'
}
