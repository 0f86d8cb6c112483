import { type Problem, problem } from '../diagnostics/problem.ts'
import type { GraphLink, GraphNode, NodeKey } from '../documents/object-graph/graph.ts'
import { parseKept } from '../documents/object-graph/parse.ts'
import { takenAway } from '../documents/shape/apply.ts'
import { keyedPart } from '../documents/shape/deviation.ts'
import type { GenericElement } from '../documents/shape/generic.ts'
import { buildPointer, type JsonPath, pathsTo } from '../model/json-pointer.ts'
import type { Model } from '../model/model.ts'
import { once } from '../values/once.ts'
import { objectsOf } from './contents.ts'
import { deviatingIn } from './deviating.ts'
import { bindingsIn } from './graph/bindings.ts'
import { assembleNodes, derivationOf } from './graph/compute.ts'
import { deriveNodes } from './graph/derive-nodes.ts'
import { emptyDraft } from './graph/draft.ts'
import { restoreLink } from './graph/kept-link.ts'
import { linkPlaces, nodeNumbers, numberedLinks } from './graph/numbers.ts'
import { anonymousName } from './graph/subject.ts'
import { linkText, nodeText } from './graph/words.ts'
import { slotsOf } from './slots.ts'
import { tenantsOf } from './tenant.ts'

/** Something in a model that its archive has no place for. */
interface Placeless {
  readonly path: JsonPath
  readonly why: string
}

/** What a model says, but its archive cannot: mostly it speaks of what was taken away, or has another key now. */
export function placelessIn(model: Model): readonly Problem[] {
  const nodeOf = nodesIn(model)
  return [
    ...inSource(model),
    ...inScopes(model),
    ...inOrder(model),
    ...inNames(model, nodeOf),
    ...inGraph(model, nodeOf),
    ...besideXml(model),
    ...inDeviations(model),
  ].map(({ path, why }) => problem('model/not-written', { pointer: buildPointer(path), why }))
}

function* inSource(model: Model): Generator<Placeless> {
  const { zone, exportedAt, tenant } = model.source
  if (zone !== undefined && exportedAt === undefined)
    yield { path: ['source', 'zone'], why: 'a zone stands beside the time of the export alone, source.exportedAt' }
  if (tenant !== undefined && tenantsOf(objectsOf(model)).size === 0)
    yield { path: ['source', 'tenant'], why: 'no object has the ID of a tenant' }
}

function* inScopes({ scopes }: Model): Generator<Placeless> {
  const known = new Set(scopes.map(({ id }) => id))
  for (const [i, { parentId }] of scopes.entries())
    if (parentId !== undefined && !known.has(parentId))
      yield { path: ['scopes', i, 'parentId'], why: `there is no scope ${parentId}` }
}

/** Runs of objects that a list does not have. */
function* inOrder({ objectOrder = [], ...model }: Model): Generator<Placeless> {
  const taken = new Map<string, number>()
  for (const [i, [list, count]] of objectOrder.entries()) {
    const after = (taken.get(list) ?? 0) + count
    if (after > (model[list]?.length ?? 0)) yield { path: ['objectOrder', i], why: `${list} has fewer objects` }
    taken.set(list, after)
  }
}

type NodeOf = (node: NodeKey) => GraphNode | undefined

/** Finds nodes of the graph of a model. */
function nodesIn(model: Model): NodeOf {
  const numberOf = nodeNumbers()
  const byNumber = once(() => {
    const draft = emptyDraft()
    deriveNodes(model, bindingsIn(model), draft)
    // Most models say nothing of the graph but names, and most nodes are of other classes.
    const derived = model.graph ? draft.nodes : draft.nodes.filter(({ class: name }) => namedClasses.has(name))
    return new Map(assembleNodes(derived, model.graph ?? {}, numberOf).map((node) => [numberOf(node), node]))
  })
  return (node) => byNumber().get(numberOf(node))
}

const namedClasses: ReadonlySet<string> = new Set(['Container', 'Contract', 'Policy'])

/** Names that only nodes have: those of other nodes, or of none, are nowhere. */
function* inNames(model: Model, nodeOf: NodeOf): Generator<Placeless> {
  for (const { path, name, ...node } of namesIn(model)) {
    const found = nodeOf(node)
    if (found === undefined) yield { path, why: `nothing else speaks of ${nodeText(node)}` }
    else if (found.name !== name) yield { path, why: `${nodeText(node)} has another name already` }
  }
}

interface Name extends NodeKey {
  readonly path: JsonPath
  readonly name: string
}

function* namesIn({ containers = [], externalPolicies = [], contracts, apiVersions }: Model): Generator<Name> {
  for (const [i, { key, name }] of containers.entries())
    if (name !== undefined) yield { path: ['containers', i], class: 'Container', key, name }
  for (const [i, { key, name }] of externalPolicies.entries())
    if (name !== undefined) yield { path: ['externalPolicies', i], class: 'Policy', key, name }
  for (const [i, { id, policyManagerContractKey: key }] of contracts.entries())
    if (key !== undefined)
      yield { path: ['contracts', i, 'policyManagerContractKey'], class: 'Contract', key, name: id }
  for (const [i, { id, anonymousContracts = [] }] of apiVersions.entries())
    for (const [j, { key, environment }] of anonymousContracts.entries()) {
      const path = ['apiVersions', i, 'anonymousContracts', j]
      yield { path, class: 'Contract', key, name: anonymousName(id, environment) }
    }
}

function* inGraph(model: Model, nodeOf: NodeOf): Generator<Placeless> {
  const { graph = {} } = model
  for (const list of ['changedNodes', 'named', 'unnamed'] as const)
    for (const [i, node] of (graph[list] ?? []).entries())
      if (nodeOf(node) === undefined) yield { path: ['graph', list, i], why: `${nodeText(node)} is not there` }
  for (const [i, link] of (graph.extraLinks ?? []).entries()) {
    const { from, to } = restoreLink(link)
    const absent = [from, to].find((end) => nodeOf(end) === undefined)
    if (absent !== undefined) yield { path: ['graph', 'extraLinks', i], why: `${nodeText(absent)} is not there` }
  }
  const isDerived = once(() => derivedLinksIn(model))
  for (const [i, kept] of (graph.changedLinks ?? []).entries()) {
    const link = restoreLink(kept)
    if (!isDerived()(link)) yield { path: ['graph', 'changedLinks', i], why: `no ${linkText(link)} follows any more` }
  }
}

/** Members of nodes and links that are kept as XML: what the XML says is written. */
function* besideXml({ graph = {} }: Model): Generator<Placeless> {
  for (const list of ['extraNodes', 'changedNodes', 'repeatedNodes'] as const)
    for (const [i, { xml, ...said }] of (graph[list] ?? []).entries())
      if (!isSaidBy(xml, said)) yield { path: ['graph', list, i], why: saidOtherwise }
  for (const list of ['extraLinks', 'changedLinks', 'danglingLinks', 'repeatedLinks'] as const)
    for (const [i, { xml, ...said }] of (graph[list] ?? []).entries())
      if (!isSaidBy(xml, restoreLink(said))) yield { path: ['graph', list, i], why: saidOtherwise }
}

const saidOtherwise = 'its xml says something else, and is written'

type Said = Omit<GraphNode, 'xml'> | Omit<GraphLink, 'xml'>

function isSaidBy(kept: GenericElement | undefined, said: Said): boolean {
  if (kept === undefined) return true
  const { xml: _, ...read } = parseKept(kept) ?? {}
  return sorted(read) === sorted(said)
}

/** A text that is the same for the same members in whatever order. */
function sorted(value: object): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' ? Object.fromEntries(Object.entries(inner).toSorted()) : inner,
  )
}

type IsLink = (link: GraphLink) => boolean

function derivedLinksIn(model: Model): IsLink {
  const { derived, numberOf } = derivationOf(model, model.graph?.java ?? 'java8')
  const placeOf = linkPlaces(numberedLinks(derived.links, numberOf))
  return ({ type, from, to }) => placeOf(type, numberOf(from), numberOf(to)) >= 0
}

function* inDeviations(model: Model): Generator<Placeless> {
  const gone = [...goneIn(model)]
  const paths = gone.length > 0 ? pathsTo(model, new Set(gone.map(({ around }) => around))) : undefined
  for (const { around, index, element } of gone)
    yield { path: [...(paths?.get(around) ?? []), 'deviations', index], why: `there is no ${element}` }
}

/** Deviations of elements that are told by their keys, and are no longer there; `around` is what says them. */
function* goneIn(model: Model) {
  for (const one of deviatingIn(model, slotsOf(objectsOf(model)))) {
    if (!one.deviations.some(({ at }) => keyedPart(at) !== undefined)) continue
    const taken = new Set(takenAway(one.built, one.deviations))
    for (const [index, deviation] of one.deviations.entries())
      if (taken.has(deviation)) yield { around: one.at.at(-1) ?? model, index, element: keyedPart(deviation.at) }
  }
}
