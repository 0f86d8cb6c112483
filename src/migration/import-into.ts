import type { Problem } from '../diagnostics/problem.ts'
import { type Collection, collections } from '../documents/object-data/kinds.ts'
import type { Model } from '../model/model.ts'
import { checkImport } from './checks.ts'
import { mapModel } from './map-model.ts'
import type { Mapping } from './mapping-file.ts'
import { adoptKeys } from './match-names.ts'
import { merge } from './merge.ts'
import { keyOf, nameOf } from './object-key.ts'

/** What an import would do to one object, and why. */
export interface ImportStep {
  readonly kind: Collection
  /** ID or key of the object. */
  readonly key: string
  readonly name?: string
  readonly intended: 'create' | 'update'
  readonly done: 'created' | 'updated' | 'unchanged' | 'refused'
  readonly why: string
}

/** What an import would do. */
export interface ImportReport {
  /** Whether the import can be done; all or nothing. */
  readonly ok: boolean
  /** Every object of the package, in the platform's order of import. */
  readonly steps: readonly ImportStep[]
  /** Why it cannot be done, and what else is to be known. */
  readonly findings: readonly Problem[]
  /** The target with the package in it; absent when the import cannot be done. */
  readonly model?: Model
}

/** How a package is imported. */
export interface ImportIntoOptions {
  /** The migration properties file that would be uploaded beside the archive. */
  readonly mapping?: Mapping
}

/**
 * What the platform's import of a package into a target would do, without a server: objects whose key exists are
 * updated, others created, in the platform's order; refused as a whole where the platform would refuse it. Objects are
 * updated as a whole: which members the platform leaves alone is not documented.
 */
export function importInto(target: Model, source: Model, { mapping }: ImportIntoOptions = {}): ImportReport {
  const adopted = mapping?.matchesByName === true ? adoptKeys(source, target) : source
  const mapped = mapModel(adopted, target, mapping)
  const findings = [...mapped.findings, ...checkImport(mapped.model, target)]
  const ok = findings.every(({ severity }) => severity !== 'error')
  const merged = merge(target, mapped.model, mapping?.deletesVirtualizedOperations ?? false)
  const steps = importOrder.flatMap((kind) => stepsFor(kind, mapped.model, target, merged, ok))
  return ok ? { ok, steps, findings, model: merged } : { ok, steps, findings }
}

/** The platform's order of import is that of the kinds in its files; groups come after app versions, contracts last. */
const importOrder: readonly Collection[] = [...collections.filter((kind) => kind !== 'contracts'), 'contracts']

function stepsFor(kind: Collection, source: Model, target: Model, merged: Model, ok: boolean): readonly ImportStep[] {
  const before = new Map(target[kind].map((object) => [keyOf(object), contentOf(object)]))
  const after = new Map(merged[kind].map((object) => [keyOf(object), contentOf(object)]))
  return source[kind].map((object): ImportStep => {
    const key = keyOf(object)
    const known = before.get(key)
    const name = nameOf(object)
    const step = {
      kind,
      key,
      ...(name !== undefined && { name }),
      intended: known === undefined ? ('create' as const) : ('update' as const),
    }
    if (!ok) return { ...step, done: 'refused', why: 'the import is refused as a whole' }
    if (known === undefined) return { ...step, done: 'created', why: 'its key is new to the target' }
    if (known === after.get(key)) return { ...step, done: 'unchanged', why: 'the target has it already, the same' }
    return { ...step, done: 'updated', why: 'its key exists in the target' }
  })
}

/** An object as text that does not depend on the order of its members. */
function contentOf(object: object): string {
  return JSON.stringify(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
