import { type Collection, collections } from '../documents/object-data/kinds.ts'
import type { ObjectGraph } from '../documents/object-graph/graph.ts'
import { type ListOf, lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import { arrange, assemble, type Derivation, derivationOf, linkChecksum, nodeChecksum } from './graph/compute.ts'
import { graphFactsOf, withGraphFacts } from './graph/graph-facts.ts'
import { nodeNumbers, placesOf } from './graph/numbers.ts'
import { splitGraph } from './graph/split.ts'

/** The graph that a model is to have, and the one that follows from its objects. */
export interface GraphFor {
  readonly graph: ObjectGraph
  readonly derivation: Derivation
}

/**
 * A model that was made, not read, as it is read back from its archive: what its graph says is put down on the objects,
 * and they follow each other as their nodes do, since the platform writes both in one order. Without `graphFor`, the
 * graph is the one that follows from the objects.
 */
export function asExported(model: Model, graphFor: (model: Model) => GraphFor = exportedGraph): Model {
  let { graph } = graphFor(model)
  let ordered = orderedBy(graph, model)
  let derivation: Derivation | undefined
  // Nodes that share a bucket of the platform's tables follow each other as the objects do, so the order settles.
  for (let again = 0; again < MOST_ROUNDS && derivation === undefined; again++) {
    const next = graphFor(ordered)
    if (isSameOrder(next.graph, graph)) {
      derivation = next.derivation
    } else {
      graph = next.graph
      ordered = orderedBy(graph, ordered)
    }
  }
  const { form } = splitGraph(ordered, graph, derivation)
  const { graph: _, ...objects } = ordered
  return Object.keys(form).length > 0 ? { ...objects, graph: form } : objects
}

const MOST_ROUNDS = 4

/** The graph of a model in the order in which a server of the platform would write it, whatever that of the objects. */
function exportedGraph(model: Model): GraphFor {
  const { graph: form = {} } = model
  const { java: family = 'java8', version = '1.1' } = form
  const derivation = derivationOf(model, family)
  const ordered = arrange({ ...assemble(derivation, form), objects: [] }, derivation, form.hashes)
  return { graph: { version, ...ordered }, derivation }
}

function isSameOrder(one: ObjectGraph, other: ObjectGraph): boolean {
  return nodeChecksum(one.nodes) === nodeChecksum(other.nodes) && linkChecksum(one.links) === linkChecksum(other.links)
}

/** The objects in the order of their nodes, with what the graph alone says of them. */
function orderedBy(graph: ObjectGraph, model: Model): Model {
  const placeOf = placesOf(graph.nodes, nodeNumbers())
  const sorted = <C extends Collection>(kind: C): readonly Model[C][number][] => {
    const { class: name, keyOf }: ListOf<Model[C][number]> = lists[kind]
    const list: readonly Model[C][number][] = model[kind]
    const places = new Map(list.map((object) => [object, placeOf({ class: name, key: keyOf(object) })]))
    const placed = list.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
    // What the graph says is put down on copies: the objects may be those of another model.
    return placed.map((object) => ({ ...object }))
  }
  const inOrder = Object.fromEntries(collections.map((kind) => [kind, sorted(kind)]))
  const { containers: _, externalPolicies: __, ...ordered } = { ...model, ...inOrder }
  return withGraphFacts(ordered, graphFactsOf(ordered, graph))
}
