import { describe, expect, test } from 'vitest'
import { addAppVersion, connect, setAutoConnect } from '../../src/contracts/auto-connect.ts'
import { states, statuses } from '../../src/contracts/vocabulary.ts'
import { refusal } from '../support/refusal.ts'
import { bronze, gold, payments, platform, wallet, withState } from './platform.ts'

const live = { environment: 'Production', enabled: true, restricted: true, licenseIds: [bronze.id, gold.id] }
const sandbox = { environment: 'Sandbox', enabled: true }
const newcomer = { ...wallet, id: 'wallet2.acme' }

describe('settings', () => {
  test('are added, and replaced for their environment alone', () => {
    const first = setAutoConnect(platform, payments.id, [live])
    expect(first.apiVersions).toEqual([{ ...payments, autoConnect: [live] }])
    const both = setAutoConnect(first, payments.id, [sandbox])
    const changed = setAutoConnect(both, payments.id, [{ ...live, enabled: false }])
    expect(changed.apiVersions).toEqual([{ ...payments, autoConnect: [{ ...live, enabled: false }, sandbox] }])
  })

  test('leave other API versions alone', () => {
    const other = { ...payments, id: 'other.acme' }
    const { apiVersions } = setAutoConnect({ ...platform, apiVersions: [other, payments] }, payments.id, [sandbox])
    expect(apiVersions[0]).toBe(other)
  })

  test.each([
    ['an API version that does not exist', 'none', sandbox, 'contract/api-version-unknown'],
    ['an environment that does not exist', payments.id, { environment: 'Live' }, 'contract/environment'],
    ['a license that does not exist', payments.id, { ...live, licenseIds: ['none'] }, 'contract/license-unknown'],
  ])('refuse %s', (_, id, setting, code) => {
    expect(refusal(() => setAutoConnect(platform, id, [setting])).code).toBe(code)
  })

  test('refuse a license without a scope of the API version', () => {
    const model = { ...platform, apiVersions: [{ ...payments, scopeIds: [] }] }
    expect(refusal(() => setAutoConnect(model, payments.id, [live])).code).toBe('contract/license-not-offered')
  })
})

test('what is given may change later, and the model does not', () => {
  const licenseIds = [gold.id]
  const { apiVersions } = setAutoConnect(platform, payments.id, [{ ...live, licenseIds }])
  const tags = ['new']
  const { appVersions } = addAppVersion(platform, { ...newcomer, tags })
  licenseIds.push('none')
  tags.push('none')
  expect([apiVersions[0]?.autoConnect?.[0]?.licenseIds, appVersions.at(-1)?.tags]).toEqual([[gold.id], ['new']])
})

describe('a new app version', () => {
  const model = setAutoConnect(platform, payments.id, [live, sandbox])

  test('gets what auto-connect promises, active at once', () => {
    const { contracts, appVersions } = addAppVersion(model, newcomer)
    expect(appVersions).toEqual([wallet, newcomer])
    const active = { state: states.activated, status: statuses.inForce, workflowState: 'Active' }
    const common = {
      id: expect.stringMatching(/\.acme$/),
      apiVersionId: payments.id,
      appVersionId: newcomer.id,
      ...active,
    }
    expect(contracts).toEqual([
      { ...common, environment: 'Production', scope: { restricted: true, licenseIds: [bronze.id, gold.id] } },
      { ...common, environment: 'Sandbox', scope: { restricted: false } },
    ])
  })

  test('gets nothing where auto-connect is not enabled', () => {
    const off = setAutoConnect(model, payments.id, [{ ...live, enabled: false }, { environment: 'Sandbox' }])
    expect(addAppVersion(off, newcomer).contracts).toEqual([])
  })

  test('must have an ID of its own', () => {
    const several = { ...model, appVersions: [{ ...wallet, id: 'other1.acme' }, wallet] }
    expect(refusal(() => addAppVersion(several, wallet)).code).toBe('contract/app-version-exists')
  })
})

test('an app version that does not exist gets nothing', () => {
  const model = setAutoConnect(platform, payments.id, [sandbox])
  expect(refusal(() => connect(model, 'none')).code).toBe('contract/app-version-unknown')
  expect(refusal(() => connect(platform, 'none')).code).toBe('contract/app-version-unknown')
})

test('an app version keeps the contract that it has', () => {
  const model = setAutoConnect(withState({ state: states.pending }), payments.id, [live, sandbox])
  const { contracts } = connect(model, wallet.id)
  expect(contracts.map(({ environment, state }) => [environment, state])).toEqual([
    ['Production', states.pending],
    ['Sandbox', states.activated],
  ])
  expect(connect({ ...model, contracts }, wallet.id).contracts).toEqual(contracts)
})
