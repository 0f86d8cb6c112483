import { describe, expect, test } from 'vitest'
import { act } from '../../src/contracts/act.ts'
import { offeredActions } from '../../src/contracts/follow.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { actions, states, statuses } from '../../src/contracts/vocabulary.ts'
import { adviceOf } from '../../src/diagnostics/problem.ts'
import { refusal } from '../support/refusal.ts'
import { forSandbox, payments, platform, withApp, withState } from './platform.ts'

const userActions = Object.values(actions)
const pending = { state: states.pending, status: statuses.draft, workflowState: 'Pending Approval' }
const approved = { state: states.approved, status: statuses.draft, workflowState: 'Approved' }
const active = { state: states.activated, status: statuses.inForce, workflowState: 'Active' }
const suspended = { state: states.suspended, status: statuses.inForce, workflowState: 'Suspended' }
const rejected = { state: states.rejected, status: statuses.draft, workflowState: 'Rejected' }
const cancelled = { state: states.cancelled, status: statuses.archived, workflowState: 'Finished' }
const resubmitted = { state: states.resubmitted, status: statuses.draft, workflowState: 'Pending Approval' }

describe('a Live contract', () => {
  test.each([
    ['approve', pending, approved],
    ['approve', resubmitted, approved],
    ['approve', rejected, approved],
    ['activate', approved, active],
    ['suspend', active, suspended],
    ['resume', suspended, active],
    ['reject', pending, rejected],
    ['resubmit', rejected, resubmitted],
    ['cancel', pending, cancelled],
    ['cancel', approved, cancelled],
    ['cancel', active, cancelled],
    ['cancel', suspended, cancelled],
    ['cancel', rejected, cancelled],
    ['edit', pending, pending],
    ['@AppDeleted', active, { state: states.appDeleted, status: statuses.archived, workflowState: 'ResourceDeleted' }],
    ['@ApiDeleted', active, { state: states.apiDeleted, status: statuses.archived, workflowState: 'ResourceDeleted' }],
    ['@modify', suspended, suspended],
  ])('%s', (action, before, after) => {
    expect(act(withState(before), 'c1.acme', action).contract).toMatchObject(after)
  })

  test('is the same by the full name of the action, and everything else of it stays', () => {
    const model = withState({ ...pending, deviations: [] })
    const { contract, model: after } = act(model, 'c1.acme', 'apicontract.action.approve')
    expect(contract).toEqual({ ...model.contracts[0], ...approved })
    expect(after).toEqual({ ...model, contracts: [contract] })
  })

  test('cannot be suspended before it is activated, unless the variant says so', () => {
    const workflow = lifecycle({ suspend: 'approved-too' })
    expect(refusal(() => act(withState(approved), 'c1.acme', 'suspend')).code).toBe('contract/condition-unmet')
    expect(act(withState(approved), 'c1.acme', 'suspend', { workflow }).contract).toMatchObject(suspended)
  })

  test('of a live app is active by approval where the variant says so', () => {
    const workflow = lifecycle({ live: 'by-app' })
    const live = withApp(withState(pending), { currentEnvironment: 'Production' })
    expect(act(live, 'c1.acme', 'approve', { workflow }).contract).toMatchObject(active)
    expect(act(withState(pending), 'c1.acme', 'approve', { workflow }).contract).toMatchObject(approved)
  })

  test('is only cancelled when active where the variant says so', () => {
    const workflow = lifecycle({ cancel: 'activated-only' })
    expect(act(withState(active), 'c1.acme', 'cancel', { workflow }).contract).toMatchObject(cancelled)
    expect(refusal(() => act(withState(suspended), 'c1.acme', 'cancel', { workflow })).code).toBe(
      'contract/action-invalid',
    )
  })

  test('is resubmitted by API admins too where the variant says so', () => {
    const options = { workflow: lifecycle({ resubmit: 'everybody' }), roles: ['ApiAdmin'] } as const
    expect(act(withState(rejected), 'c1.acme', 'resubmit', options).contract).toMatchObject(resubmitted)
    const documented = { roles: ['ApiAdmin'] } as const
    expect(refusal(() => act(withState(rejected), 'c1.acme', 'resubmit', documented)).code).toBe('contract/role')
  })
})

describe('a Sandbox contract', () => {
  test('is approved by approval, or activated where the variant says so', () => {
    const model = withState({ ...forSandbox, ...pending })
    expect(act(model, 'c1.acme', 'approve').contract).toMatchObject(approved)
    expect(act(model, 'c1.acme', 'approve', { workflow: lifecycle({ sandbox: 'activated' }) }).contract).toMatchObject(
      active,
    )
  })

  test('has no step Activate, but can be suspended once approved', () => {
    const model = withState({ ...forSandbox, ...approved })
    expect(refusal(() => act(model, 'c1.acme', 'activate'))).toMatchObject({
      code: 'contract/condition-unmet',
      data: { condition: 'live contract' },
    })
    expect(act(model, 'c1.acme', 'suspend').contract).toMatchObject(suspended)
  })
})

test('the scope of a contract can be edited where its own API version has scopes per operation', () => {
  const model = withState(pending)
  expect(refusal(() => act(model, 'c1.acme', 'editscope')).code).toBe('contract/condition-unmet')
  const other = { ...payments, id: 'other-v1.acme' }
  const ofOwn = { ...model, apiVersions: [other, { ...payments, scopesPerOperation: true }] }
  expect(act(ofOwn, 'c1.acme', 'editscope').contract).toMatchObject(pending)
  const ofOther = { ...model, apiVersions: [{ ...other, scopesPerOperation: true }, payments] }
  expect(refusal(() => act(ofOther, 'c1.acme', 'editscope')).code).toBe('contract/condition-unmet')
})

describe('actions offered', () => {
  const offered = (contract: object, role: 'ApiAdmin' | 'AppAdmin' | 'ApiInvitedUser' | 'BusinessAdmin') => {
    const model = withState(contract)
    const [first] = model.contracts
    return (
      first && offeredActions(model, first, { roles: [role] }).map((name) => name.replace('apicontract.action.', ''))
    )
  }

  test.each([
    ['pending', pending, 'ApiAdmin', ['approve', 'reject', 'edit', 'cancel']],
    ['pending', pending, 'AppAdmin', ['edit', 'cancel']],
    ['pending', pending, 'ApiInvitedUser', ['edit', 'cancel']],
    ['approved', approved, 'ApiAdmin', ['activate', 'revise', 'cancel']],
    ['approved', approved, 'AppAdmin', ['revise', 'cancel']],
    ['active', active, 'ApiAdmin', ['suspend', 'revise', 'cancel']],
    ['active', active, 'AppAdmin', ['revise', 'cancel']],
    ['suspended', suspended, 'BusinessAdmin', ['resume', 'cancel']],
    ['suspended', suspended, 'AppAdmin', ['cancel']],
    ['rejected', rejected, 'AppAdmin', ['resubmit', 'edit', 'cancel']],
    ['rejected', rejected, 'ApiAdmin', ['approve', 'edit', 'cancel']],
    ['cancelled', cancelled, 'BusinessAdmin', []],
  ] as const)('%s as %s', (_, contract, role, names) => {
    expect(offered(contract, role)?.toSorted()).toEqual([...names].sort())
  })

  const every = [pending, approved, active, suspended, rejected, cancelled, resubmitted]
  const everywhere = every.flatMap((contract) => [contract, { ...contract, environment: 'Sandbox' }])

  test.each(everywhere)('are those that are possible: %o', (contract) => {
    const model = withState(contract)
    const isPossible = (name: string) => {
      try {
        return act(model, 'c1.acme', name).model !== model
      } catch {
        return false
      }
    }
    const possible = userActions.filter(isPossible)
    expect(model.contracts.flatMap((first) => offeredActions(model, first)).toSorted()).toEqual(possible.toSorted())
  })
})

describe('refused', () => {
  test('a contract that does not exist (1010208)', () => {
    expect(refusal(() => act(platform, 'none.acme', 'approve')).code).toBe('contract/unknown')
  })

  test('an action that the state does not offer (1010202), with those that it does', () => {
    expect(refusal(() => act(withState(active), 'c1.acme', 'resume', { roles: ['AppAdmin'] }))).toMatchObject({
      code: 'contract/action-invalid',
      data: {
        action: 'apicontract.action.resume',
        offered: ['apicontract.action.revise', 'apicontract.action.cancel'],
      },
    })
  })

  test('an action that no workflow has (1010213)', () => {
    const at = (action: string) => refusal(() => act(withState(active), 'c1.acme', action))
    expect(at('explode')).toMatchObject({ code: 'contract/action-unsupported' })
    expect(at('explode').data).not.toHaveProperty('meant')
    expect(at('aprove').data).toMatchObject({ meant: 'approve' })
  })

  test('an action of another role', () => {
    expect(refusal(() => act(withState(active), 'c1.acme', 'suspend', { roles: ['AppAdmin'] }))).toMatchObject({
      code: 'contract/role',
      data: { action: 'apicontract.action.suspend', roles: ['AppAdmin'] },
    })
  })

  test('to approve a restricted contract without a license', () => {
    const model = withState({ ...pending, scope: { restricted: true } })
    const found = refusal(() => act(model, 'c1.acme', 'approve'))
    expect(found).toMatchObject({
      code: 'contract/condition-unmet',
      data: { condition: expect.stringContaining('scope not empty') },
    })
    expect(adviceOf(found)).toContain('restricted to licenses and names none')
  })

  test('what goes with the step of its name, where its state is that of another', () => {
    const model = withState({ state: states.activated, workflowState: 'Suspended' })
    expect(refusal(() => act(model, 'c1.acme', 'resume')).code).toBe('contract/action-invalid')
    expect(act(model, 'c1.acme', 'suspend').contract.state).toBe(states.suspended)
  })

  test('nothing that goes with the step of its name, where no step has its state', () => {
    const live = withState({ state: states.appInProduction, status: statuses.inForce, workflowState: 'Active' })
    expect(act(live, 'c1.acme', 'suspend').contract).toMatchObject({
      state: states.suspended,
      workflowState: 'Suspended',
    })
    const waiting = withState({ state: states.configPending, workflowState: 'Pending Approval' })
    expect(act(waiting, 'c1.acme', 'approve').contract.state).toBe(states.approved)
  })

  test('a contract whose state no step has, nor its name', () => {
    const model = withState({ state: 'apicontract.status.config_pending', workflowState: 'Configuration' })
    expect(refusal(() => act(model, 'c1.acme', 'approve')).code).toBe('contract/step-unknown')
  })
})
