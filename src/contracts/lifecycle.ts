import type { Condition, Fact } from './condition.ts'
import { actions, initialActions, type Role, reservedActions, states, statuses } from './vocabulary.ts'
import type { Step, Transition, Workflow } from './workflow/workflow.ts'

/** The points on which the sources disagree, and what they say; the first of each is the default. */
export const disagreements = {
  /** What a Sandbox contract becomes when it is approved; it can be used either way. */
  sandbox: ['approved', 'activated'],
  /**
   * When a Live contract needs the separate step Activate: always, unless its app is live already (`by-app`), or
   * unless it was approved without anybody (`at-once`).
   */
  live: ['activate', 'by-app', 'at-once'],
  /** Whether requests, approved and suspended contracts can be cancelled too. */
  cancel: ['any-time', 'activated-only'],
  /** Whether a Live contract can be suspended before it is activated. */
  suspend: ['active', 'approved-too'],
  /** Who can resubmit a rejected request. */
  resubmit: ['app-team', 'everybody'],
} as const

type Disagreement = keyof typeof disagreements
const disagreementNames = [
  'sandbox',
  'live',
  'cancel',
  'suspend',
  'resubmit',
] as const satisfies readonly Disagreement[]

/** What to follow where the sources disagree. */
export type Variant = { readonly [D in keyof typeof disagreements]?: (typeof disagreements)[D][number] }

const route = '100'
const pending = '300'
const approved = '500'
const active = '600'
const suspended = '750'
const deleted = '775'
const rejected = '800'
const finished = '900'

/** The steps, numbered as the platform's own workflow numbers them, and the state that entering them sets. */
const steps: readonly (Step & { readonly state?: string })[] = [
  { id: route, name: 'Route API Contract', status: statuses.draft },
  { id: pending, name: 'Pending Approval', status: statuses.draft, state: states.pending },
  { id: approved, name: 'Approved', status: statuses.draft, state: states.approved },
  { id: active, name: 'Active', status: statuses.inForce, state: states.activated },
  { id: suspended, name: 'Suspended', status: statuses.inForce, state: states.suspended },
  { id: deleted, name: 'ResourceDeleted', status: statuses.archived },
  { id: rejected, name: 'Rejected', status: statuses.draft, state: states.rejected },
  { id: finished, name: 'Finished', status: statuses.archived, state: states.cancelled },
]

/** A line of the table: the steps it starts from (none for an initial action), who may, when, and where it leads. */
interface Row {
  readonly from?: readonly string[]
  readonly action: string
  readonly by?: readonly Role[]
  readonly when?: readonly Condition[]
  readonly to?: string
  /** The state that it sets, where that is not the one of the step. */
  readonly state?: string
  readonly automatic?: true
  /** The line is there only when this is chosen. */
  readonly only?: Variant
}

const apiTeam: readonly Role[] = ['ApiAdmin']
const appTeam: readonly Role[] = ['AppAdmin', 'ApiInvitedUser']
const everybody: readonly Role[] = [...apiTeam, ...appTeam]
const open = [pending, approved, active, suspended, rejected]

const sandbox = fact('sandbox contract')
const live = fact('live contract')
const byLicense: Condition = { any: [fact('restricted scope'), fact('scopes per operation')] }
const automatic = { from: [route], action: 'Auto-Approve', automatic: true } as const
const bySandbox = [sandbox, fact('sandbox auto-approval'), fact('scope not empty')]
const byLive = [live, fact('live auto-approval'), fact('scope not empty')]
const approve = { from: [pending, rejected], action: actions.approve, by: apiTeam } as const
const ofSandbox = [sandbox, fact('scope not empty')]
const ofLive = [live, fact('scope not empty')]
const resubmit = { from: [rejected], action: actions.resubmit, to: pending, state: states.resubmitted } as const
const cancel = { action: actions.cancel, by: everybody, to: finished } as const
const suspend = { action: actions.suspend, by: apiTeam, to: suspended } as const

/** The lifecycle of contracts, as the documentation and a public workflow definition of the platform have it. */
const table: readonly Row[] = [
  { action: initialActions.create, to: route },
  { action: initialActions.revise, to: route },
  { action: initialActions.autoConnect, to: active },
  { action: initialActions.import },

  { ...automatic, when: bySandbox, to: approved, only: { sandbox: 'approved' } },
  { ...automatic, when: bySandbox, to: active, only: { sandbox: 'activated' } },
  { ...automatic, when: [...byLive, fact('app live')], to: active, only: { live: 'by-app' } },
  { ...automatic, when: byLive, to: active, only: { live: 'at-once' } },
  { ...automatic, when: byLive, to: approved },
  { from: [route], action: 'Manual Approval Needed', automatic: true, to: pending },

  { ...approve, when: ofSandbox, to: approved, only: { sandbox: 'approved' } },
  { ...approve, when: ofSandbox, to: active, only: { sandbox: 'activated' } },
  { ...approve, when: [...ofLive, fact('app live')], to: active, only: { live: 'by-app' } },
  { ...approve, when: ofLive, to: approved },
  { from: [pending], action: actions.reject, by: apiTeam, to: rejected },
  { ...resubmit, by: appTeam, only: { resubmit: 'app-team' } },
  { ...resubmit, by: everybody, only: { resubmit: 'everybody' } },
  { from: [pending, rejected], action: actions.edit, by: everybody },
  { from: [pending, rejected], action: actions.editScope, by: everybody, when: [byLicense] },

  { from: [approved], action: actions.activate, by: apiTeam, when: [live], to: active },
  { ...suspend, from: [active] },
  { ...suspend, from: [approved], when: [sandbox] },
  { ...suspend, from: [approved], when: [live], only: { suspend: 'approved-too' } },
  { from: [suspended], action: actions.resume, by: apiTeam, to: active },
  { from: [approved, active], action: actions.revise, by: everybody, when: [fact('no open revision')] },
  { ...cancel, from: [active, deleted] },
  { ...cancel, from: [pending, approved, suspended, rejected], only: { cancel: 'any-time' } },
  { from: open, action: actions.synchronize, by: apiTeam, when: [fact('app of another tenant')] },

  { from: open, action: reservedActions.goLive, when: [sandbox], to: finished },
  { from: [approved], action: reservedActions.goLive, when: [live], to: active, only: { live: 'by-app' } },
  { from: open, action: reservedActions.appDeleted, to: deleted, state: states.appDeleted },
  { from: open, action: reservedActions.apiDeleted, to: deleted, state: states.apiDeleted },
  { from: open, action: reservedActions.modify },
]

/**
 * The documented lifecycle; `variant` decides where the sources disagree. Throws a `TypeError` for a choice that does
 * not exist.
 */
export function lifecycle(variant: Variant = {}): Workflow {
  checkVariant(variant)
  const isChosen = ([name, choice]: Choice) => (variant[name] ?? disagreements[name][0]) === choice
  const deviating = choices(variant).filter(([name, choice]) => choice !== disagreements[name][0])
  return {
    name: ['documented', ...deviating.map((choice) => choice.join(' '))].join(', '),
    steps: steps.map(({ id, name, status }) => ({ id, name, ...(status !== undefined && { status }) })),
    transitions: table.filter(({ only = {} }) => choices(only).every(isChosen)).flatMap(transitionsOf),
  }
}

function checkVariant(variant: Variant): void {
  const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(disagreements))
  for (const [name, choice] of Object.entries(variant))
    if (choice !== undefined && known.get(name)?.includes(choice) !== true)
      throw new TypeError(`the lifecycle has no variant ${name}: ${choice}`)
}

type Choice = readonly [Disagreement, string]

function choices(variant: Variant): readonly Choice[] {
  return disagreementNames.flatMap((name): readonly Choice[] => {
    const choice = variant[name]
    return choice === undefined ? [] : [[name, choice]]
  })
}

function transitionsOf(row: Row): readonly Transition[] {
  return row.from === undefined ? [transition(row)] : row.from.map((from) => ({ from, ...transition(row) }))
}

function transition({ action, by, when = [], to, state, automatic }: Row): Transition {
  const roles: readonly Condition[] = by === undefined ? [] : [{ any: by.map((role) => ({ role })) }]
  const entered = state ?? steps.find(({ id }) => id === to)?.state
  return {
    action,
    when: { all: [...roles, ...when] },
    ...(automatic === true && { automatic }),
    ...(to !== undefined && { to }),
    ...(entered !== undefined && { state: entered }),
  }
}

function fact(name: Fact): Condition {
  return { fact: name }
}
