import {
  bytes,
  bytesOf,
  checksumIsSignature,
  concat,
  container,
  content,
  file,
  sized,
  stored,
  u16,
  u32,
} from './build-container.ts'

const two = [file('a.txt'), file('b.txt')]
const good = container(two)
const endAt = good.length - 22
const directorySize = 2 * (46 + 5)
const directoryAt = endAt - directorySize
const junk = bytes(1, 2, 3)
const emptyEnd = container([])
const locator = Uint8Array.from([...u32(0x07064b50), ...u32(0), ...u32(0), ...u32(0), ...u32(1)])
const zip64Extra = Uint8Array.from([...u16(1), ...u16(16), ...u32(29), ...u32(0), ...u32(29), ...u32(0)])

/** Hostile containers whose end record, directory or places are wrong, by the code they must yield. */
export const structureContainers = {
  'archive/not-a-zip': {
    'no-bytes': () => bytes(),
    text: () => bytesOf('<?xml version="1.0"?><a/>'),
    'two-letters': () => bytesOf('PK'),
    gzip: () => bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    zeros: () => new Uint8Array(1000),
    'directory-alone': () => good.subarray(directoryAt, endAt),
  },
  'archive/truncated': {
    'in-the-first-entry': () => good.subarray(0, 40),
    'in-the-directory': () => good.subarray(0, directoryAt + 50),
    'before-the-end-record': () => good.subarray(0, endAt),
    'in-the-end-record': () => good.subarray(0, good.length - 1),
    'in-the-comment': () => container(two, { comment: bytesOf('a comment') }).subarray(0, -1),
    'comment-longer-than-the-file': () => container(two, { end: { commentLength: 5 } }),
    'end-signature-broken': () => container(two, { end: { signature: 0x06054b51 } }),
  },
  'archive/trailing-bytes': {
    'one-zero': () => container(two, { after: bytes(0) }),
    newline: () => container(two, { after: bytesOf('\n') }),
    'more-than-a-comment': () => container(two, { after: new Uint8Array(70_000) }),
    'comment-without-length': () => container(two, { comment: bytesOf('a comment'), end: { commentLength: 0 } }),
    'comment-with-shorter-length': () => container(two, { comment: bytesOf('a comment'), end: { commentLength: 8 } }),
  },
  'archive/prepended-bytes': {
    'one-byte': () => concat([bytes(0), good]),
    'a-script': () => concat([bytesOf('#!/bin/sh\nexit\n'), good]),
    'offsets-adjusted': () => container(two, { before: bytesOf('MZ stub') }),
    'span-marker-that-offsets-do-not-count': () => concat([Uint8Array.from(u32(0x08074b50)), good]),
    'two-span-markers': () => container(two, { before: Uint8Array.from([...u32(0x08074b50), ...u32(0x08074b50)]) }),
    'four-other-bytes': () => container(two, { before: bytesOf('PK11') }),
    'another-archive': () => concat([good, good]),
    'first-entry-unlisted': () => container([file('hidden', { unlisted: true }), ...two]),
  },
  'archive/several-end-records': {
    'in-the-comment': () => container(two, { comment: emptyEnd }),
    'archive-in-the-comment': () => container(two, { comment: good }),
    'in-the-comment-not-at-its-end': () => container(two, { comment: concat([emptyEnd, junk]) }),
    'signature-in-the-comment': () => container(two, { comment: Uint8Array.from(u32(0x06054b50)) }),
    'in-a-stored-entry': () => {
      const fake = container([], { end: { commentLength: 46 + 1 + 22 } })
      return container([stored('a', { content: fake })])
    },
  },
  'archive/split': {
    'end-record-on-disk-1': () => container(two, { end: { disk: 1 } }),
    'directory-on-disk-1': () => container(two, { end: { directoryDisk: 1 } }),
    'both-on-disk-1': () => container(two, { end: { disk: 1, directoryDisk: 1 } }),
    'fewer-entries-on-this-disk': () => container(two, { end: { countOnDisk: 1 } }),
    'more-entries-on-this-disk': () => container(two, { end: { countOnDisk: 3 } }),
    'entry-on-disk-1': () => container([file('a.txt', { central: { disk: 1 } })]),
    'entry-on-the-last-disk': () => container([file('a.txt', { central: { disk: 0xffff } })]),
  },
  'archive/zip64': {
    locator: () => container(two, { afterDirectory: locator }),
    'count-left-out': () => container(two, { end: { count: 0xffff } }),
    'count-on-disk-left-out': () => container(two, { end: { countOnDisk: 0xffff } }),
    'directory-size-left-out': () => container(two, { end: { size: 0xffffffff } }),
    'directory-offset-left-out': () => container(two, { end: { offset: 0xffffffff } }),
    'entry-size-left-out': () => container([file('a', { central: { size: 0xffffffff } })]),
    'entry-deflated-size-left-out': () => container([file('a', { central: { deflatedSize: 0xffffffff } })]),
    'entry-offset-left-out': () => container([file('a', { central: { offset: 0xffffffff } })]),
    'central-extra': () => container([file('a', { central: { extra: zip64Extra } })]),
    'local-extra': () => container([file('a', { local: { extra: zip64Extra } })]),
    'version-45': () => container([file('a', { both: { version: 45 } })]),
  },
  'archive/wrong-count': {
    'one-too-many': () => container(two, { end: { count: 3, countOnDisk: 3 } }),
    'one-too-few': () => container(two, { end: { count: 1, countOnDisk: 1 } }),
    none: () => container(two, { end: { count: 0, countOnDisk: 0 } }),
    'one-in-an-empty-archive': () => container([], { end: { count: 1, countOnDisk: 1 } }),
    'wrapped-around': () => container(two, { end: { count: 9999, countOnDisk: 9999 } }),
  },
  'archive/directory-misplaced': {
    'offset-one-too-high': () => container(two, { end: { offset: directoryAt + 1 } }),
    'offset-at-the-end-record': () => container(two, { end: { offset: endAt } }),
    'offset-far-outside': () => container(two, { end: { offset: 0xfffffff0 } }),
    'size-one-too-high': () => container(two, { end: { size: directorySize + 1 } }),
    'size-far-too-high': () => container(two, { end: { size: 0xfffffff0 } }),
    'offset-in-an-empty-archive': () => container([], { end: { offset: 1 } }),
  },
  'archive/directory-broken': {
    'signature-broken': () => container([file('a', { central: { signature: 0x02014b51 } })]),
    'signature-of-a-local-header': () => container([file('a', { central: { signature: 0x04034b50 } })]),
    'name-past-the-end': () => container([file('a', { central: { nameLength: 2 } })]),
    'extra-past-the-end': () => container([file('a', { central: { extraLength: 1 } })]),
    'comment-past-the-end': () => container([file('a', { central: { commentLength: 0xffff } })]),
    'second-header-broken': () => container([file('a'), file('b', { central: { signature: 0 } })]),
    'junk-after-the-last-header': () =>
      container(two, { afterDirectory: junk, end: { size: directorySize + junk.length } }),
    'digital-signature': () => {
      const signature = Uint8Array.from([...u32(0x05054b50), ...u16(3), 1, 2, 3])
      return container(two, { afterDirectory: signature, end: { size: directorySize + signature.length } })
    },
  },
  'archive/gap': {
    'between-entries': () => container([file('a', { after: junk }), file('b')]),
    'between-entries-without-descriptors': () => container([sized('a', { after: junk }), sized('b')]),
    'before-the-directory': () => container([file('a', { after: junk })]),
    'after-the-directory': () => container(two, { afterDirectory: junk }),
    'directory-size-too-low': () => container(two, { end: { size: directorySize - 10 } }),
    'unlisted-entry-in-the-middle': () => container([file('a'), file('hidden', { unlisted: true }), file('b')]),
    'unlisted-last-entry': () => container([file('a'), file('hidden', { unlisted: true })]),
    'nothing-listed': () => container([file('hidden', { unlisted: true })]),
    'descriptor-without-its-flag': () => container([file('a', { both: { flags: 0x0800 }, filled: true })]),
    'archive-extra-data': () => container([file('a', { after: Uint8Array.from([...u32(0x08064b50), ...u32(0)]) })]),
    'content-longer-than-declared': () =>
      container([stored('a', { raw: concat([content, junk]), both: { deflatedSize: content.length } })]),
  },
  'archive/overlap': {
    'same-place-twice': () => container([file('a'), file('b', { central: { offset: 0 } })]),
    'content-reaches-the-next-entry': () => container([sized('a', { both: { deflatedSize: 60 } }), sized('b')]),
    'content-reaches-the-directory': () => container([sized('a', { both: { deflatedSize: 60 } })]),
    'content-reaches-past-the-file': () => container([sized('a', { both: { deflatedSize: 0x7fffffff } })]),
    'flag-without-descriptor': () => container([sized('a', { both: { flags: 0x0808 } })]),
    'descriptor-without-signature-whose-checksum-is-one': () =>
      container([file('a', { content: checksumIsSignature, descriptor: 'unsigned' }), file('b')]),
    'descriptor-cut': () => container([sized('a', { both: { flags: 0x0808 }, after: new Uint8Array(8) })]),
    'entry-inside-another': () => container([stored('out', { both: { deflatedSize: 80, size: 80 } }), stored('in')]),
  },
} as const
