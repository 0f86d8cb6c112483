import { javaHashCode } from '../../documents/java/hash-code.ts'
import { tenantOf, uniqueOf } from '../../documents/object-data/platform-ids.ts'
import type { NodeKey } from '../../documents/object-graph/graph.ts'

/** How `java.util.HashMap` spreads hash codes: up to Java 7, or from Java 8 on. */
export type HashFamily = 'java7' | 'java8'

/**
 * The hash code spread over the table, as an unsigned number. It is linear: `spread(a ^ b) = spread(a) ^ spread(b)`.
 */
export function spread(hash: number, family: HashFamily): number {
  if (family === 'java8') return (hash ^ (hash >>> 16)) >>> 0
  const half = hash ^ (hash >>> 20) ^ (hash >>> 12)
  return (half ^ (half >>> 7) ^ (half >>> 4)) >>> 0
}

/** The hash code of a node's key; nothing for classes whose hash code does not follow from the key. */
export function nodeHash({ class: name, key }: NodeKey): number | undefined {
  return hashers.get(name)?.(key)
}

/** The spread hash code of a node's key; nothing for classes whose hash code does not follow from the key. */
export function nodeSpread(node: NodeKey, family: HashFamily): number | undefined {
  const hash = nodeHash(node)
  return hash === undefined ? undefined : spread(hash, family)
}

/** The spread hash code of a node's key; where it does not follow from the key, as good a one as any. */
export function usualSpread(node: NodeKey, family: HashFamily): number {
  return nodeSpread(node, family) ?? spread(javaHashCode(node.key), family)
}

type Hasher = (key: string) => number

const plain: Hasher = javaHashCode
const combined: Hasher = (key) => (31 + javaHashCode(key)) | 0
const caseless: Hasher = (key) => javaHashCode(key.toLowerCase())
/** An ID of the platform's own objects is two values: the unique one and the tenant. */
const twofold: Hasher = (key) => {
  const tenant = tenantOf(key)
  return javaHashCode(uniqueOf(key)) ^ (tenant === undefined ? 0 : javaHashCode(tenant))
}

const hashers = new Map<string, Hasher>([
  ...hashedBy(plain, 'Op', 'BndOp', 'SvcBnd', 'Endpoint', 'Contract', 'Org', 'Schema'),
  ...hashedBy(combined, 'Bpel', 'Service', 'Script', 'Policy', 'Container'),
  ...hashedBy(caseless, 'Identity'),
  ...hashedBy(twofold, 'Api', 'ApiVersion', 'App', 'AppVersion', 'License', 'Resource', 'Group'),
  ...hashedBy(twofold, 'ApiContract', 'Business'),
])

function hashedBy(hasher: Hasher, ...classes: readonly string[]): readonly (readonly [string, Hasher])[] {
  return classes.map((name) => [name, hasher] as const)
}
