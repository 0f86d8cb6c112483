/** Where an API is implemented; the user interface calls Production Live. */
export const environments = ['Sandbox', 'Production'] as const
/** An environment that contracts are for; the UI says Live for `Production`. */
export type Environment = (typeof environments)[number]

/** Whether a text is the name of an environment. */
export function isEnvironment(text: string): text is Environment {
  return environments.some((environment) => environment === text)
}

/** Who acts on a contract; `BusinessAdmin` may do what the others may. */
export const roles = ['ApiAdmin', 'AppAdmin', 'ApiInvitedUser', 'BusinessAdmin'] as const
/** The role of a person who acts on a contract. */
export type Role = (typeof roles)[number]

/**
 * The roles of workflows that come with a role: who is in the team of an app with a contract was invited to the API.
 */
export const held: Readonly<Record<Role, readonly Role[]>> = {
  ApiAdmin: ['ApiAdmin'],
  AppAdmin: ['AppAdmin', 'ApiInvitedUser'],
  ApiInvitedUser: ['ApiInvitedUser'],
  BusinessAdmin: ['BusinessAdmin', 'ApiAdmin', 'AppAdmin', 'ApiInvitedUser'],
}

/** Whether one of some roles comes with a role. */
export function includesRole(roles: readonly Role[], wanted: Role): boolean {
  return roles.some((role) => held[role].includes(wanted))
}

/** What the states of contracts begin with, but for one. */
export const statePrefix = 'apicontract.status.'

/** States of a contract, as archives and answers spell them. */
export const states = {
  pending: 'apicontract.status.pending_approval',
  /** Only in workflows of a tenant's own. */
  configPending: 'apicontract.status.config_pending',
  approved: 'apicontract.status.approved',
  activated: 'apicontract.status.activated',
  rejected: 'apicontract.status.rejected',
  resubmitted: 'apicontract.status.resubmitted',
  suspended: 'apicontract.status.suspended',
  cancelled: 'apicontract.status.cancelled',
  appDeleted: 'apicontract.status.app.deleted',
  apiDeleted: 'apicontract.status.api.deleted',
  /** A Sandbox contract that ended, or a Live contract that began, when its app went live. */
  appInProduction: 'api.contract.app.in.production',
} as const

/** How far a contract is in force: before activation, from then on (suspended too), and when it is over. */
export const statuses = {
  draft: 'com.soa.apicontract.draft',
  inForce: 'com.soa.apicontract.inforce',
  archived: 'com.soa.apicontract.archived',
} as const
/** Whether a contract is a draft, in force or archived. */
export type Status = (typeof statuses)[keyof typeof statuses]

const statusByState: ReadonlyMap<string, Status> = new Map([
  [states.pending, statuses.draft],
  [states.configPending, statuses.draft],
  [states.approved, statuses.draft],
  [states.rejected, statuses.draft],
  [states.resubmitted, statuses.draft],
  [states.activated, statuses.inForce],
  [states.suspended, statuses.inForce],
  [states.cancelled, statuses.archived],
  [states.appDeleted, statuses.archived],
  [states.apiDeleted, statuses.archived],
])

/** The status that goes with a state; none for a state that is not documented, or that goes with two. */
export function statusOf(state: string): Status | undefined {
  return statusByState.get(state)
}

/** The steps of the usual workflow, as archives name them, with the states of contracts that are in them. */
export const stepStates: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pending Approval', [states.pending, states.resubmitted, states.configPending]],
  ['Approved', [states.approved]],
  ['Active', [states.activated, states.appInProduction]],
  ['Suspended', [states.suspended]],
  ['Rejected', [states.rejected]],
  ['Finished', [states.cancelled, states.appInProduction]],
  ['ResourceDeleted', [states.appDeleted, states.apiDeleted]],
])

/** The first step of the usual workflow that goes with a state. */
export function usualStep(state: string): string | undefined {
  return [...stepStates].find(([, fitting]) => fitting.includes(state))?.[0]
}

/** What people do to a contract (`POST /api/contracts/{ContractID}/actions`). */
export const actions = {
  approve: 'apicontract.action.approve',
  reject: 'apicontract.action.reject',
  activate: 'apicontract.action.activate',
  suspend: 'apicontract.action.suspend',
  resume: 'apicontract.action.resume',
  cancel: 'apicontract.action.cancel',
  resubmit: 'apicontract.action.resubmit',
  revise: 'apicontract.action.revise',
  edit: 'apicontract.action.edit',
  editScope: 'apicontract.action.editscope',
  synchronize: 'apicontract.action.sync.app.version',
} as const

/** What begins the workflow of a contract. */
export const initialActions = {
  /** The first contract of an app version with an API version in an environment. */
  create: '@Create',
  revise: '@Revise',
  import: '@ImportContract',
  autoConnect: '@AutoConnectActivate',
} as const

/** What the platform itself does to a contract. */
export const reservedActions = {
  goLive: '@app_switch_to_production',
  appDeleted: '@AppDeleted',
  apiDeleted: '@ApiDeleted',
  modify: '@modify',
} as const

const ACTION_PREFIX = 'apicontract.action.'

/** The full name of an action; `approve` stands for `apicontract.action.approve`. */
export function actionNamed(name: string): string {
  return name.includes('.') || name.startsWith('@') ? name : `${ACTION_PREFIX}${name.toLowerCase()}`
}

/** The short name of an action: `approve` for `apicontract.action.approve`. */
export function shortActionName(action: string): string {
  return isUserAction(action) ? action.slice(ACTION_PREFIX.length) : action
}

/** Whether an action is one that people choose. */
export function isUserAction(action: string): boolean {
  return action.startsWith(ACTION_PREFIX)
}
