import type { Archive, Entry } from '../archive/archive.ts'
import { emptyCollections, type ObjectData, parseObjectData } from '../documents/object-data/object-data.ts'
import { parseProperties } from '../documents/properties.ts'
import type { Origins } from '../documents/shape/read.ts'
import { refuse } from '../errors.ts'
import type { Model } from '../model/model.ts'
import type { XmlReadOptions } from '../xml/read.ts'
import { rootEntries } from './contents.ts'
import { formOf } from './form.ts'
import { documentIn, readDocuments, type Sources, sourcesOf } from './read-documents.ts'
import { readStamp } from './source.ts'
import { tenantOf } from './tenant.ts'

/** A model with what is needed to say where in the archive each of its objects stands. */
export interface ParsedArchive {
  readonly model: Model
  readonly origins: Origins
}

/**
 * The model of an archive. Everything in the archive comes back by `buildArchive`: known things as typed values,
 * unknown things kept. Throws a `ProblemError` for XML that is not well-formed and for an absent or foreign root file.
 */
export function parseArchive(archive: Archive, { limits = {} }: XmlReadOptions = {}): ParsedArchive {
  const sources = sourcesOf(archive, limits)
  const [graphName, dataName, optionsName] = rootEntries
  rootEntry(sources, graphName)
  const dataEntry = rootEntry(sources, dataName)
  const optionsEntry = rootEntry(sources, optionsName)
  const data = parseObjectData(documentIn(sources, dataEntry), dataEntry.name, sources.origins)
  readDocuments(data.objects, sources)
  const stamp = readStamp(parseProperties(optionsEntry.bytes, optionsEntry.name))
  const model = modelOf(data, { organization: data.organization, ...stamp })
  return { model: { ...model, archive: formOf(model, archive, sources) }, origins: sources.origins }
}

function rootEntry({ entries }: Sources, name: string): Entry {
  return entries.get(name) ?? refuse('layout/root-absent', { name }, { entry: name })
}

/** The model of what objectdata.xml and exportproperties.properties say, without the archive's form. */
export function modelOf(data: ObjectData, source: Model['source']): Model {
  const { objects, otherObjects, order } = data
  const tenant = tenantOf(objects)
  // Each list was read by the shape that its type is taken from.
  const collections = { ...emptyCollections(), ...objects } as unknown as Omit<Model, 'formatVersion' | 'source'>
  return {
    formatVersion: 1,
    source: { ...source, ...(tenant !== undefined && { tenant }) },
    ...collections,
    ...(otherObjects.length > 0 && { otherObjects }),
    ...(order && { objectOrder: order }),
  }
}
