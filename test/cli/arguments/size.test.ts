import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSize, parseSize } from '../../../src/cli/arguments/size.ts'

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
