import { javaHashCode } from './hash-code.ts'

/**
 * The order in which `java.util.Hashtable`, and so `java.util.Properties` up to Java 8, enumerates keys that were put
 * in the given order; a key that is given twice keeps its first place.
 */
export function hashtableOrder(keys: Iterable<string>): string[] {
  let buckets = emptyBuckets(11)
  let count = 0
  for (const key of new Set(keys)) {
    if (count >= Math.floor(buckets.length * 0.75)) buckets = grow(buckets)
    put(buckets, key)
    count++
  }
  return enumerate(buckets)
}

type Buckets = string[][]

function emptyBuckets(capacity: number): Buckets {
  return Array.from({ length: capacity }, () => [])
}

function grow(buckets: Buckets): Buckets {
  const wider = emptyBuckets(buckets.length * 2 + 1)
  for (const key of enumerate(buckets)) put(wider, key)
  return wider
}

function put(buckets: Buckets, key: string): void {
  buckets[(javaHashCode(key) & 0x7fffffff) % buckets.length]?.unshift(key)
}

function enumerate(buckets: Buckets): string[] {
  return buckets.toReversed().flat()
}
