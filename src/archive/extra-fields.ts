import { refuse } from '../errors.ts'
import { equalBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'
import type { Header } from './records.ts'

const zip64 = 0x0001
const unicodePath = 0x7075

/**
 * Refuses extra fields that are cut short, that bring Zip64, or that give the entry a second name; others are legal.
 */
export function checkExtraFields(header: Header, shown: string): void {
  const { extra } = header
  if (extra.length === 0) return
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at < extra.length; ) {
    const end = at + 4 <= extra.length ? at + 4 + view.getUint16(at + 2, true) : Infinity
    if (end > extra.length) refuse('archive/extra-broken', { name: shown }, { entry: shown })
    const id = view.getUint16(at, true)
    if (id === zip64) refuse('archive/zip64', { where: `the entry "${shown}" has its extra field` }, { entry: shown })
    if (id === unicodePath) checkUnicodePath(extra.subarray(at + 4, end), header.name, shown)
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
