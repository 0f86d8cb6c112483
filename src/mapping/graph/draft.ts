import type { NodeClass } from '../../documents/object-graph/classes.ts'
import type { GraphLink, GraphNode, NodeKey } from '../../documents/object-graph/graph.ts'
import { onceFor } from '../../values/once.ts'
import type { SilentType } from './export-steps.ts'
import { type ForwardType, type LinkType, linkTypes } from './link-types.ts'
import { graphSize, sizeOf } from './size.ts'

/** A node that follows from the objects. */
export interface DerivedNode extends NodeKey {
  /** Name of the object. */
  readonly name?: string
  /** Whether nodes of this class bear the name of their object. */
  readonly isNamed: boolean
  /** Whether the node is an object of the archive, not a part of one. */
  readonly isObject: boolean
}

/** The graph that follows from the objects. */
export interface DerivedGraph {
  readonly nodes: readonly DerivedNode[]
  readonly links: readonly GraphLink[]
  /** Links of which only some are in the graph: those to the first object that leads to another one. */
  readonly optional: ReadonlySet<GraphLink>
  /** Ways that an export goes, but that are no links. */
  readonly ways: readonly GraphLink[]
}

/**
 * A graph that is being derived. What is there already is not put in again; links need both their ends. What grows
 * beyond what can be held is refused.
 */
export interface Draft extends DerivedGraph {
  readonly node: (name: NodeClass, key: string, more?: Partial<Omit<DerivedNode, keyof NodeKey>>) => void
  readonly link: (type: ForwardType, from: string | undefined, to: string | undefined, more?: LinkOptions) => void
  readonly way: (type: SilentType, from: string, to: string | undefined) => void
}

interface LinkOptions {
  readonly serviceType?: string
  readonly isOptional?: boolean
}

export function emptyDraft(): Draft {
  const byClass = new Map<string, Map<string, NodeKey>>()
  const targetsOf = onceFor((_type: string) => onceFor((_from: NodeKey) => new Set<NodeKey>()))
  const nodes: DerivedNode[] = []
  const links: GraphLink[] = []
  const optional = new Set<GraphLink>()
  const ways: GraphLink[] = []
  const grow = graphSize()

  const find = (name: NodeClass, key: string | undefined) =>
    key === undefined ? undefined : byClass.get(name)?.get(key)

  /** Whether it is new that links of `type` lead from one node to another. */
  const isNew = (type: string, from: NodeKey, to: NodeKey): boolean => {
    const targets = targetsOf(type)(from)
    if (targets.has(to)) return false
    targets.add(to)
    return true
  }

  return {
    nodes,
    links,
    optional,
    ways,
    node: (name, key, { isNamed = true, isObject = true, name: label } = {}) => {
      const byKey = byClass.get(name) ?? new Map<string, NodeKey>()
      byClass.set(name, byKey)
      // A long key takes its time also where it is there already.
      grow(sizeOf(key))
      if (byKey.has(key)) return
      byKey.set(key, { class: name, key })
      nodes.push({ class: name, key, ...(label !== undefined && { name: label }), isNamed, isObject })
    },
    link: (type, fromKey, toKey, { serviceType, isOptional = false } = {}) => {
      const { inverse, ...classes }: LinkType = linkTypes[type]
      const size = sizeOf(fromKey) + sizeOf(toKey)
      const [from, to] = [find(classes.from, fromKey), find(classes.to, toKey)]
      if (from === undefined || to === undefined || !isNew(type, from, to)) return grow(size)
      const property = serviceType === undefined ? {} : { serviceType }
      const added: GraphLink[] = [{ type, from, to, ...property }]
      if (inverse !== undefined) added.push({ type: inverse, from: to, to: from, ...property })
      for (const _ of added) grow(size)
      links.push(...added)
      if (isOptional) for (const link of added) optional.add(link)
    },
    way: (type, fromKey, toKey) => {
      const [fromClass, toClass] = wayEnds[type]
      const [from, to] = [find(fromClass, fromKey), find(toClass, toKey)]
      if (from !== undefined && to !== undefined && isNew(type, from, to)) ways.push({ type, from, to })
    },
  }
}

/** A derived node as it stands in a graph; `isFlipped` when it does about its name what its class does not. */
export function graphNode({ class: name, key, name: label, isNamed }: DerivedNode, isFlipped: boolean): GraphNode {
  return label === undefined || isNamed === isFlipped ? { class: name, key } : { class: name, key, name: label }
}

const wayEnds: Readonly<Record<SilentType, readonly [NodeClass, NodeClass]>> = {
  'service->nexthop': ['Service', 'Service'],
  'apiversion->apioperation': ['ApiVersion', 'ApiOp'],
}
