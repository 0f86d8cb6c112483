import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInZipYears, isMoment, localTime, momentOf, toEvenSecond } from '../../src/values/local-time.ts'

test.each(['2024-02-29T23:59:59', '1980-01-01T00:00:00', '2107-12-31T23:59:59'])('%s is a time', (time) => {
  expect(localTime.test(time)).toBe(true)
  expect(momentOf(time)?.toISOString()).toBe(`${time}.000Z`)
  expect(isInZipYears(time)).toBe(true)
})

test.each(['2023-02-29T00:00:00', '2024-01-01T24:00:00', '2024-01-01', '2024-01-01T00:00:00Z', ''])(
  '%j is none',
  (text) => {
    expect(momentOf(text)).toBeUndefined()
  },
)

test.each(['1979-12-31T23:59:59', '2108-01-01T00:00:00'])('no entry of a zip archive bears %s', (time) => {
  expect(isInZipYears(time)).toBe(false)
})

test('seconds are rounded down to even ones', () => {
  expect(toEvenSecond('2024-05-17T09:30:59')).toBe('2024-05-17T09:30:58')
  expect(toEvenSecond('2024-05-17T09:30:08')).toBe('2024-05-17T09:30:08')
})

test('a time exists exactly when it has a moment', () => {
  const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
  const time = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), number(13), number(32), number(25), number(61), number(61))
    .map(([year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}`)
  fc.assert(fc.property(time, (local) => isMoment(local) === (momentOf(local) !== undefined)))
})
