import type { MigrationMapping } from '../documents/migration-properties.ts'
import { type Collection, collections } from '../documents/object-data/kinds.ts'
import { writtenIn } from '../mapping/written.ts'
import { keyIn, lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import { rules } from '../rules/index.ts'
import { type Subject, subjectOf } from '../rules/subject.ts'
import { describe } from '../validation/describe.ts'
import { findBy } from '../validation/find.ts'
import type { Finding } from '../validation/finding.ts'
import { mapModel } from './map-model.ts'
import { adoptKeys } from './match-names.ts'
import { merge } from './merge.ts'

/** What an import would do to one object, and why. */
export interface ImportStep {
  /** The list of the model that the object stands in. */
  readonly kind: Collection
  /** ID or key of the object; absent for an identity, whose key is the name of a user. */
  readonly key?: string
  /** The object in words, for example `contract Shop v1 → Payments v2, Production`. */
  readonly subject: string
  /** Whether the target lacks the object or has it. */
  readonly intended: 'create' | 'update'
  /** What would become of it. */
  readonly done: 'created' | 'updated' | 'unchanged' | 'refused'
  /** Why, in a few words. */
  readonly why: string
}

/** What an import would do. */
export interface ImportReport {
  /** Whether the import can be done; all or nothing. */
  readonly ok: boolean
  /** Every object of the package, in the platform's order of import. */
  readonly steps: readonly ImportStep[]
  /** Why it cannot be done, and what else is to be known; `platformAnswerTo` has the platform's number for each. */
  readonly findings: readonly Finding[]
  /** The target with the package in it; absent when the import cannot be done. */
  readonly model?: Model
}

/** How a package is imported. */
export interface ImportIntoOptions {
  /** The migration properties file that would be uploaded beside the archive. */
  readonly mapping?: MigrationMapping
}

/**
 * What the platform's import of a package into a target would do, without a server: objects whose key exists in the
 * target are updated, others created, in the platform's order; refused as a whole where the platform would refuse it,
 * and where two objects of the package have one key. Objects are updated as a whole: which members the platform leaves
 * alone is not documented. Contracts keep their states, and what is of no known kind is left out.
 */
export function importInto(target: Model, source: Model, { mapping }: ImportIntoOptions = {}): ImportReport {
  const adopted = mapping?.matchesByName === true ? adoptKeys(source, target) : source
  const subject = subjectOf(adopted, { target: { model: target, ...(mapping && { mapping }) } })
  const findings = findBy(importRules, subject, ({ severity }) => severity)
  const refusals = findings.filter(({ severity }) => severity === 'error')
  if (refusals.length > 0) return { ok: false, steps: refusedSteps(subject, target, refusals), findings }
  const model = merge(target, mapModel(adopted, target, mapping), mapping?.deletesVirtualizedOperations ?? false)
  return { ok: true, steps: doneSteps(subject, target, model), findings, model }
}

/** What the platform would answer to an import, and what leaves open which object it takes. */
const importRules = rules.filter(({ family, code }) => family === 'import' || code === 'reference/key-twice')

/** The platform's order of import is that of the kinds in its files; groups come after app versions, contracts last. */
const importOrder: readonly Collection[] = [...collections.filter((kind) => kind !== 'contracts'), 'contracts']

function refusedSteps(subject: Subject, target: Model, refusals: readonly Finding[]): readonly ImportStep[] {
  const byPlace = new Map(refusals.toReversed().map(({ pointer = '', message }) => [placeIn(pointer), message]))
  return intentions(subject, target).map(({ place, intention }) => ({
    ...intention,
    done: 'refused',
    why: byPlace.get(place) ?? 'the import is refused as a whole',
  }))
}

/** The place of the object that a JSON Pointer leads to, or into. */
function placeIn(pointer: string): string {
  return pointer.split('/', 3).join('/')
}

function doneSteps(subject: Subject, target: Model, merged: Model): readonly ImportStep[] {
  const [before, after] = [objectsById(target), objectsById(merged)]
  const [writtenBefore, writtenAfter] = [writtenIn(target), writtenIn(merged)]
  return intentions(subject, target).map(({ id, intention }) => {
    const { kind, intended } = intention
    if (intended === 'create') return { ...intention, done: 'created', why: newTo(kind) }
    const [one = {}, other = {}] = [before.get(id), after.get(id)]
    const saysTheSame = () => writtenBefore(kind, one) === (writtenAfter(kind, other) ?? 'nothing')
    if (isSame(one, other) || saysTheSame())
      return { ...intention, done: 'unchanged', why: 'the target has it already, the same' }
    return { ...intention, done: 'updated', why: 'its key exists in the target' }
  })
}

/** Imports begin the workflow of contracts by an action of their own; the step that it leads to is not documented. */
function newTo(kind: Collection): string {
  const why = 'its key is new to the target'
  return kind === 'contracts' ? `${why}; its state is kept, though its workflow may begin anew` : why
}

/** An object of the package, and what is to become of it. */
interface Intended {
  readonly id: string
  /** Its JSON Pointer in the package. */
  readonly place: string
  readonly intention: Omit<ImportStep, 'done' | 'why'>
}

/** Every object of the package, in the order of import. */
function intentions(subject: Subject, target: Model): readonly Intended[] {
  return importOrder.flatMap((kind) => {
    const known = new Set(target[kind].map((object) => keyIn(kind, object)))
    return subject.model[kind].map((object, at): Intended => {
      const key = keyIn(kind, object)
      const top = { member: kind, noun: lists[kind].noun, key, value: { ...object } }
      return {
        id: `${kind} ${key}`,
        place: `/${kind}/${at}`,
        intention: {
          kind,
          ...(kind !== 'identities' && { key }),
          subject: describe(top, [], subject),
          intended: known.has(key) ? 'update' : 'create',
        },
      }
    })
  })
}

function objectsById(model: Model): ReadonlyMap<string, object> {
  return new Map(collections.flatMap((kind) => model[kind].map((one) => [`${kind} ${keyIn(kind, one)}`, one] as const)))
}

/** Whether two objects have the same members, whatever the order of their members. */
function isSame(one: object, other: object): boolean {
  const [text, otherText] = [one, other].map((object) =>
    JSON.stringify(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
  return text === otherText
}
