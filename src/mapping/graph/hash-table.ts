import { groupBy } from '../../values/group-by.ts'
import type { HashFamily } from './java-hash.ts'

/** A `java.util.HashMap` of items 0, 1, 2 …: which order it holds its keys in, after each `add`. */
export interface HashTable {
  /** Puts an item in, and says whether it is new; `hash` is its spread hash code. An item that is in stays. */
  readonly add: (item: number, hash: number) => boolean
  readonly has: (item: number) => boolean
  /** The items in the order of the table. */
  readonly items: () => number[]
  /** Some of the items in the order of the table. */
  readonly inOrder: (some: readonly number[]) => readonly number[]
}

const NONE = -1

/** An empty table for items below `limit`. */
export function hashTable(family: HashFamily, limit: number): HashTable {
  const hashes = new Uint32Array(limit)
  const isIn = new Uint8Array(limit)
  const next = new Int32Array(limit).fill(NONE)
  const last = new Int32Array(limit).fill(NONE)
  const put = family === 'java8' ? append : prepend
  let heads = new Int32Array(16).fill(NONE)
  let count = 0
  // Where items stand in their bucket, from the head on, or to it where buckets are turned round.
  const places = new Int32Array(limit)
  let isTurned = false

  /** From Java 8 on, an item goes to the end of its bucket, and items keep their order when the table grows. */
  function append(item: number, buckets: Int32Array): void {
    const bucket = (hashes[item] ?? 0) & (buckets.length - 1)
    const head = buckets[bucket] ?? NONE
    next[item] = NONE
    if (head === NONE) buckets[bucket] = item
    else next[last[head] ?? head] = item
    last[head === NONE ? item : head] = item
  }

  /** Up to Java 7, an item goes to the head of its bucket, also when the table grows: buckets are turned round. */
  function prepend(item: number, buckets: Int32Array): void {
    const bucket = (hashes[item] ?? 0) & (buckets.length - 1)
    next[item] = buckets[bucket] ?? NONE
    buckets[bucket] = item
  }

  function grow(): void {
    const wider = new Int32Array(heads.length * 2).fill(NONE)
    for (const item of items()) put(item, wider)
    heads = wider
    isTurned = family === 'java7' && !isTurned
  }

  function items(): number[] {
    const list: number[] = []
    for (const head of heads) for (let item = head; item !== NONE; item = next[item] ?? NONE) list.push(item)
    return list
  }

  const bucketOf = (item: number) => (hashes[item] ?? 0) & (heads.length - 1)

  /** A bucket may hold very many items, few of which are asked for: they are not looked for in it. */
  function inOrder(some: readonly number[]): readonly number[] {
    const byBucket = groupBy(new Set(some), bucketOf)
    const buckets = Uint32Array.from(byBucket.keys()).sort()
    const turned = isTurned ? -1 : 1
    const byPlace = (a: number, b: number) => turned * ((places[a] ?? 0) - (places[b] ?? 0))
    return Array.from(buckets).flatMap((bucket) => byBucket.get(bucket)?.sort(byPlace) ?? [])
  }

  return {
    add: (item, hash) => {
      if (isIn[item] === 1) return false
      // Up to Java 7, a full table grows only when the new item would share a bucket.
      if (family === 'java7' && count >= heads.length * 0.75 && heads[hash & (heads.length - 1)] !== NONE) grow()
      isIn[item] = 1
      hashes[item] = hash
      put(item, heads)
      count++
      places[item] = family === 'java8' || isTurned ? count : -count
      if (family === 'java8' && count > heads.length * 0.75) grow()
      return true
    },
    has: (item) => isIn[item] === 1,
    items,
    inOrder,
  }
}
