import { likenessOf } from '../diagnostics/likeness.ts'
import { refuse } from '../errors.ts'
import { centralHeader, endRecord, localHeader, type Zip, zip64Locator } from './records.ts'

/** What the end of an archive says of its central directory. */
export interface EndRecord {
  /** Where the end record begins, which is where the directory ends. */
  readonly at: number
  readonly count: number
  readonly directoryAt: number
  readonly hasComment: boolean
}

const longestComment = 0xffff

/** Finds the one end record and refuses all that makes its directory ambiguous or leaves bytes to nobody. */
export function readEndRecord(zip: Zip): EndRecord {
  const { view } = zip
  const at = findEndRecord(zip)
  checkZip64(view, at)
  const [disk, directoryDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
  const [countOnDisk, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  if (disk !== 0 || directoryDisk !== 0 || countOnDisk !== count) refuse('archive/split', {})
  checkDirectoryPlace(view, at)
  const hasComment = view.getUint16(at + 20, true) > 0
  return { at, count, directoryAt: view.getUint32(at + 16, true), hasComment }
}

function findEndRecord(zip: Zip): number {
  const { view } = zip
  const from = Math.max(0, view.byteLength - endRecord.length - longestComment)
  const found: number[] = []
  for (let at = lastSignature(zip, from); at !== -1; at = lastSignature(zip, from, at - 1)) found.unshift(at)
  const fitting = found.find((at) => isWhole(view, at) && missing(view, at) === 0)
  if (fitting === undefined) return refuseWithoutEnd(zip)
  if (found.at(-1) !== fitting) refuse('archive/several-end-records', {})
  return fitting
}

/** The last place in a range where an end record begins or seems to; -1 if there is none. */
function lastSignature({ bytes, view }: Zip, from: number, to = bytes.length - 4): number {
  for (let at = to; at >= from; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && view.getUint32(at, true) === endRecord.signature) return at
  }
  return -1
}

function isWhole(view: DataView, at: number): boolean {
  return at + endRecord.length <= view.byteLength
}

/** How many bytes the comment of a whole record lacks; negative when bytes follow it. */
function missing(view: DataView, at: number): number {
  return at + endRecord.length + view.getUint16(at + 20, true) - view.byteLength
}

function refuseWithoutEnd(zip: Zip): never {
  const { view } = zip
  const at = lastSignature(zip, 0)
  if (at >= 0 && isWhole(view, at) && missing(view, at) < 0) {
    refuse('archive/trailing-bytes', { count: -missing(view, at) })
  }
  const beginsLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === localHeader.signature
  if (beginsLikeZip || at >= 0) refuse('archive/truncated', {})
  const found = likenessOf(zip.bytes)
  return refuse('archive/not-a-zip', found === undefined ? {} : { found })
}

function checkZip64(view: DataView, at: number): void {
  const locatorAt = at - zip64Locator.length
  if (locatorAt >= 0 && view.getUint32(locatorAt, true) === zip64Locator.signature) {
    refuse('archive/zip64', { where: 'it has a Zip64 end record' })
  }
  const counts = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const places = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
  if (counts.includes(0xffff) || places.includes(0xffffffff)) {
    refuse('archive/zip64', { where: 'its end record leaves values to one' })
  }
}

function checkDirectoryPlace(view: DataView, end: number): void {
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const free = end - offset - size
  if (free < 0) refuse('archive/directory-misplaced', { offset, size, end })
  if (free === 0) return
  // The directory right before the end record, but not where it is declared: all offsets are shifted.
  const isShifted = size > 0 && view.getUint32(end - size, true) === centralHeader.signature
  if (isShifted) refuse('archive/prepended-bytes', { count: free })
  refuse('archive/gap', { from: end - free, to: end })
}
