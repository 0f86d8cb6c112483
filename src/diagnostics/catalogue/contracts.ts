import { define } from './define.ts'

const list = (values: readonly string[]) => (values.length === 0 ? 'none' : values.join(', '))

/** Codes of contract management: what the platform would refuse, with its own number and HTTP status. */
export const contractCodes = {
  'contract/exists': define<{ id: string; state: string }>({
    severity: 'error',
    title: 'Contract exists already',
    message: ({ id, state }) =>
      `The app version has a contract with this API version in this environment already: ${id}, in state ${state}.`,
    advice: 'Act on that contract, or cancel it first; an approved or active one can be revised.',
    platform: { http: 500, number: 1010200 },
  }),
  'contract/not-app-team': define<{ app: string }>({
    severity: 'error',
    title: 'Only the app team can request',
    message: ({ app }) => `Only members of the team of app version ${app} can request a contract for it.`,
    advice: 'Request it as AppAdmin or BusinessAdmin.',
    platform: { http: 401, number: 1010201 },
  }),
  'contract/action-invalid': define<{ action: string; state: string; offered: readonly string[] }>({
    severity: 'error',
    title: 'Action not possible in this state',
    message: ({ action, state, offered }) =>
      `${action} is not possible for a contract in state ${state}; possible: ${list(offered)}.`,
    advice: 'Choose one of the actions that the state offers.',
    platform: { http: 409, number: 1010202 },
  }),
  'contract/condition-unmet': define<{ action: string; state: string; condition: string }>({
    severity: 'error',
    title: 'Condition of the action not met',
    message: ({ action, state, condition }) => `${action} from state ${state} is only possible when: ${condition}.`,
    advice:
      'Change the contract, its app or its API so that the condition is met; a scope is empty when it is restricted to licenses and names none.',
    platform: { http: 409, number: 1010202 },
  }),
  'contract/role': define<{ action: string; roles: readonly string[] }>({
    severity: 'error',
    title: 'Action not allowed for the role',
    message: ({ action, roles }) => `${action} is not allowed for ${list(roles)}.`,
    advice: 'Ask somebody whose role allows the action, or name another role.',
    platform: { http: 401 },
  }),
  'contract/undecided': define<{ action: string; conditions: readonly string[] }>({
    severity: 'error',
    title: 'Condition not understood',
    message: ({ action, conditions }) =>
      `Whether ${action} is possible depends on what is not understood: ${list(conditions)}.`,
    advice: 'Use a workflow whose conditions are understood; nothing is guessed.',
  }),
  'contract/id-used': define<{ id: string }>({
    severity: 'error',
    title: 'ContractID used already',
    message: ({ id }) => `The ContractID ${id} belongs to another contract already.`,
    advice: 'Leave the ContractID out, or choose another.',
    platform: { http: 500, number: 1010203, constant: 'DN_ALREADY_USED_CONTRACT_CANNOT_BE_CREATED' },
  }),
  'contract/id-tenant': define<{ id: string; tenant: string }>({
    severity: 'error',
    title: 'ContractID of another tenant',
    message: ({ id, tenant }) => `The ContractID ${id} does not belong to ${tenant}, the tenant of the API version.`,
    advice: 'End the ContractID with the tenant of the API version, or leave it out.',
    platform: { http: 500, number: 1010204, constant: 'INVALID_CONTRACT_DN_FOR_CONTRACT_CREATION' },
  }),
  'contract/api-closed': define<{ api: string }>({
    severity: 'error',
    title: 'API closed for new requests',
    message: ({ api }) => `The API version ${api} is closed for new requests.`,
    advice: 'Open the API version for requests first.',
    platform: { http: 500, number: 1010205 },
  }),
  'contract/no-sandbox': define<{ api: string }>({
    severity: 'error',
    title: 'No Sandbox implementation',
    message: ({ api }) => `The API version ${api} has no implementation in Sandbox.`,
    advice: 'Request the other environment, or add the implementation first.',
    platform: { http: 500, number: 1010206 },
  }),
  'contract/no-live': define<{ api: string }>({
    severity: 'error',
    title: 'No Live implementation',
    message: ({ api }) => `The API version ${api} has no implementation in Production (Live).`,
    advice: 'Request the other environment, or add the implementation first.',
    platform: { http: 500, number: 1010207 },
  }),
  'contract/unknown': define<{ id: string }>({
    severity: 'error',
    title: 'Contract does not exist',
    message: ({ id }) => `There is no contract "${id}".`,
    advice: 'Check the ContractID; list the contracts to see which there are.',
    platform: { http: 404, number: 1010208 },
  }),
  'contract/not-invited': define<{ api: string }>({
    severity: 'error',
    title: 'Only invited users can request',
    message: ({ api }) => `The API version ${api} is private: only invited users can request a contract.`,
    advice: 'Ask for an invitation to the API, and request as ApiInvitedUser too.',
    platform: { http: 401, number: 1010209 },
  }),
  'contract/scope-not-covered': define<{ scope: string }>({
    severity: 'error',
    title: 'Contract scope beyond what is visible',
    message: ({ scope }) => `The visibility of the API does not cover ${scope}.`,
    advice: 'Restrict the request to licenses that the app team can see.',
    platform: { http: 500, number: 1010210 },
  }),
  'contract/nothing-to-revise': define<{ id: string; state: string }>({
    severity: 'error',
    title: 'Nothing to revise',
    message: ({ id, state }) => `Contract ${id} is in state ${state}; only an approved or active one can be revised.`,
    advice: 'Change the contract in place while it is pending, or request a new one when it is over.',
    platform: { http: 500, number: 1010211 },
  }),
  'contract/already-revised': define<{ id: string; revision: string }>({
    severity: 'error',
    title: 'Revision exists already',
    message: ({ id, revision }) => `Contract ${id} has an open revision already: ${revision}.`,
    advice: 'Activate or cancel the open revision first; there can be one original and one revision.',
    platform: { http: 500, number: 1010212 },
  }),
  'contract/action-unsupported': define<{ action: string; workflow: string; meant?: string }>({
    severity: 'error',
    title: 'Workflow does not know the action',
    message: ({ action, workflow, meant }) =>
      `The workflow "${workflow}" has no action ${action}${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    advice: 'Check the name of the action, or use a workflow that has it.',
    platform: { http: 409, number: 1010213 },
  }),
  'contract/step-unknown': define<{ id: string; state: string; workflowState: string; workflow: string }>({
    severity: 'error',
    title: 'No step for the state',
    message: ({ id, state, workflowState, workflow }) =>
      `Contract ${id} is in state ${state} (${workflowState}), to which no single step of workflow "${workflow}" belongs.`,
    advice: 'Correct the state of the contract, or use the workflow that it was made with.',
  }),
  'contract/workflow-endless': define<{ workflow: string; step: string }>({
    severity: 'error',
    title: 'Workflow that never rests',
    message: ({ workflow, step }) => `The automatic actions of workflow "${workflow}" go round in circles at ${step}.`,
    advice: 'Correct the automatic actions of the workflow.',
  }),
  'contract/agreements': define<{ documents: readonly string[] }>({
    severity: 'error',
    title: 'Legal agreements not accepted',
    message: ({ documents }) => `These legal agreements must be accepted first: ${list(documents)}.`,
    advice: 'Read the agreements and name each as accepted.',
  }),
  'contract/not-to-be-changed': define<{ member: string; id: string }>({
    severity: 'error',
    title: 'Change of a fixed value',
    message: ({ member, id }) => `${member} of contract ${id} cannot be changed.`,
    advice: 'Request another contract instead.',
    platform: { http: 400 },
  }),
  'contract/not-activated': define<{ app: string }>({
    severity: 'error',
    title: 'App not ready for Live',
    message: ({ app }) => `App version ${app} has no activated contract for Live, so it cannot go live.`,
    advice: 'Have a Live contract approved and activated first.',
  }),
} as const
