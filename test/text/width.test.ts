import { describe, expect, test } from 'vitest'
import { beginning, ending, widthOf } from '../../src/text/width.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['é→…', 3],
  ['支払い（）', 10],
  ['ﾌﾟﾘﾝ', 4],
  ['한국', 4],
  ['한'.normalize('NFD'), 2],
  ['e\u0301', 1],
  ['مَتجَر', 4],
  ['😀👩🏽', 6],
  ['𠮷', 2],
])('the width of %j is %i', (text, width) => expect(widthOf(text)).toBe(width))

describe('a text that is cut', () => {
  test.each([
    ['abc', 2, 'ab', 'bc'],
    ['支払い', 4, '支払', '払い'],
    ['支払い', 3, '支', 'い'],
    ['e\u0301e\u0301', 1, 'e\u0301', 'e\u0301'],
    ['abc', 9, 'abc', 'abc'],
    ['支', 1, '', ''],
  ])('%j has in %i columns the beginning %j and the end %j', (text, width, start, end) => {
    expect(beginning(text, width)).toEqual([start, text.slice(start.length)])
    expect(ending(text, width).replace(/^\u0301/, '')).toBe(end)
  })
})
