import type { Archive } from '../archive/archive.ts'
import { equalBytes } from '../archive/bytes.ts'
import type { Limits } from '../archive/limits.ts'
import { isXml } from '../archive/names.ts'
import { type ReadOptions, readArchive } from '../archive/read-archive.ts'
import { type WriteOptions, writeArchive } from '../archive/write-archive.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { buildArchive } from '../mapping/build-archive.ts'
import { contentsOf } from '../mapping/contents.ts'
import { parseArchive } from '../mapping/parse-archive.ts'
import type { Model } from '../model/model.ts'
import { viewOf } from '../values/view-of.ts'
import { sameXml } from '../xml/canonical.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'

/** How an archive is read into its model. */
export interface ImportOptions extends ReadOptions {
  /** Limits of the container and of the documents in it that differ from the usual ones. */
  readonly limits?: Partial<Limits & XmlLimits>
}

/** A model that was read from an archive file. */
export interface ImportedArchive {
  /** What the archive means. */
  readonly model: Model
}

/** The model of an archive file. Throws a `ProblemError` for a container or a document that cannot be read. */
export function importArchive(bytes: Uint8Array | ArrayBuffer, options: ImportOptions = {}): ImportedArchive {
  return { model: parseArchive(readArchive(bytes, options), options).model }
}

/** An archive file that was written. */
export interface ExportedArchive {
  /** The file. */
  readonly bytes: Uint8Array
  /** What was noticed and is no reason not to write the archive. */
  readonly findings: readonly Problem[]
}

/**
 * The archive file of a model; twin of `importArchive`. The same model gives the same bytes everywhere. Throws a
 * `ProblemError` for a model that no archive can be written of (`model/…`) and for one beyond the limits (`archive/…`).
 * Members that no model has are not written; `validateModel` reports them.
 */
export function exportArchive(model: Model, options: WriteOptions = {}): ExportedArchive {
  const { archive, findings } = buildArchive(model, [contentsOf(model, undefined, options.limits)])
  return { bytes: writeArchive(archive, options), findings }
}

/** How much of an entry came back: `lost` must never happen. */
export type RoundtripLevel = 'identical bytes' | 'same XML' | 'lost'

/** What came back of an entry. */
export interface EntryReport {
  /** Full name of the entry. */
  readonly name: string
  /** How much of it. */
  readonly level: RoundtripLevel
}

/** What came back of an archive that was read and written again. */
export interface RoundtripReport {
  /** Whether the file that was written again is the file that was read, byte for byte. */
  readonly identical: boolean
  /** The entries that were read, in their order, then those that were written besides. */
  readonly entries: readonly EntryReport[]
}

/**
 * Reads an archive into its model, writes the model again by way of JSON text, and compares. Throws a `ProblemError`
 * where `importArchive` would.
 */
export function roundtrip(bytes: Uint8Array | ArrayBuffer, options: ImportOptions = {}): RoundtripReport {
  const archive = readArchive(bytes, options)
  const { model } = parseArchive(archive, options)
  // Users keep the JSON text: whatever it cannot carry must show here.
  const copy: Model = JSON.parse(JSON.stringify(model))
  const { limits = {} } = options
  const again = buildArchive(copy, [contentsOf(copy, undefined, limits)]).archive
  const identical = equalBytes(writeArchive(again, { limits }), viewOf(bytes))
  return { identical, entries: compare(archive, again, limits) }
}

function compare(before: Archive, after: Archive, limits: Partial<XmlLimits>): RoundtripReport['entries'] {
  const found = new Map(after.entries.map(({ name, bytes }) => [name, bytes]))
  const names = [...before.entries.map(({ name }) => name), ...found.keys()]
  const original = new Map(before.entries.map(({ name, bytes }) => [name, bytes]))
  const level = (name: string) => levelOf(name, original.get(name), found.get(name), limits)
  return [...new Set(names)].map((name) => ({ name, level: level(name) }))
}

function levelOf(
  name: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  limits: Partial<XmlLimits>,
): RoundtripLevel {
  if (before === undefined || after === undefined) return 'lost'
  if (equalBytes(before, after)) return 'identical bytes'
  return isXml(name) && isSameXml(name, [before, after], limits) ? 'same XML' : 'lost'
}

function isSameXml(name: string, texts: readonly [Uint8Array, Uint8Array], limits: Partial<XmlLimits>): boolean {
  const [before, after] = [readXml(texts[0], name, { limits }), readXml(texts[1], name, { limits })]
  return sameXml(before.root, after.root)
}
