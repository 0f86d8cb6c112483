import type { GraphLink, GraphNode, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { graphNode } from './compute.ts'
import type { DerivedGraph, DerivedNode } from './draft.ts'
import { keepLink } from './kept-link.ts'
import { linkNumbers, type NodeIndex, nodeIndex } from './node-index.ts'

export interface Differences
  extends Pick<GraphForm, 'extraNodes' | 'missingNodes' | 'named' | 'unnamed' | 'extraLinks' | 'missingLinks'> {}

/** In what a graph without repetitions differs from the derived one. */
export function differencesOf(
  derived: DerivedGraph,
  { nodes, links }: Pick<ObjectGraph, 'nodes' | 'links'>,
): Differences {
  const ends = links.flatMap(({ from, to }) => [from, to])
  const index = nodeIndex([...derived.nodes, ...nodes, ...ends])
  const found = { ...nodeDifferences(derived.nodes, nodes), ...linkDifferences(derived.links, links, index) }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}

function nodeDifferences(derived: readonly DerivedNode[], nodes: readonly GraphNode[]) {
  const { of } = nodeIndex(derived)
  const present = new Set(nodes.map(of))
  const isSame = (node: GraphNode, isFlipped: boolean) => {
    const twin = derived[of(node)]
    return node.xml === undefined && twin !== undefined && graphNode(twin, isFlipped).name === node.name
  }
  const others = nodes.filter((node) => !isSame(node, false))
  const flipped = others.filter((node) => isSame(node, true)).map(({ class: name, key }) => ({ class: name, key }))
  return {
    extraNodes: others.filter((node) => !isSame(node, true)),
    missingNodes: derived.filter((_, i) => !present.has(i)).map(({ class: name, key }) => ({ class: name, key })),
    named: flipped.filter((node) => derived[of(node)]?.isNamed === false),
    unnamed: flipped.filter((node) => derived[of(node)]?.isNamed === true),
  }
}

function linkDifferences(derived: readonly GraphLink[], links: readonly GraphLink[], index: NodeIndex) {
  const numberOf = linkNumbers(index)
  const expected = new Map(derived.map((link) => [numberOf(link), link]))
  const present = new Set(links.map(numberOf))
  const extra = links.filter((link) => {
    const twin = expected.get(numberOf(link))
    return twin === undefined || twin.serviceType !== link.serviceType || link.xml !== undefined
  })
  return {
    extraLinks: extra.map(keepLink),
    missingLinks: derived
      .filter((link) => !present.has(numberOf(link)))
      .map(({ type, from, to }) => keepLink({ type, from, to })),
  }
}
