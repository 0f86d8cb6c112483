/**
 * The order in which `java.util.HashMap` of Java 8 enumerates distinct keys that were put in the given order; `hashOf`
 * is the `hashCode` of an item's key.
 */
export function hashMapOrder<T>(items: readonly T[], hashOf: (item: T) => number): T[] {
  const capacity = capacityFor(items.length)
  const bucketOf = (item: T) => {
    const hash = hashOf(item)
    return (hash ^ (hash >>> 16)) & (capacity - 1)
  }
  return items.toSorted((a, b) => bucketOf(a) - bucketOf(b))
}

/** How many buckets a `java.util.HashMap` has when so many items were put in. */
export function capacityFor(count: number): number {
  let capacity = 16
  while (count > capacity * 0.75) capacity *= 2
  return capacity
}
