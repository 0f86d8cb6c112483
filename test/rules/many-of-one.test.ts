import { expect, test } from 'vitest'
import type { MigrationMapping } from '../../src/documents/migration-properties.ts'
import type { Model } from '../../src/model/model.ts'
import { graphIndex } from '../../src/rules/graph-index.ts'
import { rules } from '../../src/rules/index.ts'
import type { Hit } from '../../src/rules/rule.ts'
import { subjectOf } from '../../src/rules/subject.ts'
import { organizationModel } from '../mapping/graph/organization-model.ts'

// In each of these, many objects refer to one that has many parts: going through all parts for each would take minutes.
// No time is measured here.

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

type Given = NonNullable<Parameters<typeof subjectOf>[1]>

/** What a rule finds in the organization, with other lists of objects. */
function hitsOf(code: string, lists: object, given: Given = {}): readonly Hit[] {
  const rule = rules.find((one) => one.code === code)
  return [...(rule?.check?.(subjectOf({ ...organizationModel, ...lists } as Model, given)) ?? [])]
}

const [contract] = organizationModel.contracts
const [version] = organizationModel.apiVersions
const [license] = organizationModel.licenses
const [proxy, target] = organizationModel.services
const [process] = organizationModel.processes

const contracts = many(10_000, (i) => ({
  ...contract,
  id: `${i}.acme`,
  scope: { restricted: true, licenseIds: ['license1.acme'] },
}))

test('contracts and the scopes of their license', () => {
  const ids = (of: string) => many(20_000, (i) => `${of}${i}.acme`)
  const licenses = [{ ...license, parts: [{ name: 'part', scopeIds: ids('one') }] }]
  const apiVersions = [{ ...version, scopeIds: ids('other') }]
  expect(hitsOf('meaning/license-unrelated', { contracts, licenses, apiVersions })).toHaveLength(10_000)
})

test('contracts and the environments of their license', () => {
  const licenses = [{ ...license, environments: many(40_000, (i) => `E${i}`) }]
  expect(hitsOf('meaning/license-environment', { contracts, licenses })).toHaveLength(10_000)
})

const operations = many(20_000, (i) => ({ key: `op${i}`, name: `op${i}`, interface: '{uri:acme}Payments' }))
const versions = many(10_000, (i) => ({ ...version, id: `${i}.acme`, design: { serviceKey: 'uddi:target' } }))

test('API versions and the operations of their design', () => {
  const services = [
    { ...proxy, operations: operations.slice(0, 1) },
    { ...target, operations },
  ]
  const asked = [{ operation: 'op7' }, { operation: 'absent' }]
  const apiVersions = versions.map((one) => ({
    ...one,
    productionServiceKey: 'uddi:proxy-live',
    sandboxServiceKey: undefined,
    operationScopes: asked,
  }))
  const lists = { services, apiVersions }
  expect(hitsOf('reference/scope-operation', lists)).toHaveLength(10_000)
  const told = [expect.objectContaining({ message: expect.stringContaining('and 19979 more') })]
  expect(hitsOf('import/design-operations', lists)).toEqual(told)
  expect(hitsOf('meaning/operations-differ', lists)).toEqual(told)
})

test('operations that share one process of many steps', () => {
  const steps = many(20_000, (i) => ({ step: 'invoke', name: `${i}`, partnerLink: 'nextHop', operation: 'other' }))
  const definition = { ...process?.definition, steps: [...(process?.definition?.steps ?? []), ...steps] }
  const operation = { name: 'GET /payments', interface: '{uri:acme}Payments', nextHopServiceKey: 'uddi:target' }
  const nextHop = { key: 'op3', name: 'GET /payments', wsdlName: 'GET__payments' }
  const services = [
    { ...proxy, operations: many(10_000, (i) => ({ ...operation, key: `${i}`, nextHop })) },
    { ...target, localName: 'svc.target' },
  ]
  const hits = hitsOf('meaning/process-next-hop', { services, processes: [{ ...process, definition }] })
  expect(hits.length).toBeGreaterThan(0)
  expect(hits.length).toBeLessThanOrEqual(40_000)
})

test('API versions that share a proxy and what it calls', () => {
  const endpoints = many(20, (i) => ({ key: `e${i}`, url: `http://sandbox.acme/${i}`, binding: 'b', portName: `${i}` }))
  const called = { ...target, localName: 'l.sandbox', endpoints }
  const apiVersions = versions.map((one) => ({ ...one, productionServiceKey: 'uddi:proxy-live' }))
  const lists = { services: [proxy, called], apiVersions }
  expect(hitsOf('meaning/next-hop-environment', lists)).toHaveLength(1)
  expect(hitsOf('risk/sandbox-host', lists)).toHaveLength(20)
})

test('operations that the graph routes to several processes each', () => {
  const links = many(40_000, (i) => ({
    type: 'virtualop->bpel:route',
    from: { class: 'Op', key: `op${(i >> 1) % 20_000}` },
    to: { class: 'Bpel', key: `bpel:${i}` },
  }))
  const graph = { version: '1.1', nodes: [], links }
  const hits = hitsOf('object-graph/route-ambiguous', { services: [{ ...proxy, operations }] }, { graph })
  expect(hits).toHaveLength(20_000)
  expect(hits.at(-1)?.message).toContain('op19999')
})

test('contracts and the Policy Manager contracts behind them', () => {
  const nodes = many(20_000, (i) => ({ class: 'Contract', key: `${i}`, name: `${i >> 1}.acme` }))
  const graph = { version: '1.1', nodes, links: [] }
  expect(graphIndex(graph).nodesOf('Contract')).toHaveLength(20_000)
  expect(hitsOf('object-graph/contract-node', { contracts }, { graph })).toHaveLength(10_000)
})

test('interfaces of the target and the operations of its services', () => {
  const interfaces = many(20_000, (i) => ({ key: `uddi:${i}`, name: `{u}${i}` }))
  const other = { ...target, key: 'uddi:other', operations: many(20_000, (i) => ({ interface: `{u}${i}` })) }
  const model = { ...organizationModel, interfaces, services: [other] } as object as Model
  const twice = [...interfaces, ...interfaces]
  expect(hitsOf('import/interface-used-outside', { interfaces: twice }, { target: { model } })).toHaveLength(20_000)
})

test('mappings of addresses, and the addresses that they are for', () => {
  const urls = many(20_000, (i) => [`http://${i}.acme/`, `a${i}`] as const)
  const mapping: MigrationMapping = {
    urlSources: [...urls, ['http://', 'all'], ['http://1.acme/a', 'none'], ['http://1.acme/api', 'longest']],
    urlTargets: [
      ...urls.map(([, alias]) => ['http://new', alias] as const),
      ['http://x', 'longest'],
      ['http://y', 'longest'],
    ],
    containerSources: [],
    containerTargets: [],
    deletesVirtualizedOperations: false,
    matchesByName: false,
  }
  const endpoints = many(10_000, (i) => ({ ...target?.endpoints?.[0], url: `http://${i}.acme/api` }))
  const given = { target: { mapping } }
  expect(hitsOf('import/mapping-unused', { services: [{ ...target, endpoints }] }, given)).toHaveLength(10_000)
  const ambiguous = hitsOf('import/mapping-ambiguous', { services: [{ ...target, endpoints }] }, given)
  expect(ambiguous.map(({ ids }) => ids)).toEqual([['http://1.acme/api']])
})

test('objects of two kinds in turns, after many others', () => {
  const turns = (count: number, kinds: readonly string[]) => many(count, () => kinds.map((kind) => [kind, 1])).flat()
  const objectOrder = [...turns(20_000, ['apis', 'apps']), ...turns(10_000, ['scopes', 'identities'])]
  expect(hitsOf('object-data/object-order', { objectOrder })).toHaveLength(29_999)
})
