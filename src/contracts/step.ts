import { refuse } from '../errors.ts'
import type { Contract } from '../model/model.ts'
import { groupBy } from '../values/group-by.ts'
import { states, statusOf } from './vocabulary.ts'
import type { Step, Transition, Workflow } from './workflow/workflow.ts'

type Reached = Pick<Transition, 'to' | 'state'>

/** The step that a contract is in: the one of its state, and where several or none have the state, that of its name. */
export function stepOf(workflow: Workflow, contract: Contract): Step {
  const { id, state = '', workflowState = '' } = contract
  const found = findStep(workflow, contract)
  return found ?? refuse('contract/step-unknown', { id, state, workflowState, workflow: workflow.name })
}

/** As `stepOf`; nothing where no single step can be meant. */
export function findStep(workflow: Workflow, { state, workflowState }: Contract): Step | undefined {
  if (state === undefined) return workflow.steps.find(({ name }) => name === workflowState)
  const byStep = groupBy(workflow.transitions, ({ to }) => to)
  const entering = ({ id }: Step) => byStep.get(id) ?? []
  const named = workflow.steps.find(({ name }) => name === workflowState)
  if (named !== undefined && entering(named).some((made) => (made.state ?? state) === state)) return named
  const candidates = workflow.steps.filter((step) => entering(step).some((made) => made.state === state))
  if (candidates.length === 0) return named
  return candidates.length === 1 ? candidates[0] : undefined
}

/** A contract as a transition leaves it. */
export function enter(workflow: Workflow, contract: Contract, { to, state = contract.state }: Reached): Contract {
  const step = workflow.steps.find(({ id }) => id === to)
  const status = step?.status ?? (state === undefined ? undefined : statusOf(state))
  return {
    ...contract,
    ...(state !== undefined && { state }),
    ...(status !== undefined && { status }),
    ...(step !== undefined && { workflowState: step.name }),
  }
}

/** A contract as its end leaves it, whatever its step. */
export function cancelled(workflow: Workflow, contract: Contract): Contract {
  const end: Reached | undefined = workflow.transitions.find(({ state }) => state === states.cancelled)
  return enter(workflow, contract, end ?? { state: states.cancelled })
}
