import { describe, expect, test } from 'vitest'
import { adviceOf, messageOf } from '../../src/diagnostics/problem.ts'
import {
  findApi,
  findApiVersion,
  findAppVersion,
  findContract,
  findLicense,
  findPolicy,
} from '../../src/export/find.ts'
import { reasonsFor } from '../../src/export/why.ts'
import type { Contract, Model } from '../../src/model/model.ts'
import { refusal } from '../support/refusal.ts'
import { organization, payments, petShop } from './organization.ts'

const [first] = payments.contracts
const [second] = petShop.contracts
const [api] = payments.apis
const [apiVersion] = payments.apiVersions
const [appVersion] = payments.appVersions

/** With a contract of the same names in the other environment. */
const twice: Model = {
  ...organization,
  contracts: organization.contracts.flatMap((contract) =>
    contract.id === first?.id ? [contract, { ...contract, id: 'other.acme', environment: 'Sandbox' }] : [contract],
  ),
}

describe('a contract', () => {
  test('that is not there is answered with how contracts are named', () => {
    expect(adviceOf(refusal(() => findContract(organization, 'Wallet')))).toContain('"App → API" for a contract')
  })

  test.each([
    first?.id,
    'Web Shop → Payments API',
    'Web Shop -> Payments API',
    'Web Shop->Payments API',
    'Web Shop v2 → Payments API',
    'Web Shop → Payments API 1.0',
    'Web Shop v2 → Payments API 1.0',
    'Web Shop v2 -> Payments API 1.0, Production',
    'Web Shop v2 → Payments API 1.0, Live',
    'Web Shop → Payments API,live',
    'Web Shop → Payments API, PRODUCTION',
  ])('is found by %s', (wanted = '') => {
    expect(findContract(organization, wanted)).toBe(first?.id)
  })

  test('is told from others by its environment', () => {
    expect(findContract(twice, 'Web Shop → Payments API, Sandbox')).toBe('other.acme')
    expect(messageOf(refusal(() => findContract(twice, 'Web Shop → Payments API')))).toBe(
      `The model has more than one contract "Web Shop → Payments API": ${[
        `${first?.id} (Web Shop v2 → Payments API 1.0, Production; Active)`,
        'other.acme (Web Shop v2 → Payments API 1.0, Sandbox; Active)',
      ]
        .toSorted((one, other) => order(one) - order(other))
        .join(', ')}.`,
    )
  })

  test('that is over counts where it alone has the name', () => {
    const states = (...all: string[]) => ({
      ...organization,
      contracts: all.map((state, n) => ({ ...first, id: `${n}`, state: `apicontract.status.${state}` }) as Contract),
    })
    const find = (model: Model) => findContract(model, 'Web Shop → Payments API')
    expect(find(states('cancelled', 'activated'))).toBe('1')
    expect(find(states('cancelled'))).toBe('0')
    expect(messageOf(refusal(() => find(states('activated', 'cancelled', 'pending_approval'))))).toContain(
      'Production; Active), 2 (Web Shop v2 → Payments API 1.0, Production; Access Requested; revises 0).',
    )
    expect(messageOf(refusal(() => find(states('cancelled', 'cancelled'))))).toContain('Production; Inactive), 1 (')
  })

  const order = (text: string) => twice.contracts.findIndex(({ id }) => text.startsWith(id))

  test.each([
    ['Web Shop -> Pet API', '; did you mean "Web Shop → Pets API"?'],
    [`${second?.id}x`, `; did you mean "${second?.id}"?`],
    ['payments', '; did you mean "Web Shop → Payments API"?'],
    ['Web Shop', '.'],
    ['nothing like it', '.'],
    ['', '.'],
  ])('%s is none', (wanted, ending) => {
    expect(messageOf(refusal(() => findContract(organization, wanted)))).toBe(
      `The model has no contract "${wanted}"${ending}`,
    )
  })

  test('has an ID alone where the model lacks its API or its app', () => {
    const model = { ...organization, apis: [] }
    expect(findContract(model, first?.id ?? '')).toBe(first?.id)
    expect(refusal(() => findContract(model, 'Web Shop → Payments API')).code).toBe('export/no-such-object')
  })
})

test('an API is found by its ID and its name, or one of its versions', () => {
  for (const wanted of [api?.id, 'Payments API']) expect(findApi(organization, wanted ?? '')).toBe(api?.id)
  for (const wanted of [apiVersion?.id, 'Payments API 1.0'])
    expect(findApi(organization, wanted ?? '')).toBe(apiVersion?.id)
  expect(messageOf(refusal(() => findApi(organization, 'Payment API')))).toBe(
    'The model has no API "Payment API"; did you mean "Payments API"?',
  )
})

test('an API version is found by its API too, where that has no other', () => {
  for (const wanted of [apiVersion?.id, 'Payments API 1.0', 'Payments API', api?.id])
    expect(findApiVersion(organization, wanted ?? '')).toBe(apiVersion?.id)
  const [version] = organization.apiVersions.filter(({ apiId }) => apiId === api?.id)
  const apiVersions = version === undefined ? [] : [version, { ...version, id: 'v2.acme', name: '2.0' }]
  expect(messageOf(refusal(() => findApiVersion({ ...organization, apiVersions }, 'Payments API')))).toBe(
    `The model has more than one API version "Payments API": ${version?.id} (Payments API 1.0), v2.acme (Payments API 2.0).`,
  )
})

test('a name is found by what is seen of it, where another one is not that exactly', () => {
  const [one] = organization.apiVersions.filter(({ id }) => id === first?.apiVersionId)
  const apiVersions = organization.apiVersions.map((version) =>
    version.id === one?.id ? { ...version, name: ' 1.0 ' } : version,
  )
  const blank = { ...organization, apiVersions }
  expect(findApiVersion(blank, 'Payments API 1.0')).toBe(one?.id)
  expect(findContract(blank, 'Web Shop v2 → Payments API 1.0')).toBe(first?.id)
  expect(findContract(blank, 'Web Shop v2 → Payments API 1.0, Live')).toBe(first?.id)
  const exact = { ...one, id: 'exact.acme', apiId: one?.apiId ?? '', name: '1.0' }
  expect(findApiVersion({ ...blank, apiVersions: [...apiVersions, exact] }, 'Payments API 1.0')).toBe('exact.acme')
  const trailing = { ...exact, id: 'trailing.acme', name: '1.0 ' }
  const both = { ...organization, apiVersions: [trailing, exact] }
  expect(findApiVersion(both, 'Payments API 1.0')).toBe('exact.acme')
  expect(findApiVersion(both, 'Payments API 1.0 ')).toBe('trailing.acme')
  expect(reasonsFor(blank, 'Payments API 1.0').map(({ object }) => object.key)).toEqual([one?.id])
})

test('an app version is found by its ID, its app, or both', () => {
  for (const wanted of [appVersion?.id, 'Web Shop', 'Web Shop v2'])
    expect(findAppVersion(organization, wanted ?? '')).toBe(appVersion?.id)
})

test('a license is found by its ID or its name', () => {
  const [license] = payments.licenses
  for (const wanted of [license?.id, 'Gold']) expect(findLicense(organization, wanted ?? '')).toBe(license?.id)
  const licenses = [...payments.licenses, { id: 'silver.acme', name: 'Gold' }]
  expect(messageOf(refusal(() => findLicense({ ...payments, licenses }, 'Gold')))).toBe(
    `The model has more than one license "Gold": ${license?.id}, silver.acme.`,
  )
})

test('a license is suggested where two letters of its name are swapped', () => {
  expect(messageOf(refusal(() => findLicense(organization, 'Glod')))).toBe(
    'The model has no license "Glod"; did you mean "Gold"?',
  )
})

test('a policy is found by its key or its name, wherever the model names it', () => {
  const [contract] = payments.contracts
  const model: Model = {
    ...payments,
    policies: [],
    externalPolicies: [{ key: 'urn:uuid:quota', name: 'Quota' }, { key: 'urn:uuid:audit' }],
    contracts: contract === undefined ? [] : [{ ...contract, policies: [{ key: 'urn:uuid:quota', name: 'Quota' }] }],
  }
  for (const wanted of ['urn:uuid:quota', 'Quota']) expect(findPolicy(model, wanted)).toBe('urn:uuid:quota')
  expect(findPolicy(model, 'urn:uuid:audit')).toBe('urn:uuid:audit')
  expect(messageOf(refusal(() => findPolicy(model, 'nope')))).toBe('The model has no policy "nope".')
})
