import type { ObjectGraph } from '../documents/object-graph/graph.ts'
import { rootName } from '../documents/object-graph/names.ts'
import { parseObjectGraph } from '../documents/object-graph/parse.ts'
import { type ScannedGraph, scanObjectGraph } from '../documents/object-graph/scan.ts'
import { once } from '../values/once.ts'
import type { XmlElement } from '../xml/tree.ts'
import { type HeldEntry, heldText } from './held-entry.ts'
import { documentIn, lateDocument, type Sources } from './sources.ts'

/** The graph in an entry. Written as the platform writes it, it is read without its tree, most of an archive's XML. */
export function readGraph(sources: Sources, entry: HeldEntry): ObjectGraph {
  const { documents, limits, origins } = sources
  const text = heldText(entry)
  const scanned = scanObjectGraph(text, limits)
  if (scanned === undefined) return parseObjectGraph(documentIn(sources, entry), entry.name, origins)
  documents.set(entry.name, lateDocument(text, entry.name, limits))
  origins.later(placesIn(scanned))
  return scanned.graph
}

/** Finds the place of the graph, a node or a link. */
function placesIn(scanned: ScannedGraph): (object: object) => XmlElement | undefined {
  const { graph, rootOffset, nodeOffsets, linkOffsets } = scanned
  const offsets = once(
    () =>
      new Map<object, number>([
        [graph, rootOffset],
        ...placesOf(graph.nodes, nodeOffsets),
        ...placesOf(graph.links, linkOffsets),
      ]),
  )
  return (object) => {
    const offset = offsets().get(object)
    const local = object === graph ? rootName : 'from' in object ? 'Link' : 'Node'
    return offset === undefined ? undefined : { local, namespace: '', attributes: [], children: [], offset }
  }
}

function placesOf(items: readonly object[], offsets: readonly number[]): (readonly [object, number])[] {
  return items.map((item, i) => [item, offsets[i] ?? 0])
}
