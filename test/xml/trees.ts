import fc from 'fast-check'
import type { XmlAttribute, XmlElement, XmlNode } from '../../src/xml/tree.ts'

const NAMES = ['a', 'b', 'Name', 'x-1', '_u.v', 'éß', 'long'] as const
const NAMESPACES = ['', 'urn:a', 'urn:b', 'http://example.com/{x}/y', '{https://example.com/hook}'] as const
const PREFIXES = ['', 'p', 'q', 'ns2', 'ns11'] as const

/** Texts with every kind of white space, markup and characters that XML allows. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '\t',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '  ',
        '&amp;',
        '\u{1F600}',
        'é',
        '日',
      ),
      fc.stringMatching(/^[a-z0-9]{1,4}$/),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const cdataText = anyText.map((text) => text.replaceAll('\r', '').replaceAll(']]>', ''))

/** Attributes of a built element, two in ten of them QNames. */
const builtAttributes: fc.Arbitrary<readonly XmlAttribute[]> = fc.uniqueArray(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ local: fc.constantFrom(...NAMES), namespace: anyNamespace(), value: anyText }),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...NAMES), anyNamespace(), anyNamespace(), fc.constantFrom('T', '07-x', 'é'))
        .map(([local, namespace, target, name]) => ({
          local,
          namespace,
          value: target === '' ? name : `{${target}}${name}`,
          qname: true,
        })),
    },
  ),
  { maxLength: 4, selector: ({ local, namespace }) => `{${namespace}}${local}` },
)

/** A tree as codecs build it: namespaces and local names, some elements with declarations of their own. */
export const builtTree: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc
    .record({
      local: fc.constantFrom(...NAMES),
      namespace: anyNamespace(),
      attributes: builtAttributes,
      declared: fc.option(declarations(), { freq: 5, nil: [] }),
      children: childrenOf(tie('element')),
    })
    .map(({ declared, ...element }) => (declared.length === 0 ? element : { ...element, declarations: declared })),
})).element

/** The declarations of a root, as they are stored. */
export const rootMap = declarations().map((pairs) => Object.fromEntries(pairs))

/** A tree with prefixes that are bound, as it is read. */
export const readTree: fc.Arbitrary<XmlElement> = builtTree.map((tree) => prefixed(tree, new Map([['', '']])))

function anyNamespace(): fc.Arbitrary<string> {
  return fc.constantFrom(...NAMESPACES)
}

function declarations(): fc.Arbitrary<readonly (readonly [string, string])[]> {
  return fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...PREFIXES), anyNamespace())
      .filter(([prefix, namespace]) => prefix === '' || namespace !== ''),
    { maxLength: 4, selector: ([prefix]) => prefix },
  )
}

function childrenOf(element: fc.Arbitrary<XmlElement>): fc.Arbitrary<readonly XmlNode[]> {
  const node: fc.Arbitrary<XmlNode> = fc.oneof({ maxDepth: 3 }, anyText, cdataText.map(cdataOf), element)
  return fc.oneof(fc.constant([]), fc.constant(['']), fc.array(node, { maxLength: 4 }).map(merged))
}

function cdataOf(cdata: string): XmlNode {
  return { cdata }
}

/** Neighbouring texts as one, empty ones left out: the form of a tree that was read. */
function merged(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const children: XmlNode[] = []
  for (const node of nodes) {
    const last = children.at(-1)
    if (node === '') continue
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node
    else children.push(node)
  }
  return children
}

/** Puts each name into a namespace that some prefix is bound to where it stands. */
function prefixed(element: XmlElement, outer: ReadonlyMap<string, string>): XmlElement {
  const declared = element.declarations ?? []
  const scope = new Map([...outer, ...declared])
  const prefix = element.local.length % 2 === 0 ? ([...scope.keys()].at(-1) ?? '') : ''
  return {
    local: element.local,
    namespace: scope.get(prefix) ?? '',
    prefix,
    attributes: element.attributes
      .filter(({ namespace }) => namespace === '')
      .map(({ local, value }) => ({ local, namespace: '', prefix: '', value })),
    declarations: declared,
    children: element.children.map((child) =>
      typeof child === 'object' && 'local' in child ? prefixed(child, scope) : child,
    ),
  }
}
