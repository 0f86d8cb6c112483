import type { GraphLink, GraphNode, NodeKey } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { type DerivedGraph, type DerivedNode, graphNode } from './draft.ts'
import { keepLink } from './kept-link.ts'
import { type NumberOf, placesOf } from './numbers.ts'
import type { Separated } from './repetitions.ts'

/** The members of a graph's form that say in what it differs from the one that follows from the objects. */
export const differenceNames = [
  'extraNodes',
  'changedNodes',
  'missingNodes',
  'named',
  'unnamed',
  'extraLinks',
  'changedLinks',
  'missingLinks',
  'danglingLinks',
] as const

/** In what a graph differs from the one that follows from the objects; repetitions apart. */
export type Differences = Pick<GraphForm, (typeof differenceNames)[number]>

export function differencesOf(
  derived: DerivedGraph,
  nodes: Separated<GraphNode>,
  links: Separated<GraphLink>,
  numberOf: NumberOf,
): Differences {
  const found = { ...nodeDifferences(derived.nodes, nodes, numberOf), ...linkDifferences(derived.links, nodes, links) }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}

function nodeDifferences(derived: readonly DerivedNode[], nodes: Separated<GraphNode>, numberOf: NumberOf) {
  const of = placesOf(derived, numberOf)
  const isSame = (node: GraphNode, isFlipped: boolean) => {
    const twin = derived[of(node)]
    return node.xml === undefined && twin !== undefined && graphNode(twin, isFlipped).name === node.name
  }
  const others = nodes.unique.filter((node) => !isSame(node, false))
  const flipped = others.filter((node) => isSame(node, true)).map(keyOf)
  const changed = others.filter((node) => !isSame(node, true))
  return {
    extraNodes: changed.filter((node) => of(node) < 0),
    changedNodes: changed.filter((node) => of(node) >= 0),
    missingNodes: derived.filter((node) => nodes.placeOf(node) < 0).map(keyOf),
    named: flipped.filter((node) => derived[of(node)]?.isNamed === false),
    unnamed: flipped.filter((node) => derived[of(node)]?.isNamed === true),
  }
}

function keyOf({ class: name, key }: NodeKey): NodeKey {
  return { class: name, key }
}

function linkDifferences(derived: readonly GraphLink[], nodes: Separated<GraphNode>, links: Separated<GraphLink>) {
  const twins = new Map<number, GraphLink>()
  const missing: GraphLink[] = []
  for (const link of derived) {
    const place = links.placeOf(link)
    if (place < 0) missing.push(link)
    else twins.set(place, link)
  }
  const kinds = links.unique.map((link, i) => {
    if (nodes.placeOf(link.from) < 0 || nodes.placeOf(link.to) < 0) return 'dangling'
    const twin = twins.get(links.places[i] ?? -1)
    if (twin === undefined) return 'extra'
    return twin.serviceType !== link.serviceType || link.xml !== undefined ? 'changed' : 'same'
  })
  const kept = (wanted: string) => links.unique.filter((_, i) => kinds[i] === wanted).map(keepLink)
  return {
    extraLinks: kept('extra'),
    changedLinks: kept('changed'),
    danglingLinks: kept('dangling'),
    missingLinks: missing.map(({ type, from, to }) => keepLink({ type, from, to })),
  }
}
