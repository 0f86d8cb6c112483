import { identityKey } from '../documents/object-data/identity.ts'
import type { Collection } from '../documents/object-data/kinds.ts'
import type { NodeClass } from '../documents/object-graph/classes.ts'
import type { Model } from './model.ts'

/** What the objects of a list are called, and what others call them by. */
export interface ListOf<T> {
  readonly noun: string
  /** Class of their nodes in the graph. */
  readonly class: NodeClass
  readonly keyOf: (object: T) => string
}

/** The lists of the model. */
export const lists: { readonly [C in Collection]: ListOf<Model[C][number]> } = {
  organizations: byKey('organization', 'Org'),
  scripts: byKey('script', 'Script'),
  processes: byKey('process', 'Bpel'),
  schemas: byKey('schema', 'Schema'),
  businesses: byId('business', 'Business'),
  apis: byId('API', 'Api'),
  interfaces: byKey('interface', 'Interface'),
  bindings: byKey('binding', 'Binding'),
  services: byKey('service', 'Service'),
  policyManagerContracts: byKey('Policy Manager contract', 'Contract'),
  policies: byKey('policy', 'Policy'),
  identities: { noun: 'identity', class: 'Identity', keyOf: identityKey },
  scopes: byId('scope', 'Resource'),
  licenses: byId('license', 'License'),
  apiVersions: byId('API version', 'ApiVersion'),
  apps: byId('app', 'App'),
  appVersions: byId('app version', 'AppVersion'),
  contracts: byId('contract', 'ApiContract'),
  groups: byId('group', 'Group'),
}

/** The key or ID of an object of a list. */
export function keyIn<C extends Collection>(kind: C, object: Model[C][number]): string {
  const { keyOf }: ListOf<Model[C][number]> = lists[kind]
  return keyOf(object)
}

/** What the objects of a list are called; nothing for other texts than those of lists. */
export function nounOf(list: string): string | undefined {
  return Object.entries(lists).find(([collection]) => collection === list)?.[1].noun
}

function byKey(noun: string, nodeClass: NodeClass): ListOf<{ readonly key: string }> {
  return { noun, class: nodeClass, keyOf: ({ key }) => key }
}

function byId(noun: string, nodeClass: NodeClass): ListOf<{ readonly id: string }> {
  return { noun, class: nodeClass, keyOf: ({ id }) => id }
}
