import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSize, parseSize } from '../../src/cli/arguments/size.ts'
import { columns, list, oneLine, withoutLogin } from '../../src/diagnostics/text.ts'

describe('oneLine', () => {
  test('shows what cannot be seen', () => {
    expect(oneLine('a\r\n\u001b[2Jb\u200f\u2028é 😀\ud800')).toBe(
      'a\\u{d}\\u{a}\\u{1b}[2Jb\\u{200f}\\u{2028}é 😀\\u{d800}',
    )
  })

  test('shows what is no character', () => {
    expect(oneLine('a\ufffe\uffff')).toBe('a\\u{fffe}\\u{ffff}')
  })

  test('keeps characters that are not assigned, as a later engine would', () => {
    expect(oneLine('a\u0378')).toBe('a\u0378')
  })
})

describe('withoutLogin', () => {
  test.each([
    ['https://joe:secret@host/path', 'https://***@host/path'],
    ['https://joe@host:80 and https://joe:se@cret@host', 'https://***@host:80 and https://***@host'],
    ['https://joe:se/cr?e#t@host/path', 'https://***@host/path'],
    ['https://joe:se cr=et@host/path', 'https://***@host/path'],
    ['see https://joe:secret@host, or write to joe@home', 'see https://***@host, or write to joe@home'],
  ])('shows %s as %s', (address, shown) => expect(withoutLogin(address)).toBe(shown))

  test.each([
    'http://host/~joe@home',
    'http://host:80/joe@home',
    'http://host:/joe@home',
    'http://[::1]:80/a@b',
    'joe@host',
    'http://host:80',
    'see http://host: or write to joe@home',
  ])('leaves %s', (address) => expect(withoutLogin(address)).toBe(address))
})

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

describe('parseSize', () => {
  test.each([
    ['0', 0],
    ['5000', 5000],
    ['64MiB', 67108864],
    ['64 mb', 67108864],
    ['64m', 67108864],
    ['1.5KiB', 1536],
    ['2GiB', 2147483648],
    ['100B', 100],
    [' 7 ', 7],
  ])('%s', (text, size) => {
    expect(parseSize(text)).toBe(size)
  })

  test.each(['', 'x', '-1', '1e3', '0x10', '1.5', '1.0001KiB', '1TiB', '9999999999GiB', '1 2', 'NaN', 'Infinity'])(
    'refuses %j',
    (text) => {
      expect(parseSize(text)).toBeUndefined()
    },
  )

  test('is the twin of buildSize', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 20), fc.constantFrom(1, 2 ** 10, 2 ** 20, 2 ** 30), (count, unit) => {
        expect(parseSize(buildSize(count * unit))).toBe(count * unit)
      }),
    )
  })
})
