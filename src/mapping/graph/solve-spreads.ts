import { javaHashCode } from '../../documents/java/hash-code.ts'
import type { NodeKey, ObjectGraph } from '../../documents/object-graph/graph.ts'
import { type HashFamily, nodeSpread, spread, usualSpread } from './java-hash.ts'
import { type NumberOf, placesOf } from './numbers.ts'
import { type Bounds, boundsIn, bucketsOf, type Spread } from './observed-table.ts'

/**
 * Finds, for the nodes whose hash code does not follow from the key, the low bits of a spread hash code that explain
 * where they and their links stand. A link's hash code is the exclusive or of those of its ends and its type, and
 * spreading is linear: so each link with a known other end bounds the bits, and mostly one value is left. Where
 * `usualSpread` explains the places as well, nothing is said.
 */
export function solveSpreads(
  { nodes, links }: Pick<ObjectGraph, 'nodes' | 'links'>,
  family: HashFamily,
  numberOf: NumberOf,
): Map<NodeKey, number> {
  const solved = new Map<NodeKey, number>()
  const spreads = nodes.map((node) => nodeSpread(node, family))
  if (!spreads.includes(undefined)) return solved

  const of = placesOf(nodes, numberOf)
  const from = Int32Array.from(links, (link) => of(link.from))
  const to = Int32Array.from(links, (link) => of(link.to))
  const types = new Map(links.map(({ type }) => [type, 0]))
  for (const type of types.keys()) types.set(type, spread(javaHashCode(type), family))
  const typeSpreads = Int32Array.from(links, ({ type }) => types.get(type) ?? 0)
  const linkSpreads = links.map((_, link) => {
    const [a, b] = [spreads[from[link] ?? -1], spreads[to[link] ?? -1]]
    return a === undefined || b === undefined ? undefined : a ^ b ^ (typeSpreads[link] ?? 0)
  })
  const nodeBounds = boundsIn(spreads, bucketsOf(spreads, family))
  const linkBounds = boundsIn(linkSpreads, bucketsOf(linkSpreads, family))
  const touching = linksOfUnknown(from, to, spreads)

  const limitsOf = (node: number): Limit[] => {
    const limits = [limitAt(node, nodeBounds, 0)]
    for (const link of touching.get(node) ?? []) {
      const other = spreads[(from[link] === node ? to[link] : from[link]) ?? -1]
      if (other !== undefined) limits.push(limitAt(link, linkBounds, other ^ (typeSpreads[link] ?? 0)))
    }
    return limits
  }

  nodes.forEach((node, place) => {
    if (spreads[place] !== undefined) return
    const limits = limitsOf(place)
    const usual = usualSpread(node, family)
    const value = meets(usual, limits) === undefined ? solve(limits) : usual
    spreads[place] = value
    if (value !== undefined && value !== usual) solved.set(node, value)
  })
  return solved
}

/** The links of each node whose spread hash code is not known. */
function linksOfUnknown(from: Int32Array, to: Int32Array, spreads: readonly Spread[]): Map<number, number[]> {
  const links = new Map<number, number[]>()
  from.forEach((source, link) => {
    for (const end of [source, to[link] ?? -1]) {
      if (end < 0 || spreads[end] !== undefined) continue
      const found = links.get(end) ?? []
      if (found.length === 0) links.set(end, found)
      found.push(link)
    }
  })
  return links
}

/** A value must be such that the bucket `(value ^ base) & mask` is between `low` and `high`. */
interface Limit {
  readonly base: number
  readonly mask: number
  readonly low: number
  readonly high: number
}

function limitAt(place: number, { mask, low, high }: Bounds, base: number): Limit {
  return { base, mask, low: low(place), high: high(place) }
}

/** Wider limits explain nothing. */
const MOST_TRIED = 1000

/** The value that meets all limits, and just meets the fewest, so that it shares few buckets. */
function solve(limits: readonly Limit[]): number | undefined {
  const [narrowest] = [...limits].sort((a, b) => b.mask - a.mask || a.high - a.low - (b.high - b.low))
  if (narrowest === undefined || narrowest.high - narrowest.low > MOST_TRIED) return undefined
  let best: { readonly value: number; readonly touched: number } | undefined
  for (let bucket = narrowest.low; bucket <= narrowest.high; bucket++) {
    const value = (bucket ^ narrowest.base) & narrowest.mask
    const touched = meets(value, limits)
    if (touched !== undefined && (best === undefined || touched < best.touched)) best = { value, touched }
  }
  return best?.value
}

/** How many limits a value just meets; nothing when it breaks one. */
function meets(value: number, limits: readonly Limit[]): number | undefined {
  let touched = 0
  for (const { base, mask, low, high } of limits) {
    const bucket = (value ^ base) & mask
    if (bucket < low || bucket > high) return undefined
    if (bucket === low || bucket === high) touched++
  }
  return touched
}
