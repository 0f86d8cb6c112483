import fc from 'fast-check'
import { nodeClasses } from '../../src/documents/object-graph/classes.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from '../../src/documents/object-graph/graph.ts'

const character = fc.oneof(
  fc.constantFrom(...' \t\n&<>"\'{}$\\_-:', ']]>', 'é', '\u{1F600}'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
)

/** Text that XML can hold. */
export const xmlText = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''))

const className = fc.oneof(
  fc.constantFrom(...Object.keys(nodeClasses)),
  fc.constantFrom('com.example.StrangeKey', 'com.soa.Unheard', 'lower'),
)

const node: fc.Arbitrary<GraphNode> = fc.record(
  { class: className, key: xmlText, name: xmlText },
  { requiredKeys: ['class', 'key'] },
)

const linkType = fc.oneof(
  fc.constantFrom('api->apiversion:child', 'service->operation:child', 'operation->service:parent', 'a->b:c&"<'),
  xmlText,
)

function linksAmong(nodes: readonly NodeKey[]): fc.Arbitrary<readonly GraphLink[]> {
  if (nodes.length === 0) return fc.constant([])
  const end = fc.constantFrom(...nodes).map(({ class: name, key }) => ({ class: name, key }))
  const link: fc.Arbitrary<GraphLink> = fc.record(
    { type: linkType, from: end, to: end, serviceType: fc.oneof(fc.constantFrom('Production', 'Sandbox'), xmlText) },
    { requiredKeys: ['type', 'from', 'to'] },
  )
  const selector = ({ type, from, to }: GraphLink) => JSON.stringify([type, from, to])
  return fc.uniqueArray(link, { maxLength: 20, selector })
}

/** Any graph without anything twice; each end of a link is a node. */
export const arbitraryGraph: fc.Arbitrary<ObjectGraph> = fc
  .uniqueArray(node, { maxLength: 20, selector: ({ class: name, key }) => JSON.stringify([name, key]) })
  .chain((nodes) =>
    fc.record({ version: fc.oneof(fc.constant('1.1'), xmlText), nodes: fc.constant(nodes), links: linksAmong(nodes) }),
  )
