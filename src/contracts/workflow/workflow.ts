import type { Condition } from '../condition.ts'
import type { Status } from '../vocabulary.ts'

/** The lifecycle of contracts: what may be done in which step, and where it leads. */
export interface Workflow {
  /** Its name, for people. */
  readonly name: string
  /** Where contracts can be. */
  readonly steps: readonly Step[]
  /** In order: of several with the same step and action, the first whose condition is met is taken. */
  readonly transitions: readonly Transition[]
}

/** Where a contract can be in a workflow; archives show the name as `WorkflowState`. */
export interface Step {
  /** Number of the step, as transitions name it. */
  readonly id: string
  /** Name of the step, for example `Pending Approval`. */
  readonly name: string
  /** The status of contracts here; absent where it follows from their state. */
  readonly status?: Status
}

/** What an action leads to. */
export interface Transition {
  /** The step that it leaves; absent for an action that begins the workflow. */
  readonly from?: string
  /** Name of the action, for example `apicontract.action.approve`. */
  readonly action: string
  /** Whether it is taken by itself as soon as the step is entered. */
  readonly automatic?: boolean
  /** When, and to whom, it is possible. */
  readonly when: Condition
  /** The step that it leads to; absent when the contract stays where it is. */
  readonly to?: string
  /** The state that it sets; absent when the state stays as it is. */
  readonly state?: string
}
