/** Bytes as JSON: text where they are UTF-8 text, else Base64. */
export type KeptBytes = { readonly text: string } | { readonly base64: string }

/** Bytes as they are kept in the model. */
export function keepBytes(bytes: Uint8Array): KeptBytes {
  const text = asText(bytes)
  return text === undefined ? { base64: toBase64(bytes) } : { text }
}

/** Twin of `keepBytes`. */
export function restoreBytes(kept: KeptBytes): Uint8Array {
  return 'text' in kept ? new TextEncoder().encode(kept.text) : fromBase64(kept.base64)
}

function asText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  const block = 0x8000
  for (let i = 0; i < bytes.length; i += block) binary += String.fromCharCode(...bytes.subarray(i, i + block))
  return btoa(binary)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
