import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Collection } from '../documents/object-data/kinds.ts'
import { lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import { indexOf, type ModelIndex } from '../operations/model-index.ts'

/** Objects of a model that are being selected for a part of it. */
export interface Selection {
  readonly index: ModelIndex
  readonly objects: ReadonlySet<object>
  /** What was asked for and is not there, each object once. */
  readonly lacks: readonly Problem[]
  /**
   * Selects the object of a list with this key or ID, and hands it back where it was not selected before. `of` names
   * what refers to it; where the model lacks the object, that is noted.
   */
  readonly select: <C extends Collection>(kind: C, key: string, of: string) => Model[C][number] | undefined
  /** Notes what the model lacks, once for each `key`. */
  readonly lack: (noun: string, id: string, of: string, key?: string) => void
}

export function emptySelection(model: Model): Selection {
  const index = indexOf(model)
  const objects = new Set<object>()
  const lacks = new Map<string, Problem>()
  const lack: Selection['lack'] = (kind, id, of, key = `${kind} ${id}`) => {
    if (!lacks.has(key)) lacks.set(key, problem('export/lacks', { kind, id, of }))
  }
  return {
    index,
    objects,
    get lacks() {
      return [...lacks.values()]
    },
    select: <C extends Collection>(kind: C, key: string, of: string) => {
      const byKey: ReadonlyMap<string, Model[C][number]> = index.byKey[kind]
      const object = byKey.get(key)
      if (object === undefined) return void lack(lists[kind].noun, key, of)
      if (objects.has(object)) return undefined
      objects.add(object)
      return object
    },
    lack,
  }
}
