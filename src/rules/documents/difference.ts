import { type Deviation, elementsTo } from '../../documents/shape/deviation.ts'
import { declaredPrefix, type GenericXml, isAttributes, isGenericElement } from '../../documents/shape/generic.ts'
import type { Deviating } from '../../mapping/deviating.ts'
import { onceFor } from '../../values/once.ts'
import { clark, parseClark } from '../../xml/qname.ts'
import { isElement, type XmlElement } from '../../xml/tree.ts'

/** One point in which an object or a document differs from what the rules give. */
export interface Difference {
  readonly of: Deviating
  /** Path of the element that it is about, or for something added of the one that it stands in. */
  readonly path: string
  readonly change: 'added' | 'absent' | 'value' | 'order' | 'renamed'
  readonly what: 'element' | 'attribute' | 'text'
  /** Local name of the element or the attribute; of an added text nothing. */
  readonly name: string
  /** Of an added element or attribute: the namespace of its name. */
  readonly namespace?: string
  /** Of an added element or text: its place among what the element around it holds. */
  readonly among?: number
  /** Of an added or absent element: its attributes. Of an attribute with another value: those that the rules give. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Of an attribute, and of an element with another text: the value that it has here. */
  readonly given?: string
}

/** The points in which an object or a document differs. */
export function* differencesOf(of: Deviating): Generator<Difference> {
  for (const deviation of of.deviations) yield* differencesIn(of, deviation)
}

function* differencesIn(of: Deviating, deviation: Deviation): Generator<Difference> {
  const { at: path } = deviation
  const name = lastOf(path) ?? of.built.local
  const about = { of, path, name, what: 'element' } as const
  if ('insert' in deviation) yield { ...added(of, path, deviation.xml), among: deviation.insert }
  else if ('remove' in deviation) yield { ...about, change: 'absent', attributes: attributesAt(of, path) }
  else if ('text' in deviation) yield { ...about, change: 'value', given: deviation.text }
  else if ('content' in deviation) yield { ...about, change: 'value' }
  else if ('order' in deviation) yield { ...about, change: 'order' }
  else if ('rename' in deviation) yield { ...about, change: 'renamed', name: parseClark(deviation.rename).local }
  else yield* attributesIn(of, path, deviation.attributes)
}

function added(of: Deviating, path: string, xml: GenericXml): Difference {
  if (!isGenericElement(xml)) return { of, path, change: 'added', what: 'text', name: '' }
  const [name, first] = xml
  const attributes = isAttributes(first) ? { attributes: first } : {}
  const { local, namespace } = parseClark(name)
  return { of, path, change: 'added', what: 'element', name: local, namespace, ...attributes }
}

function attributesAt({ built }: Deviating, path: string): Readonly<Record<string, string>> {
  const attributes = elementAt(built, path)?.attributes ?? []
  return Object.fromEntries(attributes.map(({ namespace, local, value }) => [clark(namespace, local), value]))
}

function* attributesIn(
  of: Deviating,
  path: string,
  changes: Readonly<Record<string, string | null>>,
): Generator<Difference> {
  const element = elementAt(of.built, path)
  for (const [key, value] of Object.entries(changes)) {
    if (declaredPrefix(key) !== undefined) continue
    const { namespace, local: name } = parseClark(key)
    const isBuilt = element?.attributes.some((one) => one.local === name && one.namespace === namespace) ?? false
    const change = value === null ? 'absent' : isBuilt ? 'value' : 'added'
    const attributes = change === 'value' ? { attributes: attributesAt(of, path) } : {}
    yield {
      of,
      path,
      change,
      what: 'attribute',
      name,
      namespace,
      ...attributes,
      ...(value !== null && { given: value }),
    }
  }
}

/** How many child elements the element of an object has in the archive; thousands of its differences may each ask. */
export const childCountOf: (of: Deviating) => number = onceFor(({ built, deviations }) => {
  const added = deviations.filter((one) => 'insert' in one && one.at === '' && isGenericElement(one.xml))
  const removed = deviations.filter((one) => 'remove' in one && !one.at.includes('/'))
  return built.children.filter(isElement).length + added.length - removed.length
}, new WeakMap())

/** The element at the path of a deviation; nothing where there is none. */
export function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  return elementsTo(root, path)?.at(-1)
}

/** The last step of a path, without its number or key. */
export function lastOf(path: string): string | undefined {
  return /([^/[]+)(?:\[[^/]*\])?$/.exec(path)?.[1]
}
