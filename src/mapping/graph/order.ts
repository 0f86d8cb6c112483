import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { type ExportRun, exportRun } from './export-run.ts'
import { exportSteps, lastSteps, type Step } from './export-steps.ts'
import { type HashFamily, usualSpread } from './java-hash.ts'
import { type NumberOf, nodeNumbers } from './numbers.ts'

export interface OrderOptions<L> {
  /** Version of Java that the server ran on; `java8` by default. */
  readonly family?: HashFamily
  /**
   * The spread hash code, or as many of its low bits as matter, of nodes whose hash code does not follow from the key.
   */
  readonly spreadOf?: (node: NodeKey) => number | undefined
  /** Links that are in the graph only where a step that links the first object alone picks them. */
  readonly optional?: ReadonlySet<L>
  /** Ways that an export goes from object to object, but that are no links of the graph. */
  readonly ways?: readonly GraphLink[]
  /** Numbers of the nodes, where they have some already. */
  readonly numberOf?: NumberOf
}

/** Nodes and links in the order of the platform's tables. */
export interface Ordered<N, L> {
  readonly nodes: readonly N[]
  readonly links: readonly L[]
}

/**
 * The order in which the platform writes a graph: that of two `java.util.HashMap`s, which follows from the steps that
 * an export takes. Every end of a link must be a node; no node and no link may be there twice.
 */
export function orderGraph<N extends NodeKey, L extends GraphLink>(
  nodes: readonly N[],
  links: readonly L[],
  options: OrderOptions<L> = {},
): Ordered<N, L> {
  const { family = 'java8', spreadOf = () => undefined, optional, ways = [], numberOf = nodeNumbers() } = options
  const spreads = nodes.map((node) => spreadOf(node) ?? usualSpread(node, family))
  const run = exportRun(nodes, links, ways, spreads, family, numberOf)
  for (const root of rootsOf(nodes, run)) run.addNode(root)
  for (let isFirst = true; takeRound(run, isFirst) || addRest(nodes, run); isFirst = false);
  for (const step of lastSteps) takeStep(step, run)
  links.forEach((link, i) => {
    if (optional?.has(link) !== true) run.follow(i)
  })
  return { nodes: pick(nodes, run.nodes.items()), links: pick(links, run.links.items()) }
}

/** Where an export begins: at the topmost objects of the first kind that there is. */
function rootsOf(nodes: readonly NodeKey[], { leaving, target }: ExportRun): readonly number[] {
  const below = new Set<number>()
  for (const [type, { bySource }] of leaving) {
    if (!type.endsWith(':child')) continue
    for (const found of bySource.values()) for (const link of found) below.add(target(link))
  }
  for (const kind of ['Org', 'Business', 'ApiContract', 'Api', 'App']) {
    const roots = [...nodes.keys()].filter((node) => nodes[node]?.class === kind && !below.has(node))
    if (roots.length > 0) return roots
  }
  return []
}

/** Takes the steps once; whether any of them found something. */
function takeRound(run: ExportRun, isFirst: boolean): boolean {
  let hasFound = false
  for (const step of exportSteps) if (isFirst || step.onlyFirst !== true) hasFound = takeStep(step, run) || hasFound
  return hasFound
}

function takeStep({ type, onlyFirst }: Step, { nodes, leaving, target, follow }: ExportRun): boolean {
  const ways = leaving.get(type)
  if (ways === undefined || ways.ready.length === 0) return false
  const sources = nodes.inOrder(ways.ready)
  if (onlyFirst !== true) ways.ready = []
  const met = new Set<number>()
  for (const source of sources) {
    const found = ways.bySource.get(source) ?? []
    for (const link of onlyFirst === true ? found.filter((one) => !met.has(target(one))) : found) {
      follow(link)
      met.add(target(link))
    }
  }
  return onlyFirst !== true
}

/** Objects that no step leads to come in their own order. */
function addRest(nodes: readonly NodeKey[], run: ExportRun): boolean {
  const rest = [...nodes.keys()].filter((node) => !run.nodes.has(node))
  for (const node of rest) run.addNode(node)
  return rest.length > 0
}

function pick<T>(items: readonly T[], places: readonly number[]): T[] {
  return places.map((place) => items[place]).filter((item) => item !== undefined)
}
