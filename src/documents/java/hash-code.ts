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
