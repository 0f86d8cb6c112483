import { refuse } from '../errors.ts'
import type { Contract } from '../model/model.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
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
  const { byName, statesOf, byState } = waysIn(workflow)
  const named = workflowState === undefined ? undefined : byName.get(workflowState)
  if (state === undefined) return named
  const states = named && statesOf.get(named.id)
  if (states?.has(state) || states?.has(undefined)) return named
  const [only, ...others] = byState.get(state) ?? []
  if (only === undefined) return named
  return others.length === 0 ? only : undefined
}

/** The transitions that leave a step; those that begin the workflow, where a contract is in none. */
export function transitionsFrom(workflow: Workflow, step: Step | undefined): readonly Transition[] {
  return waysIn(workflow).leaving.get(step?.id) ?? []
}

/** The steps and transitions of a workflow by what is known of a contract; of steps with one name or ID the first. */
const waysIn = onceFor(findWays, new WeakMap())

function findWays({ steps, transitions }: Workflow) {
  const entering = groupBy(transitions, ({ to }) => to)
  const statesOf = new Map(
    steps.map(({ id }) => [id, new Set((entering.get(id) ?? []).map(({ state }) => state))] as const),
  )
  const entered = steps.flatMap((step) => Array.from(statesOf.get(step.id) ?? [], (state) => ({ step, state })))
  return {
    byId: new Map(steps.toReversed().map((step) => [step.id, step] as const)),
    byName: new Map(steps.toReversed().map((step) => [step.name, step] as const)),
    statesOf,
    byState: new Map(
      Array.from(
        groupBy(entered, ({ state }) => state),
        ([state, found]) => [state, found.map(({ step }) => step)],
      ),
    ),
    leaving: groupBy(transitions, ({ from }) => from),
    end: transitions.find(({ state }) => state === states.cancelled),
  }
}

/** A contract as a transition leaves it. */
export function enter(workflow: Workflow, contract: Contract, { to, state = contract.state }: Reached): Contract {
  const step = to === undefined ? undefined : waysIn(workflow).byId.get(to)
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
  const end: Reached | undefined = waysIn(workflow).end
  return enter(workflow, contract, end ?? { state: states.cancelled })
}
