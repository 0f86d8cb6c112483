import type { GraphLink, NodeKey } from '../../documents/object-graph/graph.ts'
import { lists } from '../../model/lists.ts'
import { shortened } from '../../text/one-line.ts'

const partNouns: readonly (readonly [string, string])[] = [
  ['Op', 'operation'],
  ['BndOp', 'operation of a binding'],
  ['SvcBnd', 'binding of a service'],
  ['Endpoint', 'endpoint'],
  ['Container', 'container'],
  ['ApiOp', 'operation of an API version'],
]

const nouns: ReadonlyMap<string, string> = new Map([
  ...Object.values(lists).map((list): readonly [string, string] => [list.class, list.noun]),
  ...partNouns,
])

/** A node in words; the key of an identity, which may be somebody's name, is not told. */
export function nodeText({ class: name, key }: NodeKey): string {
  return name === 'Identity' ? 'an identity' : `${nouns.get(name) ?? name} ${shortened(key)}`
}

/** A link in words. */
export function linkText({ type, from, to }: GraphLink): string {
  return `${type} from ${nodeText(from)} to ${nodeText(to)}`
}
