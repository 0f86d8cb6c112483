import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.ts'
import { keepBytes, restoreBytes } from '../../src/mapping/kept-bytes.ts'
import { latin1Bytes, latin1Text, utf8Bytes, utf8Text } from '../../src/text/bytes.ts'
import { isSame } from '../support/exports.ts'

test('text is kept as text, other bytes in Base64', () => {
  expect(keepBytes(new Uint8Array())).toEqual({ text: '' })
  expect(keepBytes(utf8Bytes('Grüße \u{1F600}\r\n'))).toEqual({ text: 'Grüße \u{1F600}\r\n' })
  expect(keepBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: '\ufeffa' })
  expect(keepBytes(Uint8Array.of(0xff, 0xfe))).toEqual({ base64: '//4=' })
  expect(keepBytes(Uint8Array.of(0x61, 0x00))).toEqual({ base64: 'YQA=' })
})

test('restoreBytes(keepBytes(bytes)) = bytes, by way of JSON', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(utf8Bytes)), (bytes) => {
      expect(isSame(restoreBytes(JSON.parse(JSON.stringify(keepBytes(bytes)))), bytes)).toBe(true)
    }),
  )
})

test('Base64 that is none is refused', () => {
  expect(() => restoreBytes({ base64: 'no Base64!' })).toThrow(ProblemError)
})

test('each byte is a character, in long files too', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256)
  expect(latin1Text(bytes)).toHaveLength(100_000)
  expect(isSame(latin1Bytes(latin1Text(bytes)), bytes)).toBe(true)
})

test('bytes that are not UTF-8 have no text', () => {
  expect(utf8Text(Uint8Array.of(0xc3))).toBeUndefined()
  expect(utf8Text(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined()
})
