import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphLink, NodeKey } from '../../../src/documents/object-graph/graph.ts'
import { type HashFamily, usualSpread } from '../../../src/mapping/graph/java-hash.ts'
import { orderGraph } from '../../../src/mapping/graph/order.ts'
import { arbitraryGraph } from '../../documents/arbitrary-graph.ts'

const families: readonly HashFamily[] = ['java7', 'java8']
const bucketsFor = (count: number) => 2 ** Math.max(4, Math.ceil(Math.log2(count / 0.75)))

describe('orderGraph', () => {
  test.each(families)('orders by buckets, and loses nothing (%s)', (family) => {
    fc.assert(
      fc.property(arbitraryGraph, ({ nodes, links }) => {
        const ordered = orderGraph(nodes, links, { family })
        expect(new Set(ordered.nodes)).toEqual(new Set(nodes))
        expect(new Set(ordered.links)).toEqual(new Set(links))
        if (family === 'java7') return
        const buckets = ordered.nodes.map((node) => usualSpread(node, family) & (bucketsFor(nodes.length) - 1))
        expect(buckets).toEqual([...buckets].sort((a, b) => a - b))
      }),
    )
  })

  test('objects that share a bucket come in the order in which the export finds them', () => {
    // 'Aa' and 'BB' have the same hash code.
    const [service, first, second] = ['s', 'Aa', 'BB'].map((key) => ({ class: key === 's' ? 'Service' : 'Op', key }))
    const nodes = [service, second, first].filter((node): node is NodeKey => node !== undefined)
    const link = (to: NodeKey | undefined): GraphLink[] =>
      service && to ? [{ type: 'service->operation:child', from: service, to }] : []
    const keysFor = (family: HashFamily, links: readonly GraphLink[]) =>
      orderGraph(
        [...nodes, { class: 'Org', key: 'o' }],
        [
          ...links,
          { type: 'org->service:child', from: { class: 'Org', key: 'o' }, to: { class: 'Service', key: 's' } },
        ],
        { family },
      )
        .nodes.filter((node) => node.class === 'Op')
        .map(({ key }) => key)
    expect(keysFor('java8', [...link(first), ...link(second)])).toEqual(['Aa', 'BB'])
    expect(keysFor('java8', [...link(second), ...link(first)])).toEqual(['BB', 'Aa'])
    expect(keysFor('java7', [...link(first), ...link(second)])).toEqual(['BB', 'Aa'])
    expect(keysFor('java8', [])).toEqual(['BB', 'Aa'])
  })

  test.each(families)('links that it did not choose take no part in the order (%s)', (family) => {
    let choices = 0
    fc.assert(
      fc.property(contracts, ({ nodes, links, optional }) => {
        const ordered = orderGraph(nodes, links, { family, optional })
        const chosen = new Set(ordered.links)
        if (chosen.size < links.length) choices++
        const again = orderGraph(
          nodes,
          links.filter((link) => chosen.has(link)),
          { family },
        )
        expect(again).toEqual(ordered)
      }),
    )
    expect(choices).toBeGreaterThan(10)
  })
})

/** Contracts of a few API versions and app versions, some in a business. */
const contracts = fc
  .array(fc.record({ key: fc.string({ maxLength: 3 }), version: fc.nat(2), app: fc.nat(2), isIn: fc.boolean() }), {
    maxLength: 30,
  })
  .map((found) => {
    const node = (name: string, key: string): NodeKey => ({ class: name, key })
    const business = node('Business', 'b')
    const versions = [0, 1, 2].map((key) => node('ApiVersion', `v${key}`))
    const apps = [0, 1, 2].map((key) => node('AppVersion', `a${key}`))
    const both = (type: string, back: string, from: NodeKey, to: NodeKey | undefined): GraphLink[] =>
      to === undefined
        ? []
        : [
            { type, from, to },
            { type: back, from: to, to: from },
          ]
    const unique = [...new Map(found.map((one) => [one.key, one])).values()]
    const made = unique.map(({ key, version, app, isIn }) => {
      const contract = node('ApiContract', key)
      return {
        contract,
        optional: [
          ...both('apicontract->apiversion:child', 'apiversion->apicontract:parent', contract, versions[version]),
          ...both('apicontract->appversion:child', 'appversion->apicontract:parent', contract, apps[app]),
        ],
        others: isIn ? both('business->apicontract:child', 'apicontract->business:parent', business, contract) : [],
      }
    })
    return {
      nodes: [business, ...versions, ...apps, ...made.map(({ contract }) => contract)],
      links: made.flatMap(({ optional, others }) => [...others, ...optional]),
      optional: new Set(made.flatMap(({ optional }) => optional)),
    }
  })
