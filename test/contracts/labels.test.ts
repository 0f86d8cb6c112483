import { describe, expect, test } from 'vitest'
import { connectionLabel, contractLabel } from '../../src/contracts/labels.ts'
import { revise } from '../../src/contracts/revise.ts'
import { states, statuses } from '../../src/contracts/vocabulary.ts'
import { forLive, forSandbox, platform, withState } from './platform.ts'

const label = (state: string, environment = 'Production', status?: string) =>
  contractLabel({ id: 'c', ...forLive, environment, state, ...(status !== undefined && { status }) })

describe('label', () => {
  test.each([
    [states.pending, 'Access Requested'],
    [states.resubmitted, 'Access Requested'],
    [states.configPending, 'Access Requested'],
    [states.approved, 'Approved'],
    [states.activated, 'Active'],
    [states.rejected, 'Rejected'],
    [states.suspended, 'Suspended'],
    [states.cancelled, 'Inactive'],
    [states.appDeleted, 'Inactive'],
    [states.apiDeleted, 'Inactive'],
  ])('%s: %s', (state, expected) => {
    expect(label(state)).toBe(expected)
  })

  test('an approved Sandbox contract is Active', () => {
    expect(label(states.approved, 'Sandbox')).toBe('Active')
  })

  test('the state of an app that went live means what its status says', () => {
    expect(label(states.appInProduction, 'Production', statuses.inForce)).toBe('Active')
    expect(label(states.appInProduction, 'Sandbox', statuses.archived)).toBe('Inactive')
    expect(label(states.suspended, 'Production', statuses.inForce)).toBe('Suspended')
  })

  test('a state of a tenant’s own has none', () => {
    expect(label('apicontract.status.on_hold')).toBeUndefined()
  })
})

describe('connection', () => {
  test('is Inactive without a contract, and when it is over', () => {
    expect(connectionLabel(platform, forLive)).toBe('Inactive')
    expect(connectionLabel(withState({ state: states.cancelled }), forLive)).toBe('Inactive')
  })

  test('is that of the original, not of the revision', () => {
    const { model } = revise(withState({ state: states.activated, workflowState: 'Active' }), 'c1.acme', {})
    expect(connectionLabel(model, forLive)).toBe('Active')
    expect(connectionLabel(model, forSandbox)).toBe('Inactive')
  })
})
