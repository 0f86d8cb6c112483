import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '../../src/archive/crc32.ts'
import { bytesOf } from '../hostile/build-container.ts'

test('the checksum of known texts is the known one', () => {
  expect(crc32(bytesOf(''))).toBe(0)
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
  expect(crc32(bytesOf('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339)
})

test('eight bytes at a time and one at a time agree, wherever the bytes begin', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (bytes, from) => {
      expect(crc32(bytes.subarray(from))).toBe(byDefinition(bytes.subarray(from)))
    }),
  )
})

function byDefinition(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
