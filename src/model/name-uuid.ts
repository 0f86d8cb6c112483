import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The namespace of RFC 9562 for names that are addresses. */
const URL_NAMESPACE = hexToBytes('6ba7b8119dad11d180b400c04fd430c8')

/** A UUID that follows from a name (RFC 9562, version 5): the same name gives the same one everywhere. */
export function nameUuid(name: string): string {
  const hash = sha1(concatBytes(URL_NAMESPACE, utf8ToBytes(name))).slice(0, 16)
  const marked = hash.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
  return bytesToHex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
