import { expect, test } from 'vitest'
import { readXml } from '../../src/xml/read.ts'
import { elementFrom } from '../../src/xml/tree.ts'

test('an element is found by the place where it begins', () => {
  const text = '<a> <b><c/></b>x<b>y<d/></b></a>'
  const { root } = readXml(text, 'a.xml')
  const names = Array.from(text, (_, offset) => elementFrom(root, offset)?.local ?? '.').join('')
  expect(names).toBe('a...b..c........b...d...........')
})
