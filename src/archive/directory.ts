import { refuse } from '../errors.ts'
import { checkAttributes } from './attributes.ts'
import { checkCount, checkEntrySize, checkRatio, checkTotal } from './check-limits.ts'
import { checkCollisions } from './collisions.ts'
import type { EndRecord } from './end-record.ts'
import { checkExtraFields } from './extra-fields.ts'
import type { Limits } from './limits.ts'
import { checkName, decodeName, isFolder } from './names.ts'
import { printable } from './printable.ts'
import { type CentralHeader, flag, method, readCentralHeader, type Zip } from './records.ts'

/** An entry of the central directory. */
export interface DirectoryEntry {
  readonly name: string
  /** The name, fit to be shown. */
  readonly shown: string
  readonly header: CentralHeader
}

/** The entries of the central directory in order; refuses what cannot be read, is unsafe or too large. */
export function readDirectory(zip: Zip, end: EndRecord, limits: Limits): readonly DirectoryEntry[] {
  const headers = readHeaders(zip, end)
  checkCount(headers.length, limits)
  const entries = headers.map(nameEntry)
  for (const entry of entries) checkEntry(entry, limits)
  checkCollisions(entries.map(({ name }) => name))
  checkTotal(
    headers.map(({ size }) => size),
    limits,
  )
  return entries
}

function readHeaders(zip: Zip, end: EndRecord): readonly CentralHeader[] {
  const headers: CentralHeader[] = []
  for (let at = end.directoryAt; at < end.at; ) {
    const header = readCentralHeader(zip, at, end.at)
    if (!header) return refuse('archive/directory-broken', { offset: at })
    headers.push(header)
    at = header.end
  }
  const found = headers.length
  if (found !== end.count) refuse('archive/wrong-count', { declared: end.count, found })
  return headers
}

function nameEntry(header: CentralHeader): DirectoryEntry {
  const name = decodeName(header.name, (header.flags & flag.utf8) !== 0)
  return { name, shown: printable(name), header }
}

function checkEntry({ name, shown, header }: DirectoryEntry, limits: Limits): void {
  const place = { entry: shown }
  checkName(name, limits)
  checkReadable(header, shown)
  if (header.disk !== 0) refuse('archive/split', {}, place)
  if ([header.size, header.deflatedSize, header.offset].includes(0xffffffff)) {
    refuse('archive/zip64', { where: `the header of the entry "${shown}"` }, place)
  }
  checkExtraFields(header, shown)
  checkAttributes(header.attributes, name)
  checkSizes(header, shown, limits)
  if (isFolder(name) && header.size > 0) refuse('archive/folder-with-content', { name: shown }, place)
}

function checkReadable(header: CentralHeader, shown: string): void {
  const place = { entry: shown }
  const { flags, version } = header
  if (flags & (flag.encrypted | flag.strong | flag.masked)) refuse('archive/encrypted', { name: shown }, place)
  if (header.method !== method.stored && header.method !== method.deflated) {
    refuse('archive/unknown-method', { name: shown, method: header.method }, place)
  }
  if (flags & ~flag.known) refuse('archive/unknown-flags', { name: shown, flags }, place)
  if (version > 20) refuse('archive/unknown-version', { name: shown, version }, place)
}

function checkSizes({ size, deflatedSize, method: used }: CentralHeader, shown: string, limits: Limits): void {
  checkEntrySize(shown, size, limits)
  checkRatio(shown, size, deflatedSize, limits)
  if (used === method.stored && size !== deflatedSize) {
    refuse('archive/size-mismatch', { name: shown, declared: size, found: deflatedSize }, { entry: shown })
  }
}
