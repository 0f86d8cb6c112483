import type { ProcessDefinition } from '../../documents/process/definition.ts'
import { partnerLinkOf, stepName } from '../../documents/process/step-rules.ts'
import type { ReceiveStep } from '../../documents/process/steps.ts'
import { portTypeOf, stepsOf } from '../../documents/process/walk.ts'
import type { InterfaceWsdl } from '../../documents/wsdl/interface.ts'
import { groupBy } from '../../values/group-by.ts'
import { onceFor } from '../../values/once.ts'
import { repeated } from '../../values/repeated.ts'
import { parseClark } from '../../xml/qname.ts'
import { isOfPolicyManager } from '../export-kind.ts'
import { definedAmong, hasOtherSteps } from '../parts.ts'
import { processTitle } from '../process-title.ts'
import { type PlainRule, rule } from '../rule.ts'
import { serviceTitle } from '../service-title.ts'
import type { SubjectIndex } from '../subject-index.ts'
import { nextHop } from './next-hop.ts'

/** Processes, and the operations that they carry out. */
export const processRules: readonly PlainRule[] = [
  rule(
    'meaning/no-process',
    'Each operation of a proxy is carried out by a process of its own, in each environment. It is the one that is named ' +
      'after the operation, receives messages by its interface, and passes them on to its next hop. A few operations in ' +
      'exports of Policy Manager have none; what becomes of calls of these is not known.',
    function* ({ index }) {
      for (const { service, operation, process } of index.routes)
        if (process === undefined)
          yield { at: [service, operation], data: { operation: operation.name, service: serviceTitle(service, index) } }
    },
  ),
  rule('meaning/process-shared', 'A process carries out one operation in one environment.', function* ({ index }) {
    for (const [process, routes] of groupBy(index.routes, (route) => route.process)) {
      if (process === undefined || routes.length < 2) continue
      const operations = routes.map(({ service, operation }) => `${operation.name} of ${serviceTitle(service, index)}`)
      yield { at: [process], data: { process: processTitle(process), operations } }
    }
  }),
  rule(
    'meaning/process-unrouted',
    'A process that receives messages belongs to an operation. One that no operation leads to was left over, or its ' +
      'name, interface or next hop is wrong.',
    function* ({ model, index }) {
      const routed = new Set(index.routes.map(({ process }) => process))
      for (const { process, definition } of definedAmong(model.processes)) {
        const portType = portTypeOf(definition)
        if (portType !== undefined && index.interfaces.has(portType) && !routed.has(process))
          yield { at: [process], data: { process: processTitle(process) } }
      }
    },
  ),
  rule(
    'meaning/reusable-process',
    'Processes are of two kinds: those of operations begin with step Receive, always written alike, and if they reply ' +
      'they end with that; reusable ones have a name by which others call them, and no receive step. Those of platform ' +
      'APIs reply, to faults too.',
    function* ({ model, index }) {
      const isOfPlatform = !isOfPolicyManager(model)
      for (const { process, definition } of definedAmong(model.processes)) {
        const fault = faultOf(definition) ?? (isOfPlatform ? silenceOf(definition, index) : undefined)
        if (fault !== undefined) yield { at: [process, definition], data: { process: processTitle(process), fault } }
      }
    },
  ),
  rule(
    'meaning/process-operation',
    'A process is named after its operation, and its receive and reply steps are about that operation.',
    function* ({ model, index }) {
      for (const process of model.processes) {
        const { name, exported } = process.definition ?? {}
        // How reusable processes reply is not known.
        if (exported !== undefined) continue
        for (const step of index.stepsOf(process)) {
          if (step.step !== 'receive' && step.step !== 'reply') continue
          const { operation: found = name } = step
          if (found !== undefined && name !== undefined && found !== name)
            yield { at: [process, step], member: 'operation', data: { step: stepName(step), found, name } }
        }
      }
    },
  ),
  rule(
    'meaning/process-namespace',
    'The target namespace of a process is that of the interface that it receives messages by.',
    function* ({ model }) {
      for (const { process, definition } of definedAmong(model.processes)) {
        const portType = portTypeOf(definition)
        const { namespace: found } = definition
        if (portType !== undefined && found !== undefined && found !== parseClark(portType).namespace)
          yield { at: [process, definition], member: 'namespace', data: { process: processTitle(process), found } }
      }
    },
  ),
  rule(
    'meaning/process-port-type',
    'A process receives messages by an interface of the archive, that of its operation.',
    function* ({ model, index }) {
      // An interface that an operation names too is absent, which is told of its service.
      const named = new Set(model.services.flatMap(({ operations = [] }) => operations.map((one) => one.interface)))
      for (const { process, definition } of definedAmong(model.processes)) {
        const found = portTypeOf(definition)
        if (found !== undefined && !index.interfaces.has(found) && !named.has(found))
          yield { at: [process, definition], data: { process: processTitle(process), found } }
      }
    },
  ),
  nextHop,
  rule(
    'meaning/step-twice',
    'The steps of a process have distinct names, by which the drawing and the activities refer to them.',
    function* ({ model, index }) {
      for (const process of model.processes)
        for (const [, one] of repeated(index.stepsOf(process), stepName)) {
          const step = stepName(one)
          if (step !== 'FaultReply') yield { at: [process, one], data: { step } }
        }
    },
  ),
]

/** In what a process is neither of the two kinds. */
function faultOf(definition: ProcessDefinition): string | undefined {
  const receives = stepsOf(definition).some(({ step }) => step === 'receive')
  const isOffered = definition.exported !== undefined
  if (receives && isOffered) return 'is offered to others, but receives messages'
  if (!receives && !isOffered) return 'neither receives messages nor is offered to others'
  const { steps = [] } = definition
  const [first] = steps
  if (!receives) return undefined
  if (first?.step !== 'receive') return 'does not begin with the step that receives messages'
  const replies = steps.findIndex(({ step }) => step === 'reply')
  if (replies >= 0 && steps.slice(replies).some(({ step }) => step !== 'reply'))
    return 'goes on after the step that replies'
  return isUsual(first) ? undefined : 'does not begin with step "Receive", which takes "message" from "initial"'
}

/** Where a process of an operation that answers does not reply. */
function silenceOf(definition: ProcessDefinition, { interfaces }: SubjectIndex): string | undefined {
  const portType = portTypeOf(definition)
  if (portType === undefined) return undefined
  if (definition.faultHandler === false) return 'does not reply to faults'
  if (hasOtherSteps(definition) || stepsOf(definition).some(({ step }) => step === 'reply')) return undefined
  const { wsdl } = interfaces.get(portType) ?? {}
  return wsdl !== undefined && answering(wsdl).has(definition.name) ? 'has no step that replies' : undefined
}

/** The operations of an interface that answer. */
const answering = onceFor(
  ({ operations = [] }: InterfaceWsdl): ReadonlySet<string | undefined> =>
    new Set(operations.filter(({ output }) => output !== undefined).map(({ name }) => name)),
  new WeakMap(),
)

function isUsual(step: ReceiveStep): boolean {
  const { variable = 'message' } = step
  return stepName(step) === 'Receive' && partnerLinkOf(step) === 'initial' && variable === 'message'
}
