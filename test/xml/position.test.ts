import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionIn, positionOf } from '../../src/xml/position.ts'

const lines = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '😀'), { maxLength: 20 }).map((parts) => parts.join(''))

test('a position is the number of line ends before it and the distance from the last', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 65_520, max: 65_540 }), lines, fc.nat(), (before, gap, after, seed) => {
      const text = before + ' '.repeat(gap) + after
      const offset = seed % 2 === 0 ? seed % (text.length + 1) : text.length - (seed % (after.length + 1))
      const past = text
        .slice(0, offset)
        .replace(/\r$/, text.charAt(offset) === '\n' ? ' ' : '\r')
        .split(/\r\n|\r|\n/)
      const expected = { line: past.length, column: (past.at(-1) ?? '').length + 1 }
      expect(positionOf({ text }, offset)).toEqual(expected)
      expect(positionIn(text, offset)).toEqual(expected)
    }),
  )
})

test('a document is asked in any order', () => {
  const document = { text: `${' '.repeat(65_535)}\r\n${'x\n'.repeat(40_000)}` }
  expect(positionOf(document, 140_000)).toEqual({ line: 37_233, column: 2 })
  expect(positionOf(document, 65_536)).toEqual({ line: 1, column: 65_537 })
  expect(positionOf(document, 65_537)).toEqual({ line: 2, column: 1 })
  expect(positionOf(document, 0)).toEqual({ line: 1, column: 1 })
})
