import { refuse } from '../errors.ts'
import { appliedLimits } from '../values/applied-limits.ts'
import type { Archive, Deflated, Entry } from './archive.ts'
import { equalBytes } from './bytes.ts'
import {
  checkArchiveSize,
  checkCount,
  checkEntrySize,
  checkRatio,
  checkTotal,
  checkTotalRatio,
} from './check-limits.ts'
import { checkCollisions } from './collisions.ts'
import { parseDosTime } from './dos-time.ts'
import type { Engine } from './engine.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { checkName, encodeName, isFolder } from './names.ts'
import { printable } from './printable.ts'
import { centralHeader, descriptor, endRecord, flag, localHeader, method, versions } from './records.ts'
import { usualEngine } from './usual-engine.ts'

/** How an archive is written. */
export interface WriteOptions {
  /** Limits that differ from `defaultLimits`: what `readArchive` would refuse is not written. */
  readonly limits?: Partial<Limits>
  /** What deflates new entries: pako, to the platform's bytes, unless another is given. */
  readonly engine?: Engine
  /** An archive that was read: where it has an entry of the same name and content, its stream is copied. */
  readonly base?: Archive
}

/** What a zip archive without Zip64 can hold, however far the limits are raised. */
const largest = { size: 0xfffffffe, entries: 0xfffe, name: 0xffff } as const

/** An entry as it goes into the archive. */
interface Part {
  readonly name: Uint8Array
  readonly time: number
  readonly crc: number
  readonly size: number
  readonly deflated: Uint8Array
}

/**
 * Writes an archive in the very shape of the platform: the same entries give the same bytes on every machine.
 * An entry that was read is copied without deflating it again, unless its content was replaced or changed.
 * Folders are not written, as the platform writes none. Throws a `ProblemError` where `readArchive` would.
 */
export function writeArchive(
  archive: Archive,
  { limits, engine = usualEngine, base = { entries: [] } }: WriteOptions = {},
): Uint8Array {
  const applied = capped(appliedLimits(defaultLimits, limits))
  checkEntries(archive.entries, applied)
  const streams = new Map(base.entries.map(({ name, deflated }) => [name, deflated]))
  const parts = archive.entries.map((entry) => partOf(entry, applied, engine, streams.get(entry.name)))
  const sizes = parts.map(({ size }) => size)
  const deflated = parts.map((part) => part.deflated.length)
  checkTotalRatio(sizes, deflated, applied)
  const directoryAt = parts.reduce((sum, part) => sum + lengthInFile(part), 0)
  const directorySize = parts.reduce((sum, { name }) => sum + centralHeader.length + name.length, 0)
  const length = directoryAt + directorySize + endRecord.length
  checkArchiveSize(length, applied)
  const bytes = new Uint8Array(length)
  putAll(bytes, parts, directoryAt)
  return bytes
}

function capped(limits: Limits): Limits {
  return {
    ...limits,
    maxArchiveSize: Math.min(limits.maxArchiveSize, largest.size),
    maxEntrySize: Math.min(limits.maxEntrySize, largest.size),
    maxEntries: Math.min(limits.maxEntries, largest.entries),
    maxNameLength: Math.min(limits.maxNameLength, largest.name),
  }
}

/** Refuses entries that no archive of theirs can hold, whatever they deflate to. */
export function checkEntries(entries: readonly Entry[], limits: Limits): void {
  checkCount(entries.length, limits)
  for (const entry of entries) {
    const { name, bytes } = entry
    const shown = printable(name)
    timeOf(entry)
    checkName(name, limits)
    if (isFolder(name)) refuse('archive/name-empty-segment', { name: shown }, { entry: shown })
    checkEntrySize(shown, bytes.length, limits)
  }
  checkCollisions(entries.map(({ name }) => name))
  checkTotal(
    entries.map(({ bytes }) => bytes.length),
    limits,
  )
}

function partOf(entry: Entry, limits: Limits, engine: Engine, base: Deflated | undefined): Part {
  const shown = printable(entry.name)
  const time = timeOf(entry)
  const { bytes } = entry
  const crc = engine.crc32(bytes)
  const deflated = keptStream(entry, crc) ?? baseStream(base, bytes, crc) ?? engine.deflate(bytes)
  checkRatio(shown, bytes.length, deflated.length, limits)
  return { name: encodeName(entry.name), time, crc, size: bytes.length, deflated }
}

function timeOf({ name, time }: Entry): number {
  const entry = printable(name)
  return parseDosTime(time) ?? refuse('archive/time-unwritable', { name: entry, time: printable(time) }, { entry })
}

function keptStream({ bytes, deflated }: Entry, crc: number): Uint8Array | undefined {
  return deflated?.of === bytes && deflated.crc === crc ? deflated.bytes : undefined
}

function baseStream(base: Deflated | undefined, bytes: Uint8Array, crc: number): Uint8Array | undefined {
  return base?.crc === crc && equalBytes(base.of, bytes) ? base.bytes : undefined
}

function lengthInFile({ name, deflated }: Part): number {
  return localHeader.length + name.length + deflated.length + descriptor.length
}

function putAll(bytes: Uint8Array, parts: readonly Part[], directoryAt: number): void {
  const view = new DataView(bytes.buffer)
  let [fileAt, centralAt] = [0, directoryAt]
  for (const part of parts) {
    putFile(bytes, view, fileAt, part)
    putCentralHeader(bytes, view, centralAt, part, fileAt)
    fileAt += lengthInFile(part)
    centralAt += centralHeader.length + part.name.length
  }
  view.setUint32(centralAt, endRecord.signature, true)
  view.setUint16(centralAt + 8, parts.length, true)
  view.setUint16(centralAt + 10, parts.length, true)
  view.setUint32(centralAt + 12, centralAt - directoryAt, true)
  view.setUint32(centralAt + 16, directoryAt, true)
}

/**
 * Local header, content and descriptor; the local header leaves to the descriptor what the platform knows only then.
 */
function putFile(bytes: Uint8Array, view: DataView, at: number, part: Part): void {
  view.setUint32(at, localHeader.signature, true)
  putShared(view, at + 4, part)
  bytes.set(part.name, at + localHeader.length)
  const contentAt = at + localHeader.length + part.name.length
  bytes.set(part.deflated, contentAt)
  const descriptorAt = contentAt + part.deflated.length
  view.setUint32(descriptorAt, descriptor.signature, true)
  putSizes(view, descriptorAt + 4, part)
}

function putCentralHeader(bytes: Uint8Array, view: DataView, at: number, part: Part, fileAt: number): void {
  view.setUint32(at, centralHeader.signature, true)
  view.setUint16(at + 4, versions.known, true)
  putShared(view, at + 6, part)
  putSizes(view, at + 16, part)
  view.setUint32(at + 42, fileAt, true)
  bytes.set(part.name, at + centralHeader.length)
}

/** From the version needed to the length of the name, the three sizes apart. */
function putShared(view: DataView, at: number, { name, time }: Part): void {
  view.setUint16(at, versions.known, true)
  view.setUint16(at + 2, flag.descriptor | flag.utf8, true)
  view.setUint16(at + 4, method.deflated, true)
  view.setUint32(at + 6, time, true)
  view.setUint16(at + 22, name.length, true)
}

function putSizes(view: DataView, at: number, { crc, deflated, size }: Part): void {
  view.setUint32(at, crc, true)
  view.setUint32(at + 4, deflated.length, true)
  view.setUint32(at + 8, size, true)
}
