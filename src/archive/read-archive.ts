import { refuse } from '../errors.ts'
import { appliedLimits } from '../values/applied-limits.ts'
import { viewOf } from '../values/view-of.ts'
import type { Archive, Entry } from './archive.ts'
import { buildDosTime } from './dos-time.ts'
import type { Engine } from './engine.ts'
import type { Foreign } from './foreign.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { VettedEntry } from './local.ts'
import { isFolder } from './names.ts'
import { usualEngine } from './usual-engine.ts'
import { vet } from './vet.ts'

/** How an archive is read. */
export interface ReadOptions {
  /** Limits that differ from `defaultLimits`. */
  readonly limits?: Partial<Limits>
  /** What inflates the entries: Node's zlib on Node, jszip elsewhere, unless another is given. */
  readonly engine?: Engine
}

/**
 * An archive whose entries are inflated one after the other, each when it is asked for: they can be gone through once.
 */
export interface OpenedArchive {
  readonly entries: Iterable<Entry>
  /** Names of folder entries. */
  readonly folders: readonly string[]
  /** What shows that another tool than the platform wrote the archive. */
  readonly foreign?: Foreign
}

/**
 * Opens a zip archive. Promises that the whole container was vetted before the first entry is inflated, and that each
 * entry has the size and the checksum that the archive declares; throws a `ProblemError` with an `archive/…` code
 * otherwise, for an entry when it is its turn. Stored and deflated content is shared with `bytes`, which therefore must
 * not change.
 */
export function openArchive(
  bytes: Uint8Array | ArrayBuffer,
  { limits, engine = usualEngine }: ReadOptions = {},
): OpenedArchive {
  const { entries, foreign } = vet(viewOf(bytes), appliedLimits(defaultLimits, limits))
  const folders = entries.map(({ name }) => name).filter(isFolder)
  return { entries: readEntries(entries, engine), folders, ...(foreign && { foreign }) }
}

/**
 * Reads a zip archive. Promises that the whole container was vetted before the first entry was inflated, and that each
 * entry has the size and the checksum that the archive declares; throws a `ProblemError` with an `archive/…` code
 * otherwise. Stored and deflated content is shared with `bytes`, which therefore must not change.
 */
export function readArchive(bytes: Uint8Array | ArrayBuffer, options: ReadOptions = {}): Archive {
  const { entries, folders } = openArchive(bytes, options)
  return { entries: [...entries], ...(folders.length > 0 && { folders }) }
}

/** Reads the wanted entries of a zip archive as `readArchive` does; all others are not inflated. */
export function readWanted(
  bytes: Uint8Array | ArrayBuffer,
  isWanted: (name: string) => boolean,
  { limits, engine = usualEngine }: ReadOptions = {},
): readonly Entry[] {
  const { entries } = vet(viewOf(bytes), appliedLimits(defaultLimits, limits))
  const wanted = entries.filter(({ name }) => isWanted(name))
  return [...readEntries(wanted, engine)]
}

/** The content of folder entries is checked, too. */
function* readEntries(found: readonly VettedEntry[], engine: Engine): Generator<Entry> {
  for (const one of found) {
    const entry = readEntry(one, engine)
    if (!isFolder(entry.name)) yield entry
  }
}

function readEntry(entry: VettedEntry, engine: Engine): Entry {
  const { name, shown, content, crc: declared } = entry
  const bytes = entry.isStored ? content : inflate(entry, engine)
  const found = engine.crc32(bytes)
  if (found !== declared) refuse('archive/crc-mismatch', { name: shown, declared, found }, { entry: shown })
  const time = buildDosTime(entry.time)
  return entry.isStored
    ? { name, bytes, time }
    : { name, bytes, time, deflated: { bytes: content, of: bytes, crc: found } }
}

function inflate({ shown: name, content, size: declared }: VettedEntry, engine: Engine): Uint8Array {
  const place = { entry: name }
  const inflated = engine.inflate(content, declared)
  if (inflated === 'broken') return refuse('archive/deflate-broken', { name }, place)
  const found = inflated === 'too-long' ? 'more' : inflated.bytes.length
  if (inflated === 'too-long' || found !== declared)
    return refuse('archive/size-mismatch', { name, declared, found }, place)
  const count = content.length - inflated.used
  if (count > 0) refuse('archive/deflate-trailing-bytes', { name, count }, place)
  return inflated.bytes
}
