import { describe, expect, test } from 'vitest'
import { createModel } from '../../src/authoring/create-model.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { boxes, exportOptions } from '../../src/documents/export-options.ts'
import type { ContractExportOptions } from '../../src/export/boxes.ts'
import { selectApiVersion } from '../../src/export/closure.ts'
import { emptySelection } from '../../src/export/selection.ts'
import { sliceApis, sliceContracts } from '../../src/export/slice.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { archiveOf, bytesOf } from '../support/exports.ts'
import { refusal } from '../support/refusal.ts'
import { definitionIn, organization, payments, petShop } from './organization.ts'

const full = definitionIn('full.yaml')
const everything: ContractExportOptions = { api: true, application: true, license: true, policies: true }
const combinations = Array.from({ length: 16 }, (_, bits) => boxes.filter((_box, place) => (bits >> place) % 2 === 1))
const idOf = ({ contracts }: Model) => contracts[0]?.id ?? ''

function ticked(include: readonly string[]): ContractExportOptions {
  return Object.fromEntries(include.map((box) => [box, true]))
}

/** Messages without the wording around kind and object. */
function lacking(findings: ReturnType<typeof sliceContracts>['findings']): readonly string[] {
  return findings.flatMap((found) => (found.severity === 'warning' ? [messageOf(found)] : []))
}

describe('a contract', () => {
  test.each(combinations)('with the boxes [%s, %s, %s, %s] is what these boxes create', async (...given) => {
    const include = given.filter((box) => box !== undefined)
    const created = await createModel({ ...full, include })
    expect(sliceContracts(payments, [idOf(payments)], ticked(include)).model).toEqual(created)
  })

  test.each(combinations)('out of an organization with the boxes [%s, %s, %s, %s] comes back', (...given) => {
    const include = given.filter((box) => box !== undefined)
    for (const contract of [payments, petShop]) {
      const { model, findings } = sliceContracts(organization, [idOf(contract)], ticked(include))
      expect(importArchive(exportArchive(model).bytes).model).toEqual(model)
      expect(lacking(findings)).toEqual([])
      expect(model.contracts.map(({ id }) => id)).toEqual([idOf(contract)])
      expect([model.businesses, model.organizations, model.groups]).toEqual([[], [], []])
      expect(model.apis.length + model.apps.length).toBe(include.filter((box) => /^a/.test(box)).length)
      expect(model.source).toMatchObject({ organization: 'uddi:soa.com:atmosphere:tenant:acme', tenant: 'acme' })
      expect(model.source).not.toHaveProperty('otherProperties')
    }
  })

  test.each(combinations)('with the boxes [%s, %s, %s, %s] holds nothing that it does not need', (...given) => {
    const include = given.filter((box) => box !== undefined)
    const { model } = sliceContracts(payments, [idOf(payments)], ticked(include))
    expect(validateModel(model).findings.filter(({ code }) => code === 'reference/unconnected')).toEqual([])
  })

  test('keeps the bytes and the times of entries', () => {
    const whole = new Map(buildArchive(organization).archive.entries.map((entry) => [entry.name, entry]))
    const { model } = sliceContracts(organization, [idOf(payments)], everything)
    const { entries } = buildArchive(model).archive
    expect(entries.length).toBeGreaterThan(20)
    expect(new Set(entries.map(({ time }) => time)).size).toBe(3)
    for (const { name, time, bytes } of entries) {
      expect(whole.get(name)?.time, name).toBe(time)
      if (name.includes('/')) expect(Buffer.compare(whole.get(name)?.bytes ?? bytes.subarray(1), bytes), name).toBe(0)
    }
  })

  test('has the corrections of style of its entries, in their order', () => {
    const { entries } = buildArchive(organization).archive
    const end = new TextEncoder().encode('\n')
    const changed = entries.map(({ name, time, bytes }) => ({
      name,
      time,
      bytes: name.startsWith('bpels/') ? Uint8Array.from([...bytes, ...end]) : bytes,
    }))
    const { archive, ...rest } = parseArchive({ entries: changed }).model
    const whole: Model = { ...rest, archive: { ...archive, corrections: archive?.corrections?.toReversed() ?? [] } }
    const { model } = sliceContracts(whole, [idOf(payments)], everything)
    expect(model.archive?.corrections?.length).toBe(model.processes.length)
    expect(importArchive(exportArchive(model).bytes).model).toEqual(model)
  })

  test('comes with its API and app version as an archive of its own has them', () => {
    const { model } = sliceContracts(organization, [idOf(petShop)], everything)
    const graph = new TextDecoder().decode(buildArchive(model).archive.entries.at(-3)?.bytes)
    expect(graph.match(/apicontract-&gt;|apicontract->(apiversion|appversion):child/g)).toHaveLength(2)
    expect(graph).not.toContain('business')
  })

  test('comes together with others', () => {
    const { model, findings } = sliceContracts(organization, [idOf(petShop), idOf(payments)], everything)
    const counts = [model.contracts, model.apis, model.apps, model.appVersions].map((list) => list.length)
    expect(counts).toEqual([2, 2, 1, 1])
    expect(findings).toHaveLength(1)
    expect(importArchive(exportArchive(model).bytes).model).toEqual(model)
  })

  test('has no secret', () => {
    const whole: Model = {
      ...organization,
      contracts: organization.contracts.map((contract) => ({ ...contract, policyManagerContractKey: '{7}:1' })),
      identities: organization.identities.map((one) => ({ ...one, password: 's3cret', passwordSalt: 's3cret' })),
      appVersions: organization.appVersions.map((version) => ({
        ...version,
        encryptedSharedSecret: 's3cret',
        certificate: { text: 's3cret' },
      })),
    }
    const { model } = sliceContracts(whole, [idOf(payments)], everything)
    expect(JSON.stringify(model)).not.toContain('s3cret')
    expect(model.contracts[0]).not.toHaveProperty('policyManagerContractKey')
    const again = importArchive(exportArchive(model).bytes).model
    expect(again).toEqual(model)
  })

  test('must be there', () => {
    const found = refusal(() => sliceContracts(organization, ['x.acme']))
    expect(messageOf(found)).toBe('The model has no contract "x.acme".')
  })

  test('says what is not known of its extent', () => {
    const said = (include: readonly string[]) =>
      sliceContracts(organization, [idOf(payments)], ticked(include)).findings.map(messageOf)
    expect(said([])).toEqual([
      'What else the platform exports with a contract is not known; left out here: Policy Manager contracts. Scopes are included where there are any: an import needs them.',
    ])
    expect(said(boxes)).toEqual([
      'What else the platform exports with a contract is not known; left out here: Policy Manager contracts; the admin group of the API; the team group, the organization and the identity of the app. Scopes are included where there are any: an import needs them.',
    ])
  })
})

describe('what is of no known kind', () => {
  const zone = ['{urn:z}Zone', {}, 'Z']
  const [api] = payments.apis.map(({ id }) => id)

  test('is left out, which is said', () => {
    const whole = {
      ...organization,
      otherObjects: [zone],
      archive: { ...organization.archive, files: [{ name: 'content/terms.txt', text: 'Terms' }] },
    } as unknown as Model
    const ofContract = sliceContracts(whole, [idOf(payments)], {})
    expect(ofContract.findings.map(messageOf)).toEqual([
      'What else the platform exports with a contract is not known; left out here: Policy Manager contracts; objects of unknown kinds; files of unknown folders. Scopes are included where there are any: an import needs them.',
    ])
    const ofApi = sliceApis(whole, [api ?? ''])
    expect(ofApi.findings.map(messageOf)).toEqual([
      'What else the platform exports with an API is not known; left out here: objects of unknown kinds; files of unknown folders.',
    ])
    for (const { model } of [ofContract, ofApi])
      expect([model.otherObjects, model.archive?.files]).toEqual([undefined, undefined])
  })

  test('is not said to be left out where there is nothing, or where the part is the whole', () => {
    expect(sliceApis(organization, [api ?? '']).findings).toEqual([])
    const whole = importArchive(bytesOf('api')).model
    const more = { ...whole, archive: { ...whole.archive, files: [{ name: 'content/terms.txt', text: 'Terms' }] } }
    const { model, findings } = sliceApis(more, [whole.apis[0]?.id ?? ''])
    expect(model).toBe(more)
    expect(findings).toEqual([])
  })
})

describe('what the model lacks', () => {
  const without = (change: Partial<Model>) =>
    lacking(sliceContracts({ ...payments, ...change }, [idOf(payments)], everything).findings)
  const { services, processes } = payments
  const [policy] = payments.policies

  test('is said of each kind of object', () => {
    const of = 'contract Web Shop v2 → Payments API 1.0, Production'
    const [version] = payments.apiVersions
    const [app] = payments.appVersions
    expect(without({})).toEqual([])
    expect(without({ apis: [] })).toEqual([
      `The model lacks API ${version?.apiId} of API version ${version?.id}, which belongs to the export.`,
    ])
    expect(without({ apiVersions: [] })).toEqual([
      `The model lacks API version ${version?.id} of contract Web Shop v2 → ${version?.id}, Production, which belongs to the export.`,
    ])
    expect(without({ appVersions: [] })).toHaveLength(1)
    expect(without({ apps: [] })).toEqual([
      `The model lacks app ${app?.appId} of contract ${app?.id} → Payments API 1.0, Production, which belongs to the export.`,
    ])
    expect(without({ licenses: [] })).toEqual([
      expect.stringContaining(`lacks license ${payments.licenses[0]?.id} of ${of}`),
    ])
    expect(without({ policies: [] })).toEqual([expect.stringContaining(`lacks policy ${policy?.key} of ${of}`)])
    expect(without({ scopes: [] })).toHaveLength(2)
    expect(without({ interfaces: [] })).toHaveLength(2)
    expect(without({ bindings: [] })).toEqual([expect.stringContaining('lacks binding ')])
  })

  test('is said of every service and process', () => {
    const noun = (message: string) => /^The model lacks (service|process)/.exec(message)?.[1]
    expect(without({ services: [] }).map(noun)).toEqual(['service', 'service', 'service'])
    // Processes of two environments are told by the services that they call.
    const proxies = services.filter(({ kind }) => kind === 'virtual')
    const design = services.filter(({ endpoints }) => endpoints === undefined)
    expect(new Set(without({ services: [...proxies, ...design] }).map(noun))).toEqual(new Set(['service', 'process']))
    expect(without({ processes: processes.slice(1) })).toEqual([
      expect.stringMatching(/^The model lacks process of operation \w+ of service /),
    ])
    // An operation is in both environments, and has a process in each.
    expect(processes).toHaveLength(10)
    expect(without({ processes: [] })).toHaveLength(10)
  })

  test('is said of what processes and scripts refer to', () => {
    const [first, ...others] = processes
    const call = { name: 'Call', process: { key: 'bpel:gone' }, script: { imports: ['script:a'] } }
    const definition = first?.definition && { ...first.definition, activities: [call] }
    const scripts = [{ key: 'script:a', name: 'a', document: { imports: ['script:gone', 'script:a'], source: '' } }]
    const changed = [...others, ...(first && definition ? [{ ...first, definition }] : [])]
    expect(
      without({ processes: changed as unknown as Model['processes'], scripts: scripts as unknown as Model['scripts'] }),
    ).toEqual([
      expect.stringContaining('lacks script script:gone of script a,'),
      expect.stringContaining(`lacks process bpel:gone of process ${first?.definition?.name},`),
    ])
  })

  test('is said once, and neither circles nor long ways are too much', () => {
    const [service] = services.filter(({ kind }) => kind === 'virtual')
    const [version] = payments.apiVersions
    const keys = Array.from({ length: 20_000 }, (_, i) => `uddi:${i}`)
    const chain = keys.map((key, i) => {
      const operations = service?.operations?.map((one) => ({ ...one, nextHopServiceKey: keys[i + 1] ?? 'uddi:0' }))
      return { ...service, key, endpoints: [], operations }
    })
    const model = { ...payments, services: [...services, ...(chain as unknown as Model['services'])], identities: [] }
    const selection = emptySelection(model)
    if (version !== undefined) selectApiVersion({ ...version, sandboxServiceKey: 'uddi:0' }, model, selection)
    expect(selection.objects.size).toBeGreaterThan(20_000)
    expect(new Set(selection.lacks.map(({ data }) => Reflect.get(data, 'kind')))).toEqual(
      new Set(['process of operation']),
    )
  })
})

describe('an API', () => {
  const [api] = payments.apis
  const [version] = payments.apiVersions
  const id = api?.id ?? ''

  test('that is all there is comes back as it is, byte for byte', () => {
    const whole = importArchive(bytesOf('api')).model
    const { model } = sliceApis(whole, [whole.apis[0]?.id ?? ''])
    expect(model).toBe(whole)
    expect(Buffer.compare(exportArchive(model).bytes, bytesOf('api'))).toBe(0)
  })

  test('of an organization has the options of the organization that it can have, and its scopes', () => {
    const { model, findings } = sliceApis(organization, [id])
    expect(findings).toEqual([])
    expect(model.apis).toEqual([api])
    expect(model.source.options).toEqual(organization.source.options)
    expect([model.contracts, model.apps, model.licenses, model.groups]).toEqual([[], [], [], []])
    expect(model.scopes).toHaveLength(2)
    expect(importArchive(exportArchive(model).bytes).model).toEqual(model)
    const { options: _, ...source } = organization.source
    const bare = sliceApis({ ...organization, source: { ...source, options: [] } }, [id]).model
    expect(bare.scopes).toEqual([])
  })

  test('of an export of contracts keeps the scopes, which an import needs', () => {
    const { model } = sliceApis(payments, [id])
    expect(model.scopes.map(({ name }) => name).toSorted()).toEqual(['payments.read', 'payments.write'])
    expect(validateModel(model).findings.map(({ code }) => code)).toEqual([])
  })

  test('names those that are exported for themselves, and is all there is only where it names the same', () => {
    const [api, ...others] = organization.apis.map(({ id }) => id)
    const versions = organization.apiVersions.flatMap(({ id, apiId }) => (others.includes(apiId) ? [id] : []))
    const ofOne = sliceApis(organization, [api ?? '', ...versions]).model
    expect(ofOne.apis.map(({ id }) => id)).toEqual([api, ...others])
    expect(sliceApis(ofOne, [api ?? '', ...versions]).model).toBe(ofOne)
    const ofAll = sliceApis(ofOne, [api ?? '', ...others]).model
    expect(ofAll).not.toBe(ofOne)
    expect(exportArchive(ofAll).bytes).not.toEqual(exportArchive(ofOne).bytes)
    const more = { ...ofOne, apps: organization.apps }
    expect(sliceApis(more, [api ?? '', ...versions]).model.apps).toEqual([])
    const source = { ...ofOne.source, options: ofOne.source.options.filter((option) => option !== exportOptions.keys) }
    const secret = { ...ofOne, source, identities: ofOne.identities.map((one) => ({ ...one, password: 'hash' })) }
    const { identities } = sliceApis(secret, [api ?? '', ...versions]).model
    expect(identities.map((one) => 'password' in one)).toEqual(ofOne.identities.map(() => false))
    expect(identities.length).toBeGreaterThan(0)
  })

  test('bears its name in the graph, unless only a version of it is exported', () => {
    const graphOf = (model: Model) => new TextDecoder().decode(buildArchive(model).archive.entries.at(-3)?.bytes)
    const name = '>Payments API</property>'
    expect(graphOf(sliceApis(organization, [id]).model)).toContain(name)
    expect(graphOf(sliceApis(organization, [version?.id ?? '']).model)).not.toContain(name)
    const whole = parseArchive(archiveOf('api')).model
    const ofVersion = sliceApis(whole, [whole.apiVersions[0]?.id ?? '']).model
    expect(ofVersion).not.toBe(whole)
    expect({ ...ofVersion, graph: undefined }).toEqual({ ...whole, graph: undefined })
    expect(graphOf(ofVersion)).not.toContain(`>${whole.apis[0]?.name}<`)
  })

  test('without a version is the API alone', () => {
    const { model } = sliceApis({ ...organization, apiVersions: [] }, [id])
    expect([model.apis.length, model.services.length]).toEqual([1, 0])
  })

  test('has operational policies with their option only, and the names of others that are attached', () => {
    const key = 'Atmosphere-DetailedAuditing'
    const policy = { key, name: 'Auditing', type: 'Operational Policy' }
    const whole = { ...organization, externalPolicies: [], policies: [...organization.policies, policy] }
    expect(sliceApis(whole, [id]).model.policies).toEqual([policy])
    const source = { ...whole.source, options: ['migration.export.include.scopes'] }
    const { policies, externalPolicies } = sliceApis({ ...whole, source }, [id]).model
    expect(policies).toEqual([])
    expect(externalPolicies).toContainEqual({ key, name: 'Auditing' })
  })

  test('has the scripts that its scripted policies run, and those that they import', () => {
    const policy = {
      key: 'Atmosphere-DetailedAuditing',
      name: 'Auditing',
      type: 'Operational Policy',
      subType: 'pso.openapi.xopscript.policy',
      configuration: '<![CDATA[<?xml version="1.0"?><Policy>script:a script:gone</Policy>]]>',
    }
    const script = (name: string, ...imports: readonly string[]) => ({
      uri: `scripts/script_${name}.xml`,
      name,
      key: `script:${name}`,
      type: 'js',
      document: { imports, source: '' },
    })
    const whole: Model = {
      ...organization,
      externalPolicies: [],
      policies: [policy],
      scripts: [script('a', 'script:b'), script('b'), script('c')],
    }
    const { model, findings } = sliceApis(whole, [id])
    expect(findings).toEqual([])
    expect(model.scripts.map(({ name }) => name).toSorted()).toEqual(['a', 'b'])
    const source = { ...whole.source, options: ['migration.export.include.scopes'] }
    expect(sliceApis({ ...whole, source }, [id]).model.scripts).toEqual([])
    expect(sliceContracts(whole, [idOf(payments)], everything).model.scripts).toEqual([])
  })

  test('must be there', () => {
    expect(refusal(() => sliceApis(organization, ['x.acme'])).code).toBe('export/no-such-object')
  })
})
