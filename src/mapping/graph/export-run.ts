import { javaHashCode } from '../../documents/java-hashtable.ts'
import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { type HashTable, hashTable } from './hash-table.ts'
import { type HashFamily, spread } from './java-hash.ts'
import { inverseOf } from './link-types.ts'
import { linkNumbers, nodeIndex } from './node-index.ts'

/** A graph with its nodes and links as numbers, and the two tables that an export puts them into. */
export interface ExportRun {
  readonly nodes: HashTable
  readonly links: HashTable
  /** For each type of link or way, those that leave a node and were not followed yet. */
  readonly leaving: ReadonlyMap<string, Map<number, readonly number[]>>
  /** The node that a link or a way leads to. */
  readonly target: (link: number) => number
  readonly addNode: (node: number) => void
  /** Puts in a link, the node it leads to, and its inverse; of a way the node alone. */
  readonly follow: (link: number) => void
}

/** Prepares a run; `spreads` are the spread hash codes of the nodes. Ways are numbered after the links. */
export function exportRun(
  nodes: readonly NodeKey[],
  links: readonly GraphLink[],
  ways: readonly GraphLink[],
  spreads: readonly number[],
  family: HashFamily,
): ExportRun {
  const index = nodeIndex(nodes)
  const all = [...links, ...ways]
  const [from, to] = [all.map((link) => index.of(link.from)), all.map((link) => index.of(link.to))]
  const typeSpreads = new Map(
    [...new Set(links.map(({ type }) => type))].map((t) => [t, spread(javaHashCode(t), family)]),
  )
  const linkSpreads = links.map(({ type }, i) => {
    const ends = (spreads[from[i] ?? -1] ?? 0) ^ (spreads[to[i] ?? -1] ?? 0)
    return (ends ^ (typeSpreads.get(type) ?? 0)) >>> 0
  })
  const inverses = inverseLinks(links, linkNumbers(index))
  const [nodeTable, linkTable] = [hashTable(family, nodes.length), hashTable(family, links.length)]
  const addNode = (node: number) => nodeTable.add(node, spreads[node] ?? 0)
  const addLink = (link: number) => linkTable.add(link, linkSpreads[link] ?? 0)
  return {
    nodes: nodeTable,
    links: linkTable,
    leaving: leavingLinks(all, from),
    target: (link) => to[link] ?? -1,
    addNode,
    follow: (link) => {
      addNode(to[link] ?? 0)
      if (link >= links.length) return
      addLink(link)
      const inverse = inverses[link]
      if (inverse !== undefined) addLink(inverse)
    },
  }
}

function inverseLinks(links: readonly GraphLink[], numberOf: (link: GraphLink) => number): (number | undefined)[] {
  const byNumber = new Map(links.map((link, i) => [numberOf(link), i]))
  return links.map(({ type, from, to }) => {
    const inverse = inverseOf(type)
    return inverse === undefined ? undefined : byNumber.get(numberOf({ type: inverse, from: to, to: from }))
  })
}

function leavingLinks(links: readonly GraphLink[], from: readonly number[]): Map<string, Map<number, number[]>> {
  const leaving = new Map<string, Map<number, number[]>>()
  links.forEach(({ type }, link) => {
    const source = from[link] ?? -1
    const bySource = leaving.get(type) ?? new Map<number, number[]>()
    leaving.set(type, bySource)
    const found = bySource.get(source)
    if (found === undefined) bySource.set(source, [link])
    else found.push(link)
  })
  return leaving
}
