import type { Archive, Entry } from '../archive/archive.ts'
import { equalBytes } from '../archive/bytes.ts'
import { crc32 } from '../archive/crc32.ts'
import { objectDataNamespaces } from '../documents/object-data/namespaces.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { isObject } from '../documents/shape/shape.ts'
import type { ArchiveForm, Correction, KeptFile } from '../model/archive-form.ts'
import type { Model } from '../model/model.ts'
import { latin1Text, utf8Text } from '../text/bytes.ts'
import { runsOf } from '../values/runs-of.ts'
import { namespaceMap } from '../xml/print-compact.ts'
import type { XmlDocument } from '../xml/tree.ts'
import { buildGraphText, buildObjectDataText, objectsOf } from './contents.ts'
import { keptTimes, usualOrder } from './entry-order.ts'
import type { Derivation } from './graph/compute.ts'
import { bytesOf, type Content } from './held-entry.ts'
import { keepBytes } from './kept-bytes.ts'
import { movesBetween } from './moves.ts'
import { buildOptionsFile } from './options-file.ts'
import { rootEntry } from './root-entries.ts'
import { slotsOf } from './slots.ts'
import { type FoundMaps, fitStyle } from './style.ts'
import { diffText } from './text-difference.ts'
import { buildSlot } from './write-documents.ts'

/** The documents that were read, by their entries. */
type Documents = ReadonlyMap<string, XmlDocument>

/**
 * The archive's own form: whatever the rules, applied to the model, do not give back of it. Where a document was
 * written with other root declarations or line ends than usual, that is put down on its value in the model.
 * `derivation` is the graph that follows from the model's objects, where that is known.
 */
export function archiveFormOf(
  model: Model,
  archive: Archive,
  documents: Documents,
  derivation?: Derivation,
): ArchiveForm {
  const maps: FoundMaps = {}
  const entryNamed = new Map(archive.entries.map((entry) => [entry.name, entry]))
  // Each content is compared as soon as it is built: all of them would take as much memory as the archive.
  const compared = new Map<string, Correction | undefined>()
  const compare = ([name, content]: readonly [string, Content]) => {
    const entry = entryNamed.get(name)
    compared.set(name, entry && correctionOf(entry, content, documents))
  }
  for (const one of buildFitting(model, documents, maps)) compare(one)
  for (const one of buildRoots(model, documents, maps, derivation)) compare(one)
  const files = archive.entries.filter(({ name }) => !compared.has(name)).map(keepFile)
  const expected = [...compared.keys(), ...files.map(({ name }) => name)]
  const names = archive.entries.map(({ name }) => name)
  const absent = expected.filter((name) => !entryNamed.has(name))
  const order = movesBetween(usualOrder(expected, absent), names) ?? []
  const times = archive.entries.map(({ time }) => time)
  const corrections = archive.entries.flatMap(({ name }) => compared.get(name) ?? [])
  return {
    // Moves are places among all entries, and the times say how many entries there were.
    ...(order.length > 0 ? { times: runsOf(times), order } : keptTimes(times, model.source)),
    ...(archive.folders && { folders: archive.folders }),
    ...(files.length > 0 && { files }),
    ...(absent.length > 0 && { absent }),
    ...(Object.keys(maps).length > 0 && { namespaces: maps }),
    ...(corrections.length > 0 && { corrections }),
  }
}

function* buildFitting(model: Model, documents: Documents, maps: FoundMaps): Generator<readonly [string, Content]> {
  const objects = objectsOf(model)
  const surroundings = surroundingsOf(objects)
  for (const slot of slotsOf(objects)) {
    const { kind, member } = slot.role
    const value = slot.owners[0][member]
    const document = documents.get(slot.entry)
    const content =
      document !== undefined && isObject(value) && typeof kind === 'object'
        ? fitStyle(slot, kind, value, document, surroundings, maps)
        : buildSlot(slot, surroundings)
    if (content !== undefined) yield [slot.entry, content]
  }
}

function* buildRoots(
  model: Model,
  documents: Documents,
  maps: FoundMaps,
  derivation: Derivation | undefined,
): Generator<readonly [string, Content]> {
  yield [rootEntry.graph, buildGraphText(model, derivation)]
  const data = documents.get(rootEntry.data)
  const own = data && namespaceMap(data.root)
  if (own !== undefined && JSON.stringify(own) !== JSON.stringify(objectDataNamespaces)) maps['objectData'] = [own]
  yield [rootEntry.data, buildObjectDataText(model, maps)]
  yield [rootEntry.options, buildOptionsFile(model.source)]
}

function keepFile({ name, bytes }: Entry): KeptFile {
  return { name, ...keepBytes(bytes) }
}

/** Whether bytes are those of a text whose document was read: as many as characters, they can be no others. */
function isAsciiOf(bytes: Uint8Array, built: Content, document: XmlDocument | undefined): boolean {
  return typeof built === 'string' && built.length === bytes.length && built === document?.text
}

/** How an entry differs from what the rules write for it. */
function correctionOf({ name, bytes }: Entry, built: Content, documents: Documents): Correction | undefined {
  if (isAsciiOf(bytes, built, documents.get(name))) return undefined
  const before = bytesOf(built)
  if (equalBytes(before, bytes)) return undefined
  const of = crc32(before).toString(16)
  const [from, to] = [utf8Text(before), utf8Text(bytes)]
  if (from !== undefined && to !== undefined) return { entry: name, of, changes: diffText(from, to) }
  return { entry: name, of, changes: diffText(latin1Text(before), latin1Text(bytes)), bytewise: true }
}
