import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDosTime, parseDosTime } from '../../src/archive/dos-time.ts'

test.each([
  [0x4ca45678, '2018-05-04T10:51:48'],
  [0x00210000, '1980-01-01T00:00:00'],
  [0xff9fbf7d, '2107-12-31T23:59:58'],
  [0x485d0000, '2016-02-29T00:00:00'],
  [0x00000000, '0x00000000'],
  [0x485e0000, '0x485e0000'],
  [0xf05d0000, '0xf05d0000'],
  [0x4ca4f800, '0x4ca4f800'],
  [0x4ca4001e, '0x4ca4001e'],
  [0xffffffff, '0xffffffff'],
])('the stamp %i is written %s', (stamp, text) => {
  expect(buildDosTime(stamp)).toBe(text)
  expect(parseDosTime(text)).toBe(stamp)
})

test('every stamp comes back', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (stamp) => {
      expect(parseDosTime(buildDosTime(stamp))).toBe(stamp)
    }),
  )
})

test.each([
  '',
  'now',
  '2016-05-04',
  '2016-05-04T13:37:43',
  '2016-05-04 13:37:42',
  '2016-05-04T13:37:42Z',
  '2016-5-4T13:37:42',
  '2016-02-30T00:00:00',
  '2016-13-01T00:00:00',
  '2016-05-04T24:00:00',
  '2100-02-29T00:00:00',
  '1979-12-31T23:59:58',
  '2108-01-01T00:00:00',
  '0x4ca45678',
  '0x0000000',
  '0X00000000',
  '0xFFFFFFFF',
  '0x1ffffffff',
])('no stamp is written "%s"', (text) => {
  expect(parseDosTime(text)).toBeUndefined()
})
