import { refuse } from '../errors.ts'
import type { KeptContent } from '../model/archive-form.ts'
import { latin1Bytes, latin1Text, utf8Bytes, utf8Text } from '../text/bytes.ts'

/** Bytes as they are kept in the model. */
export function keepBytes(bytes: Uint8Array): KeptContent {
  const text = bytes.includes(0) ? undefined : utf8Text(bytes)
  return text === undefined ? { base64: btoa(latin1Text(bytes)) } : { text }
}

/** Twin of `keepBytes`; refuses Base64 that is none. */
export function restoreBytes(kept: KeptContent): Uint8Array {
  return 'text' in kept ? utf8Bytes(kept.text) : latin1Bytes(decodeBase64(kept.base64))
}

function decodeBase64(text: string): string {
  try {
    return atob(text)
  } catch {
    return refuse('model/invalid', { pointer: '', fault: 'one of its files is Base64 that cannot be decoded' })
  }
}
