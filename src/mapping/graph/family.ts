import type { NodeKey } from '../../documents/object-graph/graph.ts'
import { type HashFamily, nodeHash, spread } from './java-hash.ts'

/** Which Java ordered these nodes; `java8` where that cannot be told. */
export function familyOf(nodes: readonly NodeKey[]): HashFamily {
  const hashes = nodes.map(nodeHash).filter((hash) => hash !== undefined)
  return breaks(hashes, 'java7', nodes.length) < breaks(hashes, 'java8', nodes.length) ? 'java7' : 'java8'
}

/** How often the order of the nodes is not that of a table. */
function breaks(hashes: readonly number[], family: HashFamily, count: number): number {
  let size = 16
  while (size * 0.75 < count) size *= 2
  const buckets = hashes.map((hash) => spread(hash, family) & (size - 1))
  return buckets.filter((bucket, i) => bucket < (buckets[i - 1] ?? 0)).length
}
