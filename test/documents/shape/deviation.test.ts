import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDeviations } from '../../../src/documents/shape/apply.ts'
import type { Deviation } from '../../../src/documents/shape/deviation.ts'
import { diffElements } from '../../../src/documents/shape/diff.ts'
import { canonical } from '../../../src/xml/canonical.ts'
import { printCompact } from '../../../src/xml/print-compact.ts'
import { readXml } from '../../../src/xml/read.ts'
import { isElement, textOf, type XmlElement } from '../../../src/xml/tree.ts'
import { contentIn } from '../../support/content.ts'
import { problemOf } from '../../support/refusal.ts'
import { builtTree } from '../../xml/trees.ts'
import { arbitraryMutations, mutate } from '../mutations.ts'

const root = (text: string) => readXml(text, 'a.xml').root
const built = (text: string) => strip(root(text))

/** An element as codecs build it: without prefixes, scopes, places, and white space between elements. */
function strip({ local, namespace, attributes, children: all }: XmlElement): XmlElement {
  const children = all.some(isElement) ? all.filter((node) => isElement(node) || textOf(node).trim() !== '') : all
  return {
    local,
    namespace,
    attributes: attributes.map(({ local: name, namespace: space, value }) => ({
      local: name,
      namespace: space,
      value,
    })),
    children: children.map((child) => (isElement(child) ? strip(child) : child)),
  }
}

const userId = (letter: string) => `${letter}f0e5c1a-0c3f-4a52-8a3e-2b9d1c7e6f05.acme`

function deviationsOf(before: string, after: string): readonly Deviation[] {
  const found = diffElements(built(before), root(after))
  expect(canonical(applyDeviations(built(before), JSON.parse(JSON.stringify(found))))).toBe(canonical(root(after)))
  return found
}

describe('a deviation', () => {
  test.each<[string, string, readonly Deviation[]]>([
    ['<r/>', '<r/>', []],
    ['<r><a/></r>', '<r><a/><b c="d">e</b></r>', [{ at: '', insert: 1, xml: ['b', { c: 'd' }, 'e'] }]],
    ['<r><a/><b/></r>', '<r><b/></r>', [{ at: 'a', remove: true }]],
    ['<r><a/><a>2</a></r>', '<r><a/><a>3</a></r>', [{ at: 'a[2]', text: '3' }]],
    ['<r><a>1</a></r>', '<r><a>1<b/></a></r>', [{ at: 'a', content: ['1', ['b']] }]],
    ['<r><a b="1" c="2"/></r>', '<r><a b="2" d="3"/></r>', [{ at: 'a', attributes: { b: '2', c: null, d: '3' } }]],
    ['<r><a/><b/><c/></r>', '<r><c/><a/><b/></r>', [{ at: '', order: [2, 0, 1] }]],
    ['<r><a/></r>', '<r><a xmlns="urn:a"/></r>', [{ at: 'a', rename: '{urn:a}a' }]],
    ['<r><Scope/></r>', '<r><ContractScope/></r>', [{ at: 'Scope', rename: 'ContractScope' }]],
    ['<r><a><b/></a></r>', '<r><a>t<b/></a></r>', [{ at: 'a', insert: 0, xml: 't' }]],
    ['<r><a>1</a></r>', '<r><a><![CDATA[1]]></a></r>', []],
  ])('makes %s into %s', (before, after, deviations) => {
    expect(deviationsOf(before, after)).toEqual(deviations)
  })

  test('is put down with the object that it stands nearest to: keys tell which that is', () => {
    const before = '<r><o Key="1"><n>a</n></o><o Key="2"><n>b</n></o></r>'
    const after = '<r><o Key="2"><n>c</n></o><o Key="1"><n>a</n></o></r>'
    expect(deviationsOf(before, after)).toEqual([
      { at: '', order: [1, 0] },
      { at: 'o[2]/n', text: 'c' },
    ])
  })

  test('is found and applied in proportion to the document, in whatever order its elements stand', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => i)
    const item = (i: number, more = '') => `<m name="m${i}">${more}<p/></m>`
    const before = `<r>${numbers.map((i) => item(i)).join('')}</r>`
    const after = `<r>${numbers
      .map((i) => `<n/>${item(i, '<x/>')}`)
      .toReversed()
      .join('')}</r>`
    const found = diffElements(built(before), root(after))
    expect(found).toHaveLength(3 * numbers.length)
    expect(canonical(applyDeviations(built(before), found))).toBe(canonical(root(after)))
  })

  test('of the order leaves what it does not tell of behind what that follows', () => {
    const changed = applyDeviations(built('<r><a/><b/><c/><d/><e/></r>'), [{ at: '', order: [3, 1] }])
    expect(canonical(changed)).toBe(canonical(root('<r><a/><d/><e/><b/><c/></r>')))
  })

  test('is none where only white space between elements is another', () => {
    const found = diffElements(built('<r><a/><b><c/></b></r>'), root('<r>\n  <a> </a>\n  <b>\t<c/></b>\n</r>'))
    expect(found).toEqual([])
  })

  test('of elements that are gone keeps no white space in their place', () => {
    expect(diffElements(built('<r><a><b/></a></r>'), root('<r><a>\n  </a></r>'))).toEqual([{ at: 'a/b', remove: true }])
    const text = diffElements(built('<r><a><b/></a></r>'), root('<r><a> x </a></r>'))
    expect(text).toEqual([
      { at: 'a/b', remove: true },
      { at: 'a', insert: 0, xml: ' x ' },
    ])
  })

  test('keeps the declarations that qualified names in values need', () => {
    const after = '<r xmlns:top="urn:top"><m xmlns:p="urn:p"><a x="p:v" y="top:v"/><n q="p:w"><o z="p:z"/></n></m></r>'
    const deviations = diffElements(built('<r><m><a/></m></r>'), root(after))
    expect(deviations).toEqual([
      { at: 'm/a', attributes: { x: 'p:v', 'xmlns:p': 'urn:p', y: 'top:v' } },
      { at: 'm', insert: 1, xml: ['n', { q: 'p:w', 'xmlns:p': 'urn:p' }, ['o', { z: 'p:z' }]] },
    ])
    const again = applyDeviations(built('<r><m><a/></m></r>'), deviations)
    expect(printCompact(again, { top: 'urn:top' }).split('\n')[1]).toBe(
      '<r xmlns:top="urn:top"><m><a x="p:v" xmlns:p="urn:p" y="top:v"/><n q="p:w" xmlns:p="urn:p"><o z="p:z"/></n></m></r>',
    )
  })

  test('may hold names that every object has', () => {
    const before = '<r><a b="1"/></r>'
    const after = '<r><a b="1" constructor="2" __proto__="3"/><__proto__/></r>'
    expect(JSON.stringify(deviationsOf(before, after))).toBe(
      '[{"at":"a","attributes":{"constructor":"2","__proto__":"3"}},{"at":"","insert":1,"xml":["__proto__"]}]',
    )
    expect(deviationsOf('<r><a constructor="2"/></r>', '<r><a/></r>')).toHaveLength(1)
  })

  test('of an element with a key of its own stays with it, whatever is put before it or taken away', () => {
    const operation = (key: string, more = '') => `<Operation OperationKey="${key}"${more}/>`
    const before = `<r>${operation('a')}${operation('b')}${operation('c')}</r>`
    const found = deviationsOf(before, `<r>${operation('c', ' x="3"')}${operation('a')}${operation('b', ' x="2"')}</r>`)
    expect(found).toEqual([
      { at: '', order: ['c', 'a', 'b'] },
      { at: 'Operation[c]', attributes: { x: '3' } },
      { at: 'Operation[b]', attributes: { x: '2' } },
    ])
    const edited = (...keys: string[]) =>
      canonical(applyDeviations(built(`<r>${keys.map((key) => operation(key)).join('')}</r>`), found))
    const wanted = (...operations: string[]) => canonical(root(`<r>${operations.join('')}</r>`))
    expect(edited('b', 'c')).toBe(wanted(operation('c', ' x="3"'), operation('b', ' x="2"')))
    expect(edited('a', 'b')).toBe(wanted(operation('a'), operation('b', ' x="2"')))
    expect(edited('n', 'b', 'a', 'c')).toBe(
      wanted(operation('n'), operation('c', ' x="3"'), operation('a'), operation('b', ' x="2"')),
    )
    expect(edited()).toBe('<r></>')
  })

  test.each([
    ['operation', (key: string) => `<operation name="${key}"/>`],
    ['message', (key: string) => `<message name="${key}"/>`],
    ['part', (key: string) => `<part name="${key}"/>`],
    ['partnerLink', (key: string) => `<partnerLink name="${key}"/>`],
    ['variable', (key: string) => `<variable name="${key}"/>`],
    ['receive', (key: string) => `<receive name="${key}"/>`],
    ['invoke', (key: string) => `<invoke name="${key}"/>`],
    ['reply', (key: string) => `<reply name="${key}"/>`],
    ['Activity', (key: string) => `<Activity Name="${key}"/>`],
    ['OperationImplementation', (key: string) => `<OperationImplementation OperationName="${key}"/>`],
    [
      'OperationResource',
      (key: string) => `<OperationResource><OperationName>${key}</OperationName></OperationResource>`,
    ],
    ['Membership', (key: string) => `<Membership><Email>e</Email><UserID>${userId(key)}</UserID></Membership>`],
  ])('of an element %s goes by its name or ID', (local, element) => {
    const marked = element('b').replace(local, `${local} x="2"`)
    const found = deviationsOf(`<r>${element('a')}${element('b')}</r>`, `<r>${element('a')}${marked}</r>`)
    expect(found).toEqual([{ at: `${local}[${local === 'Membership' ? userId('b') : 'b'}]`, attributes: { x: '2' } }])
    expect(canonical(applyDeviations(built(`<r>${element('b')}</r>`), found))).toBe(canonical(root(`<r>${marked}</r>`)))
    const numbered = [{ at: `${local}[2]`, text: 'x' }]
    const problem = problemOf(() => applyDeviations(built(`<r>${element('a')}${element('b')}</r>`), numbered))
    expect(problem?.code).toBe('model/deviation-without-place')
  })

  test('of a member of a group goes by no ID that may be the name of somebody', () => {
    const member = (id: string) => `<Membership><UserID>${id}</UserID></Membership>`
    const marked = member('jane.acme').replace('Membership', 'Membership x="2"')
    const found = deviationsOf(
      `<r>${member('joe.acme')}${member('jane.acme')}</r>`,
      `<r>${member('joe.acme')}${marked}</r>`,
    )
    expect(found).toEqual([{ at: 'Membership[2]', attributes: { x: '2' } }])
  })

  test('of elements whose keys are numbers, are no words or are the same goes by their number', () => {
    const before = '<r><bindingTemplate bindingKey="1"/><bindingTemplate bindingKey="a/b"/></r>'
    expect(deviationsOf(before, before.replace('"a/b"', '"a/b" x=""'))).toEqual([
      { at: 'bindingTemplate[2]', attributes: { x: '' } },
    ])
    const same = '<r><bindingTemplate bindingKey="k"/><bindingTemplate bindingKey="k"/></r>'
    expect(deviationsOf(same, same.replace('/></r>', ' x=""/></r>'))).toEqual([
      { at: 'bindingTemplate[2]', attributes: { x: '' } },
    ])
  })

  test('that says nothing where its place is gone is forgotten', () => {
    const deviations = [{ at: 'b', rename: 'c' } as const, { at: 'd', remove: true } as const, { at: 'e', order: [1] }]
    expect(canonical(applyDeviations(built('<r><a/></r>'), deviations))).toBe(canonical(root('<r><a/></r>')))
  })

  test('whose place is gone is refused', () => {
    const problem = problemOf(() => applyDeviations(built('<r><a/></r>'), [{ at: 'b/c', text: 'x' }]))
    expect(problem).toMatchObject({ code: 'model/deviation-without-place', data: { at: 'b/c', element: 'r' } })
  })

  test('of an order that no longer fits loses nothing', () => {
    const reordered = (text: string, order: readonly number[]) =>
      canonical(applyDeviations(built(text), [{ at: '', order }])).replaceAll(/<r>|<\/>/g, '')
    expect(reordered('<r><a/><b/><c/></r>', [1, 0])).toBe('<b><c><a>')
    expect(reordered('<r><a/><b/></r>', [5, 1, 1, 0])).toBe('<b><a>')
    expect(reordered('<r><a/><b/></r>', [])).toBe('<a><b>')
  })
})

describe('laws', () => {
  const tree = builtTree.map(strip)

  test('applyDeviations(a, diffElements(a, b)) says what b says, for b made of a', () => {
    fc.assert(
      fc.property(tree, arbitraryMutations, (before, mutations) => {
        const after = root(printCompact(mutations.reduce(mutate, before), {}))
        const again = applyDeviations(before, JSON.parse(JSON.stringify(diffElements(before, after))))
        expect(contentOf(again)).toBe(contentOf(after))
      }),
    )
  })

  test('and for b that has nothing to do with a', () => {
    fc.assert(
      fc.property(tree, tree, (before, other) => {
        const after = root(printCompact(other, {}))
        const again = applyDeviations(before, JSON.parse(JSON.stringify(diffElements(before, after))))
        expect(contentOf(again)).toBe(contentOf(after))
      }),
    )
  })
})

/** White space alone is style in an element that is to be empty. */
function contentOf(element: XmlElement): string {
  const content = contentIn(new TextEncoder().encode(printCompact(element, {})), 'a.xml')
  return content.replaceAll(/>\s+<\/>/g, '></>')
}
