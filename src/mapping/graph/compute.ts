import { javaHashCode, mix } from '../../documents/java/hash-code.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { deriveGraph } from './derive.ts'
import { type Differences, differenceNames } from './differences.ts'
import { type DerivedGraph, type DerivedNode, graphNode } from './draft.ts'
import type { HashFamily } from './java-hash.ts'
import { restoreLink } from './kept-link.ts'
import { linkPlaces, type NumberOf, nodeNumbers, numberedLinks, placesOf } from './numbers.ts'
import { type Ordered, orderGraph } from './order.ts'
import type { GraphSubject } from './subject.ts'

/** A derived graph without optional links. */
interface ChosenGraph extends DerivedGraph {
  /** It in its order, where that had to be found to choose the links. */
  readonly ordered?: Ordered<DerivedNode, GraphLink>
}

/** What follows from the objects, computed once for taking their graph apart and for writing it again. */
export interface Derivation {
  readonly derived: ChosenGraph
  readonly family: HashFamily
  readonly numberOf: NumberOf
}

export function derivationOf(subject: GraphSubject, family: HashFamily): Derivation {
  const numberOf = nodeNumbers()
  return { derived: chosenGraph(subject, family, numberOf), family, numberOf }
}

/** The graph that follows from the objects, with the links picked of which only some are in it. */
function chosenGraph(subject: GraphSubject, family: HashFamily, numberOf: NumberOf): ChosenGraph {
  const derived = deriveGraph(subject, family)
  const { nodes, links, optional, ways } = derived
  if (optional.size === 0) return derived
  const ordered = orderGraph(nodes, links, { family, optional, ways, numberOf })
  const isChosen = new Set(ordered.links)
  return { nodes, links: links.filter((link) => isChosen.has(link)), optional: new Set(), ways, ordered }
}

/** The nodes and links of a graph, each once, in the order in which they are put in. */
export interface Assembled {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly ways: readonly GraphLink[]
  /** Links with an end that is no node. */
  readonly dangling: readonly GraphLink[]
  /** The nodes that are objects of the archive, in the order of these. */
  readonly objects: readonly NodeKey[]
  /** The nodes and links in order, where that is known: links that an export did not choose take no part in it. */
  readonly ordered?: Ordered<GraphNode, GraphLink>
}

/** The derived graph, with the differences made. */
export function assemble({ derived, numberOf }: Derivation, differences: Differences): Assembled {
  const nodes = assembleNodes(derived.nodes, differences, numberOf)
  const links = assembleLinks(derived.links, differences, numberOf)
  const areSame = differenceNames.every((name) => differences[name] === undefined)
  const placeOf = placesOf(nodes, numberOf)
  // The ends of what is derived are nodes, unless some are missing.
  const isWhole = ({ from, to }: GraphLink) => areSame || (placeOf(from) >= 0 && placeOf(to) >= 0)
  const ordered = areSame ? derived.ordered : undefined
  return {
    nodes,
    links: links.filter(isWhole),
    ways: derived.ways.filter(isWhole),
    dangling: (differences.danglingLinks ?? []).map(restoreLink),
    objects: derived.nodes.filter(({ isObject }) => isObject),
    ...(ordered && { ordered: { ...ordered, nodes: ordered.nodes.map((node) => graphNode(node, false)) } }),
  }
}

/** The nodes that follow from objects, with the differences made. */
export function assembleNodes(
  derived: readonly DerivedNode[],
  { extraNodes = [], changedNodes = [], missingNodes = [], named = [], unnamed = [] }: Differences,
  numberOf: NumberOf,
): readonly GraphNode[] {
  const of = placesOf(derived, numberOf)
  const flips = new Set([...named, ...unnamed].map(of))
  const nodes: (GraphNode | undefined)[] = derived.map((node, i) => graphNode(node, flips.has(i)))
  for (const node of missingNodes) if (of(node) >= 0) nodes[of(node)] = undefined
  for (const node of changedNodes) if (of(node) >= 0) nodes[of(node)] = node
  return [...nodes, ...extraNodes.filter((node) => of(node) < 0)].filter((node) => node !== undefined)
}

function assembleLinks(
  derived: readonly GraphLink[],
  { extraLinks = [], changedLinks = [], missingLinks = [] }: Differences,
  numberOf: NumberOf,
): readonly GraphLink[] {
  const extra = extraLinks.map(restoreLink)
  const changed = changedLinks.map(restoreLink)
  const kept = [...changed.toReversed(), ...missingLinks.map(restoreLink), ...extra]
  if (kept.length === 0) return derived
  const placeOf = linkPlaces(numberedLinks(kept, numberOf))
  // A derived link is left out where it is missing or extra, and replaced where it is changed.
  const others = derived.flatMap((link) => {
    const place = placeOf(link.type, numberOf(link.from), numberOf(link.to))
    return place < 0 ? link : place < changed.length ? (kept[place] ?? []) : []
  })
  return [...others, ...extra]
}

/** The assembled graph in the order of the tables; objects of a class keep the order of the archive. */
export function arrange(
  { nodes, links, ways, dangling, objects, ordered: known }: Assembled,
  { family, numberOf }: Derivation,
  hashes: GraphForm['hashes'],
): Pick<ObjectGraph, 'nodes' | 'links'> {
  const spreadOf = (node: NodeKey) => hashes?.[node.class]?.[node.key]
  const isKnown = known !== undefined && hashes === undefined
  const ordered = isKnown ? known : orderGraph(nodes, links, { family, spreadOf, ways, numberOf })
  return { nodes: inObjectOrder(ordered.nodes, objects, numberOf), links: [...ordered.links, ...dangling] }
}

/** Gives the places of the objects of each class to them in their own order. */
function inObjectOrder(
  nodes: readonly GraphNode[],
  objects: readonly NodeKey[],
  numberOf: NumberOf,
): readonly GraphNode[] {
  const of = placesOf(objects, numberOf)
  const found = nodes.filter((node) => of(node) >= 0)
  const queues = groupBy(
    found.sort((a, b) => of(b) - of(a)),
    (node) => node.class,
  )
  return nodes.map((node) => (of(node) >= 0 ? (queues.get(node.class)?.pop() ?? node) : node))
}

/** A checksum of nodes in an order. */
export function nodeChecksum(nodes: readonly NodeKey[]): number {
  return nodes.reduce((sum, { class: name, key }) => mix(mix(sum, javaHashCode(name)), javaHashCode(key)), 0)
}

/** A checksum of links in an order. */
export function linkChecksum(links: readonly GraphLink[]): number {
  const hashOf = onceFor(javaHashCode)
  return links.reduce(
    (sum, { type, from, to }) => mix(mix(mix(sum, hashOf(type)), hashOf(from.key)), hashOf(to.key)),
    0,
  )
}
