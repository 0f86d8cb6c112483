import { activityMessage } from '../../documents/process/names.ts'
import { partnerLinkOf, stepName } from '../../documents/process/step-rules.ts'
import type { Step } from '../../documents/process/steps.ts'
import { usualVariables } from '../../documents/process/variables.ts'
import type { Process } from '../../model/model.ts'
import { repeated } from '../../values/repeated.ts'
import { parseClark } from '../../xml/qname.ts'
import { definedAmong } from '../parts.ts'
import { type PlainRule, rule } from '../rule.ts'

/** What processes declare: partner links and variables. */
export const declarationRules: readonly PlainRule[] = [
  rule(
    'reference/undeclared',
    'The steps of a process use partner links and variables that the process declares.',
    function* ({ model, index }) {
      for (const { process, definition } of definedAmong(model.processes)) {
        const { partnerLinks = [], variables = usualVariables } = definition
        const declared = {
          'partner link': new Set(partnerLinks.map(({ name }) => name)),
          variable: new Set(variables.map(({ name }) => name)),
        }
        const isUndeclared = ([what, name]: Use) => !declared[what].has(name)
        for (const step of index.stepsOf(process))
          for (const [what, name] of usesOf(step).filter(isUndeclared))
            yield { at: [process, step], ids: [what, name], data: { what, name, step: stepName(step) } }
        for (const [what, name] of answersFaults(definition) ? faultReply.filter(isUndeclared) : [])
          yield { at: [process, definition], ids: [what, name], data: { what, name, step: 'FaultReply' } }
      }
    },
  ),
  rule(
    'reference/declaration',
    'A process declares each partner link and each variable once. Its own role is Provider, or the name of the port type, ' +
      'for the caller, and Consumer for all others. The other side has none, or as the next hop one that ends in NextHop. ' +
      'Variables message and fault are messages of type ActivityMessage.',
    function* ({ model }) {
      for (const { process, definition } of definedAmong(model.processes)) {
        for (const { about, what, fault } of misdeclared(definition))
          yield { at: [process, about], ids: [what, about.name], data: { what: `${what} "${about.name}"`, fault } }
      }
    },
  ),
]

type Definition = NonNullable<Process['definition']>
type PartnerLink = NonNullable<Definition['partnerLinks']>[number]
type Variable = NonNullable<Definition['variables']>[number]

/** Partner links and variables that are declared again, and partner links in another role. */
function* misdeclared({ partnerLinks = [], variables = [] }: Definition) {
  for (const [what, declared] of [
    ['partner link', partnerLinks],
    ['variable', variables],
  ] as const) {
    for (const [, about] of repeated<PartnerLink | Variable>(declared, ({ name }) => name))
      yield { about, what, fault: 'is declared twice' }
  }
  for (const about of variables) {
    const { name, messageType = activityMessage } = about
    if (usualVariables.some((usual) => usual.name === name) && messageType !== activityMessage)
      yield { about, what: 'variable', fault: `is a message of type ${messageType}` }
  }
  for (const about of partnerLinks)
    for (const fault of faultsOfRoles(about)) yield { about, what: 'partner link', fault }
}

function* faultsOfRoles({ name, myRole, partnerRole, portType = '' }: PartnerLink): Generator<string> {
  const usual = name === 'initial' ? ['Provider', parseClark(portType).local] : ['Consumer']
  if (myRole !== undefined && !usual.includes(myRole)) yield `has the role "${myRole}" in place of ${usual[0]}`
  const isNextHop = name === 'nextHop' && partnerRole?.endsWith('NextHop')
  if (partnerRole !== undefined && !isNextHop) yield `says that the other side has the role "${partnerRole}"`
}

/** The name of a partner link or a variable that a step uses. */
type Use = readonly ['partner link' | 'variable', string]

const faultReply: readonly Use[] = [
  ['partner link', 'initial'],
  ['variable', 'fault'],
]

function usesOf(step: Step): readonly Use[] {
  if (step.step === 'switch') return step.inputVariable ? [['variable', step.inputVariable]] : []
  const link: Use = ['partner link', partnerLinkOf(step)]
  if (step.step !== 'invoke') return [link, ['variable', step.variable ?? 'message']]
  const { inputVariable: input = 'message', outputVariable: output = 'message' } = step
  return input === output ? [link, ['variable', input]] : [link, ['variable', input], ['variable', output]]
}

/** Whether faults are answered in the usual way. */
function answersFaults({ faultHandler, steps = [], deviations = [] }: Definition): boolean {
  const isUsual = !deviations.some(({ at }) => at.startsWith('faultHandlers'))
  return isUsual && (faultHandler ?? steps.some(({ step }) => step === 'receive'))
}
