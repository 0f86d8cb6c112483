import { expect, test } from 'vitest'
import { attribute, inside, maybe, plain, shape, text } from '../../../src/documents/shape/parts.ts'
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

function read(kind: Shape<unknown>, text: string): unknown {
  return readShape(kind, readXml(text, 'a.xml').root, [], readingInto(new WeakMap()))
}
