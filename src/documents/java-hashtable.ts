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

/** `String.hashCode`. */
export function javaHashCode(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0
  return hash
}

/** The hash of what came so far with that of what comes next, as `java.util.List` hashes its items. */
export function mix(sum: number, hash: number): number {
  return (Math.imul(sum, 31) + hash) | 0
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
