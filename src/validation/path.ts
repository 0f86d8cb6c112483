import { type Fields, isFields } from '../documents/shape/shape.ts'
import { objectsOf } from '../mapping/contents.ts'
import { buildPointer } from '../model/json-pointer.ts'
import type { Model } from '../model/model.ts'
import { listed } from '../rules/listed.ts'

/** One step from an object of the model to a part of it. */
export interface Step {
  /** Member of the object before. */
  readonly member: string
  /** Place in the list, where the member is one. */
  readonly index?: number
  readonly value: Fields
}

/** An object that stands in a list of the model, or beside the lists. */
export interface Top extends Step {
  readonly noun: string
  readonly key: string
}

/** Every object that stands in a list of the model, or beside the lists. */
export function topsOf(model: Model): ReadonlyMap<object, Top> {
  const found = new Map<object, Top>()
  const fields = objectsOf(model)
  const next = new Map<string, number>()
  for (const { collection: member, object, noun, key } of listed(model)) {
    const index = next.get(member) ?? 0
    next.set(member, index + 1)
    found.set(object, { member, index, noun, key, value: fields[member][index] ?? {} })
  }
  found.set(model.source, { member: 'source', noun: 'the archive', key: '', value: {} })
  const { archive, graph } = model
  if (archive !== undefined)
    found.set(archive, { member: 'archive', noun: 'the form of the archive', key: '', value: {} })
  if (graph !== undefined) found.set(graph, { member: 'graph', noun: 'the object graph', key: '', value: {} })
  for (const [member, noun] of namedLists)
    for (const [index, one] of (model[member] ?? []).entries())
      found.set(one, { member, index, noun, key: one.key, value: {} })
  for (const [index, xml] of (model.otherObjects ?? []).entries())
    found.set(xml, { member: 'otherObjects', index, noun: 'an object of another kind', key: '', value: {} })
  return found
}

/** Lists of what is no object of the archive. */
const namedLists = [
  ['containers', 'container'],
  ['externalPolicies', 'policy'],
] as const

/** Finds the steps from an object, or a part of it, down to a part of that; nothing where it is no part. */
export type FindSteps = (from: object, part: object) => readonly Step[] | undefined

/** Goes through the parts of an object, once for all that is to be found in it. */
export function stepsIn(top: Fields): FindSteps {
  const above = new Map<object, { readonly around: Fields; readonly step: Step }>()
  const enter = (around: Fields): void => {
    for (const step of partsOf(around)) {
      // What stands in several places is found in the first.
      if (above.has(step.value)) continue
      above.set(step.value, { around, step })
      enter(step.value)
    }
  }
  enter(top)
  return (from, part) => {
    const steps: Step[] = []
    for (let at: object = part; at !== from; ) {
      const found = above.get(at)
      if (found === undefined) return undefined
      steps.push(found.step)
      at = found.around
    }
    return steps.reverse()
  }
}

function* partsOf(from: Fields): Generator<Step> {
  for (const [member, inner] of Object.entries(from)) {
    if (member === 'deviations') continue
    if (isFields(inner)) yield { member, value: inner }
    if (!Array.isArray(inner)) continue
    for (const [index, value] of inner.entries()) if (isFields(value)) yield { member, index, value }
  }
}

/** RFC 6901. */
export function pointerOf(steps: readonly Step[], member?: string, index?: number): string {
  const names = steps.flatMap((step) => [step.member, ...(step.index === undefined ? [] : [step.index])])
  return buildPointer([...names, member, index].filter((name) => name !== undefined))
}
