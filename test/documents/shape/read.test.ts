import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import {
  attribute,
  grouped,
  inside,
  integer,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  member,
  plain,
  shape,
  text,
} from '../../../src/documents/shape/parts.ts'
import { readShape } from '../../../src/documents/shape/read.ts'
import { readingInto, settle } from '../../../src/documents/shape/reading.ts'
import type { Shape, Site } from '../../../src/documents/shape/shape.ts'
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

describe('a member that the rules give', () => {
  const first = (fallback: (site: Site) => string | undefined) =>
    maybeAttribute('first', plain('first'), text, 'First.', fallback)
  const second = maybeAttribute('second', plain('second'), text, 'Second.')

  test('is left out, whether that is known at once or only when all is read', () => {
    expect(settled(shape(first(() => 'x')), '<a first="x"/>')).toEqual({})
    expect(
      settled(
        shape(
          first(({ self }) => member(self, 'second')),
          second,
        ),
        '<a first="x" second="x"/>',
      ),
    ).toEqual({
      second: 'x',
    })
  })

  test('leaves no table of an object behind, as deleting it would', () => {
    const usualFirst = shape(
      first(() => 'x'),
      second,
    )
    const object = settled(usualFirst, '<a first="x" second="y"/>')
    expect(object).toEqual({ second: 'y' })
    expect(hasShape(object)).toBe(true)
    const table: Record<string, string> = { first: 'x', second: 'y' }
    delete table['first']
    expect(hasShape(table)).toBe(false)
  })

  test('is put down where the rules give another one when all is read', () => {
    const unlessSecond = first(({ self }) => (self['second'] === undefined ? 'x' : 'y'))
    expect(settled(shape(unlessSecond, second), '<a first="x" second=""/>')).toEqual({ first: 'x', second: '' })
  })

  test('counts as content of its wrapper and of its group', () => {
    const usual = maybe('note', plain('note'), text, 'Note.', { fallback: () => 'n' })
    const list = many('items', plain('item'), text, 'Items.')
    expect(settled(shape(maybeInside(plain('w'), usual, list)), '<a><w><note>n</note></w></a>')).toEqual({})
    expect(settled(shape(grouped('group', shape(usual), 'Group.')), '<a><note>n</note></a>')).toEqual({ group: {} })
  })
})

/** Whether V8 keeps an object by its shape, and not as a table. */
function hasShape(object: unknown): unknown {
  setFlagsFromString('--allow-natives-syntax')
  const isFast = new Script('(object) => %HasFastProperties(object)').runInThisContext()(object)
  setFlagsFromString('--no-allow-natives-syntax')
  return isFast
}

function settled(kind: Shape<unknown>, text: string): object | undefined {
  const reading = readingInto(new WeakMap())
  const value = readShape(kind, readXml(text, 'a.xml').root, [], reading)
  settle(reading, { bindingNamed: () => undefined })
  return value
}

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
