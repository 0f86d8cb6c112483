import { expect, test } from 'vitest'
import { portTypeOfLink } from '../../src/documents/process/partner-links.ts'
import { sliceApis } from '../../src/export/slice.ts'
import { reasonsFor } from '../../src/export/why.ts'
import { adoptNamespaces } from '../../src/mapping/adopt-namespaces.ts'
import { bindingsIn } from '../../src/mapping/graph/bindings.ts'
import { deriveGraph } from '../../src/mapping/graph/derive.ts'
import { hashTable } from '../../src/mapping/graph/hash-table.ts'
import { scriptsOfPolicies } from '../../src/mapping/graph/policy-scripts.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive } from '../../src/operations/archives.ts'
import { indexOf } from '../../src/operations/model-index.ts'
import { contractTitle } from '../../src/operations/titles.ts'
import { columns } from '../../src/text/lines.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { organizationModel } from './graph/organization-model.ts'

// In each of these, many things refer to one that is large. No time is measured here.

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

const [proxy, target] = organizationModel.services
const [process] = organizationModel.processes
const [contract] = organizationModel.contracts

test('services that each have one of the bindings of an interface', () => {
  const bindings = many(10_000, (i) => ({ key: `${i}`, name: `{u}s${i}Binding`, interfaceKey: 'uddi:interface' }))
  const { endpoints: _, ...bare } = target ?? {}
  const services = many(10_000, (i) => ({ ...bare, key: `s${i}`, localName: `s${i}` })) as Model['services']
  const bindingsOf = bindingsIn({ bindings, interfaces: organizationModel.interfaces })
  expect(services.map((service) => bindingsOf(service).map(({ key }) => key))).toEqual(bindings.map(({ key }) => [key]))
  expect(bindingsOf({ ...services[0], localName: 'other' } as Model['services'][number])).toHaveLength(10_000)
})

test('endpoints and the names of their containers', () => {
  const endpoints = many(10_000, (i) => ({ ...proxy?.endpoints?.[0], key: `e${i}`, containerKey: `c${i}` }))
  const containers = many(10_000, (i) => ({ key: `c${i}`, name: `n${i}` }))
  const services = [{ ...proxy, endpoints }] as Model['services']
  const { nodes } = deriveGraph({ ...organizationModel, services, containers })
  const found = nodes.filter((node) => node.class === 'Container')
  expect(found.map(({ name }) => name)).toEqual(containers.map(({ name }) => name))
})

test('policies and scripts that do not know of each other', () => {
  const policies = many(20_000, (i) => ({ key: `p${i}`, name: 'p' }))
  const scripts = many(20_000, (i) => ({ key: `s${i}`, name: 's' }))
  expect([...scriptsOfPolicies(policies, scripts)]).toEqual([])
})

test('partner links, and the steps that name them', () => {
  const partnerLinks = [...many(20_000, (i) => ({ name: `l${i}` })), { name: 'initial', portType: '{u}p' }]
  const definition = { partnerLinks }
  expect(new Set(partnerLinks.map(({ name }) => portTypeOfLink(definition, name)))).toEqual(new Set(['{u}p']))
})

test('documents that each declare other namespaces, in another archive', () => {
  const count = 3_000
  const processes = many(count, (i) => ({
    ...process,
    key: `bpel:${i}`,
    definition: { ...process?.definition, namespaces: i + 1 },
  }))
  const maps = { process: many(count, (i) => ({ '': `urn:${i}` })) }
  const model = { ...organizationModel, processes, archive: { namespaces: maps } } as Model
  expect(adoptNamespaces(model, { process: [{ '': 'urn:7' }] }).maps['process']).toHaveLength(count)
})

test('documents that repeat the same long declarations', () => {
  const processes = many(3_000, (i) => ({
    ...process,
    key: `bpel:${i}`,
    definition: { ...process?.definition, namespaces: 1 },
  }))
  const archive = { namespaces: { process: [{ '': 'urn:a', long: 'x'.repeat(100_000) }] } }
  const model = { ...organizationModel, processes, archive } as Model
  expect(() => exportArchive(model, { limits: { maxTotalSize: 2_000_000 } })).toThrow('--max-total-size')
})

test('places in a long list', () => {
  const licenseIds = many(4_000, (i) => `${i}.acme`)
  const restricted = { ...contract, scope: { restricted: true, licenseIds } }
  const { bytes } = exportArchive({ ...organizationModel, contracts: [restricted] } as Model)
  const found = validateArchive(bytes).findings.filter(({ code }) => code === 'reference/license-absent')
  expect(new Set(found.map(({ place }) => place.column)).size).toBe(4_000)
})

test('the long name of an app that many contracts are of', () => {
  const name = 'n'.repeat(2_000_000)
  const contracts = many(3_000, (i) => ({ ...contract, id: `${i}.acme`, environment: 'Live' }))
  const model = { ...organizationModel, contracts, apps: [{ id: 'app1.acme', name }] } as Model
  const titles = contracts.map((one) => contractTitle(one as Model['contracts'][number], indexOf(model)))
  expect(titles[0]).toHaveLength(`${'n'.repeat(700)} … ${'n'.repeat(150)} → Payments, Live`.length)
})

test('the long name of a license that lacks many scopes', () => {
  const name = 'n'.repeat(2_000_000)
  const parts = [{ name: 'part', scopeIds: many(2_000, (i) => `absent${i}.acme`) }]
  const { findings } = validateModel({ ...organizationModel, licenses: [{ id: 'l.acme', name, parts }] })
  const found = findings.filter(({ code }) => code === 'reference/license-scope-absent')
  expect(found).toHaveLength(2_000)
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2_000)
})

test('ways to processes of one name that call each other in a long chain', () => {
  const calling = (key: string) => [{ name: 'a', process: { key } }]
  const [first, ...others] = organizationModel.processes
  const chain = (count: number) =>
    many(count, (i) => ({ key: `same${i}`, definition: { name: 'same', activities: calling(`same${i + 1}`) } }))
  const model = (count: number) => {
    const list = { ...first, definition: { ...first?.definition, activities: calling('same0') } }
    return { ...organizationModel, processes: [list, ...others, ...chain(count)] } as Model
  }
  const lengths = reasonsFor(model(3), 'same').map(({ path }) => path?.length ?? 0)
  expect(lengths.map((length) => length - (lengths[0] ?? 0))).toEqual([0, 1, 2])
  expect(() => reasonsFor(model(1_500), 'same')).toThrow('graph of these objects')
})

test('services of an API, and the identities and contracts of all services', () => {
  const count = 700
  const services = many(count, (i) => ({ ...target, key: `s${i}`, localName: `s${i}`, policyKeys: [] }))
  const operations = services.map(({ key }, i) => ({ ...proxy?.operations?.[0], key: `o${i}`, nextHopServiceKey: key }))
  const identities = services.map(({ key }) => ({ userName: key, fullName: `Service: ${key}` }))
  const policyManagerContracts = services.map(({ key }) => ({ key: `c${key}`, name: key, scopeServiceKey: key }))
  const model = {
    ...organizationModel,
    services: [{ ...proxy, operations }, ...services],
    identities,
    policyManagerContracts,
  }
  const { model: part } = sliceApis(model as Model, ['api1.acme'])
  expect([part.identities.length, part.policyManagerContracts.length]).toEqual([count, count])
})

test('a cell that is wider than all others of its column', () => {
  const [wide = '', ...others] = columns([['w'.repeat(1_000_000), 'a'], ...many(10_000, () => ['b', 'c'])])
  expect(wide).toHaveLength(1_000_003)
  expect(others[0]).toBe(`b${' '.repeat(201)}c`)
})

test('items that share one bucket of a hash table, some of which are asked for', () => {
  for (const family of ['java7', 'java8'] as const) {
    const table = hashTable(family, 10_000)
    const alone: number[] = []
    const hashOf = (item: number) => (item % 3 === 0 ? 5 : item * 7)
    for (let item = 0; item < 10_000; item++) {
      table.add(item, hashOf(item))
      alone.push(...table.inOrder([item]))
    }
    expect(alone).toHaveLength(10_000)
    const some = table.items().filter((item) => item % 5 !== 0)
    expect(table.inOrder(some.toReversed())).toEqual(some)
  }
})
