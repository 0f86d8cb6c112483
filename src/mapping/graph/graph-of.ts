import type { ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { KeptOrder } from '../../model/graph-form.ts'
import { applyMoves } from '../moves.ts'
import { arrange, assemble, type Derivation, derivationOf, linkChecksum, nodeChecksum } from './compute.ts'
import { restoreLink } from './kept-link.ts'
import type { GraphSubject } from './subject.ts'

/** The graph of a model; twin of `splitGraph`. What follows from the very same objects need not be computed again. */
export function graphOf(
  subject: GraphSubject,
  derivation: Derivation = derivationOf(subject, subject.graph?.java ?? 'java8'),
): ObjectGraph {
  const form = subject.graph ?? {}
  const { repeatedNodes = [], repeatedLinks = [], others, root, version = '1.1' } = form
  const { nodes, links } = arrange(assemble(derivation, form), derivation, form.hashes)
  const allNodes = [...nodes, ...repeatedNodes]
  const allLinks = [...links, ...repeatedLinks.map(restoreLink)]
  return {
    version,
    nodes: inKeptOrder(allNodes, form.nodeOrder, nodeChecksum),
    links: inKeptOrder(allLinks, form.linkOrder, linkChecksum),
    ...(others && { others }),
    ...(root && { root }),
  }
}

function inKeptOrder<T>(
  items: readonly T[],
  order: KeptOrder | undefined,
  checksum: (items: readonly T[]) => number,
): readonly T[] {
  return order === undefined || order.of !== checksum(items) ? items : applyMoves(items, order.moves)
}
