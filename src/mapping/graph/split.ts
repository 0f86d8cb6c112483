import type { GraphLink, NodeKey, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { present } from '../../model/present.ts'
import { groupBy } from '../../values/group-by.ts'
import { arrange, assemble, type Derivation, derivationOf, linkChecksum, nodeChecksum } from './compute.ts'
import { differencesOf } from './differences.ts'
import { nodeHash } from './java-hash.ts'
import { keepLink } from './kept-link.ts'
import { linkPlaces, type NumberOf, numberedLinks, placesOf } from './numbers.ts'
import { familyOf } from './observed-table.ts'
import { type Separated, separate } from './repetitions.ts'
import { solveSpreads } from './solve-spreads.ts'
import type { GraphSubject } from './subject.ts'

/** A graph taken apart. */
export interface SplitGraph {
  /** In what the graph differs from the one that follows from the objects. */
  readonly form: GraphForm
  /** The one that follows from them. */
  readonly derivation: Derivation
}

/**
 * Takes the graph of objects apart on which all is put down that it alone says of them; its twin is `graphOf`. `known`
 * is what follows from the very same objects, where that was derived before.
 */
export function splitGraph(subject: GraphSubject, graph: ObjectGraph, known?: Derivation): SplitGraph {
  const family = familyOf(graph.nodes.map(nodeHash), graph.links)
  const derivation = known?.family === family ? known : derivationOf(subject, family)
  const { derived, numberOf } = derivation
  const placeOfNode = placesOf(graph.nodes, numberOf)
  const nodes = separate(graph.nodes, graph.nodes.map(placeOfNode), placeOfNode)
  const links = separateLinks(graph.links, numberOf)
  const differences = differencesOf(derived, nodes, links, numberOf)
  const assembled = assemble(derivation, differences)
  const hashes = hashesOf(solveSpreads({ nodes: nodes.unique, links: links.unique }, family, numberOf))
  const computed = arrange(assembled, derivation, hashes)
  const form = {
    version: graph.version === '1.1' ? undefined : graph.version,
    java: family === 'java8' ? undefined : family,
    ...differences,
    repeatedNodes: some(nodes.repeated),
    repeatedLinks: some(links.repeated.map(keepLink)),
    hashes,
    nodeOrder: nodes.orderAgainst(computed.nodes, nodeChecksum),
    linkOrder: links.orderAgainst(computed.links, linkChecksum),
    others: graph.others,
    root: graph.root,
  }
  return { form: present(form), derivation }
}

function separateLinks(links: readonly GraphLink[], numberOf: NumberOf): Separated<GraphLink> {
  const numbered = numberedLinks(links, numberOf)
  const placeOf = linkPlaces(numbered)
  const first = Int32Array.from(links, ({ type }, i) => placeOf(type, numbered.from[i] ?? -1, numbered.to[i] ?? -1))
  return separate(links, first, ({ type, from, to }) => placeOf(type, numberOf(from), numberOf(to)))
}

function hashesOf(solved: ReadonlyMap<NodeKey, number>): GraphForm['hashes'] {
  if (solved.size === 0) return undefined
  const byClass = groupBy(solved, ([node]: readonly [NodeKey, number]) => node.class)
  return Object.fromEntries(
    [...byClass].map(([name, found]) => [name, Object.fromEntries(found.map(([{ key }, value]) => [key, value]))]),
  )
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
