import type { Workflow } from '../../src/contracts/workflow/workflow.ts'

/** The name of a step. */
export function stepName(workflow: Workflow, id: string): string {
  return workflow.steps.find((step) => step.id === id)?.name ?? id
}
