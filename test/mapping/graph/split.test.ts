import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObjectGraph } from '../../../src/documents/object-graph/graph.ts'
import { graphOf } from '../../../src/mapping/graph/graph-of.ts'
import { withGraph } from '../../../src/mapping/parse-archive.ts'
import type { Model } from '../../../src/model/model.ts'
import { arbitraryGraph, xmlText } from '../../documents/arbitrary-graph.ts'
import { emptyModel, organizationModel } from './organization-model.ts'

/** The objects without what the graph alone says, as they come from objectdata.xml. */
function bare({ containers: _, externalPolicies: __, graph: ___, ...model }: Model): Model {
  const copy: Model = structuredClone(model)
  const strip = (object: object, member: string) => Reflect.deleteProperty(object, member)
  for (const contract of copy.contracts) strip(contract, 'policyManagerContractKey')
  for (const version of copy.apiVersions) strip(version, 'anonymousContracts')
  for (const scope of copy.scopes) strip(scope, 'parentId')
  for (const service of copy.services) strip(service, 'policyKeys')
  return copy
}

/** The model of objects and their graph, as it is kept: JSON. */
function imported(model: Model, graph: ObjectGraph): Model {
  return JSON.parse(JSON.stringify(withGraph(bare(model), graph)))
}

const genuine = graphOf(organizationModel)

test('what follows from the objects is not kept, and what does not has its place', () => {
  const { links, nodes, ...rest } = genuine
  expect(rest).toEqual({ version: '1.1' })
  expect([nodes.length, links.length]).toEqual([51, 139])
  const model = imported(organizationModel, genuine)
  expect(model.graph).toBeUndefined()
  expect(model.containers).toEqual(organizationModel.containers)
  expect(model.externalPolicies).toEqual(organizationModel.externalPolicies)
  expect(model.contracts).toEqual(organizationModel.contracts)
  expect(model.apiVersions).toEqual(organizationModel.apiVersions)
  expect(model.scopes).toEqual(organizationModel.scopes)
  expect(new Set(model.services[0]?.policyKeys)).toEqual(new Set(organizationModel.services[0]?.policyKeys))
  expect(graphOf(model)).toEqual(genuine)
})

test('of many contracts only those lead to the API version that came first when the platform looked, which it did twice', () => {
  const [contract] = organizationModel.contracts
  const contracts = Array.from({ length: 30 }, (_, i) => ({ ...contract, id: `contract${i * i}.acme` }))
  const { links } = graphOf({ ...organizationModel, contracts } as Model)
  const found = links.filter(({ type }) => type === 'apicontract->apiversion:child').length
  expect(found).toBeGreaterThan(0)
  expect(found).toBeLessThan(3)
  expect(links.filter(({ type }) => type === 'apicontract->appversion:child')).toHaveLength(1)
})

test('nodes that no object accounts for may be as many as an archive holds', () => {
  const extraNodes = Array.from({ length: 150_000 }, (_, i) => ({ class: 'Api', key: `${i}` }))
  expect(graphOf({ ...emptyModel, graph: { extraNodes } }).nodes).toHaveLength(extraNodes.length)
})

test('nodes that are no objects stand where the table has them, whatever names them first', () => {
  const keys = ['k1', 'k2', 'k3', 'k4']
  const [contract] = organizationModel.contracts
  const [version] = organizationModel.apiVersions
  const [proxy] = organizationModel.services
  const [endpoint] = proxy?.endpoints ?? []
  const made = (order: readonly string[]) =>
    graphOf({
      ...organizationModel,
      containers: [],
      policyManagerContracts: [],
      contracts: order.map((key) => ({ ...contract, id: `${key}.acme`, policyManagerContractKey: key })),
      apiVersions: [{ ...version, anonymousContracts: order.map((key) => ({ key: `${key}:1`, environment: 'Live' })) }],
      services: [
        {
          ...proxy,
          policyKeys: order,
          endpoints: order.map((key) => ({ ...endpoint, key, containerKey: key })),
          operations: order.map((key) => ({ ...proxy?.operations?.[0], key })),
        },
      ],
    } as Model).nodes
  const [one, other] = [made(keys), made(keys.toReversed())]
  for (const name of ['Contract', 'Container', 'Endpoint', 'Op']) {
    const keysOf = (nodes: typeof one) => nodes.filter((node) => node.class === name).map(({ key }) => key)
    expect([name, keysOf(one)]).toEqual([name, keysOf(other)])
    expect(keysOf(one).length).toBeGreaterThan(3)
  }
})

test('the parent of a scope is the first that the graph names, and an object itself', () => {
  const scopes = ['a', 'b', 'c'].map((id) => ({ id: `${id}.acme`, name: id }))
  const node = (id: string) => ({ class: 'Resource', key: `${id}.acme` })
  const link = (parent: string, child: string) => ({
    type: 'resource->resource:child',
    from: node(parent),
    to: node(child),
  })
  const nodes = ['a', 'b', 'c', 'stranger'].map(node)
  const links = [link('a', 'c'), link('b', 'c'), link('stranger', 'b')]
  const model = imported({ ...emptyModel, scopes }, { version: '1.1', nodes, links })
  expect(model.scopes.map(({ parentId }) => parentId)).toEqual([undefined, undefined, 'a.acme'])
  expect(graphOf(model)).toEqual({ version: '1.1', nodes, links })
})

const changed = (change: Partial<ObjectGraph>): ObjectGraph => ({ ...genuine, ...change })
const withoutLast = <T>(list: readonly T[]): readonly T[] => list.slice(0, -1)
const renamed = (name: string, of: string | undefined) =>
  genuine.nodes.map((node) => {
    if (node.class !== name) return node
    return of === undefined ? { class: node.class, key: node.key } : { ...node, name: of }
  })
const service = { class: 'Service', key: 'uddi:target' }
const strange = { class: 'com.example.StrangeKey', key: 'strange' }

const oddities: Readonly<Record<string, readonly [ObjectGraph, readonly string[]]>> = {
  'another version': [changed({ version: '2' }), ['version']],
  'a node less': [
    changed({
      nodes: genuine.nodes.filter(({ key }) => key !== 'op4'),
      links: genuine.links.filter(({ from, to }) => from.key !== 'op4' && to.key !== 'op4'),
    }),
    ['missingNodes', 'missingLinks'],
  ],
  'a node more': [changed({ nodes: [...genuine.nodes, strange] }), ['extraNodes']],
  'a name': [changed({ nodes: renamed('Api', 'Payments') }), ['named']],
  'no name': [changed({ nodes: renamed('Org', undefined) }), ['unnamed']],
  'another name': [changed({ nodes: renamed('Script', 'Other') }), ['changedNodes']],
  'more in a node': [
    changed({
      nodes: genuine.nodes.map((node) =>
        node.class === 'Business' ? { ...node, xml: ['Node', { a: '1' }] as const } : node,
      ),
    }),
    ['changedNodes'],
  ],
  'a link less': [changed({ links: withoutLast(genuine.links) }), ['missingLinks']],
  'a link more': [
    changed({ links: [...genuine.links, { type: 'service->service:likes', from: service, to: service }] }),
    ['extraLinks'],
  ],
  'a link of a known type with other ends': [
    changed({
      links: [...genuine.links, { type: 'org->org:child', from: service, to: { class: 'Org', key: 'uddi:tenant' } }],
    }),
    ['extraLinks'],
  ],
  'a link to nothing': [
    changed({ links: [...genuine.links, { type: 'org->org:child', from: service, to: strange }] }),
    ['danglingLinks'],
  ],
  'another environment': [
    changed({
      links: genuine.links.map((link) =>
        link.serviceType === 'Sandbox' ? { ...link, serviceType: 'Production' } : link,
      ),
    }),
    ['changedLinks'],
  ],
  'something twice': [
    changed({
      nodes: [...genuine.nodes, ...genuine.nodes.slice(3, 5)],
      links: [...genuine.links, ...genuine.links.slice(3, 5)],
    }),
    ['repeatedNodes', 'repeatedLinks'],
  ],
  'another order': [
    changed({ nodes: genuine.nodes.toReversed(), links: genuine.links.toReversed() }),
    ['nodeOrder', 'linkOrder'],
  ],
  'other content': [changed({ others: [{ in: 'nodes', at: 0, xml: 'text' }] }), ['others']],
  'another root': [changed({ root: ['DepedendencyGraph', ['Nodes'], ['Links']] }), ['root']],
}

test.each(Object.entries(oddities))('%s is kept', (_, [graph, members]) => {
  const model = imported(organizationModel, graph)
  expect(Object.keys(model.graph ?? {})).toEqual(expect.arrayContaining([...members]))
  expect(graphOf(model)).toEqual(graph)
})

describe('any graph comes back', () => {
  test.each([
    ['no objects', emptyModel],
    ['objects', organizationModel],
  ])('with %s', (_, model) => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        expect(graphOf(imported(model, graph))).toEqual(graph)
      }),
    )
  })

  test('also one that was tampered with', () => {
    const pick = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: 0 })
    const tampered = fc
      .tuple(pick(genuine.nodes), pick(genuine.links), pick(genuine.nodes), pick(genuine.links), xmlText)
      .map(([nodes, links, moreNodes, moreLinks, name]) => ({
        version: '1.1',
        nodes: [...nodes, ...moreNodes.slice(0, 3).map((node) => ({ ...node, name }))],
        links: [...links, ...moreLinks.slice(0, 3)],
      }))
    fc.assert(
      fc.property(tampered, (graph) => {
        expect(graphOf(imported(organizationModel, graph))).toEqual(graph)
      }),
    )
  })
})

describe('an edit of the model', () => {
  const odd = changed({
    nodes: [...renamed('Script', 'Other'), strange],
    links: [
      ...genuine.links.toReversed(),
      { type: 'strange->contract:knows', from: strange, to: { class: 'ApiContract', key: 'contract1.acme' } },
      { type: 'strange->service:knows', from: strange, to: service },
    ],
  })
  const model = imported(organizationModel, odd)
  const keysIn = ({ nodes }: ObjectGraph) => nodes.map(({ key }) => key).sort()

  test('removing a contract removes its nodes and links, and nothing else', () => {
    const edited = graphOf({ ...model, contracts: model.contracts.slice(1) })
    const gone = ['contract1.acme', 'enforced:1']
    expect(keysIn(edited)).toEqual(keysIn(odd).filter((key) => !gone.includes(key)))
    expect(edited.links.some(({ from, to }) => gone.includes(from.key) || gone.includes(to.key))).toBe(false)
    expect(edited.links).toContainEqual({ type: 'strange->service:knows', from: strange, to: service })
    // The API version is now reached by the contract that is left.
    expect(edited.links.filter(({ type }) => type === 'apicontract->apiversion:child')).toHaveLength(1)
    expect(edited.nodes).toContainEqual({ class: 'Script', key: 'script:a', name: 'Other' })
  })

  test('removing an object takes what was changed of it along', () => {
    const edited = graphOf({ ...model, scripts: [] })
    expect(edited.nodes.some((node) => node.class === 'Script')).toBe(false)
  })

  test('attaching a policy adds a link in both directions, and the policy', () => {
    const services = model.services.map((one) => (one.key === service.key ? { ...one, policyKeys: ['New'] } : one))
    const edited = graphOf({ ...model, services })
    expect(edited.nodes).toHaveLength(odd.nodes.length + 1)
    expect(edited.links).toHaveLength(odd.links.length + 2)
    expect(edited.nodes).toContainEqual({ class: 'Policy', key: 'New' })
  })

  test('renaming an object renames its node', () => {
    const edited = graphOf({ ...model, organizations: model.organizations.map((one) => ({ ...one, name: 'New' })) })
    expect(edited.nodes.filter((node) => node.class === 'Org').map(({ name }) => name)).toEqual(['New', 'New'])
  })

  test('objects keep the order of the model', () => {
    const edited = graphOf({ ...model, groups: model.groups.toReversed() })
    expect(edited.nodes.filter((node) => node.class === 'Group').map(({ key }) => key)).toEqual(
      model.groups.toReversed().map(({ id }) => id),
    )
  })
})

test('hash codes that do not follow from keys are found from the order', () => {
  const hashes = { Interface: { 'uddi:interface': 7 }, Binding: { 'uddi:binding': 8 } }
  const graph = graphOf({ ...organizationModel, graph: { hashes } })
  expect(withGraph(bare(organizationModel), graph).graph?.hashes).toHaveProperty(['Interface', 'uddi:interface'])
  expect(graphOf(imported(organizationModel, graph))).toEqual(graph)
})
