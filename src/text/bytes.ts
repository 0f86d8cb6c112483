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

/** Each byte as the character of that number: ISO-8859-1. */
export function latin1Text(bytes: Uint8Array): string {
  // Not TextDecoder: its "iso-8859-1" is windows-1252. In blocks, since a call takes only so many arguments.
  let text = ''
  const block = 0x8000
  for (let i = 0; i < bytes.length; i += block) text += String.fromCharCode(...bytes.subarray(i, i + block))
  return text
}

/** Twin of `latin1Text`. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
