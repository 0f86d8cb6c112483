import type { GenericElement, GenericXml } from '../shape/generic.ts'

/**
 * What objectgraph.xml says: which objects there are, and how they hang together. Both lists are sets with an order.
 */
export interface ObjectGraph {
  /** Version of the format, `1.1`. */
  readonly version: string
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  /** What stands between the nodes or between the links and is neither. */
  readonly others?: readonly OtherContent[]
  /** The root with its two lists emptied, where there is more to it than its version and the lists. */
  readonly root?: GenericElement
}

/** Which object a node is: the keys of one class are distinct. */
export interface NodeKey {
  /** Short name of the class of its key, as in `nodeClasses`; the full name of a class that is not listed there. */
  readonly class: string
  /** Key of the object, in the class. */
  readonly key: string
}

/** A node of the graph. */
export interface GraphNode extends NodeKey {
  /** Name of the object, where the graph gives it. */
  readonly name?: string
  /** The element as it is, where there is more to it than class, key and name. */
  readonly xml?: GenericElement
}

/** A link in one direction; its inverse is a link of its own. */
export interface GraphLink {
  /** `{kind}->{kind}:{role}`, spelled as the platform spells it. */
  readonly type: string
  /** The node where it begins. */
  readonly from: NodeKey
  /** The node where it ends. */
  readonly to: NodeKey
  /** Environment of a link between an API version and a service: `Production` or `Sandbox`. */
  readonly serviceType?: string
  /** The element as it is, where there is more to it than the other members say. */
  readonly xml?: GenericElement
}

/** Content of a list that is not one of its items. */
export interface OtherContent {
  /** The list that it stands in. */
  readonly in: 'nodes' | 'links'
  /** Its place in the list, counted from 0. */
  readonly at: number
  /** What it is. */
  readonly xml: GenericXml
}
