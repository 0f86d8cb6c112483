import { describe, expect, test } from 'vitest'
import { columns, list } from '../../src/text/lines.ts'

describe('columns', () => {
  test('aligns in a terminal, where some characters take two columns and others none', () => {
    expect(
      columns([
        ['支払い', 'x'],
        ['مَتجَر', 'x'],
        ['abcdef', 'x'],
      ]),
    ).toEqual(['支払い  x', 'مَتجَر    x', 'abcdef  x'])
  })

  test('aligns, and leaves no white space at the end', () => {
    expect(columns([['a', 'bb', ''], ['ccc'], ['😀', '', 'd\te']])).toEqual(['a    bb', 'ccc', '😀       d\\u{9}e'])
  })

  test('makes no line of no rows', () => {
    expect(columns([])).toEqual([])
  })
})

describe('list', () => {
  test('breaks lines between words, never inside', () => {
    expect(list(['one', 'two', 'three', 'a long one', 'x'], 10)).toEqual(['one, two,', 'three,', 'a long one,', 'x'])
  })

  test('makes no line of no words', () => {
    expect(list([], 10)).toEqual([])
  })
})
