import fc from 'fast-check'
import { expect } from 'vitest'
import { buildDocument, type DocumentKind, parseDocument, type WithDeviations } from '../../src/documents/codec.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { canonical } from '../../src/xml/canonical.ts'
import { namespaceMap } from '../../src/xml/print-compact.ts'
import { resolveQName } from '../../src/xml/qname.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement, type XmlNode } from '../../src/xml/tree.ts'
import { printRaw } from '../xml/print-raw.ts'

/** A change to one element of a document, found by its number. */
export interface Mutation {
  readonly element: number
  readonly change: 'remove' | 'twice' | 'last' | 'text' | 'rename' | 'attribute' | 'value' | 'bare'
  readonly choice: number
}

export const arbitraryMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    element: fc.nat({ max: 200 }),
    change: fc.constantFrom('remove', 'twice', 'last', 'text', 'rename', 'attribute', 'value', 'bare'),
    choice: fc.nat({ max: 20 }),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Whatever a document has become, JSON and back it says the same; only a root without its name is refused. */
export function expectKept<T extends object>(
  kind: DocumentKind<T>,
  text: string,
  mutations: readonly Mutation[],
  owners: readonly Fields[],
): void {
  const changed = mutations.reduce(mutate, readXml(text, 'a.xml').root)
  const document = readXml(printRaw(changed), 'a.xml')
  const context = { owners, surroundings: { bindingNamed: () => undefined } }
  const value: WithDeviations<T> = JSON.parse(
    JSON.stringify(parseDocument(kind, document, 'a.xml', context, new WeakMap())),
  )
  const again = readXml(buildDocument(kind, value, context, namespaceMap(document.root)), 'a.xml')
  expect(canonical(resolved(again.root))).toBe(canonical(resolved(document.root)))
}

export function mutate(root: XmlElement, { element, change, choice }: Mutation): XmlElement {
  let number = 0
  const count = (node: XmlElement): number => node.children.filter(isElement).reduce((sum, one) => sum + count(one), 1)
  const wanted = element % count(root)
  const visit = (node: XmlElement): XmlElement => {
    const isWanted = number++ === wanted
    const children = node.children.map((child) => (isElement(child) ? visit(child) : child))
    return isWanted ? changed({ ...node, children }, change, choice) : { ...node, children }
  }
  return visit(root)
}

function changed(element: XmlElement, change: Mutation['change'], choice: number): XmlElement {
  const { children, attributes } = element
  const child = choice % Math.max(1, children.length)
  const attribute = choice % Math.max(1, attributes.length)
  const chosen = children.slice(child, child + 1)
  switch (change) {
    case 'remove':
      return { ...element, children: children.toSpliced(child, 1) }
    case 'twice':
      return { ...element, children: joined([...children, ...chosen]) }
    case 'last':
      return { ...element, children: joined([...children.toSpliced(child, 1), ...chosen]) }
    case 'text':
      return { ...element, children: joined(children.toSpliced(child, 0, 'odd')) }
    case 'rename':
      return {
        ...element,
        children: [...children, { ...element, local: 'Odd', attributes: [], children: [], declarations: [] }],
      }
    case 'attribute':
      return {
        ...element,
        attributes: [...attributes.filter((one) => one.local !== 'odd'), { local: 'odd', namespace: '', value: 'a<b' }],
      }
    case 'value':
      return { ...element, attributes: attributes.map((one, i) => (i === attribute ? { ...one, value: 'odd' } : one)) }
    case 'bare':
      return { ...element, attributes: attributes.toSpliced(attribute, 1) }
  }
}

/** Neighbouring text is one string when it is read. */
function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const all: XmlNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node
    else all.push(node)
  }
  return all
}

const qualified = new Set(
  'partnerLinkType portType messageType service faultName ActivityType InterfaceName ServiceName type'.split(' '),
)

/** The tree with the names that qualified names stand for, whatever their prefixes. */
export function resolved(element: XmlElement): XmlElement {
  const isQName = (local: string) => qualified.has(local) || (element.local === 'portType' && local === 'name')
  return {
    ...element,
    attributes: element.attributes.map((one) => ({
      ...one,
      value: isQName(one.local) ? (resolveQName(element, one.value) ?? one.value) : one.value,
    })),
    children: element.children.map((child) => (isElement(child) ? resolved(child) : child)),
  }
}
