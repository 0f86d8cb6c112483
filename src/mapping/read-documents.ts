import { isXml } from '../archive/names.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { type Context, type DocumentKind, parseDocument, parseUsual } from '../documents/codec.ts'
import { definitionFolder } from '../documents/object-data/entry.ts'
import type { ObjectsByCollection } from '../documents/object-data/kinds.ts'
import { surroundingsOf } from '../documents/object-data/surroundings.ts'
import { member } from '../documents/shape/parts.ts'
import type { Fields } from '../documents/shape/shape.ts'
import { ProblemError } from '../errors.ts'
import { utf8Text } from '../text/bytes.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readDecoded } from '../xml/read.ts'
import { bytesOf, type HeldEntry, heldText } from './held-entry.ts'
import { keepBytes } from './kept-bytes.ts'
import { rootEntries } from './root-entries.ts'
import { listName, type Slot, slotsOf } from './slots.ts'
import { documentOnceIn, lateDocument, type Sources } from './sources.ts'

/** Is told of a document that cannot be read. */
export type Report = (found: Problem) => void

/**
 * Reads each document that an object of the archive has, and hangs it below the object; below the first where several
 * name the same entry. With `report`, a document that cannot be read is left out; without, one that is no XML throws,
 * and one of another kind is kept as a file.
 */
export function readDocuments(objects: ObjectsByCollection, sources: Sources, report?: Report): void {
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
  entry: HeldEntry,
  sources: Sources,
  surroundings: ReturnType<typeof surroundingsOf>,
): unknown {
  const { kind } = role
  if (kind === 'bytes') return keepBytes(bytesOf(entry.content))
  if (kind === 'text') return wellFormedText(entry, sources)
  if (typeof kind === 'function') return undefined
  const context = { owners, surroundings }
  const text = sources.documents.get(entry.name)?.text ?? heldText(entry)
  return (
    readUsual(kind, entry.name, text, sources, context) ??
    parseDocument(kind, documentOnceIn(sources, entry, text), entry.name, context, sources.origins.within(entry.name))
  )
}

/** The text of an entry that is kept as it is, once it was read as the XML that its name says it is. */
function wellFormedText(entry: HeldEntry, { limits, known }: Sources): string {
  const text = heldText(entry)
  if (isXml(entry.name)) readDecoded(text, entry.name, limits, known)
  return text
}

/** The value in a document that is like most of its kind, which takes no tree. */
function readUsual(kind: DocumentKind<unknown>, entry: string, text: string, sources: Sources, context: Context) {
  const { documents, limits, origins } = sources
  const value = leaveRoom(limits) ? parseUsual(kind, text, context) : undefined
  if (value === undefined) return undefined
  const document = documents.get(entry) ?? lateDocument(text, entry, limits)
  documents.set(entry, document)
  origins.again(value, (into) => parseDocument(kind, document, entry, context, into))
  return value
}

/** Whether the limits have room for a document that is like most of its kind. */
function leaveRoom({ maxMarkupLength, ...counts }: XmlLimits): boolean {
  const { maxDepth, maxAttributes, maxNodes, maxAttributeLength, maxTextLength } = counts
  return (
    Math.min(maxDepth, maxAttributes) >= 32 &&
    Math.min(maxNodes, maxMarkupLength, maxAttributeLength, maxTextLength) >= 10_000
  )
}

/** A well-formed document of another kind than expected is kept as it is, like every entry that nobody knows. */
function isOtherContent({ problem: { code } }: ProblemError): boolean {
  return code === 'document/root' || code === 'document/incomplete'
}

/**
 * Puts down which documents each service was made from; two services can have one folder, by keys like `a:b`, `a_b`.
 */
function attachDefinitions(services: readonly Fields[], { entries }: Sources): void {
  const documents = new Map<string, string[]>()
  for (const entry of entries.keys()) {
    const [, folder, name] = /^(definition-documents\/[^/]+)\/([^/]+)$/.exec(entry) ?? []
    if (folder === undefined || name === undefined) continue
    documents.set(folder, documents.get(folder) ?? [])
    documents.get(folder)?.push(name)
  }
  for (const service of services) {
    const folder = definitionFolder(member(service, 'key') ?? '')
    const names = documents.get(folder)?.filter((name) => name !== listName) ?? []
    if (names.length === 0) continue
    const list = entries.get(`${folder}/${listName}`)
    const isUsual = list === undefined || utf8Text(bytesOf(list.content)) === names.join('\n')
    Object.assign(service, { definitionDocuments: (isUsual ? names : [...names, listName]).map((name) => ({ name })) })
    documents.delete(folder)
  }
}
