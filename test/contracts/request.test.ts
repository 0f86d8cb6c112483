import { describe, expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { requestContract } from '../../src/contracts/request.ts'
import { states, statuses } from '../../src/contracts/vocabulary.ts'
import { refusal } from '../support/refusal.ts'
import {
  bronze,
  forLive,
  forSandbox,
  gold,
  payments,
  platform,
  wallet,
  withApi,
  withApp,
  withState,
} from './platform.ts'

const withBronze = { restricted: true, licenseIds: [bronze.id] }
const withGold = { restricted: true, licenseIds: [gold.id] }

describe('a new contract', () => {
  test('is pending, for what was asked, with an ID of its own', () => {
    const { model, contract } = requestContract(platform, { ...forLive, scope: withBronze })
    expect(contract).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.acme$/),
      ...forLive,
      scope: withBronze,
      state: states.pending,
      status: statuses.draft,
      workflowState: 'Pending Approval',
    })
    expect(model).toEqual({ ...platform, contracts: [contract] })
  })

  test('is the same for the same request, and another for another environment', () => {
    const ids = [forLive, forLive, forSandbox].map((terms) => requestContract(platform, terms).contract.id)
    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).not.toBe(ids[2])
  })

  test('takes its ID from elsewhere, and keeps one that was asked for', () => {
    const newId = (name: string) => `made-for-${name.length}`
    expect(requestContract(platform, forLive, { newId }).contract.id).toMatch(/^made-for-\d+\.acme$/)
    expect(requestContract(platform, { ...forLive, id: 'own.acme' }).contract.id).toBe('own.acme')
  })

  test('for Live makes none for Sandbox', () => {
    const { model } = requestContract(platform, forLive)
    expect(model.contracts.map(({ environment }) => environment)).toEqual(['Production'])
  })

  test.each([
    ['Sandbox', { sandboxAutoApproved: true }, {}, 'Approved'],
    ['Sandbox', { sandboxAutoApproved: true }, { sandbox: 'activated' }, 'Active'],
    ['Sandbox', {}, {}, 'Pending Approval'],
    ['Production', { productionAutoApproved: true }, {}, 'Approved'],
    ['Production', { productionAutoApproved: true }, { live: 'at-once' }, 'Active'],
    ['Production', { productionAutoApproved: true }, { live: 'by-app' }, 'Approved'],
    ['Production', {}, { live: 'at-once' }, 'Pending Approval'],
  ] as const)('%s, %o, %o: %s', (environment, change, variant, step) => {
    const options = { workflow: lifecycle(variant) }
    const { contract } = requestContract(withApi(platform, change), { ...forLive, environment }, options)
    expect(contract.workflowState).toBe(step)
  })

  test('of a live app is active by auto-approval where the variant says so', () => {
    const model = withApp(withApi(platform, { productionAutoApproved: true }), { currentEnvironment: 'Production' })
    const workflow = lifecycle({ live: 'by-app' })
    expect(requestContract(model, forLive, { workflow }).contract.workflowState).toBe('Active')
  })

  test('is approved without anybody only when its licenses are too', () => {
    const model = withApi(platform, { sandboxAutoApproved: true })
    const step = (licenseIds: string[]) =>
      requestContract(model, { ...forSandbox, scope: { restricted: true, licenseIds } }).contract.workflowState
    expect(step([gold.id])).toBe('Approved')
    expect(step([bronze.id])).toBe('Pending Approval')
    expect(step([gold.id, bronze.id])).toBe('Pending Approval')
    expect(step([])).toBe('Pending Approval')
  })

  test('follows the documented defaults where the API version does not say', () => {
    const { sandboxAutoApproved: _, productionAutoApproved: __, ...silent } = payments
    const model = { ...platform, apiVersions: [silent] }
    expect(requestContract(model, forSandbox).contract.workflowState).toBe('Approved')
    expect(requestContract(model, forLive).contract.workflowState).toBe('Pending Approval')
  })

  test('comes after one that is over, under another ID', () => {
    const { model, contract } = requestContract(platform, forLive)
    const again = requestContract(act(model, contract.id, 'cancel').model, forLive)
    expect(again.contract.id).not.toBe(contract.id)
    expect(again.model.contracts).toHaveLength(2)
  })

  test('holds the policies that were asked for', () => {
    const policies = [{ key: 'urn:uuid:1' }]
    expect(requestContract(platform, { ...forLive, policies }).contract.policies).toEqual(policies)
    expect(requestContract(platform, { ...forLive, policies: [] }).contract).not.toHaveProperty('policies')
  })
})

describe('by licenses', () => {
  const terms = { ...forLive, scope: withGold }

  test('is possible where nothing else is, and a license is active unless it says no', () => {
    const { active: _, ...silent } = gold
    const { contract } = requestContract({ ...platform, licenses: [silent] }, terms, { supportsUnrestricted: false })
    expect(contract.scope).toEqual(withGold)
  })

  test('is pending where the API version approves nothing by itself, whatever its license does', () => {
    expect(requestContract(platform, terms).contract.state).toBe(states.pending)
    expect(requestContract(withApi(platform, { productionAutoApproved: true }), terms).contract.state).toBe(
      states.approved,
    )
  })
})

describe('refused', () => {
  const limited = { ...gold, visibility: 'Limited' }
  const cases: readonly [string, () => unknown, object][] = [
    [
      'an API version that does not exist (405)',
      () => requestContract(platform, { ...forLive, apiVersionId: 'none' }),
      { code: 'contract/reference', data: { member: 'APIVersionID', id: 'none' } },
    ],
    [
      'an app version that does not exist (405)',
      () => requestContract(platform, { ...forLive, appVersionId: 'none' }),
      { code: 'contract/reference', data: { member: 'RuntimeID', id: 'none' } },
    ],
    [
      'an environment that does not exist (405)',
      () => requestContract(platform, { ...forLive, environment: 'Live' }),
      { code: 'contract/environment', data: { environment: 'Live' } },
    ],
    [
      'a second request while the first is pending (1010200)',
      () => requestContract(withState({ state: states.pending }), forLive),
      { code: 'contract/exists', data: { id: 'c1.acme', state: states.pending } },
    ],
    [
      'a request while the contract is suspended (1010200)',
      () => requestContract(withState({ state: states.suspended }), forLive),
      { code: 'contract/exists' },
    ],
    [
      'somebody who is not of the app team (1010201)',
      () => requestContract(platform, forLive, { roles: ['ApiAdmin'] }),
      { code: 'contract/not-app-team', data: { app: wallet.id } },
    ],
    [
      'an ID that is used (1010203)',
      () => requestContract(withState({ state: states.cancelled }), { ...forLive, id: 'c1.acme' }),
      { code: 'contract/id-used' },
    ],
    [
      'an ID of another tenant (1010204)',
      () => requestContract(platform, { ...forLive, id: 'c1.other' }),
      { code: 'contract/id-tenant', data: { id: 'c1.other', tenant: 'acme' } },
    ],
    [
      'an API version that is closed (1010205)',
      () => requestContract(withApi(platform, { state: 'com.soa.api.state.closed' }), forLive),
      { code: 'contract/api-closed' },
    ],
    [
      'an API version without Sandbox (1010206)',
      () => requestContract(withoutService('sandboxServiceKey'), forSandbox),
      { code: 'contract/no-sandbox' },
    ],
    [
      'an API version without Live (1010207)',
      () => requestContract(withoutService('productionServiceKey'), forLive),
      { code: 'contract/no-live' },
    ],
    [
      'a private API without invitation (1010209)',
      () => requestContract(withApi(platform, { visibility: 'Limited' }), forLive, { roles: ['AppAdmin'] }),
      { code: 'contract/not-invited' },
    ],
    [
      'a private license without invitation (1010210)',
      () =>
        requestContract({ ...platform, licenses: [limited] }, { ...forLive, scope: withGold }, { roles: ['AppAdmin'] }),
      { code: 'contract/scope-not-covered', data: { scope: 'license gold.acme' } },
    ],
    [
      'an unrestricted contract where there are none (1010210)',
      () => requestContract(platform, forLive, { supportsUnrestricted: false }),
      { code: 'contract/scope-not-covered' },
    ],
    [
      'a second revision (1010212)',
      () => requestContract(requestContract(withState({ state: states.approved }), forLive).model, forLive),
      { code: 'contract/already-revised', data: { id: 'c1.acme', revision: expect.stringContaining('.acme') } },
    ],
    [
      'a license that does not exist (1030010)',
      () => requestContract(platform, { ...forLive, scope: { restricted: true, licenseIds: ['none'] } }),
      { code: 'contract/license-unknown', data: { id: 'none' } },
    ],
    [
      'a license of another API (1030010)',
      () => requestContract(withApi(platform, { scopeIds: ['read.acme'] }), { ...forLive, scope: withGold }),
      { code: 'contract/license-not-offered' },
    ],
    [
      'a license of the other environment (1030010)',
      () =>
        requestContract(
          { ...platform, licenses: [{ ...gold, environments: ['Sandbox'] }] },
          { ...forLive, scope: withGold },
        ),
      { code: 'contract/license-not-offered', data: { id: gold.id, reason: 'not for Production' } },
    ],
    [
      'an inactive license (1030022)',
      () => requestContract({ ...platform, licenses: [{ ...gold, active: false }] }, { ...forLive, scope: withGold }),
      { code: 'contract/license-inactive' },
    ],
  ]

  test.each(cases)('%s', (_, attempt, expected) => {
    expect(refusal(attempt)).toMatchObject(expected)
  })

  test('legal agreements that were not accepted, of the API and of licenses; then accepted', () => {
    const agreements = [{ id: 'terms' }, { id: 'old', active: false }]
    const model = { ...platform, licenses: [{ ...gold, agreements }] }
    const terms = { ...forLive, scope: withGold }
    const attempt = (accepted: string[]) => () => requestContract(model, terms, { agreements: ['api-terms'], accepted })
    expect(refusal(attempt([]))).toMatchObject({
      code: 'contract/agreements',
      data: { documents: ['api-terms', 'terms'] },
    })
    expect(refusal(attempt(['terms']))).toMatchObject({ data: { documents: ['api-terms'] } })
    expect(attempt(['terms', 'api-terms'])).not.toThrow()
  })

  test('private APIs and licenses are for those who were invited', () => {
    const model = { ...withApi(platform, { visibility: 'Limited' }), licenses: [limited] }
    const terms = { ...forLive, scope: withGold }
    expect(() => requestContract(model, terms, { roles: ['AppAdmin', 'ApiInvitedUser'] })).not.toThrow()
    expect(() => requestContract(model, terms, { roles: ['BusinessAdmin'] })).not.toThrow()
  })
})

function withoutService(key: 'sandboxServiceKey' | 'productionServiceKey') {
  const { [key]: _, ...version } = payments
  return { ...platform, apiVersions: [version] }
}
