import { refuse } from '../errors.ts'
import type { Contract, Model } from '../model/model.ts'
import { closest } from '../text/closest.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import { describeFacts, isMet, type Situation, unknownsIn } from './condition.ts'
import { factsOf } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { enter, findStep, stepOf, transitionsFrom } from './step.ts'
import { held, isUserAction, type Role, shortActionName } from './vocabulary.ts'
import type { Step, Transition, Workflow } from './workflow/workflow.ts'

/** Who acts on a contract, and by which lifecycle. */
export interface ActionOptions {
  /** The roles of who acts; absent when nobody's rights are to be checked. */
  readonly roles?: readonly Role[]
  /** The lifecycle; absent for the documented one. */
  readonly workflow?: Workflow
}

const documented = lifecycle()

export function workflowOf({ workflow }: ActionOptions): Workflow {
  return workflow ?? documented
}

/** The full names of the actions that people can do to a contract in its state, in the order of the workflow. */
export function offeredActions(model: Model, contract: Contract, options: ActionOptions = {}): readonly string[] {
  const step = findStep(workflowOf(options), contract)
  const situation = situationOf(model, contract, options)
  const leaving = step === undefined ? [] : transitionsFrom(workflowOf(options), step)
  const byAction = groupBy(leaving, ({ action }) => action)
  return [...byAction].flatMap(([name, alike]) =>
    isUserAction(name) && choose(alike, name, situation) !== undefined ? [name] : [],
  )
}

/** A new contract as an initial action leaves it. Refuses an action that does not begin the workflow (1010213). */
export function begin(model: Model, contract: Contract, action: string, options: ActionOptions): Contract {
  const workflow = workflowOf(options)
  const initial = workflow.transitions.find(
    (transition) => transition.from === undefined && transition.action === action,
  )
  if (initial === undefined) return refuse('contract/action-unsupported', { action, workflow: workflow.name })
  return rest(model, enter(workflow, contract, initial), workflow)
}

/** A contract as an action leaves it. Refuses one that its state, the role or another condition does not allow. */
export function follow(model: Model, contract: Contract, action: string, options: ActionOptions): Contract {
  const workflow = workflowOf(options)
  const leaving = leavingTransitions(workflow, contract)
  const chosen = choose(leaving, action, situationOf(model, contract, options))
  if (chosen !== undefined) return rest(model, enter(workflow, contract, chosen), workflow)
  return refuseAction(model, contract, action, options, leaving)
}

/** A contract as an action of the platform itself leaves it: as it is, where the workflow has no answer to it. */
export function react(model: Model, contract: Contract, action: string, options: ActionOptions): Contract {
  const leaving = leavingTransitions(workflowOf(options), contract).filter((made) => made.action === action)
  const situation = situationOf(model, contract, options)
  return leaving.every(({ when }) => isMet(when, situation) === false)
    ? contract
    : follow(model, contract, action, options)
}

function leavingTransitions(workflow: Workflow, contract: Contract): readonly Transition[] {
  const step = stepOf(workflow, contract)
  return transitionsFrom(workflow, step).filter(({ automatic }) => automatic !== true)
}

function situationOf(model: Model, contract: Contract, { roles }: ActionOptions): Situation {
  const facts = factsOf(model, contract)
  return roles === undefined ? { facts } : { facts, roles: new Set(roles.flatMap((role) => held[role])) }
}

/** The first transition whose condition is met; none when an earlier one depends on what is not understood. */
function choose(leaving: readonly Transition[], action: string, situation: Situation): Transition | undefined {
  const first = leaving.find((made) => made.action === action && isMet(made.when, situation) !== false)
  return first !== undefined && isMet(first.when, situation) === true ? first : undefined
}

/** Takes automatic transitions until there is none to take. */
function rest(model: Model, contract: Contract, workflow: Workflow): Contract {
  let resting = contract
  // What is the case does not depend on the step.
  const situation = situationOf(model, contract, {})
  const nextOf = onceFor((step: Step | undefined) =>
    transitionsFrom(workflow, step).find((made) => made.automatic === true && isMet(made.when, situation) !== false),
  )
  for (const _ of workflow.steps) {
    const next = nextOf(findStep(workflow, resting))
    if (next === undefined) return resting
    if (isMet(next.when, situation) === undefined) refuseUndecided(next.action, [next])
    resting = enter(workflow, resting, next)
  }
  return refuse('contract/workflow-endless', { workflow: workflow.name, step: resting.workflowState ?? '' })
}

function refuseAction(
  model: Model,
  contract: Contract,
  action: string,
  options: ActionOptions,
  leaving: readonly Transition[],
): never {
  const { name: workflow, transitions } = workflowOf(options)
  const { state = '' } = contract
  const known = transitions.map((made) => made.action)
  if (!known.includes(action)) {
    const meant = closest(shortActionName(action), known.map(shortActionName))
    return refuse('contract/action-unsupported', { action, workflow, ...(meant !== undefined && { meant }) })
  }
  const here = leaving.filter((made) => made.action === action)
  if (here.length === 0) {
    return refuse('contract/action-invalid', { action, state, offered: offeredActions(model, contract, options) })
  }
  const situation = situationOf(model, contract, options)
  const unclear = here.filter(({ when }) => isMet(when, situation) === undefined)
  if (unclear.length > 0) return refuseUndecided(action, unclear)
  const { facts } = situation
  if (choose(here, action, { facts }) !== undefined) {
    return refuse('contract/role', { action, roles: options.roles ?? [] })
  }
  const condition = here.map(({ when }) => describeFacts(when)).join(', or ')
  return refuse('contract/condition-unmet', { action, state, condition })
}

function refuseUndecided(action: string, made: readonly Transition[]): never {
  return refuse('contract/undecided', { action, conditions: made.flatMap(({ when }) => unknownsIn(when)) })
}
