import type { GraphLink, GraphNode, NodeKey, OtherContent } from '../documents/object-graph/graph.ts'
import type { GenericElement } from '../documents/shape/generic.ts'

/** What the graph alone says of a contract. */
export type ContractInGraph = {
  /** Key of the Policy Manager contract that enforces it, `{uuid}:{number}`. */
  readonly policyManagerContractKey?: string
}

/** What the graph alone says of an API version. */
export type ApiVersionInGraph = {
  /** The Policy Manager contracts by which it may be called without a contract. */
  readonly anonymousContracts?: readonly AnonymousContract[]
}

/** A Policy Manager contract for callers without a contract. */
export interface AnonymousContract {
  /** Key, `{uuid}:{number}`. */
  readonly key: string
  /** The environment as its name has it: `Live` or, in older archives, `Production`; `Sandbox`. */
  readonly environment: 'Live' | 'Production' | 'Sandbox'
}

/** What the graph alone says of a scope. */
export type ScopeInGraph = {
  /** Scope that it is part of. */
  readonly parentId?: string
}

/** What the graph alone says of a service. */
export type ServiceInGraph = {
  /** Policies that are attached to it. */
  readonly policyKeys?: readonly string[]
}

/** What the graph alone says of things that are no objects of the archive. */
export interface ThingsInGraph {
  /** Names of the containers that endpoints are deployed to. */
  readonly containers?: readonly NamedKey[]
  /** Names of policies that are attached to services without being in the archive: built-in, or not exported. */
  readonly externalPolicies?: readonly NamedKey[]
  /** The rest. */
  readonly graph?: GraphForm
}

/** A thing that is no object of the archive, by its key and what it is called. */
export interface NamedKey {
  /** Its key. */
  readonly key: string
  /** What it is called. */
  readonly name?: string
}

/** In what a graph differs from the one that follows from the objects. */
export interface GraphForm {
  /** Version of the format, where it is not `1.1`. */
  readonly version?: string
  /** `java7` where the order of the graph is that of a server on Java 7 or older, not that of Java 8. */
  readonly java?: 'java7'
  /** Nodes that do not follow from the objects. */
  readonly extraNodes?: readonly GraphNode[]
  /** Nodes that follow from the objects, but say something else than what follows. */
  readonly changedNodes?: readonly GraphNode[]
  /** Nodes that follow from the objects, but that the graph lacks. */
  readonly missingNodes?: readonly NodeKey[]
  /** Nodes that bear the name of their object, which nodes of their class usually do not. */
  readonly named?: readonly NodeKey[]
  /** Nodes that do not bear the name of their object, which nodes of their class usually do. */
  readonly unnamed?: readonly NodeKey[]
  /** Links that do not follow from the objects; they are there as long as both their ends are. */
  readonly extraLinks?: readonly KeptLink[]
  /** Links that follow from the objects, but say something else than what follows. */
  readonly changedLinks?: readonly KeptLink[]
  /** Links that follow from the objects, but that the graph lacks. */
  readonly missingLinks?: readonly KeptLink[]
  /** Links with an end that is no node. */
  readonly danglingLinks?: readonly KeptLink[]
  /** Nodes that the graph holds once more. */
  readonly repeatedNodes?: readonly GraphNode[]
  /** Links that the graph holds once more. */
  readonly repeatedLinks?: readonly KeptLink[]
  /**
   * By class and key, the low bits of the spread hash code of nodes whose hash code does not follow from the key; they
   * explain where in the graph these nodes and their links stand.
   */
  readonly hashes?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** How the nodes are ordered where they do not stand in the computed order. */
  readonly nodeOrder?: KeptOrder
  /** How the links are ordered where they do not stand in the computed order. */
  readonly linkOrder?: KeptOrder
  /** Content of the lists that is neither a node nor a link. */
  readonly others?: readonly OtherContent[]
  /** The root element with its lists emptied, where there is more to it than its version and the lists. */
  readonly root?: GenericElement
}

/** A link; the classes of its ends are left out where its type tells them: then an end is its key alone. */
export interface KeptLink extends Omit<GraphLink, 'from' | 'to'> {
  readonly from: string | NodeKey
  readonly to: string | NodeKey
}

/** Moves that bring the computed order into that of the graph: flat pairs of places, from and to. */
export interface KeptOrder {
  readonly moves: readonly number[]
  /** Checksum of the list: for another set of items the moves do not count. */
  readonly of: number
}
