import type { Entry } from '../archive/archive.ts'
import { isXml } from '../archive/names.ts'
import { attempt } from '../errors.ts'
import { decodeText } from '../xml/decode.ts'
import { utf8Bytes } from './utf8.ts'

/**
 * An entry as it is held until it is read. XML is held as the text that its values will be pieces of, so that nobody
 * need hold its bytes as well; whatever is no good text keeps its bytes, and is refused when it is read.
 */
export interface HeldEntry {
  readonly name: string
  readonly content: Uint8Array | string
}

/** Holds an entry to be read. */
export function holdEntry({ name, bytes }: Entry): HeldEntry {
  return { name, content: isXml(name) ? (goodText(bytes, name) ?? bytes) : bytes }
}

/** The text of an entry; throws a `ProblemError` for what is no text of XML. */
export function textOf({ name, content }: HeldEntry): string {
  return typeof content === 'string' ? content : decodeText(content, name)
}

/** The bytes of an entry, as they were in the archive. */
export function bytesOf({ content }: HeldEntry): Uint8Array {
  return typeof content === 'string' ? utf8Bytes(content) : content
}

const LESS = 0x3c

/** The text of bytes that begin with markup: with a byte order mark before it, they would not be those of the text. */
function goodText(bytes: Uint8Array, name: string): string | undefined {
  return bytes[0] === LESS ? attempt(() => decodeText(bytes, name)) : undefined
}
