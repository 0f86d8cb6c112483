import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { states } from '../../src/contracts/vocabulary.ts'
import { routesIn } from '../../src/mapping/graph/routes.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive } from '../../src/operations/archives.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'
import { type Files, object, objectData, processObject, smallArchive } from '../support/small-archives.ts'
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
  const objects = object(key, `<ExportService>${service}${times(20_000, endpoint)}</ExportService>`)
  const { findings } = validateArchive(bytesOf({ 'objectdata.xml': objectData(objects) }), { limits })
  expect(findings.length).toBeGreaterThan(20_000)
})

test('documents that each declare other namespaces', () => {
  const count = 4_000
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

test('namespaces in scope of many elements, each with a declaration', () => {
  const levels = 200
  const start = (level: number) => `<q${times(200, (i) => ` xmlns:p${level}_${i}="u${level}_${i}"`)}>`
  const inner = times(20_000, (i) => `<p0_0:q xmlns:z="z${i}"/>`)
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
  const contracts = many(10_000, (i) => ({ ...contract, id: `${i}.acme`, state: states.pending })) as Model['contracts']
  const { findings } = validateModel({ ...organizationModel, contracts }, { profile: 'import' })
  expect(findings.filter(({ code }) => code === 'import/pending-contract')).toHaveLength(10_000)
})

test('processes and operations of one name', () => {
  const process = organizationModel.processes.find(({ key }) => key === 'bpel:get')
  const services = organizationModel.services.map((service) =>
    service.key === 'uddi:proxy-live'
      ? { ...service, operations: many(30_000, () => ({ ...service.operations?.[1] })) }
      : service,
  ) as Model['services']
  const processes = many(30_000, (i) => ({ ...process, key: `bpel:${i}` })) as Model['processes']
  const { processOf } = routesIn({ processes, services })
  const operations = services.flatMap((one) =>
    one.key === 'uddi:proxy-live' && one.kind === 'virtual' ? (one.operations ?? []) : [],
  )
  expect(operations.map(processOf)).toEqual(processes.map(({ key }) => key))
})

function many<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}
