import type { Entry } from '../archive/archive.ts'
import { isXml } from '../archive/names.ts'
import { attempt } from '../errors.ts'
import { utf8Bytes } from '../text/bytes.ts'
import { decodeText } from '../xml/decode.ts'

/**
 * An entry as it is held until it is read. XML is held as the text that its values will be pieces of, so that nobody
 * need hold its bytes as well; whatever is no good text keeps its bytes, and is refused when it is read.
 */
export interface HeldEntry {
  readonly name: string
  /** Text that is held for bytes gives these back. */
  readonly content: Content
}

/** Holds an entry to be read. */
export function holdEntry({ name, bytes }: Entry): HeldEntry {
  return { name, content: isXml(name) ? (goodText(bytes, name) ?? bytes) : bytes }
}

/** The text of an entry; throws a `ProblemError` for what is no text of XML. */
export function heldText({ name, content }: HeldEntry): string {
  return typeof content === 'string' ? content : decodeText(content, name)
}

const LESS = 0x3c

/** The text of bytes that begin with markup: with a byte order mark before it, they would not be those of the text. */
function goodText(bytes: Uint8Array, name: string): string | undefined {
  return bytes[0] === LESS ? attempt(() => decodeText(bytes, name)) : undefined
}

/** What an entry holds: text, to be written as UTF-8, or bytes. */
export type Content = string | Uint8Array

/** What an entry holds, as bytes. */
export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? utf8Bytes(content) : content
}
