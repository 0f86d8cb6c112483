import { refuse } from '../errors.ts'
import { equalBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'
import type { DirectoryEntry } from './directory.ts'
import type { EndRecord } from './end-record.ts'
import { checkExtraFields } from './extra-fields.ts'
import { type Foreign, foreignIn, type LocalEntry } from './foreign.ts'
import { showName } from './names.ts'
import { descriptor, flag, method, readLocalHeader, spanMarker, type Zip } from './records.ts'

/** An entry whose headers agree, with the part of the archive that holds its content, as yet unread. */
export interface VettedEntry {
  readonly name: string
  /** The name, fit to be shown. */
  readonly shown: string
  readonly isStored: boolean
  /** DOS date in the high, time in the low 16 bits. */
  readonly time: number
  readonly crc: number
  readonly size: number
  readonly content: Uint8Array
}

/** The entries of an archive, and what shows that another tool than the platform wrote it. */
export interface Vetted {
  readonly entries: readonly VettedEntry[]
  readonly foreign?: Foreign
}

/** Finds the content of each entry; refuses an archive with a byte that belongs to no entry, or to two. */
export function locateContents(zip: Zip, entries: readonly DirectoryEntry[], end: EndRecord): Vetted {
  const { directoryAt } = end
  const located = entries.map((entry) => locateHeader(zip, entry, directoryAt))
  const inFile = located.toSorted((left, right) => left.offset - right.offset)
  const first = inFile[0]?.offset
  if (first === undefined && directoryAt > 0) refuse('archive/gap', { from: 0, to: directoryAt })
  const isMarked = first === spanMarker.length && spanMarker.signatures.includes(zip.view.getUint32(0, true))
  if (first && !isMarked) refuse('archive/prepended-bytes', { count: first })
  for (const [index, entry] of inFile.entries()) checkSpan(zip, entry, inFile[index + 1]?.offset ?? directoryAt)
  const foreign = foreignIn(located, end, isMarked)
  return { entries: located.map((entry) => vetted(zip, entry)), ...(foreign && { foreign }) }
}

function locateHeader(zip: Zip, entry: DirectoryEntry, directoryAt: number): LocalEntry {
  const { shown, offset } = entry
  const local = readLocalHeader(zip, offset, directoryAt)
  if (!local) return refuse('archive/local-header-absent', { name: shown, offset }, { entry: shown })
  return { ...entry, local }
}

function vetted(zip: Zip, { name, shown, header, local }: LocalEntry): VettedEntry {
  const { time, crc, size, deflatedSize } = header
  const content = zip.bytes.subarray(local.end, local.end + deflatedSize)
  return { name, shown, isStored: header.method === method.stored, time, crc, size, content }
}

/** Checks that an entry, content and descriptor included, reaches just to `next`. */
function checkSpan(zip: Zip, entry: LocalEntry, next: number): void {
  const { shown, header, offset, local } = entry
  const end = local.end + header.deflatedSize
  if (offset === next) refuse('archive/overlap', { name: shown, offset: next }, { entry: shown })
  compare(entry)
  if (end > next) refuse('archive/overlap', { name: shown, offset: next }, { entry: shown })
  const used = header.flags & flag.descriptor ? checkDescriptor(zip, entry, end, next) : end
  if (used !== next) refuse('archive/gap', { from: used, to: next })
  if (used > end && header.method === method.stored) checkOnlyEnd(zip, shown, local.end, end)
}

function compare({ name, shown, header, local }: LocalEntry): void {
  const place = { entry: shown }
  if (!equalBytes(local.name, header.name)) {
    refuse('archive/local-name-differs', { name: shown, local: showName(local.name) }, place)
  }
  checkExtraFields(local, name)
  // Where a descriptor follows, tools leave each of its fields 0 in the local header or fill it in already.
  const isOpen = (header.flags & flag.descriptor) !== 0
  for (const [field, key] of comparedFields) {
    const isLeftOut = isOpen && describedKeys.has(key) && local[key] === 0
    if (local[key] === header[key] || isLeftOut) continue
    refuse('archive/local-differs', { name: shown, field, local: local[key], central: header[key] }, place)
  }
}

const describedFields = [
  ['CRC', 'crc'],
  ['compressed size', 'deflatedSize'],
  ['size', 'size'],
] as const

const comparedFields = [
  ['version', 'version'],
  ['set of flags', 'flags'],
  ['compression method', 'method'],
  ['time', 'time'],
  ...describedFields,
] as const

const describedKeys: ReadonlySet<string> = new Set(describedFields.map(([, key]) => key))

/** Checks the descriptor at a byte, which may have a signature or not, and tells where it ends. */
function checkDescriptor({ view }: Zip, { shown, header }: DirectoryEntry, at: number, next: number): number {
  const place = { entry: shown }
  // Readers of a stream take a checksum that equals the signature for the signature, too.
  const isSigned = view.getUint32(at, true) === descriptor.signature
  const end = at + (isSigned ? descriptor.length : descriptor.lengthUnsigned)
  if (end > next) refuse('archive/overlap', { name: shown, offset: next }, place)
  for (const [index, [field, key]] of describedFields.entries()) {
    const value = view.getUint32(end - descriptor.lengthUnsigned + index * 4, true)
    if (value !== header[key]) {
      refuse('archive/descriptor-differs', { name: shown, field, descriptor: value, central: header[key] }, place)
    }
  }
  return end
}

/**
 * Refuses stored content that ends early for readers of a stream, who look for a descriptor whose checksum or sizes fit.
 */
function checkOnlyEnd({ bytes, view }: Zip, shown: string, from: number, end: number): void {
  let [crc, counted] = [0, from]
  for (let at = from; at < end; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== descriptor.signature) continue
    crc = crc32(bytes.subarray(counted, at), crc)
    counted = at
    const size = at - from
    const [found, ...sizes] = [4, 8, 12].map((place) => view.getUint32(at + place, true))
    if (found !== crc && sizes.some((one) => one !== size)) continue
    const data = { name: shown, field: 'size', descriptor: size, central: end - from }
    refuse('archive/descriptor-differs', data, { entry: shown })
  }
}
