import { javaHashCode } from '../../documents/java-hashtable.ts'
import type { NodeKey } from '../../documents/object-graph/graph.ts'
import { rootEntries } from '../../mapping/contents.ts'
import { nodeHash, spread } from '../../mapping/graph/java-hash.ts'
import { bucketsOf, familyOf, type Spread } from '../../mapping/graph/observed-table.ts'
import { type HitOf, type Rule, rule } from '../rule.ts'

const [entry] = rootEntries

/** That nodes and links stand as in the hash tables of the platform. */
export const tableOrderRule: Rule = rule(
  'object-graph/table-order',
  'references',
  'The platform keeps the graph in hash tables, so that the order of nodes and links follows from their keys. Another ' +
    'order says that another tool wrote the graph.',
  function* ({ graph }): Generator<HitOf<'object-graph/table-order'>> {
    if (graph === undefined) return
    const { nodes, links } = graph.graph
    const family = familyOf(nodes)
    const spreadOf = (node: NodeKey): Spread => {
      const hash = nodeHash(node)
      return hash === undefined ? undefined : spread(hash, family)
    }
    const ofNodes = nodes.map(spreadOf)
    const ofLinks = links.map(({ type, from, to }): Spread => {
      const [one, other] = [spreadOf(from), spreadOf(to)]
      return one === undefined || other === undefined
        ? undefined
        : (one ^ other ^ spread(javaHashCode(type), family)) >>> 0
    })
    if (!isInOrder(ofNodes, bucketsOf(ofNodes, family))) yield { entry, ids: ['nodes'], data: { list: 'nodes' } }
    if (!isInOrder(ofLinks, bucketsOf(ofLinks, family))) yield { entry, ids: ['links'], data: { list: 'links' } }
  },
)

function isInOrder(spreads: readonly Spread[], buckets: number): boolean {
  const known = spreads.filter((one) => one !== undefined).map((one) => one & (buckets - 1))
  return known.every((bucket, i) => i === 0 || bucket >= (known[i - 1] ?? 0))
}
