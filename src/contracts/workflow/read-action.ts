import { problem } from '../../diagnostics/problem.ts'
import { refuse } from '../../errors.ts'
import { attributeValue, type XmlElement } from '../../xml/tree.ts'
import type { Condition, Fact } from '../condition.ts'
import { childrenOf, placeOf, type Reading, reportElement, requiredAttribute, saysYes, within } from './element.ts'
import { readConditions } from './read-condition.ts'
import { functionsIn, statesSetBy } from './read-functions.ts'
import type { Transition } from './workflow.ts'

const STAYS = '-1'
const known = new Set(['meta', 'restrict-to', 'pre-functions', 'results', 'post-functions'])

/** The transitions of an action: one for each of its results. */
export function readAction(
  action: XmlElement,
  steps: ReadonlyMap<string, XmlElement>,
  reading: Reading,
  from?: string,
): readonly Transition[] {
  if (action.local !== 'action') {
    reportElement(action, reading)
    return []
  }
  for (const child of childrenOf(action)) if (!known.has(child.local)) reportElement(child, reading)
  const name = requiredAttribute(action, 'name', reading)
  const restriction = readConditions(childrenOf(action, 'restrict-to')[0], reading)
  const asked = new Set<string>()
  return within(action, 'results').flatMap((result): readonly Transition[] => {
    const condition = readConditions(result, reading)
    // What comes after results for Sandbox and for Production can never be reached.
    if (result.local === 'unconditional-result' && environments.every((fact) => asked.has(fact))) return []
    asked.add(onlyFact(condition) ?? '')
    const to = target(result, steps, reading)
    const states = statesSetBy(functionsOf(action, result, steps, from, to), reading)
    if (new Set(states).size > 1) {
      reading.report(problem('workflow/states', { action: name, states }, placeOf(action, reading)))
    }
    const state = states.at(-1)
    return [
      {
        ...(from !== undefined && { from }),
        action: name,
        ...(saysYes(action, 'auto') && { automatic: true }),
        when: { all: [restriction, condition, ...beyondSteps(result, reading)] },
        ...(to !== undefined && { to }),
        ...(state !== undefined && { state }),
      },
    ]
  })
}

/** What is done by taking a result, in the order in which the workflow does it. */
function functionsOf(
  action: XmlElement,
  result: XmlElement,
  steps: ReadonlyMap<string, XmlElement>,
  from: string | undefined,
  to: string | undefined,
): readonly XmlElement[] {
  const left = to === undefined || from === undefined ? undefined : steps.get(from)
  const entered = to === undefined ? undefined : steps.get(to)
  return [
    ...functionsIn(action, 'pre-functions'),
    ...functionsIn(result, 'pre-functions'),
    ...functionsIn(left, 'post-functions'),
    ...functionsIn(entered, 'pre-functions'),
    ...functionsIn(result, 'post-functions'),
    ...functionsIn(action, 'post-functions'),
  ]
}

/** The step that a result leads to; nothing when the contract stays where it is. */
function target(result: XmlElement, steps: ReadonlyMap<string, XmlElement>, reading: Reading): string | undefined {
  const step = attributeValue(result, 'step')
  if (step === undefined || step === STAYS) return undefined
  return steps.has(step) ? step : refuse('workflow/step-unknown', { step }, placeOf(result, reading))
}

/** Splits and joins of a workflow are not followed. */
function beyondSteps(result: XmlElement, reading: Reading): readonly Condition[] {
  return ['split', 'join'].flatMap((name) => {
    const id = attributeValue(result, name)
    if (id === undefined) return []
    reportElement(result, reading, `${name} ${id}`)
    return [{ unknown: `${name} ${id}` }]
  })
}

const environments: readonly Fact[] = ['sandbox contract', 'live contract']

/** The fact that a condition asks for, and nothing else. */
function onlyFact(condition: Condition): Fact | undefined {
  if ('fact' in condition) return condition.fact
  const [part, ...others] = 'all' in condition ? condition.all : []
  return part === undefined || others.length > 0 ? undefined : onlyFact(part)
}
