import { deflateRawSync } from 'node:zlib'
import { bytes, bytesOf, concat, container, content, file, sized, stored } from './build-container.ts'

const deflated = new Uint8Array(deflateRawSync(content))
const bomb = new Uint8Array(deflateRawSync(new Uint8Array(20 * 2 ** 20)))
const noise = Uint8Array.from({ length: 40_000 }, (_, at) => (at * at * 31) >>> 5)
const withRaw =
  (raw: Uint8Array, both: object = {}) =>
  () =>
    container([file('a.txt', { raw, both })])

/** Hostile containers with an entry whose content is not what its headers declare, by the code they must yield. */
export const contentContainers = {
  'archive/size-mismatch': {
    'one-byte-more': withRaw(deflated, { size: content.length - 1 }),
    'one-byte-less': withRaw(deflated, { size: content.length + 1 }),
    'declared-empty': withRaw(deflated, { size: 0 }),
    'declared-large': withRaw(deflated, { size: 2 ** 20 }),
    'bomb-declared-small': withRaw(bomb, { size: 100 }),
    'bomb-declared-1-MiB': withRaw(bomb, { size: 2 ** 20 }),
    'stored-declared-shorter': () => container([stored('a', { both: { size: 3 } })]),
    'stored-declared-longer': () => container([stored('a', { both: { size: 300 } })]),
  },
  'archive/crc-mismatch': {
    'checksum-wrong': () => container([file('a', { both: { crc: 1 } })]),
    'checksum-zero': () => container([sized('a', { both: { crc: 0 } })]),
    'stored-content-changed': () => container([stored('a', { raw: bytesOf('<a>content Content content</a>') })]),
    'content-of-the-same-size': withRaw(new Uint8Array(deflateRawSync(content.toReversed()))),
  },
  'archive/deflate-broken': {
    'reserved-block-type': withRaw(bytes(0x07)),
    'stored-block-lengths-differ': withRaw(bytes(0x01, 3, 0, 3, 0, 1, 2, 3)),
    'distance-too-far': withRaw(bytes(0x03, 0x02, 0x00)),
    cut: withRaw(deflated.subarray(0, -5)),
    'cut-by-one-byte': withRaw(new Uint8Array(deflateRawSync(noise)).subarray(0, -1), { size: noise.length }),
    'no-last-block': withRaw(concat([bytes(0, content.length, 0, 255 - content.length, 255), content])),
    'no-bytes': withRaw(bytes()),
    'stored-text-called-deflated': withRaw(content),
    'zlib-header': withRaw(concat([bytes(0x78, 0x9c), deflated])),
  },
  'archive/deflate-trailing-bytes': {
    'one-byte': withRaw(concat([deflated, bytes(0)])),
    'a-second-stream': withRaw(concat([deflated, deflated])),
    'many-bytes': withRaw(concat([deflated, noise])),
    'after-an-empty-stream': () => container([file('a', { content: bytes(), raw: bytes(3, 0, 3, 0) })]),
  },
} as const

const declared = (name: string, size: number, length = 1000) =>
  file(name, { raw: new Uint8Array(length), both: { size } })
const MiB = 2 ** 20

/** Hostile containers that pass a limit, by the code they must yield. */
export const limitContainers = {
  'archive/too-large': {
    'beyond-64-MiB': () => new Uint8Array(64 * MiB + 1),
  },
  'archive/too-many-entries': {
    'ten-thousand-and-one': () =>
      container(Array.from({ length: 10_001 }, (_, at) => stored(`${at}`, { content: bytes() }))),
    'declared-many': () => container([file('a')], { end: { count: 0xfffe, countOnDisk: 0xfffe } }),
  },
  'archive/entry-too-large': {
    'one-byte-beyond-64-MiB': () => container([declared('a', 64 * MiB + 1)]),
    'declared-4-GiB': () => container([declared('a', 0xfffffffe)]),
  },
  'archive/total-too-large': {
    'five-large-entries': () => container([1, 2, 3, 4, 5].map((at) => declared(`${at}`, 60 * MiB, 320 * 1024))),
  },
  'archive/ratio': {
    bomb: () => container([file('a', { content: new Uint8Array(20 * MiB), raw: bomb })]),
    'just-above-1-MiB': () => container([declared('a', MiB + 1, 5000)]),
    'many-just-below-1-MiB': () => container(Array.from({ length: 17 }, (_, at) => declared(`${at}`, MiB))),
  },
  'archive/name-too-long': {
    '1025-bytes': () => container([file(`${`${'x'.repeat(250)}/`.repeat(4)}${'x'.repeat(21)}`)]),
    '1025-bytes-of-utf8': () => container([file(`${`${'é'.repeat(125)}/`.repeat(4)}${'é'.repeat(10)}x`)]),
  },
  'archive/segment-too-long': {
    '256-bytes': () => container([file(`bpels/${'x'.repeat(256)}`)]),
    '256-bytes-of-utf8': () => container([file('é'.repeat(128))]),
    folder: () => container([stored(`${'x'.repeat(256)}/`, { content: bytes() })]),
  },
  'archive/name-too-deep': {
    '17-levels': () => container([file(`${'a/'.repeat(16)}b`)]),
    '17-folders': () => container([stored('a/'.repeat(17), { content: bytes() })]),
  },
} as const
