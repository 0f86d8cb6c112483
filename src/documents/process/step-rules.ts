import { member } from '../shape/parts.ts'
import type { Fields, Site } from '../shape/shape.ts'

/** The partner link of a step, also where it is left out. */
export function partnerLinkOf(step: Fields): string {
  return member(step, 'partnerLink') ?? usualPartnerLink(step)
}

/** The name of a step, also where it is left out. */
export function stepName(step: Fields): string {
  return member(step, 'name') ?? usualName(step)
}

/** The name that a step without one of its own has. */
export function usualName(step: Fields): string {
  return member(step, 'activity') ?? usualNames.get(member(step, 'step') ?? '') ?? ''
}

const usualNames = new Map([
  ['receive', 'Receive'],
  ['invoke', 'Invoke'],
  ['reply', 'Reply'],
])

/** The partner link of a step that names none. */
export function usualPartnerLink(step: Fields): string {
  if (step['step'] !== 'invoke') return 'initial'
  return step['activity'] === undefined ? 'nextHop' : 'Activity'
}

/** The operation of a step that names none. */
export function usualOperation({ self, up }: Site): string | undefined {
  return self['activity'] === undefined ? member(definitionAround(up), 'name') : 'invoke'
}

/** The process that a step belongs to: around a step stand switches, then the process. */
export function definitionAround(up: readonly Fields[]): Fields | undefined {
  return up.find((one) => !('step' in one))
}
