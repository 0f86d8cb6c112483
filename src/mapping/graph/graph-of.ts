import type { ObjectGraph } from '../../documents/object-graph/graph.ts'
import type { KeptOrder } from '../../model/graph-form.ts'
import { applyMoves } from '../moves.ts'
import { arrange, assemble, chosenGraph, linkChecksum, nodeChecksum } from './compute.ts'
import { restoreLink } from './kept-link.ts'
import { nodeNumbers } from './numbers.ts'
import type { GraphSubject } from './subject.ts'

/** The graph of a model; twin of `splitGraph`. */
export function graphOf(subject: GraphSubject): ObjectGraph {
  const form = subject.graph ?? {}
  const { java: family = 'java8', repeatedNodes = [], repeatedLinks = [], others, root, version = '1.1' } = form
  const numberOf = nodeNumbers()
  const assembled = assemble(chosenGraph(subject, family, numberOf), form, numberOf)
  const { nodes, links } = arrange(assembled, family, numberOf, form.hashes)
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
