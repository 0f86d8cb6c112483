import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { shortened } from '../text/one-line.ts'

/** 16 hexadecimal digits that stand for these parts, in this order. */
export function fingerprint(parts: readonly string[]): string {
  // JSON keeps the parts apart: ["a", "b"] and ["ab"] are two things.
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts.map(shortened)))).slice(0, 8))
}

/** Gives equal fingerprints numbers in the order that they come, so that each finding has one of its own. */
export function distinct(): (print: string) => string {
  const seen = new Map<string, number>()
  return (print) => {
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    return count === 1 ? print : fingerprint([print, String(count)])
  }
}
