import { describe, expect, test } from 'vitest'
import { switchEnvironment } from '../../src/contracts/environment.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { states } from '../../src/contracts/vocabulary.ts'
import type { Contract, Model } from '../../src/model/model.ts'
import { refusal } from '../support/refusal.ts'
import { forLive, forSandbox, platform, statesOf, wallet } from './platform.ts'

const sandbox: Contract = { id: 's.acme', ...forSandbox, state: states.approved, workflowState: 'Approved' }
const live: Contract = { id: 'l.acme', ...forLive, state: states.activated, workflowState: 'Active' }
const pending: Contract = { id: 'p.acme', ...forLive, apiVersionId: 'x.acme', state: states.pending }
const other: Contract = { ...sandbox, id: 'o.acme', appVersionId: 'other.acme' }
const ready: Model = { ...platform, contracts: [sandbox, live, pending, other] }

describe('to Live', () => {
  test('cancels the Sandbox contracts of the app version, and those alone', () => {
    const after = switchEnvironment(ready, wallet.id, 'Production')
    expect(statesOf(after)).toEqual([states.cancelled, states.activated, states.pending, states.approved])
    expect(after.appVersions).toEqual([{ ...wallet, currentEnvironment: 'Production' }])
  })

  test('waits for an active contract there', () => {
    const early = { ...ready, contracts: [sandbox, { ...live, state: states.approved, workflowState: 'Approved' }] }
    expect(refusal(() => switchEnvironment(early, wallet.id, 'Production'))).toMatchObject({
      code: 'contract/not-activated',
      data: { app: wallet.id },
    })
  })

  test('knows environments by their names alone', () => {
    expect(refusal(() => switchEnvironment(ready, wallet.id, 'Live' as never))).toMatchObject({
      code: 'contract/environment',
    })
  })

  test('changes nothing for an app that is live', () => {
    const after = switchEnvironment(ready, wallet.id, 'Production')
    expect(switchEnvironment(after, wallet.id, 'Production')).toBe(after)
  })

  test('activates approved Live contracts where the variant goes by the app', () => {
    const approved: Contract = { ...pending, state: states.approved, workflowState: 'Approved' }
    const waiting: Model = { ...ready, contracts: [live, approved] }
    const workflow = lifecycle({ live: 'by-app' })
    expect(statesOf(switchEnvironment(waiting, wallet.id, 'Production'))).toEqual([states.activated, states.approved])
    const after = switchEnvironment(waiting, wallet.id, 'Production', { workflow })
    expect(statesOf(after)).toEqual([states.activated, states.activated])
  })

  test('leaves contracts alone that the workflow has no answer for', () => {
    const { transitions, ...rest } = lifecycle()
    const workflow = { ...rest, transitions: transitions.filter(({ action }) => !action.startsWith('@app')) }
    expect(statesOf(switchEnvironment(ready, wallet.id, 'Production', { workflow }))).toEqual(statesOf(ready))
  })
})

test('back to Sandbox cancels the Live contracts', () => {
  const after = switchEnvironment(switchEnvironment(ready, wallet.id, 'Production'), wallet.id, 'Sandbox')
  expect(statesOf(after)).toEqual([states.cancelled, states.cancelled, states.cancelled, states.approved])
  expect(after.appVersions).toEqual([wallet])
})

test('is for the app team', () => {
  const attempt = () => switchEnvironment(ready, wallet.id, 'Production', { roles: ['ApiAdmin'] })
  expect(refusal(attempt)).toMatchObject({ code: 'contract/role', data: { roles: ['ApiAdmin'] } })
  expect(() => switchEnvironment(ready, wallet.id, 'Production', { roles: ['AppAdmin'] })).not.toThrow()
})

test('refuses an app version that does not exist', () => {
  expect(refusal(() => switchEnvironment(ready, 'none', 'Production')).code).toBe('contract/app-version-unknown')
})
