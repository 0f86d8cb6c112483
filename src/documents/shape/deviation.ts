import { onceFor } from '../../values/once.ts'
import { clark } from '../../xml/qname.ts'
import { isElement, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import type { GenericXml } from './generic.ts'
import { ownKey } from './own-key.ts'

/**
 * One point in which a document differs from what the rules write for the object: content that no member describes, or
 * a derived value that is another one here. `at` is the path of an element, local names from below the object's own
 * element, the second of a name as `name[2]`, one with a key of its own as `name[key]`; empty for the object's element
 * itself.
 */
export type Deviation = { readonly at: string } & Change

type Change =
  | { readonly insert: number; readonly xml: GenericXml }
  | { readonly remove: true }
  | { readonly text: string }
  | { readonly content: readonly GenericXml[] }
  | { readonly attributes: Readonly<Record<string, string | null>> }
  | { readonly order: readonly (number | string)[] }
  | { readonly rename: string }

/** The name of an attribute in Clark notation. */
export function nameOf({ local, namespace }: XmlAttribute): string {
  return clark(namespace, local)
}

/** The path step of each child: its local name with its own key, or else numbered from the second of that name on. */
export function stepsOf(children: readonly XmlNode[]): string[] {
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  return children.map((node) => {
    if (!isElement(node)) return ''
    const count = (seen.get(node.local) ?? 0) + 1
    seen.set(node.local, count)
    const key = ownKey(node)
    const step = key === undefined ? undefined : `${node.local}[${key}]`
    if (step !== undefined && !taken.has(step)) {
      taken.add(step)
      return step
    }
    return count === 1 ? node.local : `${node.local}[${count}]`
  })
}

/** The path of the innermost element on a path that has a key of its own. */
export function keyedPart(at: string): string | undefined {
  return /^(?:.*\/)?[^/]*\[(?!\d+\])[^/]*\]/.exec(at)?.[0]
}

/** The path of an element that is a step below another. */
export function join(at: string, step: string | undefined): string {
  return at === '' ? (step ?? '') : `${at}/${step ?? ''}`
}

/** The elements on a path, the root first; nothing where one of them is not there. */
export function elementsTo(root: XmlElement, path: string): readonly XmlElement[] | undefined {
  const elements = [root]
  let around = root
  for (const step of path === '' ? [] : path.split('/')) {
    const element = childrenByStep(around).get(step)
    if (element === undefined) return undefined
    elements.push(element)
    around = element
  }
  return elements
}

/** The child elements of an element by their steps; a document may differ at each of thousands of them. */
const childrenByStep: (element: XmlElement) => ReadonlyMap<string, XmlElement> = onceFor(({ children }) => {
  const steps = stepsOf(children)
  return new Map(children.flatMap((node, i) => (isElement(node) ? [[steps[i] ?? '', node] as const] : [])))
}, new WeakMap())
