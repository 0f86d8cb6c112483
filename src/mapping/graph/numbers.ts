import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'

/** The number of a node: nodes of the same class and key have the same. */
export type NumberOf = (node: NodeKey) => number

/** Numbers nodes 0, 1, 2 … as they are first asked for. */
export function nodeNumbers(): NumberOf {
  const byClass = new Map<string, Map<string, number>>()
  // Most ends of links are one object each with all others of their key.
  const byObject = new Map<NodeKey, number>()
  let count = 0
  const numberOf = ({ class: name, key }: NodeKey): number => {
    const byKey = byClass.get(name) ?? new Map<string, number>()
    if (byKey.size === 0) byClass.set(name, byKey)
    const number = byKey.get(key) ?? count
    if (number === count) byKey.set(key, count++)
    return number
  }
  return (node) => {
    const known = byObject.get(node)
    if (known !== undefined) return known
    const number = numberOf(node)
    byObject.set(node, number)
    return number
  }
}

/** The places of nodes in a list by their numbers; of equal ones the first counts, `-1` stands for none. */
export function placesOf(nodes: readonly NodeKey[], numberOf: NumberOf): (node: NodeKey) => number {
  const places: (number | undefined)[] = []
  nodes.forEach((node, i) => {
    places[numberOf(node)] ??= i
  })
  return (node) => places[numberOf(node)] ?? -1
}

/** The two nodes that a link leads from and to. */
export type Ends = Pick<GraphLink, 'from' | 'to'>

/** Links with the numbers of the nodes at their ends. */
export interface NumberedLinks<L extends Ends> {
  readonly links: readonly L[]
  readonly from: Int32Array
  readonly to: Int32Array
}

export function numberedLinks<L extends Ends>(links: readonly L[], numberOf: NumberOf): NumberedLinks<L> {
  const from = new Int32Array(links.length)
  const to = new Int32Array(links.length)
  links.forEach((link, i) => {
    from[i] = numberOf(link.from)
    to[i] = numberOf(link.to)
  })
  return { links, from, to }
}

/** The place of the first link of a type between two nodes, by their numbers; `-1` for none. */
export type LinkPlaceOf = (type: string, from: number, to: number) => number

const NONE = -1

/** The places of links in their list: a table of places, in which a link stands at its hash or behind it. */
export function linkPlaces({ links, from, to }: NumberedLinks<Ends & Pick<GraphLink, 'type'>>): LinkPlaceOf {
  const types = new Map<string, number>()
  const typeOf = Int32Array.from(links, ({ type }) => {
    const known = types.get(type)
    if (known === undefined) types.set(type, types.size)
    return known ?? types.size - 1
  })
  const table = new Int32Array(2 ** Math.ceil(Math.log2(links.length * 2 + 1))).fill(NONE)
  const mask = table.length - 1
  const slotOf = (type: number, source: number, target: number): number => {
    const hash = Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b) ^ Math.imul(type, 0xc2b2ae35)
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = table[slot] ?? NONE
      if (place === NONE || (from[place] === source && to[place] === target && typeOf[place] === type)) return slot
    }
  }
  for (let place = 0; place < links.length; place++) {
    const slot = slotOf(typeOf[place] ?? NONE, from[place] ?? NONE, to[place] ?? NONE)
    if (table[slot] === NONE) table[slot] = place
  }
  return (type, source, target) => {
    const known = types.get(type)
    return known === undefined ? NONE : (table[slotOf(known, source, target)] ?? NONE)
  }
}
