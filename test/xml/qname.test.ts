import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitName } from '../../src/xml/names.ts'
import { clark, parseClark, resolveQName } from '../../src/xml/qname.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement } from '../../src/xml/tree.ts'

describe('Clark notation', () => {
  test('is taken apart at the last brace', () => {
    expect(parseClark('{{https://example.com/hook}}Name')).toEqual({
      namespace: '{https://example.com/hook}',
      local: 'Name',
    })
    expect(parseClark('Name')).toEqual({ namespace: '', local: 'Name' })
    expect(parseClark('{}Name')).toEqual({ namespace: '', local: 'Name' })
    expect(parseClark('{Name')).toEqual({ namespace: '', local: '{Name' })
  })

  test('comes back from its parts', () => {
    const local = fc.string().filter((text) => !/[{}]/.test(text))
    fc.assert(
      fc.property(fc.string(), local, (namespace, name) => {
        expect(parseClark(clark(namespace, name))).toEqual({ namespace, local: name })
      }),
    )
  })
})

describe('resolveQName', () => {
  const { root } = readXml('<a xmlns="d" xmlns:p="u"><b xmlns="" xmlns:p="{v}"/></a>', 'a.xml')
  const [inner = root] = root.children.filter(isElement)

  test.each<[element: XmlElement, value: string, name: string | undefined]>([
    [root, 'p:Name', '{u}Name'],
    [root, 'Name', '{d}Name'],
    [root, 'p:07-x', '{u}07-x'],
    [root, 'xml:lang', '{http://www.w3.org/XML/1998/namespace}lang'],
    [inner, 'p:Name', '{{v}}Name'],
    [inner, 'Name', 'Name'],
    [root, 'q:Name', undefined],
    [root, ':Name', undefined],
    [root, 'p:', undefined],
    [root, '', undefined],
    [root, 'p:a:b', undefined],
    [root, 'a b', undefined],
    [{ local: 'a', namespace: 'u', attributes: [], children: [] }, 'Name', 'Name'],
  ])('of %#: %j', (element, value, name) => {
    expect(resolveQName(element, value)).toBe(name)
  })
})

test('a qualified name has at most one colon and two names', () => {
  expect(splitName('a:b')).toEqual({ prefix: 'a', local: 'b' })
  expect(splitName('日本')).toEqual({ prefix: '', local: '日本' })
  for (const wrong of ['', ':', 'a:', ':a', 'a:b:c', 'a:1', '1', 'a b']) expect(splitName(wrong)).toBeUndefined()
})
