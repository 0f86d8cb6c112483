import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModel } from '../../src/authoring/create-model.ts'
import { parseDefinition, toDefinition } from '../../src/definition/parse-definition.ts'
import type { Definition } from '../../src/definition/schema.ts'
import { boxes } from '../../src/documents/export-options.ts'
import { wsdlOperationName } from '../../src/documents/object-data/operation.ts'
import { ProblemError } from '../../src/errors.ts'
import { asExported } from '../../src/mapping/as-exported.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { modelSchema } from '../../src/model/model-schema.ts'

const folder = new URL('../../fixtures/definitions/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const definitionIn = (name: string) => parseDefinition(read(name))
const full = definitionIn('full.yaml')
const minimal = definitionIn('minimal.yaml')
/** Says in as many words what the rules give, and holds lists of nothing. */
const wordy = toDefinition({
  ...full,
  api: { ...full.api, tags: [] },
  app: { ...full.app, tags: [], versionId: 'aB3.acme', clientId: 'acme-aB3' },
  licenses: full.licenses?.map((license) => ({ ...license, environments: [], autoApprove: [] })) ?? [],
})

/** The model that is read back from the archive of a model, without the archive's own form. */
function readBack(model: Model): Omit<Model, 'archive'> {
  const { archive: _, ...rest } = parseArchive(buildArchive(model).archive).model
  return rest
}

describe('what is created', () => {
  it.each([
    ['full.yaml', full],
    ['minimal.yaml', minimal],
    ['one that says too much', wordy],
  ])('from %s is a model, and what an import makes of its archive', async (_, definition) => {
    const model = await createModel(definition)
    expect(modelSchema.safeParse(model).error).toBeUndefined()
    expect(readBack(model)).toEqual(model)
    expect(JSON.stringify(readBack(model))).toBe(JSON.stringify(model))
    expect(asExported(model)).toEqual(model)
  })

  it('names tens of thousands of licenses, which would take minutes if each were looked for among all', async () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `license ${i}`)
    const licenses = names.map((name) => ({ name }))
    const contract = { ...minimal.contract, licenses: names }
    const { contracts } = await createModel({ ...minimal, include: [], licenses, contract })
    expect(new Set(contracts[0]?.scope?.licenseIds).size).toBe(60_000)
  })

  it.each([
    ['definition/wrong-value', { ...minimal, api: { ...minimal.api, operations: [{ call: 'nonsense' }] } }],
    ['definition/wrong-value', { ...minimal, tenant: '' }],
    ['definition/wrong-value', { ...minimal, date: 'yesterday' }],
    ['definition/unknown-name', { ...minimal, contract: { ...minimal.contract, licenses: ['Nope'] } }],
    ['definition/unknown-member', { ...minimal, foo: 1 }],
    ['definition/member-absent', undefined],
  ])('is nothing where a program made a definition that is none: %s', async (code, definition) => {
    await expect(createModel(definition as Definition)).rejects.toMatchObject({ problem: { code } })
  })

  it('is the same where a program gave members of which it knows nothing', async () => {
    const { api, app } = minimal
    const given: unknown = {
      ...minimal,
      date: undefined,
      api: { ...api, tags: undefined },
      app: { ...app, id: undefined },
    }
    expect(await createModel(given as Definition)).toEqual(await createModel(minimal))
  })

  it('is nothing where a program gave what no definition can hold', async () => {
    const circle: Record<string, unknown> = { ...minimal }
    circle['self'] = circle
    const wrong = 'definition/wrong-value'
    for (const [given, code] of [
      [{ ...minimal, date: () => '2020-01-01T00:00:00' }, wrong],
      [{ ...minimal, date: 20200101n }, wrong],
      [circle, 'definition/unknown-member'],
    ] as const)
      await expect(createModel(given as unknown as Definition)).rejects.toMatchObject({ problem: { code } })
  })

  it('is the same each time, whatever the order of the members', async () => {
    const turned = JSON.stringify(full, (_, value) =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    )
    const [one, other] = await Promise.all([createModel(full), createModel(parseDefinition(turned))])
    expect(buildArchive(other)).toEqual(buildArchive(one))
  })

  it('has a process for each operation in each environment', async () => {
    const { processes, services, identities, interfaces, bindings } = await createModel(full)
    expect(processes).toHaveLength(10)
    expect(services.map(({ localName }) => localName.replace(/^.*acme/, '')).toSorted()).toEqual([
      '.live',
      '.live.target',
      '.sandbox',
      '.sandbox.target',
      '0',
    ])
    expect(identities.map(({ fullName }) => fullName).toSorted()).toEqual(
      services.map(({ key }) => `Service: ${key}`).toSorted(),
    )
    expect([interfaces, bindings].map((list) => list.length)).toEqual([1, 1])
    expect(JSON.stringify(identities)).not.toMatch(/password"|Salt/)
  })

  it('names keys in the forms of the platform', async () => {
    const model = await createModel(full)
    const id = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.acme$/
    const time = /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f][13579bdf][0-9a-f]{10}$/
    const { contracts, apis, apiVersions, apps, licenses, scopes } = model
    const objects = [contracts, apis, apiVersions, apps, licenses, scopes].flat()
    expect(objects.map((object) => object.id).filter((one) => !id.test(one))).toEqual([])
    expect(model.appVersions[0]?.id).toMatch(/^[A-Za-z0-9]{24}\.acme$/)
    const keys = [
      ...model.services.flatMap(({ key, endpoints = [] }) => [key, ...endpoints.map((endpoint) => endpoint.key)]),
      ...model.processes.map(({ key }) => key),
      ...model.services.flatMap(({ operations = [] }) => operations.map(({ key }) => `uddi:${key}`)),
    ]
    expect(keys.filter((key) => !time.test(key.replace(/^(uddi|bpel):/, '')))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(model.interfaces[0]?.key).toMatch(/^uddi:[0-9a-f-]{36}$/)
    expect(model.identities.every(({ userName }) => /^[A-Za-z0-9+#]{22}==$/.test(userName))).toBe(true)
    const ports = model.services.flatMap(({ endpoints = [] }) => endpoints.map(({ portName }) => portName))
    expect(ports.filter((port) => !/^http-?\d{1,10}$/.test(port))).toEqual([])
  })

  it('names the policies of the platform by what their keys end with', async () => {
    const policies = ['Atmosphere-BasicAuditing', '10001-CORS-Allow', 'DetailedAuditing', 'Own-Policy', 'urn:uuid:a']
    const Production = { target: 'https://pay.example.org/', policies }
    const { externalPolicies } = await createModel({
      ...minimal,
      include: ['api'],
      api: { ...minimal.api, environments: { Production, Sandbox: { target: 'https://try.example.org/' } } },
    })
    expect(new Map(externalPolicies?.map(({ key, name }) => [key, name]))).toEqual(
      new Map([
        ['Atmosphere-BasicAuditing', 'BasicAuditing'],
        ['10001-CORS-Allow', 'CORS-Allow'],
        ['DetailedAuditing', 'DetailedAuditing'],
      ]),
    )
  })

  it('says of the contract what the definition says', async () => {
    const { contracts, licenses, source } = await createModel(full)
    expect(contracts[0]).toMatchObject({
      environment: 'Production',
      state: 'apicontract.status.activated',
      status: 'com.soa.apicontract.inforce',
      workflowState: 'Active',
      scope: { restricted: true, licenseIds: [licenses[0]?.id] },
      policies: [{ key: 'urn:uuid:3f1d8d0a-8a4b-11ee-9c60-0242ac120002', type: 'Service Level Policy' }],
    })
    expect(source).toMatchObject({ tenant: 'acme', exportedAt: '2024-05-17T09:30:00', zone: 'UTC' })
    const { contracts: plain } = await createModel(minimal)
    expect(plain[0]).toMatchObject({ environment: 'Sandbox', scope: { restricted: false } })
    expect(plain[0]).not.toHaveProperty('policies')
  })

  it.each([
    ['pending_approval', 'com.soa.apicontract.draft', 'Pending Approval'],
    ['suspended', 'com.soa.apicontract.inforce', 'Suspended'],
    ['cancelled', 'com.soa.apicontract.archived', 'Finished'],
  ] as const)('takes a contract that is %s', async (state, status, workflowState) => {
    const definition = { ...minimal, contract: { ...minimal.contract, state } }
    const { contracts } = await createModel(definition)
    expect(contracts[0]).toMatchObject({ state: `apicontract.status.${state}`, status, workflowState })
  })

  it('keeps IDs that the definition gives', async () => {
    const ids = { id: 'a-1.acme', versionId: 'b-2.acme' }
    const { api, app, contract } = full
    const licenses = (full.licenses ?? []).map((license) => ({ ...license, id: 'c-3.acme' }))
    const given = { ...full, api: { ...api, ...ids }, app: { ...app, ...ids, clientId: 'me' }, licenses }
    const model = await createModel({ ...given, contract: { ...contract, id: 'd-4.acme' } })
    expect(model.contracts[0]).toMatchObject({ id: 'd-4.acme', apiVersionId: 'b-2.acme', appVersionId: 'b-2.acme' })
    expect(model.contracts[0]?.scope?.licenseIds).toEqual(['c-3.acme'])
    expect(model.apiVersions[0]).toMatchObject({ id: 'b-2.acme', apiId: 'a-1.acme' })
    expect(model.appVersions[0]).toMatchObject({ id: 'b-2.acme', appId: 'a-1.acme', identity: 'me' })
    expect(model.services[0]?.localName).toContain('svc_b-2.acme')
  })

  it('holds what the boxes are for, and the options in their order', async () => {
    const parts = {
      api: ['apis', 'apiVersions', 'services', 'processes', 'interfaces', 'bindings', 'identities'],
      application: ['apps', 'appVersions'],
      license: ['licenses'],
      policies: ['policies'],
    } as const
    for (let bits = 0; bits < 16; bits++) {
      const include = boxes.filter((_, at) => (bits >> at) % 2 === 1)
      const model = await createModel({ ...full, include })
      for (const box of boxes) for (const part of parts[box]) expect(model[part].length > 0).toBe(include.includes(box))
      expect(model.contracts).toHaveLength(1)
      expect(model.scopes).toHaveLength(include.includes('api') || include.includes('license') ? 2 : 0)
      expect(model.source.options).toHaveLength(include.length)
      expect(readBack(model)).toEqual(model)
    }
    const { source } = await createModel(full)
    expect(source.options).toEqual([
      'migration.export.include.licenses',
      'migration.export.include.apis',
      'migration.qospolicy.export',
      'migration.export.include.apps',
    ])
  })

  it('gives the operations of the definition their parameters and a body', async () => {
    const { bindings } = await createModel(full)
    const operations = bindings[0]?.wsdl?.operations ?? []
    const parts = operations.map(({ name, input }) => [name, input?.parts?.map((part) => `${part.type} ${part.name}`)])
    expect(parts).toEqual([
      ['listPayments', ['query from', 'query filter[state]']],
      ['addPayment', ['entity Body']],
      ['getPayment', ['path paymentId']],
      ['modifyPayment', ['path paymentId', 'entity Body']],
      ['deletePayment', ['path paymentId']],
    ])
    expect(operations[0]?.input?.parts?.[1]).toMatchObject({ name: 'filter[state]', part: 'filter_state_' })
  })

  it('hides the end of a CDATA section, and gives each part a name of its own', async () => {
    const parameters = [
      { name: 'a b', in: 'query', description: 'x]]>y' },
      { name: 'a_b', in: 'header' },
      { name: '1', in: 'form' },
    ] as const
    const operations = [{ call: 'POST /a', parameters: [...parameters] }]
    const model = await createModel({ ...minimal, api: { ...minimal.api, operations } })
    expect(readBack(model)).toEqual(model)
    const parts = model.bindings[0]?.wsdl?.operations?.[0]?.input?.parts ?? []
    expect(parts.map(({ name, part }) => part ?? name)).toEqual(['a_b', 'a_b2', '_1'])
  })

  it('takes the operations of a document', async () => {
    const names: string[] = []
    const definition = { ...minimal, api: { ...minimal.api, document: 'documents/colliding.yaml' } }
    const model = await createModel(definition, async (name) => {
      names.push(name)
      return read(name)
    })
    expect(names).toEqual(['documents/colliding.yaml'])
    expect(model.processes).toHaveLength(8)
    const operations = model.services.flatMap((service) => service.operations ?? [])
    const wsdlNames = new Set(operations.map(({ name }) => wsdlOperationName(name)))
    expect([...wsdlNames].toSorted()).toEqual([
      'GET__Aa',
      'GET__a_b',
      'GET__a_b2',
      'GET__a_b3',
      '_2nd',
      'pets_list',
      'pets_list2',
      'pets_list3',
    ])
    expect(readBack(model)).toEqual(model)
    const locations = model.bindings[0]?.wsdl?.operations?.map(({ method, path }) => `${method} ${path}`)
    expect(locations).toContain('GET /a:b')
    await expect(createModel(definition)).rejects.toThrow(ProblemError)
    expect((await createModel({ ...definition, include: [] })).services).toEqual([])
  })

  it('is a catch-all where the API has no description', async () => {
    const { services } = await createModel(minimal)
    for (const { operations = [] } of services)
      expect(operations.map(({ name }) => name)).toEqual(['Default_Operation'])
  })

  it('can be read back, whatever the names', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    const texts = fc.record({ api: name, version: name, description: name, url: fc.webUrl(), operation: name })
    await fc.assert(
      fc.asyncProperty(texts, async ({ api, version, description, url, operation }) => {
        const operations = [{ call: `GET /${encodeURI(operation)}`, summary: operation }]
        const definition: Definition = {
          ...minimal,
          api: { name: api, version, description, operations, environments: { Sandbox: { target: url } } },
          app: { ...full.app, name: description },
        }
        const model = await createModel(definition)
        expect(readBack(model)).toEqual(model)
      }),
      { numRuns: 40 },
    )
  })
})
