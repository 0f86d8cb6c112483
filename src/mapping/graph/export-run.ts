import { javaHashCode } from '../../documents/java/hash-code.ts'
import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { type HashTable, hashTable } from './hash-table.ts'
import { type HashFamily, spread } from './java-hash.ts'
import { inverseOf } from './link-types.ts'
import { type LinkPlaceOf, linkPlaces, type NumberOf, numberedLinks, placesOf } from './numbers.ts'

/** A graph whose nodes and links are told by their places, and the two tables that an export puts them into. */
export interface ExportRun {
  readonly nodes: HashTable
  readonly links: HashTable
  /** The links and ways by their type. */
  readonly leaving: ReadonlyMap<string, Leaving>
  /** The node that a link or a way leads to. */
  readonly target: (link: number) => number
  readonly addNode: (node: number) => void
  /** Puts in a link, the node it leads to, and its inverse; of a way the node alone. */
  readonly follow: (link: number) => void
}

/** The links, or ways, of a type. */
interface Leaving {
  /** Those that leave a node. */
  readonly bySource: ReadonlyMap<number, readonly number[]>
  /** The nodes in the table that they leave and were not followed from. */
  ready: number[]
}

/** Prepares a run; `spreads` are the spread hash codes of the nodes. Ways come after the links. */
export function exportRun(
  nodes: readonly NodeKey[],
  links: readonly GraphLink[],
  ways: readonly GraphLink[],
  spreads: readonly number[],
  family: HashFamily,
  numberOf: NumberOf,
): ExportRun {
  const placeOf = placesOf(nodes, numberOf)
  const all = [...links, ...ways]
  const from = Int32Array.from(all, (link) => placeOf(link.from))
  const to = Int32Array.from(all, (link) => placeOf(link.to))
  const inverses = inverseLinks(links, numberOf)
  const types = new Map([...new Set(links.map(({ type }) => type))].map((t) => [t, spread(javaHashCode(t), family)]))
  const [nodeTable, linkTable] = [hashTable(family, nodes.length), hashTable(family, links.length)]
  const { leaving, typesFrom } = leavingLinks(all, from)
  const addNode = (node: number) => {
    if (!nodeTable.add(node, spreads[node] ?? 0)) return
    for (const ways of typesFrom.get(node) ?? []) ways.ready.push(node)
  }
  const addLink = (link: number) => {
    const ends = (spreads[from[link] ?? -1] ?? 0) ^ (spreads[to[link] ?? -1] ?? 0)
    linkTable.add(link, (ends ^ (types.get(links[link]?.type ?? '') ?? 0)) >>> 0)
  }
  return {
    nodes: nodeTable,
    links: linkTable,
    leaving,
    target: (link) => to[link] ?? -1,
    addNode,
    follow: (link) => {
      addNode(to[link] ?? -1)
      if (link >= links.length) return
      addLink(link)
      const inverse = inverses[link] ?? -1
      if (inverse >= 0) addLink(inverse)
    },
  }
}

/** The inverse of each link; mostly it stands beside it. */
function inverseLinks(links: readonly GraphLink[], numberOf: NumberOf): Int32Array {
  let placeOf: LinkPlaceOf | undefined
  return Int32Array.from(links, ({ type, from, to }, i) => {
    const inverse = inverseOf(type)
    if (inverse === undefined) return -1
    const isInverse = (link: GraphLink | undefined) => link?.type === inverse && link.from === to && link.to === from
    if (isInverse(links[i + 1])) return i + 1
    if (isInverse(links[i - 1])) return i - 1
    placeOf ??= linkPlaces(numberedLinks(links, numberOf))
    return placeOf(inverse, numberOf(to), numberOf(from))
  })
}

interface GrowingLeaving extends Leaving {
  readonly bySource: Map<number, number[]>
}

/** The links by their type, and the types by the nodes that links of them leave. */
function leavingLinks(links: readonly GraphLink[], from: Int32Array) {
  const leaving = new Map<string, GrowingLeaving>()
  const typesFrom = new Map<number, Leaving[]>()
  links.forEach(({ type }, link) => {
    const source = from[link] ?? -1
    let ways = leaving.get(type)
    if (ways === undefined) {
      ways = { bySource: new Map(), ready: [] }
      leaving.set(type, ways)
    }
    const found = ways.bySource.get(source)
    if (found !== undefined) {
      found.push(link)
      return
    }
    ways.bySource.set(source, [link])
    const types = typesFrom.get(source)
    if (types === undefined) typesFrom.set(source, [ways])
    else types.push(ways)
  })
  return { leaving, typesFrom }
}
