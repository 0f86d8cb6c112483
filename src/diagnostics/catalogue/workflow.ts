import { define } from './define.ts'

/** Codes of reading a workflow definition: what is not understood is told, never guessed. */
export const workflowCodes = {
  'workflow/not-a-workflow': define<{ root: string }>({
    severity: 'error',
    title: 'Not a workflow definition',
    message: ({ root }) => `The root element is ${root}, not workflow.`,
    advice: 'Pass the OSWorkflow definition of an API contract workflow.',
  }),
  'workflow/doctype': define<{ reason: string }>({
    severity: 'error',
    title: 'DOCTYPE not read',
    message: ({ reason }) => `The DOCTYPE of the workflow is not read: ${reason}.`,
    advice: 'Keep only entities with a plain text there: <!ENTITY name "text">.',
  }),
  'workflow/too-many-transitions': define<{ limit: number }>({
    severity: 'error',
    title: 'Too many transitions',
    message: ({ limit }) =>
      `The actions that can be taken, spelled out for each step and result, are more than ${limit} elements.`,
    advice: 'Pass a workflow that people can follow; that of contracts has about thirty transitions.',
  }),
  'workflow/too-long': define<{ limit: number }>({
    severity: 'error',
    title: 'Workflow too long',
    message: ({ limit }) => `With its entities put in, the workflow has more than ${limit} characters.`,
    advice: 'A workflow definition is far smaller; use its entities less.',
  }),
  'workflow/attribute-absent': define<{ element: string; attribute: string }>({
    severity: 'error',
    title: 'Attribute absent',
    message: ({ element, attribute }) => `An element ${element} has no attribute ${attribute}.`,
    advice: 'Add the attribute; the workflow cannot be followed without it.',
  }),
  'workflow/no-step': define({
    severity: 'error',
    title: 'Workflow without a step',
    message: () => 'The workflow definition has no step.',
    advice: 'Pass the definition that the platform works with; each step of a contract stands in its element steps.',
  }),
  'workflow/step-unknown': define<{ step: string }>({
    severity: 'error',
    title: 'Step does not exist',
    message: ({ step }) => `A result leads to step ${step}, which the workflow does not have.`,
    advice: 'Correct the step of the result.',
  }),
  'workflow/step-twice': define<{ step: string }>({
    severity: 'error',
    title: 'Step defined twice',
    message: ({ step }) => `The workflow defines step ${step} twice.`,
    advice: 'Give each step an id and a name of its own.',
  }),
  'workflow/condition': define<{ condition: string }>({
    severity: 'warning',
    title: 'Condition not understood',
    message: ({ condition }) => `The condition ${condition} is not understood; what depends on it is not done.`,
    advice: 'Perform such actions on the platform itself.',
  }),
  'workflow/function': define<{ function: string }>({
    severity: 'warning',
    title: 'Function not understood',
    message: ({ function: name }) => `The function ${name} is not understood and not done.`,
    advice: 'Check whether the function changes the contract.',
  }),
  'workflow/element': define<{ element: string }>({
    severity: 'warning',
    title: 'Element not understood',
    message: ({ element }) => `The element ${element} is not understood and passed over.`,
    advice: 'Check whether the lifecycle of contracts depends on it.',
  }),
  'workflow/states': define<{ action: string; states: readonly string[] }>({
    severity: 'warning',
    title: 'Several states at once',
    message: ({ action, states }) => `Action ${action} sets several states (${states.join(', ')}); the last counts.`,
    advice: 'Let the action set one state.',
  }),
} as const
