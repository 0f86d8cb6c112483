import type { GraphLink, NodeKey, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { arrange, assemble, chosenGraph, linkChecksum, nodeChecksum } from './compute.ts'
import { differencesOf } from './differences.ts'
import { factsOf, type GraphFacts, withFacts } from './graph-facts.ts'
import { groupBy } from './group-by.ts'
import { nodeHash } from './java-hash.ts'
import { keepLink } from './kept-link.ts'
import { linkPlaces, type NumberOf, nodeNumbers, numberedLinks, placesOf } from './numbers.ts'
import { familyOf } from './observed-table.ts'
import { separate } from './repetitions.ts'
import { solveSpreads } from './solve-spreads.ts'
import type { GraphSubject } from './subject.ts'

/** A graph taken apart. */
export interface SplitGraph {
  /** What has a place in the model of its own. */
  readonly facts: GraphFacts
  /** In what the graph differs from the one that follows from the objects and the facts. */
  readonly form: GraphForm
}

/** Takes the graph of some objects apart; its twin is `graphOf`. */
export function splitGraph(subject: GraphSubject, graph: ObjectGraph): SplitGraph {
  const facts = factsOf(subject, graph)
  const family = familyOf(graph.nodes.map(nodeHash))
  const numberOf = nodeNumbers()
  const derived = chosenGraph(withFacts(subject, facts), family, numberOf)
  const nodes = separate(graph.nodes, placesOf(graph.nodes, numberOf))
  const links = separate(graph.links, firstPlaces(graph.links, numberOf))
  const differences = differencesOf(derived, nodes, links, numberOf)
  const assembled = assemble(derived, differences, numberOf)
  const hashes = hashesOf(solveSpreads({ nodes: nodes.unique, links: links.unique }, family, numberOf))
  const computed = arrange(assembled, family, numberOf, hashes)
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
  return { facts, form: definedIn(form) }
}

function firstPlaces(links: readonly GraphLink[], numberOf: NumberOf): (link: GraphLink) => number {
  const placeOf = linkPlaces(numberedLinks(links, numberOf))
  return ({ type, from, to }) => placeOf(type, numberOf(from), numberOf(to))
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

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The members that are not undefined. */
function definedIn<T extends object>(object: T): Defined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Defined<T>
}
