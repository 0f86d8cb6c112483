import { refuse } from '../errors.ts'
import { checkAttributes } from './attributes.ts'
import { equalBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { printable } from './printable.ts'
import type { Header } from './records.ts'

const zip64 = 0x0001
const unicodePath = 0x7075
/** Attributes for readers of a stream, who do not know yet what the central directory says. */
const libarchive = 0x6c78
/** Of old Unix tools; Info-ZIP takes the mode in it for that of the file. */
const asiUnix = 0x756e

/**
 * Refuses extra fields that are cut short, that bring Zip64, that give the entry a second name, or that make a link of
 * it; others are legal.
 */
export function checkExtraFields(header: Header, name: string): void {
  const { extra } = header
  if (extra.length === 0) return
  const shown = printable(name)
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at < extra.length; ) {
    const end = at + 4 <= extra.length ? at + 4 + view.getUint16(at + 2, true) : Infinity
    if (end > extra.length) refuse('archive/extra-broken', { name: shown }, { entry: shown })
    const id = view.getUint16(at, true)
    if (id === zip64) refuse('archive/zip64', { where: `the entry "${shown}" has its extra field` }, { entry: shown })
    const field = extra.subarray(at + 4, end)
    if (id === unicodePath) checkUnicodePath(field, header.name, shown)
    if (id === libarchive) checkAttributes(attributesIn(field, shown), name)
    if (id === asiUnix) checkAttributes(modeIn(field, shown), name)
    at = end
  }
}

/** The field holds a version, the CRC-32 of the name in the header, and a name that some readers prefer to that one. */
function checkUnicodePath(field: Uint8Array, name: Uint8Array, shown: string): void {
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength)
  const agrees =
    field.length >= 5 &&
    field[0] === 1 &&
    view.getUint32(1, true) === crc32(name) &&
    equalBytes(field.subarray(5), name)
  if (!agrees) refuse('archive/unicode-path-differs', { name: shown }, { entry: shown })
}

/** The mode, behind a checksum, as attributes have it. */
function modeIn(field: Uint8Array, shown: string): number {
  if (field.length < 6) refuse('archive/extra-broken', { name: shown }, { entry: shown })
  return (new DataView(field.buffer, field.byteOffset).getUint16(4, true) << 16) >>> 0
}

/** Flags, in a byte or more, say which numbers follow: version, internal attributes, attributes. */
function attributesIn(field: Uint8Array, shown: string): number {
  const [flags = 0] = field
  const flagsEnd = field.findIndex((byte) => byte < 0x80) + 1
  const at = flagsEnd + (flags & 1 ? 2 : 0) + (flags & 2 ? 2 : 0)
  const end = flags & 4 ? at + 4 : at
  if (flagsEnd === 0 || end > field.length) refuse('archive/extra-broken', { name: shown }, { entry: shown })
  return end > at ? new DataView(field.buffer, field.byteOffset).getUint32(at, true) : 0
}
