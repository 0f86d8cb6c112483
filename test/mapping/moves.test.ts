import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyMoves, movesBetween } from '../../src/mapping/moves.ts'

describe('moves', () => {
  test.each([
    [[], [], []],
    [['a', 'b'], ['a', 'b'], []],
    [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      [2, 0],
    ],
    [
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      [0, 2],
    ],
  ])('from %j to %j', (expected, actual, moves) => {
    expect(movesBetween(expected, actual)).toEqual(moves)
    expect(applyMoves(expected, moves)).toEqual(actual)
  })

  test('there are none between lists of other items', () => {
    expect(movesBetween(['a'], ['b'])).toBeUndefined()
    expect(movesBetween(['a'], ['a', 'b'])).toBeUndefined()
    expect(movesBetween(['a', 'a'], ['a', 'a'])).toBeUndefined()
    expect(movesBetween(['a', 'b'], ['a', 'a'])).toBeUndefined()
  })

  test('applyMoves(a, movesBetween(a, b)) = b, with the fewest moves', () => {
    const lists = fc
      .uniqueArray(fc.nat(), { maxLength: 40 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(lists, ([expected, actual]) => {
        const moves = movesBetween(expected, actual)
        if (moves === undefined) throw new Error('the lists have the same items')
        expect(applyMoves(expected, moves)).toEqual(actual)
        expect(moves.length / 2).toBeLessThan(Math.max(1, expected.length))
      }),
    )
  })

  test('moves that do not fit lose no item', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 10 }), fc.array(fc.nat(12), { maxLength: 8 }), (items, moves) => {
        const unique = [...new Set(items)]
        expect(applyMoves(unique, moves).toSorted()).toEqual(unique.toSorted())
      }),
    )
  })
})
