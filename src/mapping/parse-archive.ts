import type { Archive } from '../archive/archive.ts'
import { type ObjectData, parseObjectData } from '../documents/object-data/object-data.ts'
import type { ObjectGraph } from '../documents/object-graph/graph.ts'
import { refuse } from '../errors.ts'
import type { Model } from '../model/model.ts'
import type { XmlReadOptions } from '../xml/read.ts'
import { archiveFormOf } from './archive-form.ts'
import type { Derivation } from './graph/compute.ts'
import { graphFactsOf, withGraphFacts } from './graph/graph-facts.ts'
import { splitGraph } from './graph/split.ts'
import { bytesOf, type HeldEntry, holdEntry } from './held-entry.ts'
import { type OptionsFile, parseOptionsFile, readOptionsFile } from './options-file.ts'
import { readDocuments } from './read-documents.ts'
import { readGraph } from './read-graph.ts'
import { rootEntry } from './root-entries.ts'
import { documentIn, type Sources, sourcesOf } from './sources.ts'
import { tenantsOf } from './tenant.ts'

/** A model that was read from an archive. */
export interface ParsedArchive {
  /** What the archive means. */
  readonly model: Model
}

/**
 * The model of an archive. Everything in the archive comes back by `buildArchive`: known things as typed values,
 * unknown things kept. Throws a `ProblemError` for XML that is not well-formed and for an absent or foreign root file.
 */
export function parseArchive(archive: Archive, { limits = {} }: Pick<XmlReadOptions, 'limits'> = {}): ParsedArchive {
  const sources = sourcesOf(archive.entries.map(holdEntry), limits)
  const graphEntry = entryNamed(sources, rootEntry.graph)
  const dataEntry = entryNamed(sources, rootEntry.data)
  const optionsEntry = entryNamed(sources, rootEntry.options)
  const data = parseObjectData(documentIn(sources, dataEntry), dataEntry.name, sources.origins)
  readDocuments(data.objects, sources)
  const optionsFile = readOptionsFile(parseOptionsFile(bytesOf(optionsEntry.content)))
  const objects = modelOf(data, optionsFile)
  const graph = readGraph(sources, graphEntry)
  const { model, derivation } = takenIn(objects, graph)
  const form = archiveFormOf(model, archive, sources.documents, derivation)
  return { model: Object.keys(form).length > 0 ? { ...model, archive: form } : model }
}

function entryNamed({ entries }: Sources, name: string): HeldEntry {
  return entries.get(name) ?? refuse('layout/root-absent', { name }, { entry: name })
}

/** The model with all that the graph says. */
export function withGraph(model: Model, graph: ObjectGraph): Model {
  return takenIn(model, graph).model
}

/** The model with all that the graph says, and the graph that follows from its objects. */
function takenIn(objects: Model, graph: ObjectGraph): { readonly model: Model; readonly derivation: Derivation } {
  const model = withGraphFacts(objects, graphFactsOf(objects, graph))
  const { form, derivation } = splitGraph(model, graph)
  return { model: Object.keys(form).length > 0 ? { ...model, graph: form } : model, derivation }
}

/** The model of what objectdata.xml and exportproperties.properties say. */
export function modelOf(data: ObjectData, optionsFile: OptionsFile): Model {
  const { organization, deviations, objects, otherObjects, order } = data
  const [tenant] = tenantsOf(objects)
  return {
    formatVersion: 1,
    source: {
      organization,
      ...(tenant !== undefined && { tenant }),
      ...optionsFile,
      ...(deviations && { deviations }),
    },
    ...listsOf(objects),
    ...(otherObjects.length > 0 && { otherObjects }),
    ...(order && { objectOrder: order }),
  }
}

/** The lists in the order in which people think of them; the order of the files is that of `collections`. */
function listsOf(objects: ObjectData['objects']): Omit<Model, 'formatVersion' | 'source'> {
  const { contracts, apis, apiVersions, apps, appVersions, licenses, scopes, businesses, groups, ...others } = objects
  const lists = { contracts, apis, apiVersions, apps, appVersions, licenses, scopes, businesses, groups, ...others }
  // Each list was read by the shape that the type of its objects is taken from.
  return lists as unknown as Omit<Model, 'formatVersion' | 'source'>
}
