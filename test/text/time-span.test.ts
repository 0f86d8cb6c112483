import { expect, test } from 'vitest'
import { timeSpan } from '../../src/text/time-span.ts'

test.each([
  [4, '4 seconds'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [3600, '60 minutes'],
  [7200, '2 hours'],
  [7300, 'about 2 hours'],
  [172_800, '2 days'],
  [20 * 365 * 86_400 + 4, 'about 20 years'],
])('%i seconds are said as %s', (seconds, words) => {
  expect(timeSpan(seconds)).toBe(words)
})
