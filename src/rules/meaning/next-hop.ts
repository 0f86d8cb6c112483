import { serviceQName } from '../../documents/object-data/service.ts'
import { partnerLinkOf } from '../../documents/process/step-rules.ts'
import type { Process } from '../../model/model.ts'
import { groupBy } from '../../values/group-by.ts'
import { isOfPolicyManager } from '../export-kind.ts'
import { hasOtherSteps } from '../parts.ts'
import { processTitle } from '../process-title.ts'
import type { Route } from '../routes.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** What operations pass calls on to, by themselves and by their processes. */
export const nextHop: PlainRule = rule(
  'meaning/process-next-hop',
  'The operation of a proxy says which service and operation it passes calls on to; its process does the passing on. ' +
    'Where they differ, calls reach another service than the platform shows.',
  function* (subject) {
    // Where several operations share a process, which is told, it is that of the first.
    for (const [route] of groupBy(subject.index.routes, ({ process }) => process).values()) {
      if (route === undefined) continue
      yield* nextHopDifferences(route, subject)
      yield* nextHopIgnored(route, subject)
    }
  },
)

function* nextHopDifferences(
  { operation, process }: Route,
  { index }: Subject,
): Generator<HitOf<'meaning/process-next-hop'>> {
  const target = index.services.get(operation.nextHopServiceKey ?? '')
  const targetName = target && serviceQName(target)
  if (process === undefined) return
  const unnamed = noService(process)
  for (const step of index.stepsOf(process)) {
    if (step.step !== 'invoke' || partnerLinkOf(step) !== 'nextHop') continue
    const called = step.operation ?? process.definition?.name
    const data = { process: processTitle(process) }
    const { service: found = unnamed } = step
    if (targetName !== undefined && found !== undefined && found !== targetName)
      yield { at: [process, step], member: 'service', data: { ...data, found, expected: targetName } }
    const { wsdlName } = operation.nextHop ?? {}
    if (called !== undefined && wsdlName !== undefined && called !== wsdlName)
      yield { at: [process, step], member: 'operation', data: { ...data, found: called, expected: wsdlName } }
  }
}

/** A process that does nothing between receiving a message and replying; those of Policy Manager may. */
function* nextHopIgnored(
  { operation, process }: Route,
  { model, index }: Subject,
): Generator<HitOf<'meaning/process-next-hop'>> {
  const target = index.services.get(operation.nextHopServiceKey ?? '')
  const { definition } = process ?? {}
  if (process === undefined || definition === undefined || target === undefined) return
  if (isOfPolicyManager(model) || hasOtherSteps(definition)) return
  if ((definition.steps ?? []).every(({ step }) => step === 'receive' || step === 'reply')) {
    const data = { process: processTitle(process), found: 'no service', expected: serviceQName(target) }
    yield { at: [process, definition], data }
  }
}

/** What a step without a service calls; nothing where one of them may name it by what is no qualified name. */
function noService({ definition }: Process): string | undefined {
  const isUnread = definition?.deviations?.some((one) => 'attributes' in one && 'service' in one.attributes)
  return isUnread ? undefined : 'no service'
}
