import { javaHashCode } from '../../documents/java-hashtable.ts'
import type { GraphLink, GraphNode, NodeKey } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { deriveGraph } from './derive.ts'
import type { DerivedGraph, DerivedNode } from './draft.ts'
import { groupBy } from './group-by.ts'
import type { HashFamily } from './java-hash.ts'
import { restoreLink } from './kept-link.ts'
import { linkNumbers, nodeIndex } from './node-index.ts'
import { type Ordered, orderGraph } from './order.ts'
import type { GraphSubject } from './subject.ts'

/** The graph that follows from the objects, with the links picked of which only some are in it. */
export function chosenGraph(subject: GraphSubject, family: HashFamily): DerivedGraph {
  const derived = deriveGraph(subject, family)
  const { nodes, links, optional, ways } = derived
  if (optional.size === 0) return derived
  const { links: chosen } = orderGraph(nodes, links, { family, optional, ways })
  const isChosen = new Set(chosen)
  return { nodes, links: links.filter((link) => isChosen.has(link)), optional: new Set(), ways }
}

/** The nodes and links of a graph, each once, in the order in which they are put in. */
export interface Assembled {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly ways: readonly GraphLink[]
  /** The nodes that are objects of the archive, in the order of these. */
  readonly objects: readonly NodeKey[]
}

type Differences = Pick<GraphForm, 'extraNodes' | 'missingNodes' | 'named' | 'unnamed' | 'extraLinks' | 'missingLinks'>

/** The derived graph, with the differences made. */
export function assemble(derived: DerivedGraph, differences: Differences): Assembled {
  const nodes = assembleNodes(derived.nodes, differences)
  const objects = derived.nodes.filter(({ isObject }) => isObject)
  return { nodes, links: assembleLinks(derived, differences), ways: derived.ways, objects }
}

function assembleNodes(
  derived: readonly DerivedNode[],
  { extraNodes = [], missingNodes = [], named = [], unnamed = [] }: Differences,
): readonly GraphNode[] {
  const { of } = nodeIndex(derived)
  const flips = new Set([...named, ...unnamed].map(of))
  const nodes: (GraphNode | undefined)[] = derived.map((node, i) => graphNode(node, flips.has(i)))
  for (const node of missingNodes) if (of(node) >= 0) nodes[of(node)] = undefined
  for (const node of extraNodes) nodes[of(node) >= 0 ? of(node) : nodes.length] = node
  return nodes.filter((node) => node !== undefined)
}

/** A derived node as it stands in a graph; `isFlipped` when it does about its name what its class does not. */
export function graphNode({ class: name, key, name: label, isNamed }: DerivedNode, isFlipped: boolean): GraphNode {
  return label === undefined || isNamed === isFlipped ? { class: name, key } : { class: name, key, name: label }
}

function assembleLinks(
  derived: DerivedGraph,
  { extraLinks = [], missingLinks = [] }: Differences,
): readonly GraphLink[] {
  if (extraLinks.length === 0 && missingLinks.length === 0) return derived.links
  const extra = extraLinks.map(restoreLink)
  const missing = missingLinks.map(restoreLink)
  const ends = [...extra, ...missing].flatMap(({ from, to }) => [from, to])
  const numberOf = linkNumbers(nodeIndex([...derived.nodes, ...ends]))
  const links = new Map(derived.links.map((link) => [numberOf(link), link]))
  for (const link of missing) links.delete(numberOf(link))
  for (const link of extra) links.set(numberOf(link), link)
  return [...links.values()]
}

/** The assembled graph in the order of the tables; objects of a class keep the order of the archive. */
export function arrange(
  { nodes, links, ways, objects }: Assembled,
  family: HashFamily,
  hashes: GraphForm['hashes'] = {},
): Ordered<GraphNode, GraphLink> {
  const { of } = nodeIndex(nodes)
  const isWhole = ({ from, to }: GraphLink) => of(from) >= 0 && of(to) >= 0
  const spreadOf = (node: NodeKey) => hashes[node.class]?.[node.key]
  const ordered = orderGraph(nodes, links.filter(isWhole), { family, spreadOf, ways: ways.filter(isWhole) })
  return {
    ...ordered,
    nodes: inObjectOrder(ordered.nodes, objects),
    links: [...ordered.links, ...links.filter((link) => !isWhole(link))],
  }
}

/** Gives the places of the objects of each class to them in their own order. */
function inObjectOrder(nodes: readonly GraphNode[], objects: readonly NodeKey[]): readonly GraphNode[] {
  const { of } = nodeIndex(objects)
  const found = nodes.filter((node) => of(node) >= 0)
  const queues = groupBy(
    found.sort((a, b) => of(b) - of(a)),
    (node) => node.class,
  )
  return nodes.map((node) => (of(node) >= 0 ? (queues.get(node.class)?.pop() ?? node) : node))
}

/** A checksum of nodes in an order. */
export function nodeChecksum(nodes: readonly NodeKey[]): number {
  return nodes.reduce((sum, { class: name, key }) => mix(mix(sum, name), key), 0)
}

/** A checksum of links in an order. */
export function linkChecksum(links: readonly GraphLink[]): number {
  return links.reduce((sum, { type, from, to }) => mix(mix(mix(sum, type), from.key), to.key), 0)
}

function mix(sum: number, text: string): number {
  return (Math.imul(sum, 31) + javaHashCode(text)) | 0
}
