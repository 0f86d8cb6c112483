import type { GraphLink, GraphNode, NodeKey } from '../documents/object-graph/graph.ts'
import { refuse } from '../errors.ts'
import { inverseOf, linkTypes } from '../mapping/graph/link-types.ts'
import { graphSize, sizeOf } from '../mapping/graph/size.ts'
import type { Model } from '../model/model.ts'
import { closest } from '../text/closest.ts'
import { shortened } from '../text/one-line.ts'
import { firstOf } from '../values/first-of.ts'
import { groupBy } from '../values/group-by.ts'
import { contractsNamed, tidy } from './find.ts'
import { nodeTitles } from './node-titles.ts'
import { unlinkedReferences } from './unlinked.ts'
import { wholeGraph } from './whole-graph.ts'

/** Why an object is in an export. */
export interface Reason {
  /** The object. */
  readonly object: Referred
  /** From an object that was exported for itself down to this one; absent when no path leads to it. */
  readonly path?: readonly Reference[]
  /** Every reference to the object. */
  readonly referredBy: readonly Reference[]
}

/** An object by the class of its key, as the graph calls it, and by its name, where the graph or the model has one. */
export interface Referred extends NodeKey {
  /** Its name; of one of more than 900 characters the beginning and the end. */
  readonly name?: string
}

/** One object that refers to another, and as what. */
export interface Reference {
  /** The object that refers. */
  readonly from: Referred
  /** Type of the link; for what the graph has no link for, the member of the model. */
  readonly type: string
  /** The object that is referred to. */
  readonly to: Referred
}

/**
 * Why objects are in an export: those with this key, ID or name, or the contracts that `findContract` would take it
 * for. Throws a `ProblemError` where there are none.
 */
export function reasonsFor(model: Model, wanted: string): readonly Reason[] {
  const { graph } = wholeGraph(model)
  const titleOf = nodeTitles(model)
  const named = ({ class: name, key, ...node }: NodeKey & { readonly name?: string }): Referred => {
    const title = titleOf({ class: name, key }) ?? node.name
    return { class: name, key, ...(title !== undefined && { name: shortened(title) }) }
  }
  const nodes = graph.nodes.map(named)
  const byId = new Map(nodes.map((node) => [idOf(node), node]))
  const reference = ({ from, type, to }: GraphLink): Reference => ({
    from: byId.get(idOf(from)) ?? named(from),
    type,
    to: byId.get(idOf(to)) ?? named(to),
  })
  const grow = graphSize()
  const unlinked = unlinkedReferences(model, graph.links)
  for (const { from } of unlinked) grow(sizeOf(from.key))
  const forward = [...graph.links.filter(({ type }) => !isInverse(type)), ...unlinked]
  const arriving = groupBy(forward, ({ to }) => idOf(to))
  const pathTo = pathsFrom(nodes, forward)
  return find(graph.nodes, nodes, wanted, contractsNamed(model, wanted)).map((object) => {
    const [path, referredBy] = [pathTo(object), arriving.get(idOf(object)) ?? []]
    // Objects of one name may each be at the end of a long way, or be referred to by what has a long key.
    for (const link of [...(path ?? []), ...referredBy]) grow(1 + sizeOf(link.from.key) + sizeOf(link.to.key))
    return { object, ...(path && { path: path.map(reference) }), referredBy: referredBy.map(reference) }
  })
}

function find(
  nodes: readonly GraphNode[],
  named: readonly Referred[],
  wanted: string,
  contracts: readonly string[],
): readonly Referred[] {
  const words = nodes.map((node, i) => [node.key, node.name, named[i]?.name].filter((word) => word !== undefined))
  const exactly = named.filter((_, i) => words[i]?.includes(wanted))
  const found = exactly.length > 0 ? exactly : named.filter((_, i) => words[i]?.map(tidy).includes(tidy(wanted)))
  if (found.length > 0) return found
  const meantContracts = named.filter(({ class: name, key }) => name === 'ApiContract' && contracts.includes(key))
  if (meantContracts.length > 0) return meantContracts
  const meant = closest(wanted, words.flat())
  return refuse('export/no-such-object', { kind: 'object', name: wanted, ...(meant !== undefined && { meant }) })
}

function idOf({ class: name, key }: NodeKey): string {
  return `${name} ${key}`
}

/** Links back that bring an object along: a version brings its API or app, an organization its processes and scripts. */
const bringing = new Set([
  'apiversion->api:parent',
  'appversion->app:parent',
  'organization->process:ReferedBy',
  'organization->script:ReferedBy',
])

/** Links back to what refers to an object say the same as the links to it. */
function isInverse(type: string): boolean {
  return inverseOf(type) !== undefined && !(type in linkTypes) && !bringing.has(type)
}

/** Kinds of objects that exports are made for, the foremost first. */
const roots = ['ApiContract', 'ApiVersion', 'Api', 'App', 'Resource', 'Business', 'Org', 'License']

type FindPath = (object: NodeKey) => readonly GraphLink[] | undefined

/** Finds the shortest path to an object from the foremost kind of objects that one leads from. */
function pathsFrom(nodes: readonly NodeKey[], links: readonly GraphLink[]): FindPath {
  const leaving = groupBy(links, ({ from }) => idOf(from))
  const byKind = roots.map((kind) => shortestPaths(nodes.filter((node) => node.class === kind).map(idOf), leaving))
  return (object) => firstOf(byKind, (pathTo) => pathTo(object))
}

/** Goes all ways from some objects once. */
function shortestPaths(starts: readonly string[], leaving: ReadonlyMap<string, readonly GraphLink[]>): FindPath {
  const seen = new Set(starts)
  const parents = new Map<string, GraphLink>()
  // Going through a set also visits what is added on the way.
  for (const id of seen) {
    for (const link of leaving.get(id) ?? []) {
      const to = idOf(link.to)
      if (seen.has(to)) continue
      seen.add(to)
      parents.set(to, link)
    }
  }
  return (object) => {
    if (!seen.has(idOf(object))) return undefined
    const path: GraphLink[] = []
    for (let link = parents.get(idOf(object)); link !== undefined; link = parents.get(idOf(link.from))) path.push(link)
    return path.reverse()
  }
}
