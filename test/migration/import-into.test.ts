import { describe, expect, test } from 'vitest'
import { platformAnswerTo } from '../../src/diagnostics/problem.ts'
import { mappingOf } from '../../src/documents/migration-properties.ts'
import { sliceContracts } from '../../src/export/slice.ts'
import { type ImportReport, importInto } from '../../src/migration/import-into.ts'
import type { Contract, Model, Service } from '../../src/model/model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { organization, payments, petShop } from '../export/organization.ts'
import { isSame } from '../support/exports.ts'

const everything = { api: true, application: true, license: true, policies: true }
const [contract] = payments.contracts as readonly [Contract, ...Contract[]]
const alone = sliceContracts(payments, [contract.id]).model
const withApi = sliceContracts(payments, [contract.id], { api: true }).model

/** A target of the same tenant that holds nothing yet. */
const empty: Model = {
  ...petShop,
  ...Object.fromEntries(Object.entries(petShop).flatMap(([kind, list]) => (Array.isArray(list) ? [[kind, []]] : []))),
}

/** The platform's numbers and constants for what is refused. */
function answers({ findings }: ImportReport): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return errors.map((finding) => {
    const { number, constant } = platformAnswerTo(finding) ?? {}
    return [number, constant].filter((word) => word !== undefined).join(' ')
  })
}

function outcomes({ steps }: ImportReport): readonly string[] {
  return [...new Set(steps.map(({ done }) => done))]
}

function codesIn({ findings }: ImportReport): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))]
}

describe('the platform refuses', () => {
  const other: Contract = { ...contract, id: 'other.acme' }
  const pending: Contract = {
    ...other,
    state: 'apicontract.status.pending_approval',
    status: 'com.soa.apicontract.draft',
  }
  const moved = (change: Partial<Model>): Model => ({ ...payments, ...change })
  const services = payments.services.map((service) =>
    service.kind === 'virtual' ? { ...service, operations: service.operations?.slice(1) ?? [] } : service,
  )

  test.each<[string, Model, Model, string]>([
    [
      'another tenant',
      alone,
      moved({ source: { ...payments.source, tenant: 'other' } }),
      '1020650 ERROR_EXPORT_FILE_TENANT_DOES_NOT_MATCH',
    ],
    [
      'another tenant, of which the target has nothing but its organization',
      alone,
      moved({ source: { organization: 'uddi:soa.com:atmosphere:tenant:other', options: [] }, contracts: [] }),
      '1020650 ERROR_EXPORT_FILE_TENANT_DOES_NOT_MATCH',
    ],
    ['an API that is nowhere', { ...withApi, apis: [] }, moved({ apis: [] }), '1020655 ERROR_IMPORTING_OBJECT'],
    [
      'an API version that is nowhere',
      alone,
      moved({ apiVersions: [] }),
      '1020657 ERROR_IMPORT_APICONTRACT_APIVERSION_NOT_EXIST',
    ],
    [
      'an app version that is nowhere',
      alone,
      moved({ appVersions: [] }),
      '1020658 ERROR_IMPORT_APICONTRACT_APPVERSION_NOT_EXIST',
    ],
    ['a license that is nowhere', alone, moved({ licenses: [] }), '1020659 ERROR_IMPORT_APICONTRACT_LICENSE_NOT_EXIST'],
    [
      'a scope that is nowhere',
      {
        ...withApi,
        apiVersions: withApi.apiVersions.map((version) => ({ ...version, operationScopes: [] })),
        scopes: [],
      },
      moved({ scopes: [] }),
      '1020651 ERROR_EXPORT_FILE_SCOPE_DOES_NOT_EXIST',
    ],
    [
      'a contract while another one is pending',
      alone,
      moved({ contracts: [pending] }),
      '1020660 ERROR_CONTRACT_WITH_PENDING_APPROVAL_EXIST',
    ],
    ['a contract for what another one is for', alone, moved({ contracts: [other] }), '1010200'],
    [
      'a ContractID that belongs to another contract',
      alone,
      moved({ contracts: [{ ...contract, environment: 'Sandbox' }] }),
      '1010203 DN_ALREADY_USED_CONTRACT_CANNOT_BE_CREATED',
    ],
    [
      'a service of another name',
      payments,
      moved({ services: payments.services.map((one, i) => (i === 0 ? { ...one, localName: 'other' } : one)) }),
      '507002 ERR_MIGRATION_WSDL_SERVICE_QNAME_NOT_CONSISTENT',
    ],
    [
      'a binding without its interface',
      { ...payments, interfaces: [] },
      moved({ interfaces: [] }),
      '507009 ERR_MIGRATION_IMPORT_BINDING_INTERFACE_NOT_FOUND',
    ],
    [
      'services that do not fit the design',
      { ...payments, services },
      payments,
      '1020663 ERROR_APIVERSION_IMPL_NOT_COMPATIBLE_WITH_DESIGN',
    ],
  ])('%s', (_, source, target, expected) => {
    const report = importInto(target, source)
    expect(new Set(answers(report))).toEqual(new Set([expected]))
    expect(report.ok).toBe(false)
    expect(report).not.toHaveProperty('model')
    expect(outcomes(report)).toEqual(['refused'])
  })

  test.each([
    ['apis', ['apiId']],
    ['services', ['productionServiceKey', 'sandboxServiceKey']],
    ['apps', ['appId']],
  ] as const)('versions that name %s that are nowhere', (kind, members) => {
    const { findings } = importInto(empty, { ...payments, [kind]: [] })
    const found = findings.filter(({ code }) => code === 'import/missing-object')
    const versions: readonly object[] = [...payments.apiVersions, ...payments.appVersions]
    const named = members.flatMap((member) => versions.flatMap((version) => Reflect.get(version, member) ?? []))
    expect(found.map(({ message }) => message)).toEqual(named.map((id) => expect.stringContaining(id)))
    expect(named).not.toEqual([])
    expect(codesIn(importInto(empty, payments))).not.toContain('import/missing-object')
  })

  test('a container that is not mapped', () => {
    const mapping = mappingOf([['migration.url.source.http://a', 'a']])
    expect(new Set(answers(importInto(empty, payments, { mapping })))).toEqual(
      new Set(['507001 ERR_MIGRATION_CONTAIER_KEY_NOT_MAPPED']),
    )
  })

  test('two objects with one key, of which nobody knows which is taken', () => {
    const [license] = payments.licenses
    const twice = { ...payments, licenses: [...payments.licenses, { ...license, name: 'Other' }] } as Model
    const report = importInto(empty, twice)
    expect([report.ok, codesIn(report)]).toEqual([false, expect.arrayContaining(['reference/key-twice'])])
    expect(codesIn(importInto(empty, payments))).not.toContain('reference/key-twice')
  })

  test('everything for one object, and says why at the object', () => {
    const { steps } = importInto(
      { ...payments, apiVersions: [], apis: [] },
      sliceContracts(payments, [contract.id], { license: true }).model,
    )
    const why = Object.fromEntries(steps.map((step) => [step.kind, [step.intended, step.done, step.why]]))
    expect(why['contracts']).toEqual([
      'update',
      'refused',
      expect.stringMatching(/the platform would answer 1020657\.$/),
    ])
    expect(why['licenses']).toEqual(['update', 'refused', 'the import is refused as a whole'])
  })
})

describe('the platform takes', () => {
  test('a contract alone where the rest is there already', () => {
    const report = importInto({ ...payments, contracts: [] }, alone)
    expect(report).toMatchObject({
      ok: true,
      findings: [],
      steps: [
        {
          kind: 'contracts',
          intended: 'create',
          done: 'created',
          why: 'its key is new to the target; its state is kept, though its workflow may begin anew',
        },
      ],
    })
    expect(report.model?.contracts).toEqual(payments.contracts)
  })

  test('an original together with its revision, and again', () => {
    const revision = {
      ...contract,
      id: 'revision.acme',
      state: 'apicontract.status.pending_approval',
      status: 'com.soa.apicontract.draft',
    }
    const both = { ...payments, contracts: [contract, revision] }
    const { model } = importInto(payments, both)
    expect(outcomes(importInto(model ?? empty, both))).toEqual(['unchanged'])
  })

  test('everything, and keeps what an export leaves out', () => {
    const secrets = { password: 'hash', passwordSalt: 'salt' }
    const target = { ...payments, identities: payments.identities.map((one) => ({ ...one, ...secrets })) }
    const report = importInto(target, payments)
    expect(outcomes(report)).toEqual(['unchanged'])
    expect(report.model?.identities).toEqual(target.identities)
  })

  test('names of containers and policies that are no objects, where they are in use and the target has none', () => {
    const hostedOn = (containerKey: string, more: Partial<Service>) =>
      payments.services.slice(0, 1).map((service): Service => {
        const endpoint = { key: 'e', name: 'e', portName: 'e', url: 'http://a.example.com', binding: 'b', containerKey }
        return { ...service, endpoints: [endpoint], ...more }
      })
    const names = (...keys: string[]) => keys.map((key) => ({ key, name: key.toUpperCase() }))
    const source = {
      ...payments,
      services: hostedOn('here', { policyKeys: ['p', 'q'] }),
      apiVersions: [],
      contracts: [],
      containers: names('here', 'gone'),
      externalPolicies: names('p', 'q'),
    }
    const services = hostedOn('here', { key: 'uddi:other', localName: 'other' })
    const own = { key: 'p', name: 'Own' }
    const [policy] = payments.policies
    if (policy === undefined) throw new Error('there is none')
    const target = { ...empty, services, externalPolicies: [own, { key: policy.key, name: 'Is an object now' }] }
    const { model } = importInto(target, source)
    expect(model?.externalPolicies).toEqual([own, ...names('q')])
    expect(model?.containers).toEqual(names('here'))
  })

  test('members of the target in their order, so that what did not change stays where it was', () => {
    const target = { externalPolicies: [{ key: 'p', name: 'P' }], ...payments }
    expect(Object.keys(importInto(target, payments).model ?? empty)).toEqual(Object.keys(target))
  })

  test('what says the same, whether it states what is usual or leaves it out', () => {
    const services = payments.services.map((service) => ({
      ...service,
      endpoints: (service.endpoints ?? []).map((one) => ({ protocol: one.url.replace(/:.*/, ''), ...one })),
    }))
    const stating: Model = { ...payments, services }
    expect(services).not.toEqual(payments.services)
    expect(outcomes(importInto(stating, payments))).toEqual(['unchanged'])
    expect(outcomes(importInto(payments, stating))).toEqual(['unchanged'])
  })

  test('what only its policies or its document make another one', () => {
    const [service, ...services] = payments.services
    const [process, ...processes] = payments.processes
    if (service === undefined || process?.definition === undefined) throw new Error('there is none')
    const policed: Model = { ...payments, services: [{ ...service, policyKeys: ['Other'] }, ...services] }
    const definition = { ...process.definition, name: 'other' }
    const edited: Model = { ...payments, processes: [{ ...process, definition }, ...processes] }
    const updated = (target: Model) =>
      importInto(target, payments).steps.flatMap(({ done, key }) => (done === 'updated' ? [key] : []))
    expect(updated(policed)).toEqual([service.key])
    expect(updated(edited)).toEqual([process.key])
  })

  test('policies in the order of the target, where they are the same', () => {
    const withPolicies = (model: Model, ...policyKeys: readonly string[]): Model => ({
      ...model,
      services: model.services.map((service, at) => (at === 0 ? { ...service, policyKeys } : service)),
    })
    const policiesAfter = (...brought: readonly string[]) =>
      importInto(withPolicies(payments, 'A', 'B'), withPolicies(payments, ...brought)).model?.services[0]?.policyKeys
    expect(policiesAfter('B', 'A')).toEqual(['A', 'B'])
    expect(policiesAfter('C', 'A')).toEqual(['C', 'A'])
    expect(policiesAfter('B')).toEqual(['B'])
  })

  test('corrections of entries for which the target has none', () => {
    const corrected = (model: Model, ...entries: readonly string[]): Model => ({
      ...model,
      archive: { ...model.archive, corrections: entries.map((entry) => ({ entry, of: '0', changes: [] })) },
    })
    const { model } = importInto(
      corrected(payments, 'bpels/a.xml'),
      corrected(payments, 'bpels/a.xml', 'bpels/b.xml', 'objectdata.xml'),
    )
    expect(model?.archive?.corrections?.map(({ entry }) => entry)).toEqual(['bpels/a.xml', 'bpels/b.xml'])
  })

  test('in its order: services before API versions, contracts last', () => {
    const kinds = [...new Set(importInto(empty, payments).steps.map(({ kind }) => kind))]
    expect(kinds).toEqual([
      ...['processes', 'apis', 'interfaces', 'bindings', 'services', 'policies', 'identities', 'scopes', 'licenses'],
      ...['apiVersions', 'apps', 'appVersions', 'contracts'],
    ])
  })

  test('without migration properties, proxies that become unmanaged', () => {
    const report = importInto(empty, payments)
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(['import/unmanaged']))
    expect(JSON.stringify(report.model?.services)).not.toContain('containerKey')
    expect(importInto(payments, payments).findings).toEqual([])
  })

  test('with migration properties, proxies that are mapped to a container that the target does not show', () => {
    const mapping = mappingOf(
      ['ND-Sandbox', 'ND-Cluster', 'ND-Cluster-2'].flatMap((key): [string, string][] => [
        [`migration.container.source.${key}`, key],
        [`migration.container.target.${key === 'ND-Cluster' ? 'Typo' : key}`, key],
      ]),
    )
    const report = importInto(payments, payments, { mapping })
    expect(report.ok).toBe(true)
    expect(report.findings.map(({ code, severity, message }) => [severity, code, message])).toEqual([
      [
        'warning',
        'import/unmanaged',
        'ND-Cluster is mapped to Typo, a container that the target does not show: what it hosts may be hosted nowhere.',
      ],
    ])
  })

  test('operations of a proxy in the target, unless they are to be deleted', () => {
    const extra = (service: Model['services'][number]) => ({
      ...service,
      operations: [...(service.operations ?? []), { ...service.operations?.[0], key: 'uddi:op', name: 'extra' }],
    })
    const target = { ...payments, services: payments.services.map(extra) } as Model
    const names = (report: ImportReport) =>
      (report.model?.services ?? []).map(({ operations }) => operations?.some(({ name }) => name === 'extra'))
    const kept = payments.services.map(({ kind }) => kind === 'virtual')
    const report = importInto(target, payments)
    expect(names(report)).toEqual(kept)
    const ofProxies = ({ services }: Model) => services.filter(({ kind }) => kind === 'virtual')
    expect(ofProxies(report.model ?? empty)).toEqual(ofProxies(target))
    const mapping = mappingOf([
      ['migration.delete.virtualized.operations', 'true'],
      ...['ND-Sandbox', 'ND-Cluster', 'ND-Cluster-2'].flatMap((key): [string, string][] => [
        [`migration.container.source.${key}`, key],
        [`migration.container.target.${key}`, key],
      ]),
    ])
    expect(names(importInto(target, payments, { mapping }))).toEqual(payments.services.map(() => false))
  })

  test('services of the same names under other keys, where names match', () => {
    const keys = [...payments.services, ...payments.interfaces, ...payments.bindings].map(({ key }) => key)
    const text = keys.reduce((all, key) => all.replaceAll(key, `${key}x`), JSON.stringify(payments))
    const keyed: Model = JSON.parse(text)
    expect(answers(importInto(keyed, payments))).toContain('507007')
    const mapping = mappingOf([['migration.service.qname.matching', 'TRUE']])
    const report = importInto(keyed, payments, { mapping })
    expect([report.findings, outcomes(report)]).toEqual([[], ['unchanged']])
  })
})

describe('a migration', () => {
  const bytes = exportArchive(sliceContracts(organization, [contract.id], everything).model).bytes
  const { model: source } = importArchive(bytes)
  const mapping = mappingOf([
    ['migration.url.source.https://payments.internal.example.com', 'backend'],
    ['migration.url.target.https://payments.live.example.org:8443', 'backend'],
    ['migration.url.source.https://payments.internal.example.com/rest/none', 'none'],
    ['migration.container.source.ND-Cluster', 'cluster'],
    ['migration.container.source.ND-Cluster-2', 'cluster'],
    ['migration.container.target.ND-Live', 'cluster'],
    ['migration.container.source.ND-Sandbox', 'sandbox'],
    ['migration.container.target.ND-Test', 'sandbox'],
  ])

  test('brings a contract of one model into another, and changes nothing the second time', () => {
    const first = importInto(petShop, source, { mapping })
    // The target hosts nothing yet in the containers that it is brought to.
    expect([codesIn(first), first.ok]).toEqual([['import/unmanaged', 'import/mapping-unused'], true])
    // The app version is that of a contract which the target has.
    expect(outcomes(first)).toEqual(['created', 'unchanged'])
    const { model } = importArchive(exportArchive(first.model ?? empty).bytes)
    expect(model.contracts.map(({ id }) => id).toSorted()).toEqual([contract.id, petShop.contracts[0]?.id].toSorted())
    const places = model.services.flatMap(({ endpoints = [] }) => endpoints.map((one) => [one.url, one.containerKey]))
    expect(places).toContainEqual(['https://payments.live.example.org:8443/rest', undefined])
    expect(places).toContainEqual(['https://gateway.example.com/payments', 'ND-Live'])
    expect(places).toContainEqual(['http://sandbox.gateway.example.com:9901/payments', 'ND-Test'])
    const second = importInto(model, source, { mapping })
    expect([codesIn(second), outcomes(second)]).toEqual([['import/mapping-unused'], ['unchanged']])
    expect(isSame(exportArchive(second.model ?? empty).bytes, exportArchive(model).bytes)).toBe(true)
  })

  test('brings only what is new of the archive of a later export', () => {
    const { model = empty } = importInto(petShop, source, { mapping })
    const licenses = source.licenses.map((license) => ({ ...license, description: 'More of everything' }))
    const { steps } = importInto(model, { ...source, licenses }, { mapping })
    expect(steps.filter(({ done }) => done !== 'unchanged').map(({ kind, done }) => [kind, done])).toEqual([
      ['licenses', 'updated'],
    ])
  })

  test('has the options of both exports', () => {
    const withOptions = (model: Model, ...options: readonly string[]) => ({
      ...model,
      source: { ...model.source, options },
    })
    const { model } = importInto(withOptions(petShop, 'one', 'both'), withOptions(source, 'both', 'other'), { mapping })
    expect(model?.source.options.toSorted()).toEqual(['both', 'one', 'other'])
    const same = importInto(withOptions(petShop, 'b', 'a'), withOptions(source, 'a'), { mapping })
    expect(same.model?.source.options).toEqual(['b', 'a'])
  })

  test('says where one alias has several targets', () => {
    const several = { ...mapping, urlTargets: [...mapping.urlTargets, ['https://other', 'backend'] as const] }
    const report = importInto(petShop, source, { mapping: several })
    expect(report.ok).toBe(true)
    const ambiguous = report.findings.filter(({ code }) => code === 'import/mapping-ambiguous')
    expect(ambiguous.map(({ subject }) => subject)).toEqual([expect.stringContaining('endpoint')])
  })

  test('shows no password of a mapping', () => {
    const [[server = ''] = []] = mapping.urlSources
    const alias = 'https://joe:secret@alias'
    const urlTargets = ['https://joe:secret@a', 'https://joe:secret@b'].map((url) => [url, alias] as const)
    const { findings } = importInto(petShop, source, {
      mapping: { ...mapping, urlSources: [[server, alias]], urlTargets },
    })
    expect(findings.map(({ code }) => code)).toContain('import/mapping-ambiguous')
    expect(JSON.stringify(findings)).not.toContain('secret')
  })
})
