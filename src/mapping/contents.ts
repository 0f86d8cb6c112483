import { equalBytes } from '../archive/bytes.ts'
import { checkTotal } from '../archive/check-limits.ts'
import { defaultLimits, type Limits } from '../archive/limits.ts'
import type { ObjectsByCollection } from '../documents/object-data/kinds.ts'
import { objectDataNamespaces } from '../documents/object-data/namespaces.ts'
import { buildObjectData } from '../documents/object-data/object-data.ts'
import { buildObjectGraph } from '../documents/object-graph/build.ts'
import { refuse } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { appliedLimits } from '../values/applied-limits.ts'
import { printCompact } from '../xml/print-compact.ts'
import type { Derivation } from './graph/compute.ts'
import { graphOf } from './graph/graph-of.ts'
import { bytesOf, type Content } from './held-entry.ts'
import { restoreBytes } from './kept-bytes.ts'
import { buildOptionsFile } from './options-file.ts'
import { rootEntry } from './root-entries.ts'
import { buildDocuments, type NamespaceMaps } from './write-documents.ts'

/** Parts of an archive that take about as long to build: the object graph, and all other entries. */
export const archiveParts = ['others', 'graph'] as const

/** One of the parts of an archive. */
export type ArchivePart = (typeof archiveParts)[number]

/** What entries hold, by name. */
export type Contents = ReadonlyMap<string, Uint8Array>

/**
 * What the model's entries hold by the rules alone, by name: the documents of the objects in the usual order of the
 * platform, kept files, the three root files; with `part` those of one part. Corrections of style are not applied.
 * Refuses two contents of one name, and more than the limit of all entries together: thousands of documents may each
 * repeat what a model says once.
 */
export function contentsOf(model: Model, part?: ArchivePart, limits: Partial<Limits> = {}): Contents {
  const applied = appliedLimits(defaultLimits, limits)
  const contents = new Map<string, Uint8Array>()
  let size = 0
  for (const [entry, content] of allContents(model, part)) {
    const bytes = bytesOf(content)
    size += bytes.length
    checkTotal([size], applied)
    addContent(contents, entry, bytes)
  }
  return contents
}

/** Puts in what an entry holds. Refuses another content of the same name. */
export function addContent(contents: Map<string, Uint8Array>, entry: string, bytes: Uint8Array): void {
  const known = contents.get(entry)
  if (known !== undefined && !equalBytes(known, bytes)) refuse('model/entry-twice', { entry }, { entry })
  contents.set(entry, bytes)
}

function* allContents(model: Model, part?: ArchivePart): Generator<readonly [entry: string, content: Content]> {
  if (part !== 'others') yield [rootEntry.graph, buildGraphText(model)]
  if (part === 'graph') return
  const maps = model.archive?.namespaces ?? {}
  for (const [slot, content] of buildDocuments(objectsOf(model), maps)) yield [slot.entry, content]
  for (const file of model.archive?.files ?? []) yield [file.name, restoreBytes(file)]
  yield [rootEntry.data, buildObjectDataText(model, maps)]
  yield [rootEntry.options, buildOptionsFile(model.source)]
}

/** The lists of objects of a model, as the descriptions of their kinds see them. */
export function objectsOf(model: Model): ObjectsByCollection {
  return model
}

/** The text of objectgraph.xml. */
export function buildGraphText(model: Model, derivation?: Derivation): string {
  return buildObjectGraph(graphOf(model, derivation))
}

/** The text of objectdata.xml. */
export function buildObjectDataText(model: Model, maps: NamespaceMaps): string {
  const { source, otherObjects = [], objectOrder: order } = model
  const { organization, deviations } = source
  const data = { organization, objects: objectsOf(model), otherObjects }
  const root = buildObjectData({ ...data, ...(deviations && { deviations }), ...(order && { order }) })
  return printCompact(root, maps['objectData']?.[0] ?? objectDataNamespaces)
}
