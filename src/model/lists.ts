import { identityKey } from '../documents/object-data/identity.ts'
import type { Collection } from '../documents/object-data/kinds.ts'
import type { NodeClass } from '../documents/object-graph/classes.ts'
import { onceFor } from '../values/once.ts'
import type { Model } from './model.ts'

/** What the objects of a list are called, and what others call them by. */
export interface ListOf<T> {
  readonly noun: string
  /** Class of their nodes in the graph. */
  readonly class: NodeClass
  readonly keyOf: (object: T) => string
  /** Its objects by that, of equal ones the first; worked out once for each list. */
  readonly byKey: (objects: readonly T[]) => ReadonlyMap<string, T>
}

/** The lists of the model. */
export const lists: { readonly [C in Collection]: ListOf<Model[C][number]> } = {
  organizations: withKey('organization', 'Org'),
  scripts: withKey('script', 'Script'),
  processes: withKey('process', 'Bpel'),
  schemas: withKey('schema', 'Schema'),
  businesses: withId('business', 'Business'),
  apis: withId('API', 'Api'),
  interfaces: withKey('interface', 'Interface'),
  bindings: withKey('binding', 'Binding'),
  services: withKey('service', 'Service'),
  policyManagerContracts: withKey('Policy Manager contract', 'Contract'),
  policies: withKey('policy', 'Policy'),
  identities: listOf('identity', 'Identity', identityKey),
  scopes: withId('scope', 'Resource'),
  licenses: withId('license', 'License'),
  apiVersions: withId('API version', 'ApiVersion'),
  apps: withId('app', 'App'),
  appVersions: withId('app version', 'AppVersion'),
  contracts: withId('contract', 'ApiContract'),
  groups: withId('group', 'Group'),
}

/** The key or ID of an object of a list. */
export function keyIn<C extends Collection>(kind: C, object: Model[C][number]): string {
  const { keyOf }: ListOf<Model[C][number]> = lists[kind]
  return keyOf(object)
}

/** The object of a list with a key or ID; nothing where the model lacks it. */
export function objectIn<C extends Collection>(model: Model, kind: C, key: string): Model[C][number] | undefined {
  const { byKey }: ListOf<Model[C][number]> = lists[kind]
  const objects: readonly Model[C][number][] = model[kind]
  return byKey(objects).get(key)
}

/** What the objects of a list are called; nothing for other texts than those of lists. */
export function nounOf(list: string): string | undefined {
  return Object.entries(lists).find(([collection]) => collection === list)?.[1].noun
}

function withKey<T extends { readonly key: string }>(noun: string, nodeClass: NodeClass): ListOf<T> {
  return listOf(noun, nodeClass, ({ key }) => key)
}

function withId<T extends { readonly id: string }>(noun: string, nodeClass: NodeClass): ListOf<T> {
  return listOf(noun, nodeClass, ({ id }) => id)
}

function listOf<T>(noun: string, nodeClass: NodeClass, keyOf: (object: T) => string): ListOf<T> {
  const byKey = (objects: readonly T[]): ReadonlyMap<string, T> =>
    new Map(objects.toReversed().map((object) => [keyOf(object), object]))
  return { noun, class: nodeClass, keyOf, byKey: onceFor(byKey, new WeakMap()) }
}
