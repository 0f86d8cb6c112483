import { expect, test } from 'vitest'
import { readXml } from '../../src/xml/read.ts'
import { attributeValue, bareElement, childrenNamed, elementFrom, hasName, textIn } from '../../src/xml/tree.ts'

test('an element is found by the place where it begins', () => {
  const text = '<a> <b><c/></b>x<b>y<d/></b></a>'
  const { root } = readXml(text, 'a.xml')
  const names = Array.from(text, (_, offset) => elementFrom(root, offset)?.local ?? '.').join('')
  expect(names).toBe('a...b..c........b...d...........')
})

test('elements and attributes are found by both parts of their names', () => {
  const { root } = readXml('<a xmlns:p="urn:p" p:x="1" x="2"><b/><p:b/></a>', 'a.xml')
  const name = { namespace: 'urn:p', local: 'b' }
  expect(childrenNamed(root, name)).toEqual(root.children.slice(1))
  expect(childrenNamed(undefined, name)).toEqual([])
  expect(hasName(undefined, name)).toBe(false)
  expect(attributeValue(root, 'x')).toBe('2')
  expect(attributeValue(root, 'y')).toBeUndefined()
  expect(attributeValue(undefined, 'x')).toBeUndefined()
})

test('the text of nodes is that between elements, CDATA sections too', () => {
  expect(textIn(['a', { cdata: '<b>' }, bareElement({ namespace: '', local: 'c' }, ['d']), 'e'])).toBe('a<b>e')
})
