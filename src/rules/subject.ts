import type { Archive, Entry } from '../archive/archive.ts'
import type { Foreign } from '../archive/foreign.ts'
import type { Place } from '../diagnostics/problem.ts'
import type { PropertiesDocument } from '../documents/java/properties.ts'
import type { MigrationMapping } from '../documents/migration-properties.ts'
import type { GraphLink, ObjectGraph } from '../documents/object-graph/graph.ts'
import { objectsOf } from '../mapping/contents.ts'
import { type Deviating, deviatingIn } from '../mapping/deviating.ts'
import { deriveGraph } from '../mapping/graph/derive.ts'
import type { DerivedGraph } from '../mapping/graph/draft.ts'
import { type NumberedLinks, type NumberOf, nodeNumbers, numberedLinks } from '../mapping/graph/numbers.ts'
import { type Slot, slotsOf } from '../mapping/slots.ts'
import type { Sources } from '../mapping/sources.ts'
import type { Model } from '../model/model.ts'
import { once } from '../values/once.ts'
import { type GraphIndex, graphIndex } from './graph-index.ts'
import { type SubjectIndex, subjectIndex } from './subject-index.ts'

/** What rules look at: an archive as it was read, or a model alone. Everything is made once for all rules. */
export interface Subject {
  /** What the archive means, or the model that is validated. */
  readonly model: Model
  /** Its objects by what others refer to them with. */
  readonly index: SubjectIndex
  /** The documents that the objects have or may have. */
  readonly slots: () => readonly Slot[]
  /** Where an object or a document differs from what the rules of the format give. */
  readonly deviating: () => readonly Deviating[]
  /** The graph as it stands in the archive; absent for a model, and where it cannot be read. */
  readonly graph?: GraphIndex
  /** The graph that follows from the objects. */
  readonly derived: () => DerivedGraph
  /** Its links with the numbers of their ends. */
  readonly derivedLinks: () => NumberedLinks<GraphLink>
  /** The numbers of nodes, those of the graph among them. */
  readonly numberOf: NumberOf
  /** Absent when a model is validated. */
  readonly files?: Files
  /** What the archive is to be imported into, where that is known. */
  readonly target?: Target
}

/** The files of an archive, with the documents read from them. */
export interface Files extends Omit<Sources, 'entries'> {
  /** The entries by their names, in their order: not what they hold, which takes as much memory as all texts. */
  readonly entries: ReadonlyMap<string, FileEntry>
  /** What shows that another tool than the platform wrote the archive. */
  readonly foreign?: Foreign
  /** The archive, inflated once more. */
  readonly archive: () => Archive
  /** Entries that could not be read; nothing more can be said of what they hold. */
  readonly unread: ReadonlySet<string>
  /** What exportproperties.properties says; absent where it cannot be read. */
  readonly properties?: PropertiesDocument
  /** Where its keys stand. */
  readonly optionPlaces?: ReadonlyMap<string, Place>
}

/** An entry without its content. */
export type FileEntry = Pick<Entry, 'name' | 'time'>

/** Where an archive is to be imported into. */
export interface Target {
  /** What the target holds; absent where that is not known. */
  readonly model?: Model
  /** Version of the target platform, for example `2022.1.3`. */
  readonly version?: string
  /** Version of the platform that the archive was exported from. */
  readonly sourceVersion?: string
  /** Migration properties that are passed with the import. */
  readonly mapping?: MigrationMapping
}

/** Prepares what rules look at. */
export function subjectOf(
  model: Model,
  { graph, files, target }: { readonly graph?: ObjectGraph; readonly files?: Files; readonly target?: Target } = {},
): Subject {
  const graphFound = graph && graphIndex(graph)
  const numberOf = graphFound?.numberOf ?? nodeNumbers()
  const derived = once(() => deriveGraph(model))
  const slots = once(() => [...slotsOf(objectsOf(model))])
  return {
    model,
    index: subjectIndex(model, graphFound),
    slots,
    deviating: once(() => [...deviatingIn(model, slots())]),
    derived,
    derivedLinks: once(() => numberedLinks(derived().links, numberOf)),
    numberOf,
    ...(graphFound && { graph: graphFound }),
    ...(files && { files }),
    ...(target && { target }),
  }
}
