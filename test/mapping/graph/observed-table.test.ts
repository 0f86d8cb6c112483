import { describe, expect, test } from 'vitest'
import type { GraphLink, NodeKey } from '../../../src/documents/object-graph/graph.ts'
import { type HashFamily, nodeHash, nodeSpread } from '../../../src/mapping/graph/java-hash.ts'
import { breaksIn, familyOf } from '../../../src/mapping/graph/observed-table.ts'
import { orderGraph } from '../../../src/mapping/graph/order.ts'

/** An organization with some scripts: both ends of each relation, in the order of a Java. */
function graphOf(count: number, family: HashFamily) {
  const org: NodeKey = { class: 'Org', key: 'uddi:one' }
  const scripts = Array.from({ length: count }, (_, i): NodeKey => ({ class: 'Script', key: `script:a${count * i}` }))
  const links = scripts.flatMap((script): GraphLink[] => [
    { type: 'script->organization:refer', from: script, to: org },
    { type: 'organization->script:ReferedBy', from: org, to: script },
  ])
  return orderGraph([org, ...scripts], links, { family })
}

describe('which Java ordered a graph', () => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 24, 25]

  test.each(sizes.flatMap((count) => [[count, 'java7'] as const, [count, 'java8'] as const]))(
    'is told of %i scripts in the order of %s',
    (count, family) => {
      const { nodes, links } = graphOf(count, family)
      expect(familyOf(nodes.map(nodeHash), links)).toBe(family)
    },
  )

  test('follows from the links where the nodes fit both', () => {
    const { nodes, links } = graphOf(1, 'java7')
    const breaks = (family: HashFamily) =>
      breaksIn(
        nodes.map((node) => nodeSpread(node, family)),
        16,
      )
    expect([breaks('java7'), breaks('java8')]).toEqual([0, 0])
    expect(familyOf(nodes.map(nodeHash), [])).toBe('java8')
    expect(familyOf(nodes.map(nodeHash), links)).toBe('java7')
  })

  test('is the newer one where nothing tells', () => {
    expect(familyOf([], [])).toBe('java8')
    const binding = { class: 'Binding', key: 'b' }
    expect(nodeHash(binding)).toBeUndefined()
    expect(familyOf([undefined], [{ type: 'x', from: binding, to: binding }])).toBe('java8')
  })
})
