import { javaHashCode } from '../../documents/java/hash-code.ts'
import { capacityFor } from '../../documents/java/hash-map.ts'
import type { GraphLink } from '../../documents/object-graph/graph.ts'
import { type HashFamily, nodeHash, spread } from './java-hash.ts'

/** A spread hash code; nothing where it is not known. */
export type Spread = number | undefined

/**
 * Which Java ordered a graph, by the hash codes of its nodes, and where these fit both by its links; `java8` where that
 * cannot be told.
 */
export function familyOf(nodeHashes: readonly (number | undefined)[], links: readonly GraphLink[]): HashFamily {
  return familyFor(nodeHashes) ?? familyFor(links.map(linkHash)) ?? 'java8'
}

/** Which Java ordered items with these hash codes, nothing where one is not known; nothing where that cannot be told. */
function familyFor(hashes: readonly (number | undefined)[]): HashFamily | undefined {
  const breaks = (family: HashFamily) => {
    const spreads = hashes.map((hash) => (hash === undefined ? undefined : spread(hash, family)))
    return breaksIn(spreads, bucketsOf(spreads, family))
  }
  const difference = breaks('java7') - breaks('java8')
  return difference === 0 ? undefined : difference < 0 ? 'java7' : 'java8'
}

/** The hash code of a link; nothing where that of an end is not known. */
function linkHash({ type, from, to }: GraphLink): number | undefined {
  const [one, other] = [nodeHash(from), nodeHash(to)]
  return one === undefined || other === undefined ? undefined : one ^ other ^ javaHashCode(type)
}

/** The number of buckets of the table that held items with these spread hash codes in this order. */
export function bucketsOf(spreads: readonly Spread[], family: HashFamily): number {
  const usual = capacityFor(spreads.length)
  // Up to Java 7 a table may stay small when it has just become full.
  return family === 'java7' && breaksIn(spreads, usual / 2) < breaksIn(spreads, usual) ? usual / 2 : usual
}

/** How often the order is not that of a table with so many buckets. */
export function breaksIn(spreads: readonly Spread[], buckets: number): number {
  return breakPlaces(spreads, buckets).length
}

/** The places at which the order is not that of a table with so many buckets. */
export function breakPlaces(spreads: readonly Spread[], buckets: number): readonly number[] {
  const places: number[] = []
  let before = 0
  spreads.forEach((known, place) => {
    if (known === undefined) return
    const bucket = known & (buckets - 1)
    if (bucket < before) places.push(place)
    before = bucket
  })
  return places
}

/** Between which buckets each item of a list stands, by those whose spread hash code is known. */
export interface Bounds {
  readonly mask: number
  readonly low: (place: number) => number
  readonly high: (place: number) => number
}

export function boundsIn(spreads: readonly Spread[], buckets: number): Bounds {
  const mask = buckets - 1
  const lows = new Uint32Array(spreads.length)
  const highs = new Uint32Array(spreads.length)
  let low = 0
  spreads.forEach((known, i) => {
    if (known !== undefined) low = known & mask
    lows[i] = low
  })
  let high = mask
  for (let i = spreads.length - 1; i >= 0; i--) {
    const known = spreads[i]
    if (known !== undefined) high = known & mask
    highs[i] = high
  }
  return { mask, low: (place) => lows[place] ?? 0, high: (place) => highs[place] ?? mask }
}
