import { latin1Bytes, latin1Text, utf8Bytes, utf8Text } from './text.ts'

/** Bytes as JSON: text where they are UTF-8 text, else Base64. */
export type KeptBytes = { readonly text: string } | { readonly base64: string }

/** Bytes as they are kept in the model. */
export function keepBytes(bytes: Uint8Array): KeptBytes {
  const text = bytes.includes(0) ? undefined : utf8Text(bytes)
  return text === undefined ? { base64: btoa(latin1Text(bytes)) } : { text }
}

/** Twin of `keepBytes`. */
export function restoreBytes(kept: KeptBytes): Uint8Array {
  return 'text' in kept ? utf8Bytes(kept.text) : latin1Bytes(atob(kept.base64))
}
