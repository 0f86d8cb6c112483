import { closest } from '../diagnostics/closest.ts'
import type { GraphLink, GraphNode, NodeKey } from '../documents/object-graph/graph.ts'
import { refuse } from '../errors.ts'
import { inverseOf, linkTypes } from '../mapping/graph/link-types.ts'
import type { Model } from '../model/model.ts'
import { wholeGraph } from './whole-graph.ts'

/** Why an object is in an export. */
export interface Reason {
  readonly object: GraphNode
  /** From an object that was exported for itself down to this one; empty when no path leads to it. */
  readonly path: readonly Reference[]
  /** Every reference to the object. */
  readonly referredBy: readonly Reference[]
}

/** One object that refers to another, and as what. */
export interface Reference {
  readonly from: GraphNode
  readonly type: string
  readonly to: GraphNode
}

/** Kinds of objects that exports are made for, the foremost first. */
const roots = ['ApiContract', 'ApiVersion', 'Api', 'Resource', 'Org']

/** The objects that the graph names by this key, ID or name; throws a `ProblemError` when there is none. */
export function explain(model: Model, wanted: string): readonly Reason[] {
  const { nodes, links } = wholeGraph(model).graph
  const found = nodes.filter(({ key, name }) => key === wanted || name === wanted)
  if (found.length === 0) {
    const words = nodes.flatMap(({ key, name }) => (name === undefined ? [key] : [key, name]))
    const meant = closest(wanted, words)
    refuse('export/no-such-object', { kind: 'object', name: wanted, ...(meant !== undefined && { meant }) })
  }
  const forward = links.filter(({ type }) => !isInverse(type))
  const byKey = new Map(nodes.map((node) => [idOf(node), node]))
  const reference = ({ from, type, to }: GraphLink): Reference => ({
    from: byKey.get(idOf(from)) ?? from,
    type,
    to: byKey.get(idOf(to)) ?? to,
  })
  const parents = breadthFirst(nodes, forward)
  return found.map((object) => ({
    object,
    path: pathTo(object, parents).map(reference),
    referredBy: forward.filter(({ to }) => idOf(to) === idOf(object)).map(reference),
  }))
}

function idOf({ class: name, key }: NodeKey): string {
  return `${name} ${key}`
}

/** A version brings its API or app along, although the graph has these as its parents. */
const bringParent = new Set(['apiversion->api:parent', 'appversion->app:parent'])

/** Links back to what refers to an object say the same as the links to it. */
function isInverse(type: string): boolean {
  return inverseOf(type) !== undefined && !(type in linkTypes) && !bringParent.has(type)
}

/** For each object, the link by which it is first reached from the foremost kind of object there is. */
function breadthFirst(nodes: readonly NodeKey[], links: readonly GraphLink[]): ReadonlyMap<string, GraphLink> {
  const kind = roots.find((name) => nodes.some((node) => node.class === name))
  const starts = nodes.filter((node) => node.class === kind).map(idOf)
  const from = new Map<string, GraphLink[]>()
  for (const link of links) {
    const known = from.get(idOf(link.from))
    if (known === undefined) from.set(idOf(link.from), [link])
    else known.push(link)
  }
  const parents = new Map<string, GraphLink>()
  const seen = new Set(starts)
  const queue = [...starts]
  for (let at = 0; at < queue.length; at++) {
    for (const link of from.get(queue[at] ?? '') ?? []) {
      const id = idOf(link.to)
      if (seen.has(id)) continue
      seen.add(id)
      parents.set(id, link)
      queue.push(id)
    }
  }
  return parents
}

function pathTo(object: NodeKey, parents: ReadonlyMap<string, GraphLink>): GraphLink[] {
  const path: GraphLink[] = []
  for (let link = parents.get(idOf(object)); link !== undefined; link = parents.get(idOf(link.from))) path.unshift(link)
  return path
}
