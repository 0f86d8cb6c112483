import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import type { KeptLink } from '../../model/graph-form.ts'
import { endsOf } from './link-types.ts'

/** A link as the model keeps it: without the classes that its type tells. */
export function keepLink({ type, from, to, ...more }: GraphLink): KeptLink {
  const [fromClass, toClass] = endsOf(type) ?? []
  return { type, from: keepEnd(from, fromClass), to: keepEnd(to, toClass), ...more }
}

/** Twin of `keepLink`. */
export function restoreLink({ type, from, to, ...more }: KeptLink): GraphLink {
  const [fromClass, toClass] = endsOf(type) ?? []
  return { type, from: restoreEnd(from, fromClass), to: restoreEnd(to, toClass), ...more }
}

function keepEnd({ class: name, key }: NodeKey, usual: string | undefined): string | NodeKey {
  return name === usual ? key : { class: name, key }
}

function restoreEnd(end: string | NodeKey, usual: string | undefined): NodeKey {
  return typeof end === 'string' ? { class: usual ?? '', key: end } : end
}
