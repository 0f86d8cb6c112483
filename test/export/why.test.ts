import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { reasonsFor } from '../../src/export/why.ts'
import type { Model } from '../../src/model/model.ts'
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
