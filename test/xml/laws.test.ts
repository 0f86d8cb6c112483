import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, sameXml } from '../../src/xml/canonical.ts'
import { printCompact } from '../../src/xml/print-compact.ts'
import { printWsdl } from '../../src/xml/print-wsdl.ts'
import { resolveQName } from '../../src/xml/qname.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement } from '../../src/xml/tree.ts'
import { printRaw } from './print-raw.ts'
import { builtTree, readTree, rootMap } from './trees.ts'

const read = (text: string) => readXml(text, 'law.xml').root

describe('a tree with prefixes', () => {
  test('is read from its print as it was', () => {
    fc.assert(
      fc.property(readTree, (tree) => {
        expect(sorted(read(printRaw(tree)))).toEqual(sorted(tree))
      }),
    )
  })

  test('is read from its print in the WSDL style as the same XML', () => {
    fc.assert(
      fc.property(readTree, fc.constantFrom('\n' as const, '\r\n' as const), (tree, eol) => {
        expect(canonical(read(printWsdl(tree, eol)))).toBe(canonical(tree))
      }),
    )
  })
})

describe('a built tree', () => {
  test('is read from its print as the same XML, its QNames resolved', () => {
    fc.assert(
      fc.property(builtTree, rootMap, (tree, map) => {
        const again = read(printCompact(tree, map))
        expect(canonical(resolved(again, tree))).toBe(canonical(tree))
      }),
    )
  })

  test('is printed alike when it is read and printed again', () => {
    fc.assert(
      fc.property(builtTree, rootMap, (tree, map) => {
        const text = printCompact(tree, map)
        const again = read(text)
        expect(printRaw(again)).toBe(text)
        expect(printCompact(again, {})).toBe(text)
      }),
    )
  })
})

describe('a text in the style of the compact writer', () => {
  test('is printed from its tree as it was', () => {
    fc.assert(
      fc.property(platformText(), (text) => {
        expect(printRaw(read(text))).toBe(text)
      }),
    )
  })
})

describe('sameXml', () => {
  test('holds between a tree and itself in other clothes, and not between two trees', () => {
    fc.assert(
      fc.property(readTree, fc.string({ minLength: 1 }), (tree, more) => {
        expect(sameXml(tree, undressed(tree))).toBe(true)
        expect(sameXml(tree, { ...tree, children: [...tree.children, more] })).toBe(false)
      }),
    )
  })
})

/** A tree without what only reading gives it, and its attributes and declarations in one order. */
function sorted({ scope, offset, ...element }: XmlElement): XmlElement {
  return {
    ...element,
    attributes: element.attributes.toSorted((a, b) => (a.local < b.local ? -1 : 1)),
    declarations: element.declarations?.toSorted(([a], [b]) => (a < b ? -1 : 1)) ?? [],
    children: element.children.map((child) => (isElement(child) ? sorted(child) : child)),
  }
}

/** The tree that was read, with those values in Clark notation that are QNames in `model`. */
function resolved(element: XmlElement, model: XmlElement): XmlElement {
  const isQName = ({ local, namespace }: { local: string; namespace: string }) =>
    model.attributes.some((other) => other.qname && other.local === local && other.namespace === namespace)
  const models = model.children.filter(isElement)
  return {
    ...element,
    attributes: element.attributes.map((attribute) =>
      isQName(attribute) ? { ...attribute, value: resolveQName(element, attribute.value) ?? 'unbound' } : attribute,
    ),
    children: element.children.map((child) => (isElement(child) ? resolved(child, models.shift() ?? child) : child)),
  }
}

/**
 * The same XML without prefixes and declarations, attributes turned round, CDATA as text, every empty element a pair.
 */
function undressed({ local, namespace, attributes, children }: XmlElement): XmlElement {
  const plain = children.map((child) =>
    isElement(child) ? undressed(child) : typeof child === 'string' ? child : child.cdata,
  )
  return { local, namespace, attributes: attributes.toReversed(), children: plain.length === 0 ? [''] : plain }
}

/** Documents put together from pieces as the writer leaves them, without the printer. */
function platformText(): fc.Arbitrary<string> {
  const text = pieces('a', ' ', '\n', '\t', '"', "'", '&amp;', '&lt;', '&gt;', '&#xd;', '&#x1f600;', 'é', ']]&gt;')
  const value = pieces('b', ' ', '>', "'", '&amp;', '&lt;', '&quot;', '&#xa;', '&#xd;', '&#x9;', '&#x10000;', 'ß', '{}')
  const attributes = fc
    .uniqueArray(fc.tuple(fc.constantFrom('LastUpdated', 'name', 'p:key', 'type', 'xml:lang', 'é'), value), {
      maxLength: 3,
      selector: ([name]) => name,
    })
    .map((list) => [...list, ['xmlns:p', 'urn:p'] as const].sort(([a], [b]) => (a < b ? -1 : 1)))
    .map((list) => list.map(([name, content]) => ` ${name}="${content}"`).join(''))
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom('a', 'p:b'),
        attributes,
        fc.option(fc.array(fc.oneof({ maxDepth: 3 }, text, tie('element')), { maxLength: 3 })),
      )
      .map(([name, list, inner]) => `<${name}${list}${inner === null ? '/>' : `>${inner.join('')}</${name}>`}`),
  }))
  return element.map((root) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`)
}

function pieces(...choices: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...choices), { maxLength: 5 }).map((parts) => parts.join(''))
}
