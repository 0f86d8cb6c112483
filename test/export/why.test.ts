import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { sliceApis } from '../../src/export/slice.ts'
import { reasonsFor } from '../../src/export/why.ts'
import type { Model } from '../../src/model/model.ts'
import { importArchive } from '../../src/operations/archives.ts'
import { bytesOf } from '../support/exports.ts'
import { refusal } from '../support/refusal.ts'
import { organization, payments } from './organization.ts'

const [contract] = payments.contracts
const [process] = payments.processes

/** Paths as text: each step's kind and link. */
function paths(model: Model, wanted: string): readonly string[] {
  return reasonsFor(model, wanted).map(({ object, path }) =>
    [
      ...(path ?? [{ from: { class: 'nothing' }, type: '' }]).map(({ from, type }) => `${from.class} ${type}`),
      object.class,
    ].join(' | '),
  )
}

describe('the way to an object', () => {
  test('begins at the contract', () => {
    expect(paths(payments, process?.key ?? '')).toEqual([
      'ApiContract apicontract->apiversion:child | ApiVersion apiversion->service:child | Service service->operation:child | Op virtualop->bpel:route | Bpel',
    ])
    expect(paths(payments, payments.apps[0]?.id ?? '')).toEqual([
      'ApiContract apicontract->appversion:child | AppVersion appversion->app:parent | App',
    ])
    expect(paths(payments, contract?.id ?? '')).toEqual(['ApiContract'])
  })

  test('is found by name too, and there may be several objects of one name', () => {
    const [policy] = payments.externalPolicies ?? []
    expect(paths(payments, policy?.name ?? '')).toEqual(paths(payments, policy?.key ?? ''))
    const title = 'Web Shop v2 → Payments API 1.0, Production'
    expect(reasonsFor(payments, title)[0]?.object).toEqual({ class: 'ApiContract', key: contract?.id, name: title })
    for (const short of ['Web Shop → Payments API', 'Web Shop v2 -> Payments API 1.0, Live'])
      expect(paths(payments, short)).toEqual(['ApiContract'])
    const scopes = payments.scopes.map((scope) => ({ ...scope, name: 'same' }))
    expect(reasonsFor({ ...payments, scopes }, 'same')).toHaveLength(2)
  })

  test('begins at the contract for what the graph does not link to it', () => {
    expect(paths(payments, payments.licenses[0]?.id ?? '')).toEqual(['ApiContract scope | License'])
    expect(paths(payments, payments.policies[0]?.key ?? '')).toEqual(['ApiContract policies | Policy'])
  })

  test('begins at what else an organization is exported with, where no contract leads to the object', () => {
    const license = { id: 'silver.acme', name: 'Silver', businessId: organization.businesses[0]?.id ?? '' }
    const model = { ...organization, licenses: [license] }
    expect(paths(model, 'Silver')).toEqual(['Business business->license:child | License'])
    expect(paths(model, 'Acme')).toEqual(['Business', 'Org'])
  })

  test('goes on to the next hop of a proxy, which graphs of 2014 and 2015 do not link to it', () => {
    const [api] = payments.apis
    const part = sliceApis(payments, [api?.id ?? '']).model
    const old: Model = { ...part, graph: { ...part.graph, java: 'java7' } }
    const target = part.services.find(({ localName }) => localName.endsWith('.sandbox.target'))?.key ?? ''
    const toProxy = 'ApiVersion apiversion->service:child | Service'
    expect(paths(part, target)).toEqual([`${toProxy} proxysvc->service:proxyFor | Service`])
    expect(paths(old, target)).toEqual([`${toProxy} nextHopServiceKey | Service`])
    const types = (model: Model) => reasonsFor(model, target)[0]?.referredBy.map(({ type }) => type)
    expect([types(part), types(old)]).toEqual([['proxysvc->service:proxyFor'], ['nextHopServiceKey']])
  })

  test('leads from an API version to the scopes that only its operations ask for', () => {
    const source = { ...payments.source, options: ['migration.export.include.scopes'] }
    const part = sliceApis({ ...payments, source }, [payments.apiVersions[0]?.id ?? '']).model
    const write = payments.scopes.find(({ name }) => name === 'payments.write')?.id ?? ''
    const way = 'ApiVersion operationScopes | ApiOp apioperation->resource:child | Resource'
    expect(paths(part, write)).toEqual([way])
  })

  test('leads from an organization to scripts and reusable processes that nothing runs', () => {
    const { model } = importArchive(bytesOf('processes'))
    const [script] = model.scripts
    const process = model.processes.find(({ definition }) => definition?.exported !== undefined)
    if (script === undefined || process === undefined) throw new Error('The fixture has them.')
    const lone = { ...script, key: 'script:lone', name: 'Lone' }
    const idle = { ...process, key: 'bpel:1d2e4c66-1b22-11e5-8d3e-0242ac110003' }
    const more: Model = { ...model, scripts: [...model.scripts, lone], processes: [...model.processes, idle] }
    expect(paths(more, lone.key)).toEqual(['Org organization->script:ReferedBy | Script'])
    expect(paths(more, idle.key)).toEqual(['Org organization->process:ReferedBy | Bpel'])
  })

  test('is not asked for where a license is exported for itself', () => {
    const model: Model = { ...payments, contracts: [] }
    expect(paths(model, 'Gold')).toEqual(['License'])
  })

  test('is absent where nothing leads to the object', () => {
    const [group] = organization.groups
    const { apis: _, apps: __, ...rest } = organization
    const [reason] = reasonsFor({ ...rest, apis: [], apps: [] }, group?.id ?? '')
    expect(reason).toEqual({ object: { class: 'Group', key: group?.id, name: group?.name }, referredBy: [] })
  })
})

test('a group is found by its name', () => {
  const [group] = organization.groups
  expect(reasonsFor(organization, group?.name ?? '').map(({ object }) => object.key)).toContain(group?.id)
})

test('everything that refers to an object is named, by its name', () => {
  const [service] = payments.services.filter(({ kind }) => kind === 'virtual')
  const [found] = reasonsFor(organization, service?.key ?? '')
  const said = found?.referredBy.map(({ from, type }) => `${from.name ?? from.key} ${type}`)
  expect(said?.toSorted()).toEqual(['Acme org->service:child', 'Payments API 1.0 apiversion->service:child'])
})

test('an operation is named as its service has it', () => {
  const names = payments.services.flatMap(({ operations = [] }) => operations.map(({ name }) => name))
  const [found] = reasonsFor(payments, process?.key ?? '')
  const operations = found?.referredBy.filter(({ from }) => from.class === 'Op') ?? []
  expect(operations.length).toBeGreaterThan(0)
  for (const { from } of operations) expect(names).toContain(from.name)
})

test('an object that is not there is said, with the one that is meant', () => {
  expect(messageOf(refusal(() => reasonsFor(payments, `${contract?.id}x`)))).toBe(
    `The model has no object "${contract?.id}x"; did you mean "${contract?.id}"?`,
  )
  expect(messageOf(refusal(() => reasonsFor(payments, 'nothing like it')))).toBe(
    'The model has no object "nothing like it".',
  )
})
