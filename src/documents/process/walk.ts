import type { ProcessDefinition } from './definition.ts'
import { portTypeOfLink } from './partner-links.ts'
import { partnerLinkOf } from './step-rules.ts'
import type { InvokeStep, Step } from './steps.ts'

/** Every step of a process in the order of the document; those of a switch follow it. */
export function stepsOf(definition: ProcessDefinition): readonly Step[] {
  return flat(definition.steps)
}

/** ScriptKeys that the script activities of a process import, each once. */
export function scriptImportsOf({ activities = [] }: ProcessDefinition): readonly string[] {
  return [...new Set(activities.flatMap(({ script }) => script?.imports ?? []))]
}

/** BpelKeys of the reusable processes that a process calls, each once. */
export function calledProcessesOf({ activities = [] }: ProcessDefinition): readonly string[] {
  return [...new Set(activities.flatMap(({ process }) => process?.key ?? []))]
}

/** The port type, `{namespace}local`, that an operation process receives its messages by; a reusable one has none. */
export function portTypeOf(definition: ProcessDefinition): string | undefined {
  const receive = findStep(definition.steps, (step) => step.step === 'receive')
  return receive && (receive.portType ?? portTypeOfLink(definition, partnerLinkOf(receive)))
}

/** The service, `{namespace}local`, that a process passes its message on to: that of its first call of the next hop. */
export function nextHopServiceOf(definition: ProcessDefinition): string | undefined {
  const isNextHop = (step: Step): step is InvokeStep => step.step === 'invoke' && partnerLinkOf(step) === 'nextHop'
  return findStep(definition.steps, isNextHop)?.service
}

function findStep<S extends Step>(
  steps: readonly Step[] | undefined,
  isWanted: (step: Step) => step is S,
): S | undefined {
  for (const step of steps ?? []) {
    if (isWanted(step)) return step
    const inner = step.step === 'switch' && (findStep(step.steps, isWanted) ?? findStep(step.otherwise, isWanted))
    if (inner) return inner
  }
  return undefined
}

function flat(steps: readonly Step[] = []): readonly Step[] {
  return steps.flatMap((step) =>
    step.step === 'switch' ? [step, ...flat(step.steps), ...flat(step.otherwise)] : [step],
  )
}
