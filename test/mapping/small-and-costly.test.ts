import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { states } from '../../src/contracts/vocabulary.ts'
import { checkDefinition } from '../../src/definition/parse-definition.ts'
import { findContract } from '../../src/export/find.ts'
import { reasonsFor } from '../../src/export/why.ts'
import { orderGraph } from '../../src/mapping/graph/order.ts'
import { routesIn } from '../../src/mapping/graph/routes.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive } from '../../src/operations/archives.ts'
import { spotsIn } from '../../src/reports/open-values.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import {
  apiObject,
  type Files,
  object,
  objectData,
  processObject,
  processText,
  smallArchive,
} from '../support/small-archives.ts'
import { emptyModel, organizationModel } from './graph/organization-model.ts'

// Each of these would take minutes if everything in it were compared with everything else. No time is measured here.

const limits = { maxRatio: Number.MAX_SAFE_INTEGER }

function times(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('')
}

const bytesOf = (files: Files) => writeArchive(smallArchive(files), { limits })
const codesIn = (bytes: Uint8Array) => new Set(validateArchive(bytes, { limits }).findings.map(({ code }) => code))

test('an object with thousands of findings', () => {
  const endpoint = (i: number) =>
    `<ExportServiceEndpoint><e:ServiceEndpoint xmlns:e="urn:e"><e:Name>${i}</e:Name></e:ServiceEndpoint></ExportServiceEndpoint>`
  const service =
    '<ms:PhysicalService ServiceKey="s" WsdlServiceLocalName="s" WsdlTargetNamespaceUrl="u"><ms:Name>s</ms:Name><ms:Operations/></ms:PhysicalService>'
  const key = '<t:ServiceKey><t:Key>s</t:Key><t:ServiceQName>{u}s</t:ServiceQName></t:ServiceKey>'
  const objects = object(key, `<ExportService>${service}${times(8_000, endpoint)}</ExportService>`)
  const { findings } = validateArchive(bytesOf({ 'objectdata.xml': objectData(objects) }), { limits })
  expect(findings.length).toBeGreaterThan(8_000)
})

test('a process with thousands of findings', () => {
  const count = 20_000
  const act = 'http://soa.com/capabilities/service/virtualization/bpel/activity'
  const activities = times(count, (i) => `<a:Activity ActivityType="a:Other" LastUpdated="1" Name="${i}"/>`)
  const text = processText('p').replace(
    '<partnerLinks/>',
    `<a:Activities xmlns:a="${act}">${activities}</a:Activities><partnerLinks/>`,
  )
  const files = { 'objectdata.xml': objectData(processObject('bpel:1', 'bpels/a.xml')), 'bpels/a.xml': text }
  const { findings } = validateArchive(bytesOf(files), { limits })
  expect(findings.filter(({ code }) => code === 'reference/activity')).toHaveLength(count)
})

test('a process with thousands of partner links, and steps that each name one', () => {
  const count = 10_000
  const links = times(count, (i) => `<partnerLink name="l${i}" partnerLinkType="t${i}" myRole="Consumer"/>`)
  const steps = times(count, (i) => `<reply name="r${i}" partnerLink="l${count - 1 - i}" portType="p" operation="p"/>`)
  const text = processText('p')
    .replace('<partnerLinks/>', `<partnerLinks>${links}</partnerLinks>`)
    .replace('<sequence/>', `<sequence>${steps}</sequence>`)
  const files = { 'objectdata.xml': objectData(processObject('bpel:1', 'bpels/a.xml')), 'bpels/a.xml': text }
  const [process] = parseArchive(smallArchive(files)).model.processes
  expect(process?.definition?.partnerLinks).toHaveLength(count)
  expect(codesIn(bytesOf(files))).toContain('reference/undeclared')
})

test('documents that each declare other namespaces', () => {
  const count = 2_000
  const documents = Array.from({ length: count }, (_, i) => [
    `bpels/${i}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<process name="p" ns2:processKey="bpel:${i}" xmlns="http://schemas.xmlsoap.org/ws/2003/03/business-process/" xmlns:ns2="http://soa.com/bpel/ext" xmlns:ns3="urn:${i}"><partnerLinks/><variables/><sequence/></process>`,
  ])
  const objects = times(count, (i) => processObject(`bpel:${i}`, `bpels/${i}.xml`))
  const archive = smallArchive({ ...Object.fromEntries(documents), 'objectdata.xml': objectData(objects) })
  expect(parseArchive(archive).model.archive?.namespaces?.['process']).toHaveLength(count)
})

test('a comment that begins sections without end', () => {
  const objects = `<!--${'<![CDATA['.repeat(110_000)}-->`
  expect(codesIn(bytesOf({ 'objectdata.xml': objectData(objects) }))).toContain('document/comment')
})

test('sections between which there is a comment, or none', () => {
  const read = (text: string) => codesIn(bytesOf({ 'objectdata.xml': objectData(object('<t:Key>k</t:Key>', text)) }))
  expect(read('<a><![CDATA[<!-- <?x]]>b<![CDATA[<!--]]></a>')).not.toContain('document/comment')
  expect(read('<a><![CDATA[<!-- <?x]]>b<!--c--><![CDATA[<!--]]></a>')).toContain('document/comment')
})

test('a comment before everything else, which needs no declaration before it', () => {
  const text = objectData('').replace(/^<\?xml[^>]*\?>\n/, '')
  expect(codesIn(bytesOf({ 'objectdata.xml': text }))).not.toContain('document/comment')
  expect(codesIn(bytesOf({ 'objectdata.xml': `<!--c-->${text}` }))).toContain('document/comment')
  expect(codesIn(bytesOf({ 'objectdata.xml': `<?x y?>${text}` }))).toContain('document/comment')
})

test('the place of the first comment, behind a section', () => {
  const data = objectData('\n<a><![CDATA[<!--]]>\n<b/><!--c--></a><!--d-->')
  const { findings } = validateArchive(bytesOf({ 'objectdata.xml': data }))
  const comment = findings.find(({ code }) => code === 'document/comment')
  expect(comment?.place).toEqual({ entry: 'objectdata.xml', line: 4, column: 5 })
})

test('namespaces in scope of many elements, each with a declaration', () => {
  const levels = 200
  const start = (level: number) => `<q${times(200, (i) => ` xmlns:p${level}_${i}="u${level}_${i}"`)}>`
  const inner = times(8_000, (i) => `<p0_0:q xmlns:z="z${i}"/>`)
  const objects = object('<t:Key>k</t:Key>', `<Foo>${times(levels, start)}${inner}${'</q>'.repeat(levels)}</Foo>`)
  const archive = readArchive(bytesOf({ 'objectdata.xml': objectData(objects) }), { limits })
  expect(parseArchive(archive).model.otherObjects).toHaveLength(1)
})

test('an object in more namespaces than a call takes arguments', () => {
  const children = Array.from({ length: 150_000 }, (_, i) => [`{urn:${i}}a`] as const)
  const model: Model = { ...emptyModel, otherObjects: [['{urn:x}a', ...children]] }
  expect(exportArchive(model, { limits }).bytes.length).toBeGreaterThan(100_000)
})

test('requests for the same', () => {
  const [contract] = organizationModel.contracts
  const contracts = many(4_000, (i) => ({ ...contract, id: `${i}.acme`, state: states.pending })) as Model['contracts']
  const { findings } = validateModel({ ...organizationModel, contracts }, { profile: 'import' })
  expect(findings.filter(({ code }) => code === 'import/pending-contract')).toHaveLength(4_000)
})

test('processes and operations of one name', () => {
  const process = organizationModel.processes.find(({ key }) => key === 'bpel:get')
  const services = organizationModel.services.map((service) =>
    service.key === 'uddi:proxy-live'
      ? { ...service, operations: many(30_000, () => ({ ...service.operations?.[1] })) }
      : service,
  ) as Model['services']
  const processes = many(30_000, (i) => ({ ...process, key: `bpel:${i}` })) as Model['processes']
  const processOf = routesIn({ processes, services })
  const operations = services.flatMap((one) =>
    one.key === 'uddi:proxy-live' && one.kind === 'virtual' ? (one.operations ?? []) : [],
  )
  expect(operations.map(processOf)).toEqual(processes.map(({ key }) => key))
})

test('versions that are all carried out by one service', () => {
  const [version] = organizationModel.apiVersions
  const services = organizationModel.services.map((service) => ({
    ...service,
    operations: many(5_000, (i) => ({ key: `op${i}`, name: `op${i}`, interface: '{uri:acme}Payments' })),
  })) as Model['services']
  const apiVersions = many(5_000, (i) => ({ ...version, id: `${i}.acme` })) as Model['apiVersions']
  const { findings } = validateModel({ ...organizationModel, services, apiVersions })
  expect(findings.map(({ code }) => code)).toEqual(['object-graph/too-large'])
})

test('tenants, businesses and bindings that hundreds of others are linked to', () => {
  const codesOf = (model: Partial<Model>) =>
    validateModel({ ...organizationModel, ...model }).findings.map(({ code }) => code)
  const tooLarge = ['object-graph/too-large']
  const [contract] = organizationModel.contracts
  const contracts = many(600, (i) => ({ ...contract, id: `${i}.acme`, policyManagerContractKey: `pm${i}` }))
  const organizations = many(600, (i) => ({ key: `uddi:${i}`, name: `${i}`, type: 'atmo.tenant' }))
  expect(codesOf({ organizations, contracts: contracts as Model['contracts'] })).toEqual(tooLarge)
  const businesses = many(600, (i) => ({ id: `${i}.acme`, name: `${i}` }))
  expect(codesOf({ businesses, contracts: contracts as Model['contracts'] })).toEqual(tooLarge)
  const [binding] = organizationModel.bindings
  const bindings = many(600, (i) => ({ ...binding, key: `b${i}`, name: `{u}b${i}` })) as Model['bindings']
  const services = organizationModel.services.map((service) => ({
    ...service,
    operations: many(600, (i) => ({ key: `op${i}`, name: `op${i}`, interface: '{uri:acme}Payments' })),
    endpoints: bindings.map(({ name }, i) => ({ key: `e${i}`, url: 'http://h', binding: name, portName: `p${i}` })),
  })) as Model['services']
  expect(codesOf({ bindings, services })).toEqual(tooLarge)
})

test('a long key that thousands of links say', () => {
  const id = `${'l'.repeat(100_000)}.acme`
  const scopes = many(3_000, (i) => ({ id: `${i}.acme`, name: `${i}` }))
  const licenses = [{ id, name: 'Gold', parts: [{ name: 'p', scopeIds: scopes.map((scope) => scope.id) }] }]
  const model = { ...organizationModel, scopes, licenses }
  expect(validateModel(model).findings.map(({ code }) => code)).toEqual(['object-graph/too-large'])
  expect(() => exportArchive(model)).toThrow('graph of these objects')
})

test('keys of scripts that begin each other, all along the text of a policy', () => {
  const codesOf = (subType: string, configuration: string) => {
    const scripts = many(2_000, (i) => ({ key: '.'.repeat((i >> 1) + 1) + (i % 2 ? 'x' : ''), name: `${i}` }))
    const policies = [{ key: 'p', name: 'p', subType, configuration }]
    return validateModel({ ...organizationModel, scripts, policies } as Model).findings.map(({ code }) => code)
  }
  const tooLarge = 'object-graph/too-large'
  expect(codesOf('pso.openapi.xopscript.policy', '.'.repeat(100_000))).toEqual([tooLarge])
  expect(codesOf('pso.openapi.xopscript.policy', '.'.repeat(200))).not.toContain(tooLarge)
  expect(codesOf('policy.cors', 'c'.repeat(600_000))).not.toContain(tooLarge)
})

test('objects of one name, and the ways to each', () => {
  const scopes = many(20_000, (i) => ({ id: `${i}.acme`, name: 'same', businessId: 'tenantbusiness.acme' }))
  expect(reasonsFor({ ...organizationModel, scopes }, 'same')).toHaveLength(20_000)
})

test('names of digits, of blanks and of many addresses', () => {
  const [service] = organizationModel.services
  const name = `${'1'.repeat(300_000)}x`
  const services = [
    { ...service, operations: [{ key: 'o', name, wsdlName: 'y', interface: 'z' }] },
  ] as Model['services']
  expect(validateModel({ ...organizationModel, services }).findings.length).toBeGreaterThan(0)
  const apis = [{ id: 'api1.acme', name: `a${' '.repeat(300_000)}b` }]
  expect(() => findContract({ ...organizationModel, apis }, 'nobody → nothing')).toThrow('no contract')
  expect(spotsIn('://'.repeat(300_000))).toEqual([])
})

test('mistakes and aliases by the thousand', () => {
  const wrong = { ...definition, foo: 1, licenses: many(10_000, () => ({ nme: 'x' })) }
  expect(checkDefinition(JSON.stringify(wrong)).length).toBeGreaterThan(10_000)
  const aliases = `tenant: &a acme\nmore: [${'*a, '.repeat(30_000)}*a]\n`
  expect(checkDefinition(aliases).length).toBeGreaterThan(0)
})

const definition = { tenant: 'acme' }

function many<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

test('an object with thousands of children', () => {
  const objects = apiObject('1').replace(/(?=<\/ExportObjectConfiguration>)/, '<Odd/>'.repeat(50_000))
  const { findings } = validateArchive(bytesOf({ 'objectdata.xml': objectData(objects) }), { limits })
  expect(findings.filter(({ code }) => code === 'object-data/object-children')).toHaveLength(50_000)
})

test('objects of two kinds in turns', () => {
  const runs = many(60_000, (i) => [i % 2 === 0 ? 'licenses' : 'scopes', 1] as const)
  const { findings } = validateModel({ ...emptyModel, objectOrder: runs as Model['objectOrder'] & object })
  expect(findings.filter(({ code }) => code === 'object-data/object-order')).toHaveLength(30_000)
})

test('a chain of thousands of scopes', () => {
  const count = 20_000
  const scope = (i: number) => ({ class: i === 0 ? 'Business' : 'Resource', key: `k${i}` })
  const nodes = Array.from({ length: count }, (_, i) => scope(i))
  const links = nodes.slice(1).map((to, i) => ({
    type: i === 0 ? 'business->resource:child' : 'resource->resource:child',
    from: nodes[i] ?? to,
    to,
  }))
  const ordered = orderGraph(nodes, links)
  expect([ordered.nodes.length, ordered.links.length]).toEqual([count, count - 1])
})
