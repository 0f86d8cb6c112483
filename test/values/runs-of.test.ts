import { expect, test } from 'vitest'
import { runsOf } from '../../src/values/runs-of.ts'

test('items stand in runs', () => {
  expect(runsOf([])).toEqual([])
  expect(runsOf(['a', 'a', 'b', 'a'])).toEqual([
    ['a', 2],
    ['b', 1],
    ['a', 1],
  ])
})
