/** The text of bytes that are UTF-8, a byte order mark included; undefined for other bytes. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const encoder = new TextEncoder()

/** The bytes of a text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text)
}

/** What an entry holds: text, to be written as UTF-8, or bytes. */
export type Content = string | Uint8Array

/** What an entry holds, as bytes. */
export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? utf8Bytes(content) : content
}
