import { describe, expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { offeredActions } from '../../src/contracts/follow.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { requestContract } from '../../src/contracts/request.ts'
import { changeContract, revise } from '../../src/contracts/revise.ts'
import { originalOf, revisionOf } from '../../src/contracts/revision.ts'
import { actions, initialActions, states, statuses } from '../../src/contracts/vocabulary.ts'
import type { Model } from '../../src/model/model.ts'
import { refusal } from '../support/refusal.ts'
import { bronze, forLive, forSandbox, gold, statesOf, withApi, withState } from './platform.ts'

const active = { state: states.activated, status: statuses.inForce, workflowState: 'Active' }
const scope = { restricted: true, licenseIds: [bronze.id, gold.id] }

test('a change is what it says it is, and not what else its object holds', () => {
  const pending = { state: states.pending, status: statuses.draft, workflowState: 'Pending Approval' }
  const template = { ...forSandbox, id: 'other.acme', state: states.approved, scope }
  const { model, contract } = changeContract(withState(pending), 'c1.acme', template)
  expect(contract).toEqual({ id: 'c1.acme', ...forLive, ...pending, scope })
  expect(model.contracts).toEqual([contract])
  const { contract: revision } = revise(withState(active), 'c1.acme', template)
  expect(revision).toMatchObject({ ...forLive, state: states.pending })
})

test('policies can be changed, and taken away', () => {
  const pending = withState({ state: states.pending, status: statuses.draft })
  const policies = [{ key: 'urn:uuid:quota' }]
  const { model, contract } = changeContract(pending, 'c1.acme', { policies })
  expect(contract.policies).toEqual(policies)
  expect(changeContract(model, 'c1.acme', { policies: [] }).contract).not.toHaveProperty('policies')
})

test('what is given may change later, and the model does not', () => {
  const licenseIds = [bronze.id]
  const change = { scope: { restricted: true, licenseIds } }
  const changed = changeContract(withState({ state: states.pending, status: statuses.draft }), 'c1.acme', change)
  const revised = revise(withState(active), 'c1.acme', change)
  const requested = requestContract(withState({ ...active, environment: 'Sandbox' }), { ...forLive, ...change })
  licenseIds.push('none')
  for (const { contract } of [changed, revised, requested]) expect(contract.scope?.licenseIds).toEqual([bronze.id])
})

describe('revise', () => {
  test('makes a new contract based on the original, which stays as it is', () => {
    const policies = [{ key: 'urn:uuid:1' }]
    const before = withState({ ...active, policies })
    const { model, contract } = revise(before, 'c1.acme', { scope })
    expect(contract).toEqual({
      id: expect.any(String),
      ...forLive,
      policies,
      scope,
      state: states.pending,
      status: statuses.draft,
      workflowState: 'Pending Approval',
    })
    expect(contract.id).not.toBe('c1.acme')
    expect(model.contracts).toEqual([...before.contracts, contract])
    expect(originalOf(model, contract)?.id).toBe('c1.acme')
    expect(before.contracts.map((original) => revisionOf(model, original)?.id)).toEqual([contract.id])
  })

  test('is what a second request and the action do as well', () => {
    const before = withState(active)
    expect(requestContract(before, { ...forLive, scope }).contract).toEqual(
      revise(before, 'c1.acme', { scope }).contract,
    )
    expect(act(before, 'c1.acme', 'revise').contract).toEqual(revise(before, 'c1.acme', {}).contract)
  })

  test('cancels the original in the step that activates the revision, and not before', () => {
    const { model: pending, contract } = revise(withState(active), 'c1.acme', { scope })
    const approved = act(pending, contract.id, 'approve').model
    expect(statesOf(approved)).toEqual([states.activated, states.approved])
    const activated = act(approved, contract.id, 'activate')
    expect(statesOf(activated.model)).toEqual([states.cancelled, states.activated])
    expect(activated.model.contracts[0]).toMatchObject({ status: statuses.archived, workflowState: 'Finished' })
    expect(originalOf(activated.model, activated.contract)).toBeUndefined()
  })

  test('leaves the original alone when the revision is rejected or cancelled', () => {
    const { model, contract } = revise(withState(active), 'c1.acme', {})
    expect(statesOf(act(model, contract.id, 'reject').model)).toEqual([states.activated, states.rejected])
    expect(statesOf(act(model, contract.id, 'cancel').model)).toEqual([states.activated, states.cancelled])
  })

  test('replaces the original even while that is suspended', () => {
    const { model, contract } = revise(withState(active), 'c1.acme', {})
    const suspended = act(act(model, 'c1.acme', 'suspend').model, contract.id, 'approve').model
    expect(statesOf(act(suspended, contract.id, 'activate').model)).toEqual([states.cancelled, states.activated])
  })

  test('in Sandbox replaces the original when the revision can be used: at once where nobody must approve it', () => {
    const usable = withState({ ...forSandbox, state: states.approved, workflowState: 'Approved' })
    const { model, contract } = revise(usable, 'c1.acme', {})
    expect(statesOf(model)).toEqual([states.approved, states.pending])
    expect(statesOf(act(model, contract.id, 'approve').model)).toEqual([states.cancelled, states.approved])
    const automatic = revise(withApi(usable, { sandboxAutoApproved: true }), 'c1.acme', {})
    expect(statesOf(automatic.model)).toEqual([states.cancelled, states.approved])
  })

  test('of an approved original: the first in the model is the original until one is activated', () => {
    const { model, contract } = revise(withState({ state: states.approved, workflowState: 'Approved' }), 'c1.acme', {})
    const both = act(model, contract.id, 'approve').model
    expect(statesOf(act(both, 'c1.acme', 'activate').model)).toEqual([states.activated, states.approved])
    expect(statesOf(act(both, contract.id, 'activate').model)).toEqual([states.cancelled, states.activated])
  })

  test('finds the original in force wherever it stands', () => {
    const { model, contract } = revise(withState(active), 'c1.acme', {})
    const turned = { ...model, contracts: model.contracts.toReversed() }
    expect(originalOf(turned, contract)?.id).toBe('c1.acme')
    const approved = act(turned, contract.id, 'approve').model
    expect(statesOf(act(approved, contract.id, 'activate').model)).toEqual([states.activated, states.cancelled])
  })

  test('is the one that is in force beside one that is approved in Sandbox, wherever it stands', () => {
    const original = { id: 'c1.acme', ...forSandbox, ...active }
    const revision = { ...original, id: 'c2.acme', state: states.approved, status: statuses.draft }
    for (const contracts of [
      [original, revision],
      [revision, original],
    ])
      expect(contracts.map((one) => originalOf({ contracts }, one)?.id)).toEqual(
        contracts.map((one) => (one === revision ? 'c1.acme' : undefined)),
      )
    const contracts = [original, { ...original, id: 'c2.acme' }]
    expect(contracts.map((one) => originalOf({ contracts }, one))).toEqual([undefined, undefined])
  })

  test('is the first of two that are approved in Sandbox, and one that is before one that is not', () => {
    const approved = { id: 'c1.acme', ...forSandbox, state: states.approved, status: statuses.draft }
    const twins = [approved, { ...approved, id: 'c2.acme' }]
    expect(twins.map((one) => originalOf({ contracts: twins }, one)?.id)).toEqual([undefined, 'c1.acme'])
    const contracts = [{ ...approved, id: 'c2.acme', state: states.pending }, approved]
    expect(contracts.map((one) => originalOf({ contracts }, one)?.id)).toEqual(['c1.acme', undefined])
  })

  test('is offered while there is no revision', () => {
    const before = withState(active)
    const { model } = revise(before, 'c1.acme', {})
    const isOffered = (one: Model) => one.contracts.map((each) => offeredActions(one, each).includes(actions.revise))
    expect([isOffered(before), isOffered(model)]).toEqual([[true], [false, false]])
    expect(refusal(() => revise(model, 'c1.acme', {}))).toMatchObject({ code: 'contract/already-revised' })
  })
})

describe('refused', () => {
  test('a revision of the revision (1010212)', () => {
    const { model, contract } = revise(withState(active), 'c1.acme', {})
    expect(refusal(() => revise(model, contract.id, {}))).toMatchObject({
      code: 'contract/already-revised',
      data: { id: 'c1.acme', revision: contract.id },
    })
  })

  test.each([states.pending, states.rejected, states.suspended, states.cancelled])(
    'to revise %s (1010211)',
    (state) => {
      expect(refusal(() => revise(withState({ state }), 'c1.acme', {}))).toMatchObject({
        code: 'contract/nothing-to-revise',
        data: { id: 'c1.acme', state },
      })
    },
  )

  test('a workflow that does not begin with @Revise (1010213)', () => {
    const { transitions, ...rest } = lifecycle()
    const workflow = { ...rest, transitions: transitions.filter(({ action }) => action !== initialActions.revise) }
    expect(refusal(() => revise(withState(active), 'c1.acme', {}, { workflow }))).toMatchObject({
      code: 'contract/action-unsupported',
      data: { action: '@Revise', workflow: 'documented' },
    })
  })

  test('a license that is not offered', () => {
    const attempt = () => revise(withState(active), 'c1.acme', { scope: { restricted: true, licenseIds: ['none'] } })
    expect(refusal(attempt).code).toBe('contract/license-unknown')
  })
})

describe('change', () => {
  test.each([states.pending, states.approved, states.rejected])('%s is changed in place', (state) => {
    const before = withState({ state, status: statuses.draft })
    const { model, contract } = changeContract(before, 'c1.acme', { scope })
    expect(contract).toEqual({ ...before.contracts[0], scope })
    expect(model.contracts).toEqual([contract])
  })

  test('one in force gets a revision', () => {
    const { model, contract } = changeContract(withState(active), 'c1.acme', { scope })
    expect(contract.id).not.toBe('c1.acme')
    expect(statesOf(model)).toEqual([states.activated, states.pending])
  })

  test('is for the app team and API admins, and for licenses that are offered', () => {
    const before = withState({ state: states.pending, status: statuses.draft })
    const attempt = () => changeContract(before, 'c1.acme', {}, { roles: ['ApiInvitedUser'] })
    expect(refusal(attempt).code).toBe('contract/role')
    expect(() => changeContract(before, 'c1.acme', {}, { roles: ['AppAdmin'] })).not.toThrow()
    const unknown = { scope: { restricted: true, licenseIds: ['none'] } }
    expect(refusal(() => changeContract(before, 'c1.acme', unknown)).code).toBe('contract/license-unknown')
  })
})
