import { refuse } from '../errors.ts'
import { checkAttributes } from './attributes.ts'
import { checkCount, checkEntrySize, checkRatio, checkTotal, checkTotalRatio } from './check-limits.ts'
import { checkCollisions } from './collisions.ts'
import type { EndRecord } from './end-record.ts'
import { checkExtraFields } from './extra-fields.ts'
import type { Limits } from './limits.ts'
import { checkName, decodeName, isFolder } from './names.ts'
import { printable } from './printable.ts'
import { type CentralHeader, flag, type Header, method, readCentralHeader, versions, type Zip } from './records.ts'

/** An entry of the central directory. */
export interface DirectoryEntry extends CentralHeader {
  readonly name: string
  /** The name, fit to be shown. */
  readonly shown: string
}

/** The entries of the central directory in order; refuses what cannot be read, is unsafe or too large. */
export function readDirectory(zip: Zip, end: EndRecord, limits: Limits): readonly DirectoryEntry[] {
  checkCount(end.count, limits)
  const entries = readHeaders(zip, end).map((central) => readEntry(central, limits))
  checkCollisions(entries.map(({ name }) => name))
  const sizes = entries.map(({ header }) => header.size)
  const deflated = entries.map(({ header }) => header.deflatedSize)
  checkTotal(sizes, limits)
  checkTotalRatio(sizes, deflated, limits)
  return entries
}

function readHeaders(zip: Zip, { at: endAt, count: declared, directoryAt }: EndRecord): readonly CentralHeader[] {
  const headers: CentralHeader[] = []
  let at = directoryAt
  while (at < endAt && headers.length < declared) {
    const header = readCentralHeader(zip, at, endAt)
    if (!header) return refuse('archive/directory-broken', { offset: at })
    headers.push(header)
    at = header.end
  }
  if (headers.length < declared) refuse('archive/wrong-count', { declared, found: headers.length })
  if (at === endAt) return headers
  if (readCentralHeader(zip, at, endAt)) refuse('archive/wrong-count', { declared, found: 'more' })
  return refuse('archive/directory-broken', { offset: at })
}

function readEntry(central: CentralHeader, limits: Limits): DirectoryEntry {
  const { header, disk, attributes, offset } = central
  const name = decodeName(header.name, (header.flags & flag.utf8) !== 0)
  const shown = printable(name)
  const place = { entry: shown }
  checkName(name, limits)
  checkReadable(header, shown)
  if (disk !== 0) refuse('archive/split', {}, place)
  if ([header.size, header.deflatedSize, offset].includes(0xffffffff)) {
    refuse('archive/zip64', { where: `the header of the entry "${shown}" leaves values to it` }, place)
  }
  checkExtraFields(header, name)
  checkAttributes(attributes, name)
  checkSizes(header, shown, limits)
  if (isFolder(name) && header.size > 0) refuse('archive/folder-with-content', { name: shown }, place)
  return { ...central, name, shown }
}

function checkReadable(header: Header, shown: string): void {
  const place = { entry: shown }
  const { flags, version } = header
  if (flags & (flag.encrypted | flag.strong | flag.masked)) refuse('archive/encrypted', { name: shown }, place)
  if (header.method !== method.stored && header.method !== method.deflated) {
    refuse('archive/unknown-method', { name: shown, method: header.method }, place)
  }
  if (flags & ~flag.known) refuse('archive/unknown-flags', { name: shown, flags }, place)
  if (version === versions.zip64) refuse('archive/zip64', { where: `the entry "${shown}" needs version 45` }, place)
  if (version > versions.known) refuse('archive/unknown-version', { name: shown, version }, place)
}

function checkSizes({ size, deflatedSize, method: used }: Header, shown: string, limits: Limits): void {
  checkEntrySize(shown, size, limits)
  checkRatio(shown, size, deflatedSize, limits)
  if (used === method.stored && size !== deflatedSize) {
    refuse('archive/size-mismatch', { name: shown, declared: size, found: deflatedSize }, { entry: shown })
  }
}
