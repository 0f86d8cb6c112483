import type { GraphLink, NodeKey, ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { GraphForm } from '../../model/graph-form.ts'
import { type Assembled, arrange, assemble, chosenGraph, linkChecksum, nodeChecksum } from './compute.ts'
import { differencesOf } from './differences.ts'
import { familyOf } from './family.ts'
import { factsOf, type GraphFacts, withFacts } from './graph-facts.ts'
import { groupBy } from './group-by.ts'
import type { HashFamily } from './java-hash.ts'
import { keepLink } from './kept-link.ts'
import { linkNumbers, nodeIndex } from './node-index.ts'
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
  const family = familyOf(graph.nodes)
  const derived = chosenGraph(withFacts(subject, facts), family)
  const nodes = separate(graph.nodes, nodeIndex(graph.nodes).of)
  const links = separate(graph.links, firstPlaces(graph))
  const once = { nodes: nodes.unique, links: links.unique }
  const differences = differencesOf(derived, once)
  const assembled = assemble(derived, differences)
  const hashes = hashesOf(assembled, once, family)
  const computed = arrange(assembled, family, hashes)
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

function firstPlaces({ nodes, links }: ObjectGraph): (link: GraphLink) => number {
  const ends = links.flatMap(({ from, to }) => [from, to])
  const numberOf = linkNumbers(nodeIndex([...nodes, ...ends]))
  const places = new Map<number, number>()
  links.forEach((link, i) => {
    if (!places.has(numberOf(link))) places.set(numberOf(link), i)
  })
  return (link) => places.get(numberOf(link)) ?? -1
}

function hashesOf(
  assembled: Assembled,
  observed: Pick<ObjectGraph, 'nodes' | 'links'>,
  family: HashFamily,
): GraphForm['hashes'] {
  const { nodeBuckets, linkBuckets } = arrange(assembled, family)
  const solved = solveSpreads({ ...observed, nodeBuckets, linkBuckets }, family)
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
