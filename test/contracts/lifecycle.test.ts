import { describe, expect, test } from 'vitest'
import { describeRoles } from '../../src/contracts/condition.ts'
import { disagreements, lifecycle, type Variant } from '../../src/contracts/lifecycle.ts'
import { actions, initialActions, reservedActions, states, statuses, statusOf } from '../../src/contracts/vocabulary.ts'
import type { Workflow } from '../../src/contracts/workflow/workflow.ts'
import { stepName } from './step-name.ts'

const workflows = [
  {},
  { sandbox: 'activated' },
  { live: 'by-app' },
  { live: 'at-once' },
  { cancel: 'activated-only' },
  { suspend: 'approved-too' },
  { resubmit: 'everybody' },
] as const satisfies readonly Variant[]

describe.each(workflows.map((variant) => [lifecycle(variant).name, variant] as const))('%s', (_, variant) => {
  const workflow = lifecycle(variant)

  test('every step can be reached', () => {
    expect(reachable(workflow)).toEqual(new Set(workflow.steps.map(({ id }) => id)))
  })

  test('the status of each step is that of every state that it is entered with', () => {
    for (const { to, state } of workflow.transitions) {
      const status = workflow.steps.find(({ id }) => id === to)?.status
      if (state !== undefined) expect(status).toBe(statusOf(state))
    }
  })

  test('nothing leaves the last step, and only it is entered cancelled', () => {
    const finished = workflow.transitions.filter(({ state }) => state === states.cancelled).map(({ to }) => to)
    expect(new Set(finished)).toEqual(new Set(['900']))
    expect(workflow.transitions.filter(({ from }) => from === '900')).toEqual([])
  })
})

test('every state of a contract is entered, but those of workflows of a tenant’s own', () => {
  const entered = new Set(lifecycle().transitions.map(({ state }) => state))
  const all = new Set<string>(Object.values(states))
  all.delete(states.configPending)
  all.delete(states.appInProduction)
  expect(entered).toEqual(new Set([...all, undefined]))
})

test('each status that is documented belongs to a state', () => {
  expect(new Set(Object.values(states).map(statusOf))).toEqual(new Set([...Object.values(statuses), undefined]))
})

test('every action that is documented stands in the table', () => {
  const known = new Set(lifecycle().transitions.map(({ action }) => action))
  const documented = [...Object.values(actions), ...Object.values(initialActions), ...Object.values(reservedActions)]
  expect(documented.filter((action) => !known.has(action))).toEqual([])
})

test('the app team neither approves, rejects, activates, suspends nor resumes', () => {
  const ofApiTeam = new Set<string>([
    actions.approve,
    actions.reject,
    actions.activate,
    actions.suspend,
    actions.resume,
  ])
  const rows = lifecycle().transitions.filter(({ action }) => ofApiTeam.has(action))
  expect(rows.length).toBeGreaterThan(5)
  for (const { when } of rows) expect(describeRoles(when)).toBe('ApiAdmin')
})

test('every choice where the sources disagree changes the table', () => {
  for (const [name, [, ...others]] of Object.entries(disagreements)) {
    for (const choice of others) {
      const changed = lifecycle({ [name]: choice })
      expect(changed.name).toBe(`documented, ${name} ${choice}`)
      expect(changed.transitions).not.toEqual(lifecycle().transitions)
    }
  }
})

test('a choice that there is not is refused', () => {
  const variants: readonly Readonly<Record<string, string>>[] = [{ live: 'never' }, { lives: 'by-app' }]
  for (const variant of variants)
    expect(() => lifecycle(variant as Variant)).toThrow(
      new TypeError(`the lifecycle has no variant ${Object.entries(variant).join().replace(',', ': ')}`),
    )
})

test('the table as people see it', () => {
  const { transitions, steps } = lifecycle()
  expect(steps.map(({ id, name }) => `${id} ${name}`)).toMatchInlineSnapshot(`
    [
      "100 Route API Contract",
      "300 Pending Approval",
      "500 Approved",
      "600 Active",
      "750 Suspended",
      "775 ResourceDeleted",
      "800 Rejected",
      "900 Finished",
    ]
  `)
  const moves = transitions.filter(({ from, to }) => from !== undefined && to !== undefined)
  expect(
    moves.map(({ from = '', action, to = '' }) => `${named(from)}: ${action} → ${named(to)}`),
  ).toMatchInlineSnapshot(`
    [
      "Route API Contract: Auto-Approve → Approved",
      "Route API Contract: Auto-Approve → Approved",
      "Route API Contract: Manual Approval Needed → Pending Approval",
      "Pending Approval: apicontract.action.approve → Approved",
      "Rejected: apicontract.action.approve → Approved",
      "Pending Approval: apicontract.action.approve → Approved",
      "Rejected: apicontract.action.approve → Approved",
      "Pending Approval: apicontract.action.reject → Rejected",
      "Rejected: apicontract.action.resubmit → Pending Approval",
      "Approved: apicontract.action.activate → Active",
      "Active: apicontract.action.suspend → Suspended",
      "Approved: apicontract.action.suspend → Suspended",
      "Suspended: apicontract.action.resume → Active",
      "Active: apicontract.action.cancel → Finished",
      "ResourceDeleted: apicontract.action.cancel → Finished",
      "Pending Approval: apicontract.action.cancel → Finished",
      "Approved: apicontract.action.cancel → Finished",
      "Suspended: apicontract.action.cancel → Finished",
      "Rejected: apicontract.action.cancel → Finished",
      "Pending Approval: @app_switch_to_production → Finished",
      "Approved: @app_switch_to_production → Finished",
      "Active: @app_switch_to_production → Finished",
      "Suspended: @app_switch_to_production → Finished",
      "Rejected: @app_switch_to_production → Finished",
      "Pending Approval: @AppDeleted → ResourceDeleted",
      "Approved: @AppDeleted → ResourceDeleted",
      "Active: @AppDeleted → ResourceDeleted",
      "Suspended: @AppDeleted → ResourceDeleted",
      "Rejected: @AppDeleted → ResourceDeleted",
      "Pending Approval: @ApiDeleted → ResourceDeleted",
      "Approved: @ApiDeleted → ResourceDeleted",
      "Active: @ApiDeleted → ResourceDeleted",
      "Suspended: @ApiDeleted → ResourceDeleted",
      "Rejected: @ApiDeleted → ResourceDeleted",
    ]
  `)
})

function named(id: string): string {
  return stepName(lifecycle(), id)
}

function reachable({ transitions }: Workflow): Set<string> {
  const found = new Set<string>()
  const visit = (from: string | undefined) => {
    for (const { to } of transitions.filter((made) => made.from === from)) {
      if (to === undefined || found.has(to)) continue
      found.add(to)
      visit(to)
    }
  }
  visit(undefined)
  return found
}
