import { javaHashCode } from '../../documents/java-hashtable.ts'
import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { groupBy } from './group-by.ts'
import { type HashFamily, nodeHash, spread, usualSpread } from './java-hash.ts'
import { nodeIndex } from './node-index.ts'

interface Observed {
  readonly nodes: readonly NodeKey[]
  readonly links: readonly GraphLink[]
  readonly nodeBuckets: number
  readonly linkBuckets: number
}

/** Between which buckets an item stands; its bucket is `(spread ^ base) & mask`. */
interface Bounds {
  readonly base: number
  readonly mask: number
  readonly low: number
  readonly high: number
}

/**
 * Finds, for the nodes whose hash code does not follow from the key, the low bits of a spread hash code that explain
 * where they and their links stand. A link's hash code is the exclusive or of those of its ends and its type, and
 * spreading is linear: so each link with a known other end bounds the bits, and mostly one value is left. Where
 * `usualSpread` explains the places as well, nothing is said.
 */
export function solveSpreads(observed: Observed, family: HashFamily): Map<NodeKey, number> {
  const { nodes, links, nodeBuckets, linkBuckets } = observed
  const { of } = nodeIndex(nodes)
  const spreads = nodes.map((node) => {
    const hash = nodeHash(node)
    return hash === undefined ? undefined : spread(hash, family)
  })
  const bases = links.map(({ type }) => spread(javaHashCode(type), family))
  const linkSpread = (link: GraphLink, i: number) => {
    const [from, to] = [spreads[of(link.from)], spreads[of(link.to)]]
    return from === undefined || to === undefined ? undefined : from ^ to ^ (bases[i] ?? 0)
  }
  const nodeBounds = boundsOf(spreads, nodeBuckets - 1)
  const linkBounds = boundsOf(links.map(linkSpread), linkBuckets - 1)

  const boundsAt = (node: number, touching: readonly number[]): Bounds[] => {
    const bounds: Bounds[] = []
    for (const i of touching) {
      const [link, found] = [links[i], linkBounds[i]]
      const other = link && spreads[of(link.from) === node ? of(link.to) : of(link.from)]
      if (other !== undefined && found !== undefined) bounds.push({ ...found, base: other ^ (bases[i] ?? 0) })
    }
    const own = nodeBounds[node]
    return own === undefined ? bounds : [...bounds, own]
  }

  const solved = new Map<NodeKey, number>()
  const touching = groupEnds(links, (end) => spreads[of(end)] === undefined)
  nodes.forEach((node, i) => {
    if (spreads[i] !== undefined) return
    const bounds = boundsAt(i, touching.get(of(node)) ?? [])
    const usual = usualSpread(node, family)
    const value = touchedBy(usual, bounds) === undefined ? solve(bounds) : usual
    spreads[i] = value
    if (value !== undefined && value !== usual) solved.set(node, value)
  })
  return solved

  /** The links of each node that `isWanted`, by their numbers. */
  function groupEnds(all: readonly GraphLink[], isWanted: (end: NodeKey) => boolean): Map<number, number[]> {
    const ends = [...all.entries()].flatMap(([i, { from, to }]) =>
      [from, to].filter(isWanted).map((end) => ({ end, i })),
    )
    const groups = groupBy(ends, ({ end }) => of(end))
    return new Map([...groups].map(([node, found]) => [node, found.map(({ i }) => i)]))
  }
}

/** For each item, the buckets of the nearest items before and after it whose spread hash code is known. */
function boundsOf(spreads: readonly (number | undefined)[], mask: number): Bounds[] {
  const lows: number[] = []
  let low = 0
  for (const known of spreads) {
    if (known !== undefined) low = known & mask
    lows.push(low)
  }
  const bounds: Bounds[] = []
  let high = mask
  for (let i = spreads.length - 1; i >= 0; i--) {
    const known = spreads[i]
    if (known !== undefined) high = known & mask
    bounds[i] = { base: 0, mask, low: lows[i] ?? 0, high }
  }
  return bounds
}

/** Wider bounds explain nothing. */
const MOST_TRIED = 1000

/** The value that meets all bounds, the one that touches fewest of them where there are several. */
function solve(bounds: readonly Bounds[]): number | undefined {
  const [narrowest] = [...bounds].sort((a, b) => b.mask - a.mask || a.high - a.low - (b.high - b.low))
  if (narrowest === undefined || narrowest.high - narrowest.low > MOST_TRIED) return undefined
  let best: { readonly value: number; readonly touched: number } | undefined
  for (let bucket = narrowest.low; bucket <= narrowest.high; bucket++) {
    const value = (bucket ^ narrowest.base) & narrowest.mask
    const touched = touchedBy(value, bounds)
    if (touched !== undefined && (best === undefined || touched < best.touched)) best = { value, touched }
  }
  return best?.value
}

/** How many bounds a value just meets; nothing when it breaks one. */
function touchedBy(value: number, bounds: readonly Bounds[]): number | undefined {
  let touched = 0
  for (const { base, mask, low, high } of bounds) {
    const bucket = (value ^ base) & mask
    if (bucket < low || bucket > high) return undefined
    if (bucket === low || bucket === high) touched++
  }
  return touched
}
