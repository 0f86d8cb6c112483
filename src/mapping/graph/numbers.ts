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

type Ends = Pick<GraphLink, 'type' | 'from' | 'to'>

/** A map whose keys are links: those of the same type between the same nodes are the same. */
export interface LinkMap<T> {
  readonly get: (link: Ends) => T | undefined
  readonly has: (link: Ends) => boolean
}

/** A map of the links of a list; of the same ones the last counts. */
export function linkMap<T>(links: readonly Ends[], valueAt: (place: number) => T, numberOf: NumberOf): LinkMap<T> {
  const values = new Map<string, Map<number, T>>()
  // Both numbers fit into one: an archive holds far fewer than 2^26 nodes.
  const pair = ({ from, to }: Ends) => numberOf(from) * 0x4000000 + numberOf(to)
  links.forEach((link, i) => {
    const ofType = values.get(link.type) ?? new Map<number, T>()
    if (ofType.size === 0) values.set(link.type, ofType)
    ofType.set(pair(link), valueAt(i))
  })
  return {
    get: (link) => values.get(link.type)?.get(pair(link)),
    has: (link) => values.get(link.type)?.has(pair(link)) === true,
  }
}
