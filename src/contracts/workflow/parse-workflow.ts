import type { Problem } from '../../diagnostics/problem.ts'
import { refuse } from '../../errors.ts'
import { withoutMark } from '../../text/one-line.ts'
import { groupBy } from '../../values/group-by.ts'
import type { XmlLimits } from '../../xml/limits.ts'
import { readXml } from '../../xml/read.ts'
import { attributeValue, type XmlElement } from '../../xml/tree.ts'
import { childrenOf, placeOf, type Reading, reportElement, requiredAttribute, within } from './element.ts'
import { putEntitiesIn } from './entities.ts'
import { checkExtent, type Taken } from './extent.ts'
import { readAction } from './read-action.ts'
import { functionsIn, statusSetBy } from './read-functions.ts'
import type { Step, Transition, Workflow } from './workflow.ts'

/** A workflow that was parsed, and what of its definition is not understood. */
export interface ParsedWorkflow {
  /** What was understood. */
  readonly workflow: Workflow
  /** What was not: warnings. */
  readonly findings: readonly Problem[]
}

/** How a definition is read. */
export interface WorkflowOptions {
  /** What it may cost to read, where that is not `defaultXmlLimits`. */
  readonly limits?: Partial<XmlLimits>
}

/** Elements beside the steps that say nothing about what becomes of a contract, or that are looked up by name. */
const passedOver = new Set(['meta', 'initial-actions', 'global-actions', 'common-actions', 'common-functions', 'steps'])

/**
 * Parses an OSWorkflow definition of the platform, as far as it concerns contracts. What is not understood is told in
 * the findings, and what depends on it is never done. Refuses what is no workflow, leads to a step that is absent, or
 * goes beyond the limits.
 */
export function parseWorkflow(text: string, entry: string, options: WorkflowOptions = {}): ParsedWorkflow {
  const document = readXml(putEntitiesIn(withoutMark(text), entry), entry, options)
  const findings = new Map<string, Problem>()
  const report = (found: Problem) => {
    const key = JSON.stringify([found.code, found.data])
    if (!findings.has(key)) findings.set(key, found)
  }
  const workflow = readRoot(document.root, { document, entry, report })
  return { workflow, findings: [...findings.values()] }
}

function readRoot(root: XmlElement, reading: Reading): Workflow {
  if (root.local !== 'workflow') refuse('workflow/not-a-workflow', { root: root.local }, placeOf(root, reading))
  for (const child of childrenOf(root)) if (!passedOver.has(child.local)) reportElement(child, reading)
  const elements = within(root, 'steps').filter(({ local }) => local === 'step')
  if (elements.length === 0) refuse('workflow/no-step', {}, placeOf(root, reading))
  const steps = elements.map((element) => readStep(element, reading))
  checkSteps(steps, elements, reading)
  const holders = new Map(elements.map((element) => [requiredAttribute(element, 'id', reading), element]))
  checkExtent(takenIn(root, holders), holders, reading)
  const transitions = Array.from(takenIn(root, holders)).flatMap(({ action, from }): readonly Transition[] =>
    readAction(action, holders, reading, from),
  )
  return { name: reading.entry, steps, transitions }
}

function readStep(element: XmlElement, reading: Reading): Step {
  const known = new Set(['meta', 'pre-functions', 'post-functions', 'actions'])
  for (const child of childrenOf(element)) if (!known.has(child.local)) reportElement(child, reading)
  const status = statusSetBy(functionsIn(element, 'pre-functions'))
  return {
    id: requiredAttribute(element, 'id', reading),
    name: requiredAttribute(element, 'name', reading),
    ...(status !== undefined && { status }),
  }
}

function checkSteps(steps: readonly Step[], elements: readonly XmlElement[], reading: Reading): void {
  const [ids, names] = [new Map<string, Step>(), new Map<string, Step>()]
  steps.forEach((step, at) => {
    const twin = ids.get(step.id) ?? names.get(step.name)
    const element = elements[at]
    if (twin !== undefined && element !== undefined)
      refuse('workflow/step-twice', { step: twin.name }, placeOf(element, reading))
    ids.set(step.id, step)
    names.set(step.name, step)
  })
}

/** The actions that begin the workflow, and those of each step: its own, and those that can be taken anywhere. */
function* takenIn(root: XmlElement, steps: ReadonlyMap<string, XmlElement>): Generator<Taken> {
  const common = groupBy(within(root, 'common-actions'), (action) => attributeValue(action, 'id'))
  const meant = (element: XmlElement) => {
    const [action] = element.local === 'common-action' ? (common.get(attributeValue(element, 'id')) ?? []) : []
    return action ?? element
  }
  const everywhere = within(root, 'global-actions')
  for (const action of within(root, 'initial-actions')) yield { action }
  for (const [from, step] of steps) {
    for (const element of within(step, 'actions')) yield { action: meant(element), from }
    for (const action of everywhere) yield { action, from }
  }
}
