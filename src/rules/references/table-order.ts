import { javaHashCode } from '../../documents/java/hash-code.ts'
import type { NodeKey } from '../../documents/object-graph/graph.ts'
import { type HashFamily, nodeHash, nodeSpread, spread } from '../../mapping/graph/java-hash.ts'
import { breakPlaces, bucketsOf, familyOf, type Spread } from '../../mapping/graph/observed-table.ts'
import { rootEntry } from '../../mapping/root-entries.ts'
import { onceFor } from '../../values/once.ts'
import type { GraphIndex } from '../graph-index.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'

const entry = rootEntry.graph

/** That nodes and links stand as in the hash tables of the platform. */
export const tableOrderRule: PlainRule = rule(
  'object-graph/table-order',
  'The platform keeps the graph in hash tables, so that the order of nodes and links follows from their keys. Another ' +
    'order says that another tool wrote the graph, or that a model was given more objects: nodes follow these.',
  function* ({ graph }): Generator<HitOf<'object-graph/table-order'>> {
    if (graph === undefined) return
    const { nodes, links } = graph.graph
    const hashes = nodes.map(nodeHash)
    const family = familyOf(hashes, links)
    const ofNodes = hashes.map((hash): Spread => (hash === undefined ? undefined : spread(hash, family)))
    const ofLinks = linkSpreads(graph, ofNodes, family)
    for (const [list, items, spreads] of [
      ['nodes', nodes, ofNodes],
      ['links', links, ofLinks],
    ] as const) {
      const [first] = breakPlaces(spreads, bucketsOf(spreads, family))
      const item = items[first ?? -1]
      if (item !== undefined) yield { entry, origin: item, ids: [list], data: { list } }
    }
  },
)

/** The spread hash code of each link, which follows from its type and those of its ends. */
function linkSpreads(
  { graph, allLinks, numberOf }: GraphIndex,
  ofNodes: readonly Spread[],
  family: HashFamily,
): readonly Spread[] {
  const byNumber: Spread[] = []
  graph.nodes.forEach((node, i) => {
    byNumber[numberOf(node)] = ofNodes[i]
  })
  const spreadOf = (number: number | undefined, node: NodeKey): Spread =>
    number !== undefined && number in byNumber ? byNumber[number] : nodeSpread(node, family)
  const ofType = onceFor((type: string) => spread(javaHashCode(type), family))
  return allLinks.links.map(({ type, from, to }, i) => {
    const [one, other] = [spreadOf(allLinks.from[i], from), spreadOf(allLinks.to[i], to)]
    if (one === undefined || other === undefined) return undefined
    return (one ^ other ^ ofType(type)) >>> 0
  })
}
