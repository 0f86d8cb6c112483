import { javaHashCode } from './hash-code.ts'

/**
 * The order in which `java.util.Hashtable`, and so `java.util.Properties` up to Java 8, enumerates keys that were put
 * in the given order; a key that is given twice keeps its first place.
 */
export function hashtableOrder(keys: Iterable<string>): string[] {
  let buckets = emptyBuckets(FEWEST)
  let count = 0
  for (const key of new Set(keys)) {
    if (isFull(count, buckets.length)) buckets = grow(buckets)
    put(buckets, key)
    count++
  }
  return enumerate(buckets)
}

/** How many buckets the table has when so many keys were put in. */
export function bucketsFor(count: number): number {
  let buckets = FEWEST
  for (let held = 0; held < count; held++) if (isFull(held, buckets)) buckets = widened(buckets)
  return buckets
}

/** The bucket of a key, of so many; the table is enumerated from the last one to the first. */
export function bucketOf(key: string, buckets: number): number {
  return (javaHashCode(key) & 0x7fffffff) % buckets
}

const FEWEST = 11

/** Whether the table grows before the next key is put in. */
function isFull(count: number, buckets: number): boolean {
  return count >= Math.floor(buckets * 0.75)
}

function widened(buckets: number): number {
  return buckets * 2 + 1
}

type Buckets = string[][]

function emptyBuckets(capacity: number): Buckets {
  return Array.from({ length: capacity }, () => [])
}

function grow(buckets: Buckets): Buckets {
  const wider = emptyBuckets(widened(buckets.length))
  for (const key of enumerate(buckets)) put(wider, key)
  return wider
}

function put(buckets: Buckets, key: string): void {
  buckets[bucketOf(key, buckets.length)]?.unshift(key)
}

function enumerate(buckets: Buckets): string[] {
  return buckets.toReversed().flat()
}
