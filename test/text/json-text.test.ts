import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/text/json-text.ts'

test('escapes what a terminal could act on or does not show', () => {
  const text = 'a\u007f\u009b2J\u00ad\u200f\u2028\u202e\ufeff\u{e0041}é 😀'
  expect(jsonText({ [text]: [text] })).toBe(
    String.raw`{"a\u007f\u009b2J\u00ad\u200f\u2028\u202e\ufeff\udb40\udc41é 😀":["a\u007f\u009b2J\u00ad\u200f\u2028\u202e\ufeff\udb40\udc41é 😀"]}`,
  )
})

test('breaks lines between values alone', () => {
  expect(jsonText({ a: ['b\n', 1] }, 2)).toBe('{\n  "a": [\n    "b\\n",\n    1\n  ]\n}')
})

test('is read again as the value that it was', () => {
  const values = fc.jsonValue({ stringUnit: 'binary' })
  const asBefore = fc.property(values, fc.nat(2), (value, indent) => {
    expect(JSON.stringify(JSON.parse(jsonText(value, indent)))).toBe(JSON.stringify(value))
  })
  fc.assert(asBefore)
})
