import type { Archive, Entry } from '../archive/archive.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { parseDocument } from '../documents/codec.ts'
import type { Collection } from '../documents/object-data/kinds.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import type { Origins } from '../documents/shape/reading.ts'
import type { Fields } from '../documents/shape/shape.ts'
import { ProblemError } from '../errors.ts'
import { decodeText } from '../xml/decode.ts'
import { type KnownTags, knownTags } from '../xml/known-tags.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'
import { elementFrom, type XmlDocument, type XmlElement } from '../xml/tree.ts'
import { rootEntries } from './contents.ts'
import { keepBytes } from './kept-bytes.ts'
import { definitionFolder, listName, type Slot, slotsOf } from './slots.ts'
import { utf8Text } from './text.ts'

type Objects = Readonly<Record<Collection, readonly Fields[]>>

/** The entries of an archive, by name, and the XML documents read from them so far. */
export interface Sources {
  /** Without those that were read for good: whoever does not need their bytes otherwise need not keep them. */
  readonly entries: Map<string, Entry>
  readonly documents: Map<string, XmlDocument>
  /** Limits of the documents that differ from the usual ones. */
  readonly limits: Partial<XmlLimits>
  readonly known: KnownTags
  readonly origins: LateOrigins
}

/** Origins of which some are only looked for when they are asked for. */
interface LateOrigins extends Origins {
  readonly later: (find: Origins['get']) => void
  /** Origins in the document of an entry, whose tree need not be kept for them. */
  readonly within: (entry: string) => Origins
}

/** Opens the entries of an archive for reading. */
export function sourcesOf(archive: Archive, limits: Partial<XmlLimits>): Sources {
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]))
  const documents = new Map<string, XmlDocument>()
  return { entries, documents, limits, known: knownTags(), origins: lateOrigins(documents) }
}

function lateOrigins(documents: Sources['documents']): LateOrigins {
  // The objects live as long as the sources, and a map that holds them weakly costs much when memory is swept.
  const known = new Map<object, XmlElement>()
  const places = new Map<object, { readonly entry: string; readonly offset: number }>()
  let find: Origins['get'] = () => undefined
  const get = (object: object) => {
    const { entry = '', offset = 0 } = places.get(object) ?? {}
    const document = documents.get(entry)
    return known.get(object) ?? (document && elementFrom(document.root, offset)) ?? find(object)
  }
  return {
    get,
    set: (object, element) => known.set(object, element),
    later: (given) => {
      find = given
    },
    within: (entry) => ({ get, set: (object, { offset = 0 }) => places.set(object, { entry, offset }) }),
  }
}

/** The XML document in an entry; read once. */
export function documentIn({ documents, limits, known: tags }: Sources, entry: Entry): XmlDocument {
  const known = documents.get(entry.name)
  if (known !== undefined) return known
  const document = readXml(entry.bytes, entry.name, { limits, known: tags })
  documents.set(entry.name, document)
  return document
}

/** The XML document in an entry, for once: its tree, which is large, is made again for whoever asks for it later. */
export function documentOnceIn({ documents, limits, known: tags }: Sources, entry: Entry): XmlDocument {
  const known = documents.get(entry.name)
  if (known !== undefined) return known
  const { root, text } = readXml(entry.bytes, entry.name, { limits, known: tags })
  documents.set(entry.name, lateDocument(text, entry.name, limits))
  return { root, text }
}

/** The document of a text, whose tree is only made for somebody who asks for it. */
export function lateDocument(text: string, entry: string, limits: Partial<XmlLimits>): XmlDocument {
  let root: XmlElement | undefined
  return {
    text,
    get root() {
      root ??= readXml(text, entry, { limits }).root
      return root
    },
  }
}

/** Is told of a document that cannot be read. */
export type Report = (found: Problem) => void

/**
 * Reads each document that an object of the archive has, and hangs it below the object; below the first where several
 * name the same entry. With `report`, a document that cannot be read is left out; without, one that is no XML throws,
 * and one of another kind is kept as a file.
 */
export function readDocuments(objects: Objects, sources: Sources, report?: Report): void {
  attachDefinitions(objects.services, sources)
  const surroundings = surroundingsOf(objects)
  const roots = new Set<string>(rootEntries)
  for (const slot of slotsOf(objects)) {
    const entry = sources.entries.get(slot.entry)
    if (entry === undefined || roots.has(slot.entry)) continue
    const value = unlessRefused(() => readSlot(slot, entry, sources, surroundings), report)
    if (value === undefined) continue
    Object.assign(slot.owners[0], { [slot.role.member]: value })
    sources.entries.delete(slot.entry)
  }
}

/** What `read` answers; nothing when it refuses, and somebody is told, or the document is of another kind. */
function unlessRefused(read: () => unknown, report: Report | undefined): unknown {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (report === undefined && !isOtherContent(error)) throw error
    report?.(error.problem)
    return undefined
  }
}

function readSlot(
  { role, owners }: Slot,
  entry: Entry,
  sources: Sources,
  surroundings: ReturnType<typeof surroundingsOf>,
): unknown {
  const { kind } = role
  if (kind === 'bytes') return keepBytes(entry.bytes)
  if (kind === 'text') return decodeText(entry.bytes, entry.name)
  if (typeof kind === 'function') return undefined
  const origins = sources.origins.within(entry.name)
  return parseDocument(kind, documentOnceIn(sources, entry), entry.name, { owners, surroundings }, origins)
}

/** A well-formed document of another kind than expected is kept as it is, like every entry that nobody knows. */
function isOtherContent({ problem: { code } }: ProblemError): boolean {
  return code === 'document/root' || code === 'document/incomplete'
}

/** Puts down which documents each service was made from; two services can have one folder, by keys like `a:b`, `a_b`. */
function attachDefinitions(services: readonly Fields[], { entries }: Sources): void {
  const documents = new Map<string, string[]>()
  for (const entry of entries.keys()) {
    const [, folder, name] = /^(definition-documents\/[^/]+)\/([^/]+)$/.exec(entry) ?? []
    if (folder === undefined || name === undefined) continue
    documents.set(folder, documents.get(folder) ?? [])
    documents.get(folder)?.push(name)
  }
  for (const service of services) {
    const folder = definitionFolder(service)
    const names = documents.get(folder)?.filter((name) => name !== listName) ?? []
    if (names.length === 0) continue
    const list = entries.get(`${folder}/${listName}`)
    const isUsual = list === undefined || utf8Text(list.bytes) === names.join('\n')
    Object.assign(service, { definitionDocuments: (isUsual ? names : [...names, listName]).map((name) => ({ name })) })
    documents.delete(folder)
  }
}
