import { clark } from '../../xml/qname.ts'
import { isElement, type XmlAttribute, type XmlNode } from '../../xml/tree.ts'
import type { GenericXml } from './generic.ts'

/**
 * One point in which a document differs from what the rules write for the object: content that no member describes, or
 * a derived value that is another one here. `at` is the path of an element, local names from below the object's own
 * element, the second of a name as `name[2]`; empty for the object's element itself.
 */
export type Deviation = { readonly at: string } & Change

type Change =
  | { readonly insert: number; readonly xml: GenericXml }
  | { readonly remove: true }
  | { readonly text: string }
  | { readonly content: readonly GenericXml[] }
  | { readonly attributes: Readonly<Record<string, string | null>> }
  | { readonly order: readonly number[] }
  | { readonly rename: string }

/** The name of an attribute in Clark notation. */
export function nameOf({ local, namespace }: XmlAttribute): string {
  return clark(namespace, local)
}

/** The path step of each child: its local name, numbered from the second of that name on. */
export function stepsOf(children: readonly XmlNode[]): string[] {
  const seen = new Map<string, number>()
  return children.map((node) => {
    if (!isElement(node)) return ''
    const count = (seen.get(node.local) ?? 0) + 1
    seen.set(node.local, count)
    return count === 1 ? node.local : `${node.local}[${count}]`
  })
}

/** The path of an element that is a step below another. */
export function join(at: string, step: string | undefined): string {
  return at === '' ? (step ?? '') : `${at}/${step ?? ''}`
}
