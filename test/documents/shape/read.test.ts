import { expect, test } from 'vitest'
import { attribute, inside, integer, maybe, plain, shape, text } from '../../../src/documents/shape/parts.ts'
import { readShape } from '../../../src/documents/shape/read.ts'
import { readingInto } from '../../../src/documents/shape/reading.ts'
import type { Shape } from '../../../src/documents/shape/shape.ts'
import { readXml } from '../../../src/xml/read.ts'

const key = attribute('key', plain('key'), text, 'Key.')
const note = maybe('note', plain('note'), text, 'Note.')

test('an object is not one without the wrapper of what it cannot do without', () => {
  expect(read(shape(inside(plain('w'), note)), '<a/>')).toEqual({})
  expect(read(shape(inside(plain('w'), key)), '<a/>')).toBeUndefined()
  expect(read(shape(inside(plain('w'), inside(plain('v'), key))), '<a/>')).toBeUndefined()
  expect(read(shape(inside(plain('w'), inside(plain('v'), key))), '<a><w/></a>')).toBeUndefined()
  expect(read(shape(inside(plain('w'), inside(plain('v'), key))), '<a><w><v key="k"/></w></a>')).toEqual({ key: 'k' })
})

test('whole numbers are read as far as a number is exact', () => {
  const count = shape(attribute('count', plain('count'), integer, 'Count.'))
  const most = Number.MAX_SAFE_INTEGER
  expect(read(count, `<a count="${most}"/>`)).toEqual({ count: most })
  expect(read(count, `<a count="${-most}"/>`)).toEqual({ count: -most })
  expect(read(count, '<a count="9007199254740992"/>')).toBeUndefined()
  expect(read(count, '<a count="9007199254740993"/>')).toBeUndefined()
  expect(read(count, '<a count="01"/>')).toBeUndefined()
})

function read(kind: Shape<unknown>, text: string): unknown {
  return readShape(kind, readXml(text, 'a.xml').root, [], readingInto(new WeakMap()))
}
