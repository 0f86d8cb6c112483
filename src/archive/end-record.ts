import { refuse } from '../errors.ts'
import { centralHeader, endRecord, localHeader, type Zip, zip64Locator } from './records.ts'

/** What the end of an archive says of its central directory. */
export interface EndRecord {
  /** Where the end record begins, which is where the directory ends. */
  readonly at: number
  readonly count: number
  readonly directoryAt: number
}

const longestComment = 0xffff

/** Finds the one end record and refuses all that makes its directory ambiguous or leaves bytes to nobody. */
export function readEndRecord(zip: Zip): EndRecord {
  const { view } = zip
  const at = findEndRecord(zip)
  checkZip64(view, at)
  const [disk, directoryDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
  if (disk !== 0 || directoryDisk !== 0) refuse('archive/split', {})
  const [countHere, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  if (countHere !== count) refuse('archive/wrong-count', { declared: count, found: countHere })
  checkDirectoryPlace(view, at)
  return { at, count, directoryAt: view.getUint32(at + 16, true) }
}

function findEndRecord(zip: Zip): number {
  const { view } = zip
  const length = view.byteLength
  const fits = (at: number) => at + endRecord.length + view.getUint16(at + 20, true) === length
  const found = endSignatures(zip, Math.max(0, length - endRecord.length - longestComment))
  const first = found.find(fits)
  if (first === undefined) return refuseWithoutEnd(zip)
  if (found.at(-1) !== first) refuse('archive/several-end-records', {})
  return first
}

/** Where end records may begin, in order, from a byte on. */
function endSignatures({ bytes, view }: Zip, from: number): readonly number[] {
  const found: number[] = []
  const last = bytes.length - endRecord.length
  for (let at = bytes.indexOf(0x50, from); at !== -1 && at <= last; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) === endRecord.signature) found.push(at)
  }
  return found
}

function refuseWithoutEnd(zip: Zip): never {
  const { view } = zip
  const at = endSignatures(zip, 0).at(-1)
  if (at !== undefined) {
    const count = view.byteLength - at - endRecord.length - view.getUint16(at + 20, true)
    return count > 0 ? refuse('archive/trailing-bytes', { count }) : refuse('archive/truncated', {})
  }
  const beginsLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === localHeader.signature
  return beginsLikeZip ? refuse('archive/truncated', {}) : refuse('archive/not-a-zip', {})
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
  if (size >= centralHeader.length && beginsDirectory(view, end - size) && !beginsDirectory(view, offset)) {
    refuse('archive/prepended-bytes', { count: free })
  }
  refuse('archive/gap', { from: end - free, to: end })
}

function beginsDirectory(view: DataView, at: number): boolean {
  return at + 4 <= view.byteLength && view.getUint32(at, true) === centralHeader.signature
}
