import { counted } from '../counted.ts'
import { define, ended } from '../define.ts'

/** Codes of what contracts and licenses mean. */
export const contractRuleCodes = {
  'meaning/environment-unknown': define<{ environment: string }>({
    severity: 'error',
    title: 'Unknown environment',
    message: ({ environment }) => `The contract is for environment "${environment}"; there are Production and Sandbox.`,
    advice: 'Write Production (which the user interface calls Live) or Sandbox.',
  }),
  'meaning/no-service': define<{ environment: string; api: string }>({
    severity: 'warning',
    title: 'Contract without implementation',
    message: ({ environment, api }) =>
      `API version ${api} has no service for ${environment}, which the contract is for.`,
    advice: 'Choose the other environment, or implement the API version in this one.',
  }),
  'meaning/state-unknown': define<{ state: string; suggestion?: string }>({
    severity: 'warning',
    title: 'Unknown state of a contract',
    message: ({ state, suggestion }) =>
      ended(`The contract is in state "${state}", which is none of the documented ones`, suggestion),
    advice: 'Correct the state, unless a workflow of the tenant sets it.',
  }),
  'meaning/status-unknown': define<{ status: string }>({
    severity: 'warning',
    title: 'Unknown status of a contract',
    message: ({ status }) => `The contract has status "${status}"; known are draft, inforce and archived.`,
    advice: 'Write com.soa.apicontract.draft, com.soa.apicontract.inforce or com.soa.apicontract.archived.',
  }),
  'meaning/state-status': define<{ state: string; status: string; expected: string }>({
    severity: 'warning',
    title: 'State and status do not go together',
    message: ({ state, status, expected }) =>
      `A contract in state ${state} usually has status ${expected}, not ${status}.`,
    advice: 'Check both: a contract counts as in force from its activation on.',
  }),
  'meaning/workflow-state': define<{ state: string; workflowState: string }>({
    severity: 'warning',
    title: 'State and workflow state do not go together',
    message: ({ state, workflowState }) => `Workflow state "${workflowState}" is that of other states than ${state}.`,
    advice: 'Check both: the workflow state is the name of the step that the contract is in.',
  }),
  'meaning/contract-incomplete': define<{ member: string }>({
    severity: 'warning',
    title: 'Contract without a usual member',
    message: ({ member }) => `The contract has no ${member}; every contract of an export has one.`,
    advice: 'Add it, or export again.',
  }),
  'meaning/contract-twice': define<{ other: string }>({
    severity: 'warning',
    title: 'Several contracts in force for one connection',
    message: ({ other }) =>
      `Contract ${other} is for the same app version, API version and environment, and neither revises the other.`,
    advice: 'Keep one contract, and at most one revision of it that is not in force yet.',
    platform: { number: 1010200 },
  }),
  'meaning/pending-twice': define<{ other: string }>({
    severity: 'warning',
    title: 'Several requests for one connection',
    message: ({ other }) =>
      `Contract ${other} is pending approval for the same app version, API version and environment.`,
    advice: 'Decide on one of the requests first.',
    platform: { number: 1020660, constant: 'ERROR_CONTRACT_WITH_PENDING_APPROVAL_EXIST' },
  }),
  'meaning/no-license': define({
    severity: 'warning',
    title: 'Restricted contract without licenses',
    message: () => 'The contract is restricted to licenses, but names none.',
    advice: 'Look on the platform whether it has licenses; else add one, or lift the restriction.',
  }),
  'meaning/license-unused': define<{ count: number }>({
    severity: 'warning',
    title: 'Licenses of a contract that is not restricted',
    message: ({ count }) => `The contract names ${counted(count, 'license')}, but is not restricted to licenses.`,
    advice: 'Restrict the contract, or remove the licenses.',
  }),
  'meaning/license-inactive': define<{ license: string }>({
    severity: 'warning',
    title: 'Inactive license',
    message: ({ license }) => `The contract is restricted to license ${license}, which is not active.`,
    advice: 'Activate the license, or choose another.',
    platform: { number: 1030022 },
  }),
  'meaning/license-environment': define<{ license: string; environment: string }>({
    severity: 'warning',
    title: 'License of another environment',
    message: ({ license, environment }) =>
      `License ${license} is not offered for ${environment}, which the contract is for.`,
    advice: 'Offer the license for the environment, or choose another.',
  }),
  'meaning/license-unrelated': define<{ license: string; api: string }>({
    severity: 'warning',
    title: 'License without a scope of the API',
    message: ({ license, api }) => `License ${license} has no scope in common with API version ${api}.`,
    advice: 'Choose a license that gives access to a scope of the API version.',
  }),
  'meaning/contract-policies': define<{ count: number }>({
    severity: 'info',
    title: 'Contract with policies of its own',
    message: ({ count }) =>
      `The contract has ${counted(count, 'policy', 'policies')} of its own, a form that no genuine export was seen to have.`,
    advice: 'Try the import before you rely on it.',
  }),
} as const
