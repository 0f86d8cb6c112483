import { refuse } from '../../errors.ts'
import { onceFor } from '../../values/once.ts'
import { attributeValue, type XmlElement } from '../../xml/tree.ts'
import { childrenOf, type Reading, within } from './element.ts'

/** An action, and the step in which it can be taken; none where it begins the workflow. */
export interface Taken {
  readonly action: XmlElement
  readonly from?: string
}

const MOST_ELEMENTS = 100_000

/**
 * Refuses actions that make too much when they are spelled out for each step: an action of few elements can stand in
 * many steps, and each of its results has the functions of the action and of the steps that it leaves and enters.
 */
export function checkExtent(all: Iterable<Taken>, steps: ReadonlyMap<string, XmlElement>, { entry }: Reading): void {
  const size: (element: XmlElement) => number = onceFor((element) => 1 + sum(childrenOf(element).map(size)))
  const doneIn = (holder: XmlElement) =>
    sum(childrenOf(holder).map((child) => (child.local.endsWith('-functions') ? size(child) - 1 : 0)))
  const extentOf = onceFor((action: XmlElement) => {
    const results = within(action, 'results')
    const entered = results.map((result) => steps.get(attributeValue(result, 'step') ?? ''))
    return size(action) + results.length * doneIn(action) + sum(entered.map((step) => (step ? doneIn(step) : 0)))
  })
  let left = MOST_ELEMENTS
  for (const { action, from } of all) {
    const step = steps.get(from ?? '')
    left -= extentOf(action)
    if (step !== undefined) left -= within(action, 'results').length * doneIn(step)
    if (left < 0) refuse('workflow/too-many-transitions', { limit: MOST_ELEMENTS }, { entry })
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
