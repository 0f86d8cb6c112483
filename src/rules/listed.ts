import { type Collection, collections } from '../documents/object-data/kinds.ts'
import type { NodeClass } from '../documents/object-graph/classes.ts'
import { type ListOf, lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'

/** An object of the model with the list that it stands in. */
export interface Listed {
  readonly collection: Collection
  readonly noun: string
  readonly class: NodeClass
  readonly key: string
  readonly object: Model[Collection][number]
}

/** Every object of a model, list by list in the order of the platform's files. */
export function* listed(model: Model): Generator<Listed> {
  for (const collection of collections) yield* listOf(model, collection)
}

function* listOf<C extends Collection>(model: Model, collection: C): Generator<Listed> {
  const { noun, class: nodeClass, keyOf }: ListOf<Model[C][number]> = lists[collection]
  for (const object of model[collection]) yield { collection, noun, class: nodeClass, key: keyOf(object), object }
}
