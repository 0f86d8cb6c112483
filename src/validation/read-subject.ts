import { isXml } from '../archive/names.ts'
import { openArchive, readArchive } from '../archive/read-archive.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { propertyPlaces } from '../documents/java/properties.ts'
import { parseObjectData } from '../documents/object-data/object-data.ts'
import { attempt } from '../errors.ts'
import { graphFactsOf, withGraphFacts } from '../mapping/graph/graph-facts.ts'
import { bytesOf, type HeldEntry, holdEntry } from '../mapping/held-entry.ts'
import { parseOptionsFile, readOptionsFile } from '../mapping/options-file.ts'
import { modelOf } from '../mapping/parse-archive.ts'
import { type Report, readDocuments } from '../mapping/read-documents.ts'
import { readGraph } from '../mapping/read-graph.ts'
import { rootEntries, rootEntry } from '../mapping/root-entries.ts'
import { documentIn, documentOnceIn, type Sources, sourcesOf } from '../mapping/sources.ts'
import { type FileEntry, type Subject, subjectOf } from '../rules/subject.ts'
import type { ValidationOptions } from './options.ts'

/** What was read of an input: a subject as far as there is one, and what showed on the way. */
export interface ReadInput {
  readonly subject?: Subject
  readonly problems: readonly Problem[]
  /** Names of the entries, in the order of the archive. */
  readonly entries: readonly string[]
}

/** Reads an archive as far as it goes: what cannot be read is a problem, and does not hide the rest. */
export function readSubject(bytes: Uint8Array, options: ValidationOptions): ReadInput {
  const problems: Problem[] = []
  const unread = new Set<string>()
  const report: Report = (found) => {
    problems.push(found)
    if (found.place.entry !== undefined) unread.add(found.place.entry)
  }
  const opened = attempt(() => open(bytes, options), report)
  if (opened === undefined) return { problems, entries: [] }
  const { sources, ...ofArchive } = opened
  const entries = [...ofArchive.entries.keys()]
  for (const entry of rootEntries) if (!sources.entries.has(entry)) problems.push(absentRoot(entry))
  const data = attempt(() => objectDataIn(sources), report)
  if (data !== undefined) readDocuments(data.objects, sources, report)
  const graph = attempt(() => graphIn(sources), report)
  const optionsFile = attempt(() => optionsFileIn(sources), report)
  readTheRest(sources, unread, report)
  if (data === undefined) return { problems, entries }
  const plain = modelOf(data, optionsFile === undefined ? { options: [] } : readOptionsFile(optionsFile.properties))
  const model = graph === undefined ? plain : withGraphFacts(plain, graphFactsOf(plain, graph))
  const files = { ...sources, ...ofArchive, unread, ...optionsFile }
  const { root } = sources.documents.get(rootEntry.data) ?? {}
  if (root !== undefined) sources.origins.set(model.source, root)
  const { target } = options
  const subject = subjectOf(model, { files, ...(graph && { graph }), ...(target && { target }) })
  const isHeld = attempt(subject.derived, report) !== undefined
  return { ...(isHeld && { subject }), problems, entries }
}

/** Opens the archive in some bytes. Each entry is made ready to be read before the next is inflated. */
function open(bytes: Uint8Array, { limits, engine }: ValidationOptions) {
  const options = { ...(limits && { limits }), ...(engine && { engine }) }
  const { entries: found, foreign } = openArchive(bytes, options)
  const entries = new Map<string, FileEntry>()
  const held: HeldEntry[] = []
  for (const entry of found) {
    const { name, time } = entry
    entries.set(name, { name, time })
    held.push(holdEntry(entry))
  }
  const archive = () => readArchive(bytes, options)
  return { sources: sourcesOf(held, limits ?? {}), entries, archive, ...(foreign && { foreign }) }
}

function absentRoot(name: string): Problem {
  return problem('layout/root-absent', { name }, { entry: name })
}

function graphIn(sources: Sources) {
  const entry = sources.entries.get(rootEntry.graph)
  const graph = entry && readGraph(sources, entry)
  sources.entries.delete(rootEntry.graph)
  return graph
}

function objectDataIn(sources: Sources) {
  const entry = sources.entries.get(rootEntry.data)
  const data = entry && parseObjectData(documentIn(sources, entry), entry.name, sources.origins)
  sources.entries.delete(rootEntry.data)
  return data
}

function optionsFileIn({ entries }: Sources) {
  const { name, content } = entries.get(rootEntry.options) ?? {}
  if (name === undefined || content === undefined) return undefined
  const bytes = bytesOf(content)
  const properties = parseOptionsFile(bytes)
  return { properties, optionPlaces: propertyPlaces(bytes, name, properties) }
}

/** XML that no object accounts for must be well-formed too. */
function readTheRest(sources: Sources, unread: ReadonlySet<string>, report: Report): void {
  for (const entry of sources.entries.values())
    if (isXml(entry.name) && !unread.has(entry.name)) attempt(() => documentOnceIn(sources, entry), report)
}
