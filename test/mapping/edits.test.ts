import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { archiveOf, bytesOf, entryOf, isSame } from '../support/exports.ts'

type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T

/** Edits the JSON of a fixture: the names of the entries that are others then, and what is said about it. */
function edit(name: string, change: (model: Editable<Model>) => void) {
  const before = readArchive(bytesOf(name))
  const json = buildModel(importArchive(bytesOf(name)).model)
  const model: Editable<Model> = JSON.parse(json)
  change(model)
  const { bytes, findings } = exportArchive(parseModel(JSON.stringify(model)))
  const after = readArchive(bytes)
  const known = new Map(before.entries.map((entry) => [entry.name, entry]))
  const changed = after.entries.filter((entry) => {
    const twin = known.get(entry.name)
    return twin === undefined || !isSame(twin.bytes, entry.bytes)
  })
  for (const entry of after.entries) {
    const twin = known.get(entry.name)
    if (twin === undefined || changed.includes(entry)) continue
    expect(isSame(entry.deflated?.bytes ?? new Uint8Array(), twin.deflated?.bytes), entry.name).toBe(true)
    expect(entry.time).toBe(twin.time)
  }
  const gone = before.entries.filter((entry) => !after.entries.some((other) => other.name === entry.name))
  return {
    changed: changed.map((entry) => entry.name),
    gone: gone.map((entry) => entry.name),
    findings,
    textOf: (entry: string) => new TextDecoder().decode(after.entries.find((one) => one.name === entry)?.bytes),
    order: after.entries.map((entry) => entry.name),
  }
}

function first<T>(list: readonly T[] | undefined): T {
  const [item] = list ?? []
  if (item === undefined) throw new Error('the fixture has none')
  return item
}

describe('an edit of the JSON changes only the entries that it concerns', () => {
  test('nothing, when nothing is edited', () => {
    for (const name of ['contract-all', 'hand-made', 'unknown'])
      expect(edit(name, () => {})).toMatchObject({ changed: [], gone: [], findings: [] })
  })

  test('the state of a contract: objectdata.xml', () => {
    const { changed, textOf } = edit('contract-all', ({ contracts }) => {
      first(contracts).state = 'apicontract.status.suspended'
    })
    expect(changed).toEqual(['objectdata.xml'])
    expect(textOf('objectdata.xml')).toContain('<ns30:State>apicontract.status.suspended</ns30:State>')
  })

  test('the address of an endpoint: objectdata.xml and the WSDL of the endpoint', () => {
    const { changed, textOf } = edit('contract-all', ({ services }) => {
      const service = services.find(({ name }) => name === 'Payments API_1.0_Live_Target')
      first(service?.endpoints).url = 'https://elsewhere.example.com/?a=1&b=2'
    })
    const wsdl = 'wsdls/uddi_5eccad3b-919e-1a64-874e-05b22d3c8f12.wsdl'
    expect(changed).toEqual([wsdl, 'objectdata.xml'])
    expect(textOf(wsdl)).toContain('location="https://elsewhere.example.com/?a=1&amp;b=2"')
    expect(textOf('objectdata.xml').split('https://elsewhere.example.com/?a=1&amp;b=2')).toHaveLength(3)
  })

  test('the policies attached to a service: objectgraph.xml', () => {
    const { changed, textOf } = edit('contract-all', (model) => {
      const service = model.services.find(({ name }) => name === 'Payments API_1.0_Sandbox')
      if (service !== undefined) service.policyKeys = ['Atmosphere-CORSAllowAll']
      model.externalPolicies?.push({ key: 'Atmosphere-CORSAllowAll', name: 'CORSAllowAll' })
    })
    expect(changed).toEqual(['objectgraph.xml'])
    expect(textOf('objectgraph.xml')).toContain('>Atmosphere-CORSAllowAll</ObjectKey><property')
    expect(textOf('objectgraph.xml')).toContain('>CORSAllowAll</property>')
  })

  test('an export option: exportproperties.properties', () => {
    const { changed } = edit('contract-all', ({ source }) => {
      source.options.pop()
    })
    expect(changed).toEqual(['exportproperties.properties'])
  })

  test('the text of a script: the script', () => {
    const { changed } = edit('processes', ({ scripts }) => {
      const document = first(scripts).document
      if (document !== undefined) document.source = '// nothing <left> & ]]> to do\r\n'
    })
    expect(changed).toEqual(['scripts/script_a1c3e5f7-2c33-11e5-9e4f-0242ac130007.xml'])
  })

  test('what a process does: the process; where its steps are drawn: the layout', () => {
    const { changed } = edit('processes', ({ processes }) => {
      const process = processes.find(({ key }) => key === 'bpel:c3e5f719-2c33-11e5-9e4f-0242ac130007')
      first(process?.definition?.activities).name = 'WeighBox'
      first(process?.layout?.positions).x = 1.5
    })
    expect(changed).toEqual([
      'bpels/bpel_c3e5f719-2c33-11e5-9e4f-0242ac130007.xml',
      'bpels/bpel_c3e5f719-2c33-11e5-9e4f-0242ac130007_bpelsgraph.xml',
    ])
  })

  test('the name of a service: objectdata.xml, and the graph where nodes bear names', () => {
    const { changed } = edit('processes', ({ services }) => {
      const service = services.find(({ name }) => name === 'Carrier_API')
      if (service !== undefined) service.name = 'Carrier'
    })
    expect(changed).toEqual(['objectgraph.xml', 'objectdata.xml'])
  })

  test('the name in the WSDL of a service whose categories are stated: they follow', () => {
    const { textOf } = edit('processes', ({ services }) => {
      const service = first(services)
      expect(service.categories).toBeDefined()
      Object.assign(service, { localName: 'Renamed', namespace: 'urn:renamed' })
    })
    const text = textOf('objectdata.xml')
    expect(text).toContain('keyName="service local name" keyValue="Renamed"')
    expect(text).toContain('keyName="service namespace" keyValue="urn:renamed"')
  })

  test('a kept file: the file', () => {
    const { changed, textOf } = edit('unknown', ({ archive }) => {
      const file = archive?.files?.find(({ name }) => name === 'styles/custom.less')
      if (file !== undefined && 'text' in file) file.text = '@brand: blue;'
    })
    expect(changed).toEqual(['styles/custom.less'])
    expect(textOf('styles/custom.less')).toBe('@brand: blue;')
  })

  test('a document taken away: its entry is gone, and the others stay in their order', () => {
    const { changed, gone, order } = edit('processes', ({ processes }) => {
      delete first(processes).layout
    })
    expect(changed).toEqual([])
    expect(gone).toEqual(['bpels/bpel_c3e5f719-2c33-11e5-9e4f-0242ac130007_bpelsgraph.xml'])
    expect(order.slice(-3)).toEqual(['objectgraph.xml', 'objectdata.xml', 'exportproperties.properties'])
  })
})

describe('the style of an edited entry', () => {
  test('is that of the platform, and it is said that the former one is not kept', () => {
    const { changed, findings, textOf } = edit('hand-made', ({ contracts }) => {
      first(contracts).state = 'apicontract.status.suspended'
    })
    expect(changed).toEqual(['objectdata.xml'])
    expect(findings).toEqual([
      {
        code: 'model/style-not-kept',
        severity: 'info',
        place: { entry: 'objectdata.xml' },
        data: { entry: 'objectdata.xml' },
      },
    ])
    expect(textOf('objectdata.xml').split('\n')).toHaveLength(2)
  })

  test('what is unforeseen in it is kept', () => {
    const { textOf } = edit('unknown', ({ contracts }) => {
      first(contracts).state = 'apicontract.status.suspended'
    })
    const text = textOf('objectdata.xml')
    expect(text).toContain('<ExportConfiguration edition="2031.1" ')
    expect(text).toContain('</ns5:Key><ext:Name xml:lang="en">Acme &amp; Sons</ext:Name></SourceOrganization>')
    expect(text).toContain('type="deep:Sweet" xmlns:deep="urn:deep"')
    expect(text).toContain('xsi:type="ext:Round"')
    expect(text).toContain('<ext:Footer>written by a later version</ext:Footer></ExportConfiguration>')
  })

  test('line ends and root declarations stay, as they are matters of the whole document', () => {
    const wsdl = 'wsdls/uddi_0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9.wsdl'
    const { changed, findings, textOf } = edit('processes', ({ interfaces }) => {
      const found = interfaces.find(({ key }) => key === 'uddi:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9')
      first(found?.wsdl?.messages).parts = []
    })
    expect(changed).toEqual([wsdl])
    expect(findings).toEqual([])
    expect(textOf(wsdl)).toMatch(/^[^\n]*\r\n<wsdl:definitions [^>]*xmlns:shttp="[^"]*" xmlns:sdoc=/)
  })
})

describe('an edit beside what is unforeseen', () => {
  test('a member that is added is written, also where the members stand in another order', () => {
    const { textOf } = edit('unknown', ({ contracts }) => {
      first(contracts).status = 'com.soa.apicontract.inforce'
    })
    expect(textOf('objectdata.xml')).toContain('<ns30:Status>com.soa.apicontract.inforce</ns30:Status>')
  })

  test('management settings without the name of their entry: they have the usual one', () => {
    const { changed, gone } = edit('processes', ({ services }) => {
      for (const service of services) if (service.kind === 'virtual') delete service.managementUri
    })
    expect({ changed, gone }).toEqual({ changed: [], gone: [] })
  })

  test('the virtual host of an endpoint: the registry follows, whether it names the host or not', () => {
    const { textOf } = edit('contract-all', ({ services }) => {
      const endpoint = first(services.flatMap(({ endpoints = [] }) => endpoints).filter((one) => one.containerKey))
      first(endpoint.connectionProperties?.filter(({ name }) => name === 'virtualHost')).value = 'b.example.org'
      endpoint.registeredHosts = [{ named: false }]
    })
    const registered = 'keyedReference keyValue="b.example.org" tModelKey="uddi:soa.com:endpoint:cname"'
    expect(textOf('objectdata.xml')).toContain(registered)
  })

  test('the order of what is no longer there is forgotten', () => {
    const { textOf } = edit('processes', ({ services }) => {
      const service = first(services)
      Object.assign(service, { deviations: [{ at: 'ExportService/businessService/bindingTemplates', order: [0] }] })
      delete service.endpoints
    })
    expect(textOf('objectdata.xml')).not.toContain('http://gateway.example.org')
  })

  test('the licenses of a contract that has them in the form of the documentation: they go', () => {
    const { textOf } = edit('hand-made', ({ contracts }) => {
      delete first(contracts).scope
    })
    expect(textOf('objectdata.xml')).not.toContain('LicenseID>b')
  })

  test('an operation or an endpoint that is taken away leaves to the others what is unforeseen in them', () => {
    const numbered = (text: string) => {
      let count = 0
      const add = (_: string, before: string) => `${before} Rank="${++count}" ServiceKey`
      return text
        .replaceAll(/(<ns\d+:LogicalOperation [^>]*?) ServiceKey/g, add)
        .replaceAll('<ExportServiceEndpoint>', (tag) => `${tag}<Zone>${++count}</Zone>`)
    }
    const entries = archiveOf('contract-all').entries.map((entry) =>
      entry.name === 'objectdata.xml' ? entryOf(entry.name, numbered(new TextDecoder().decode(entry.bytes))) : entry,
    )
    const model: Editable<Model> = JSON.parse(buildModel(importArchive(writeArchive({ entries })).model))
    const service = model.services.find(({ endpoints = [] }) => endpoints.length > 1)
    const marks = (of: Model) => {
      const data = readArchive(exportArchive(of).bytes).entries.find(({ name }) => name === 'objectdata.xml')
      const text = new TextDecoder().decode(data?.bytes)
      const ranks = text.matchAll(/<ns\d+:LogicalOperation [^>]*? OperationKey="([^"]*)"[^>]*? Rank="(\d+)"/g)
      const zones = text.matchAll(/<ExportServiceEndpoint><Zone>(\d+)<.*?:Name>([^<]*)</g)
      return [
        ...Array.from(ranks, ([, key, rank]) => [key, rank]),
        ...Array.from(zones, ([, rank, key]) => [key, rank]),
      ]
    }
    const before = marks(parseModel(JSON.stringify(model)))
    const gone = [service?.operations?.shift()?.key, service?.endpoints?.shift()?.key]
    expect(gone).not.toContain(undefined)
    expect(marks(parseModel(JSON.stringify(model)))).toEqual(before.filter(([key]) => !gone.includes(key)))
  })

  test('an operation of an interface or a step that is taken away leaves to the others what is unforeseen in them', () => {
    const marked = (text: string) => {
      let count = 0
      return text.replaceAll(
        /<(wsdl:operation|invoke|reply) (?=[^>]*?name="([^"]*)")/gi,
        (tag) => `${tag}rank="${++count}" `,
      )
    }
    const entries = archiveOf('contract-all').entries.map(({ name, bytes }) =>
      /^(?:wsdls|bpels)/.test(name) ? entryOf(name, marked(new TextDecoder().decode(bytes))) : entryOf(name, bytes),
    )
    const model: Editable<Model> = JSON.parse(buildModel(importArchive(writeArchive({ entries })).model))
    const marks = () =>
      readArchive(exportArchive(parseModel(JSON.stringify(model))).bytes).entries.flatMap(({ name, bytes }) =>
        Array.from(
          new TextDecoder().decode(bytes).matchAll(/<(?:wsdl:operation|invoke|reply) [^>]*rank="\d+"[^>]*>/g),
          ([tag]) => [name, /\bname="([^"]*)"/.exec(tag)?.[1], /rank="(\d+)"/.exec(tag)?.[1]],
        ),
      )
    const before = marks()
    const [one, process] = [first(model.interfaces), first(model.processes)]
    const operation = one.wsdl?.operations?.shift()?.name
    const steps = process.definition?.steps ?? []
    const step = steps.splice(
      steps.findIndex(({ step }) => step === 'invoke'),
      1,
    )
    expect([operation, step.length]).not.toContain(undefined)
    expect(before.length - marks().length).toBe(2)
    expect(before).toEqual(expect.arrayContaining(marks()))
  })

  test('another binding of a name: what is registered with the first stays as it is', () => {
    const { changed, textOf } = edit('contract-all', ({ bindings }) => {
      bindings.push({ ...first(bindings), key: 'uddi:00000000-0000-0000-0000-00000000000b' })
    })
    expect(changed).toContain('objectdata.xml')
    expect(textOf('objectdata.xml')).not.toContain('tModelInstanceInfo tModelKey="uddi:00000000-')
  })

  test('an object that is taken away takes its deviations along; another keeps its own', () => {
    const { textOf } = edit('unknown', (model) => {
      model.contracts = []
    })
    expect(textOf('objectdata.xml')).not.toContain('perhaps')
    expect(textOf('objectdata.xml')).toContain('<ext:Rank>7</ext:Rank>')
  })
})
