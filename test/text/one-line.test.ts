import { describe, expect, test } from 'vitest'
import { oneLine } from '../../src/text/one-line.ts'

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
