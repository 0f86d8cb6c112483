import { expect, test } from 'vitest'
import { deriveGraph } from '../../../src/mapping/graph/derive.ts'
import { endsOf, inverseOf, linkTypes } from '../../../src/mapping/graph/link-types.ts'
import type { Model } from '../../../src/model/model.ts'
import { emptyModel, organizationModel } from './organization-model.ts'

const derived = deriveGraph(organizationModel)
const forward = derived.links.filter(({ type }) => type in linkTypes)
const linksOf = (type: string, links: typeof derived.links = forward) =>
  links.filter((link) => link.type === type).map(({ from, to }) => `${from.key} > ${to.key}`)

test('nothing follows from nothing', () => {
  expect(deriveGraph(emptyModel)).toMatchObject({ nodes: [], links: [], ways: [] })
})

test('nodes, with the names of their objects', () => {
  const lines = derived.nodes.map(({ class: name, key, name: label, isNamed }) =>
    isNamed && label !== undefined ? `${name} ${key} = ${label}` : `${name} ${key}`,
  )
  expect(lines).toMatchInlineSnapshot(`
    [
      "Org uddi:tenant = Acme",
      "Org uddi:soa.com:app:app1 = Shop (app1)",
      "Business tenantbusiness.acme = Acme",
      "Api api1.acme",
      "License license1.acme",
      "Resource scope1.acme = all",
      "Resource scope2.acme = some",
      "App app1.acme",
      "ApiContract contract1.acme",
      "ApiContract contract2.acme",
      "ApiVersion version1.acme",
      "ApiOp {version1.acme}getPayment",
      "AppVersion runtime1.acme",
      "AppVersion runtime2.acme",
      "Group apiadmin-api1.acme",
      "Group appteam-app1.acme",
      "Script script:a = A",
      "Script script:b = B",
      "Bpel bpel:list",
      "Bpel bpel:get-other",
      "Bpel bpel:get",
      "Bpel bpel:reusable = Shared",
      "Bpel bpel:caller",
      "Schema uddi:schema = urn:types(types.xsd)",
      "Interface uddi:interface = {uri:acme}Payments",
      "Binding uddi:binding = {uri:acme}PaymentsBinding",
      "Binding uddi:other-binding = {uri:acme}Other",
      "Policy policy:script = Scripted",
      "Policy policy:other = Other",
      "Identity Local Domain\\acme-runtime1",
      "Identity Local Domain\\chosen",
      "Identity Local Domain\\abc==",
      "Service uddi:proxy-live = Payments_Live",
      "Endpoint uddi:endpoint-live",
      "Container ND-Cluster = Network Director",
      "Op op1",
      "Op op2",
      "BndOp {uri:acme}svc$$\${uri:acme}PaymentsBinding$$$GET__payments",
      "BndOp {uri:acme}svc$$\${uri:acme}PaymentsBinding$$$getPayment",
      "Policy BuiltIn = Built-in",
      "Service uddi:target = Payments_Target",
      "Endpoint uddi:endpoint-target",
      "SvcBnd {uri:acme}target$$\${uri:acme}PaymentsBinding",
      "Op op3",
      "BndOp {uri:acme}target$$\${uri:acme}PaymentsBinding$$$GET__payments",
      "Service uddi:design = Payments_Design",
      "Op op4",
      "BndOp {uri:acme}Payments$$\${uri:acme}PaymentsBinding$$$getPayment",
      "Contract own:1 = Own",
      "Contract enforced:1 = contract1.acme",
      "Contract anonymous:2 = version1.acme-Live-anonymous",
    ]
  `)
})

test('links, one line a type', () => {
  const lines = Object.keys(linkTypes).map((type) => `${type}: ${linksOf(type).join(', ')}`)
  expect(lines).toMatchInlineSnapshot(`
    [
      "apicontract->apiversion:child: contract1.acme > version1.acme, contract2.acme > version1.acme",
      "apicontract->appversion:child: contract1.acme > runtime1.acme, contract2.acme > runtime2.acme",
      "business->apicontract:child: tenantbusiness.acme > contract1.acme, tenantbusiness.acme > contract2.acme",
      "api->apiversion:child: api1.acme > version1.acme",
      "business->api:child: tenantbusiness.acme > api1.acme",
      "api->group:child: api1.acme > apiadmin-api1.acme",
      "apiversion->service:child: version1.acme > uddi:proxy-live, version1.acme > uddi:target",
      "apiversion->service:design: version1.acme > uddi:design",
      "apiversion->resource:child: version1.acme > scope1.acme",
      "apioperation->resource:child: {version1.acme}getPayment > scope2.acme",
      "app->appversion:child: app1.acme > runtime1.acme, app1.acme > runtime2.acme",
      "business->app:child: tenantbusiness.acme > app1.acme",
      "app->group:child: app1.acme > appteam-app1.acme",
      "business->license:child: tenantbusiness.acme > license1.acme",
      "license->resource:child: license1.acme > scope1.acme",
      "business->resource:child: tenantbusiness.acme > scope1.acme",
      "resource->resource:child: scope1.acme > scope2.acme",
      "org->business:child: uddi:tenant > tenantbusiness.acme",
      "org->org:child: uddi:tenant > uddi:soa.com:app:app1",
      "org->service:child: uddi:tenant > uddi:proxy-live, uddi:tenant > uddi:target",
      "org->contract:child: uddi:tenant > own:1, uddi:tenant > enforced:1, uddi:soa.com:app:app1 > enforced:1, uddi:tenant > anonymous:2",
      "org->contract:refer: uddi:tenant > own:1",
      "org->identity:refer: uddi:soa.com:app:app1 > Local Domain\\acme-runtime1, uddi:soa.com:app:app1 > Local Domain\\chosen",
      "org->operational_policy:child: uddi:tenant > policy:script",
      "service->operation:child: uddi:proxy-live > op1, uddi:proxy-live > op2, uddi:target > op3, uddi:design > op4",
      "service->bndoperation:child: uddi:proxy-live > {uri:acme}svc$$\${uri:acme}PaymentsBinding$$$GET__payments, uddi:proxy-live > {uri:acme}svc$$\${uri:acme}PaymentsBinding$$$getPayment, uddi:target > {uri:acme}target$$\${uri:acme}PaymentsBinding$$$GET__payments, uddi:design > {uri:acme}Payments$$\${uri:acme}PaymentsBinding$$$getPayment",
      "service->endpoint:child: uddi:proxy-live > uddi:endpoint-live, uddi:target > uddi:endpoint-target",
      "service->interface:ImplementedBy: uddi:proxy-live > uddi:interface, uddi:target > uddi:interface, uddi:design > uddi:interface",
      "service->binding:ImplementedBy: uddi:proxy-live > uddi:binding, uddi:target > uddi:binding, uddi:design > uddi:binding",
      "binding->interface:ImplementedBy: uddi:binding > uddi:interface, uddi:other-binding > uddi:interface",
      "interface->schema:ReferedBy: uddi:interface > uddi:schema",
      "service->container:Hosts: uddi:proxy-live > ND-Cluster, uddi:target > ND-Cluster",
      "service->identity:refer: uddi:proxy-live > Local Domain\\abc==",
      "service->contract:refer: uddi:proxy-live > own:1, uddi:proxy-live > anonymous:2",
      "service->operationalpolicy:ReferedBy: uddi:proxy-live > policy:script, uddi:proxy-live > BuiltIn",
      "svcbinding->operationalpolicy:ReferedBy: {uri:acme}target$$\${uri:acme}PaymentsBinding > policy:script",
      "virtualop->bpel:route: op1 > bpel:list, op2 > bpel:get",
      "proxysvc->service:proxyFor: uddi:proxy-live > uddi:target",
      "bpel->script:refer: bpel:reusable > script:a",
      "process->process:refer: bpel:caller > bpel:reusable",
      "process->organization:refer: bpel:reusable > uddi:tenant",
      "script->organization:refer: script:a > uddi:tenant",
      "script->script:refer: script:a > script:b",
      "policy->script:refer: policy:script > script:b",
    ]
  `)
})

test('a service without endpoints has the binding that is named after it', () => {
  const other = { key: 'uddi:longer', name: '{uri:acme}MyPaymentsBinding', interfaceKey: 'uddi:interface' }
  const { links } = deriveGraph({ ...organizationModel, bindings: [...organizationModel.bindings, other] })
  const found = linksOf('service->binding:ImplementedBy', links)
  expect(found.filter((link) => link.startsWith('uddi:design'))).toEqual(['uddi:design > uddi:binding'])
})

test('every link has its inverse, with the same property, and fits its type', () => {
  expect(derived.links.length).toBe(2 * forward.length - linksOf('proxysvc->service:proxyFor').length)
  const ends = derived.links.map(({ type, from, to }) => [type, [from.class, to.class]])
  expect(ends).toEqual(derived.links.map(({ type }) => [type, endsOf(type)]))
  for (const { type, from, to, serviceType } of forward) {
    const inverse = inverseOf(type)
    if (inverse === undefined) continue
    expect(derived.links).toContainEqual({ type: inverse, from: to, to: from, ...(serviceType && { serviceType }) })
  }
})

test('the environment of an API version and its services', () => {
  const found = derived.links.filter(({ serviceType }) => serviceType !== undefined)
  expect(found.map(({ type, serviceType }) => [type, serviceType])).toEqual([
    ['apiversion->service:child', 'Production'],
    ['service->apiversion:parent', 'Production'],
    ['apiversion->service:child', 'Sandbox'],
    ['service->apiversion:parent', 'Sandbox'],
  ])
})

test('only servers on Java 8 say of every proxy what it is for', () => {
  const { links } = deriveGraph(organizationModel, 'java7')
  expect(linksOf('proxysvc->service:proxyFor', [...links])).toEqual([])
  expect(linksOf('proxysvc->service:proxyFor')).toEqual(['uddi:proxy-live > uddi:target'])
})

test.each([
  ['a="script:b.c"', ['script:b.c']],
  ['a="script:b"', ['script:b']],
  ['<K>script:b.c d</K>', ['script:b.c d']],
  ['script:b2, script:b-2', []],
  ['script:b.c and script:b', ['script:b', 'script:b.c']],
  ['script:b.c2, script:b.c d, script:b.c d', ['script:b.c d']],
])('a policy refers to the scripts whose whole keys stand in it: %s', (configuration, found) => {
  const scripts = ['script:b', 'script:b.c', 'script:b.c d'].map((key) => ({ key }))
  const policies = [{ key: 'p', name: 'P', subType: 'pso.openapi.xopscript.policy', configuration }]
  const { links } = deriveGraph({ ...emptyModel, scripts, policies })
  expect(linksOf('policy->script:refer', [...links])).toEqual(found.map((key) => `p > ${key}`))
})

test('an empty key stands in every text', () => {
  const policies = [{ key: 'p', name: 'P', subType: 'pso.openapi.xopscript.policy', configuration: 'text' }]
  const { links } = deriveGraph({ ...emptyModel, scripts: [{ key: '' }], policies })
  expect(linksOf('policy->script:refer', [...links])).toEqual(['p > '])
})

test('exports of a single object leave the names of services out', () => {
  const { nodes } = deriveGraph({ ...organizationModel, organizations: [] })
  expect(nodes.find(({ key }) => key === 'uddi:target')).toMatchObject({ isNamed: false })
})

test('a service without endpoints has the binding named after it where there are several', () => {
  const named = deriveGraph({
    ...organizationModel,
    services: organizationModel.services.map((service) => ({ ...service, localName: 'Unheard' })),
  })
  const of = (links: typeof derived.links) =>
    linksOf('service->binding:ImplementedBy', [...links]).filter((link) => link.startsWith('uddi:design'))
  expect(of(derived.links)).toEqual(['uddi:design > uddi:binding'])
  expect(of(named.links)).toEqual(['uddi:design > uddi:binding', 'uddi:design > uddi:other-binding'])
})

test('an operation has no process where none passes its messages on', () => {
  const processes = organizationModel.processes.filter(({ key }) => key !== 'bpel:get')
  const more: Model = { ...organizationModel, processes: [...processes, ...processes.slice(1, 2)] }
  expect(linksOf('virtualop->bpel:route', [...deriveGraph(more).links])).toEqual(['op1 > bpel:list'])
})

test('operations alike share out the processes that pass messages on to their next hop; the first has to do for more', () => {
  const [list, , get] = organizationModel.processes
  const services = organizationModel.services.map((service) => {
    if (service.kind !== 'virtual') return service
    const alike = ['op1', 'op2', 'op3'].map((key) => ({ ...service.operations?.[1], key }))
    return { ...service, operations: alike }
  })
  const of = (...keys: readonly string[]) => {
    const processes = [list, ...keys.map((key) => ({ ...get, key }))]
    return linksOf('virtualop->bpel:route', [
      ...deriveGraph({ ...organizationModel, services, processes } as Model).links,
    ])
  }
  expect(of('bpel:a', 'bpel:b', 'bpel:c')).toEqual(['op1 > bpel:a', 'op2 > bpel:b', 'op3 > bpel:c'])
  expect(of('bpel:a', 'bpel:b')).toEqual(['op1 > bpel:a', 'op2 > bpel:b', 'op3 > bpel:a'])
})

test('only endpoints whose WSDL refers to policies make a node of their service and binding', () => {
  const services = organizationModel.services.map((service) => ({
    ...service,
    endpoints: (service.endpoints ?? []).map((endpoint) => ({ ...endpoint, wsdl: {} })),
  }))
  const { nodes } = deriveGraph({ ...organizationModel, services })
  expect(nodes.filter((node) => node.class === 'SvcBnd')).toEqual([])
})
