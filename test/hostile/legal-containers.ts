import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../src/archive/crc32.ts'
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

const extendedTime = bytes(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0)
const extendedTimes = bytes(0x55, 0x54, 9, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0)
const unixOwner = bytes(0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0)
const ntfs = Uint8Array.from([...u16(0x000a), ...u16(32), ...u32(0), ...u16(1), ...u16(24), ...new Uint8Array(24)])
const infoZip = {
  local: { extra: concat([extendedTimes, unixOwner]) },
  central: { extra: concat([extendedTime, unixOwner]), madeBy: 0x031e, attributes: 0x81a40000, internal: 1 },
}
const folder = (name: string, central = {}) => stored(name, { content: bytes(), central })
const unicodePath = (name: string) =>
  Uint8Array.from([...u16(0x7075), ...u16(5 + bytesOf(name).length), 1, ...u32(crc32(bytesOf(name))), ...bytesOf(name)])
/** 2 MiB that deflate to about one part in a hundred. */
const ramp = Uint8Array.from({ length: 2 ** 21 }, (_, at) => (at % 300 === 0 ? (at * 2654435761) >>> 24 : 65))
const long = bytesOf('<a>some content that repeats</a>'.repeat(3000))

/** Containers that ordinary tools write, or that are odd but say one thing only; each must be read. */
export const legalContainers: Readonly<Record<string, () => Uint8Array>> = {
  'as-the-platform-writes': () => container([file('objectgraph.xml'), file('objectdata.xml')]),
  'no-entries': () => container([]),
  stored: () => container([stored('a.txt')]),
  'stored-empty': () => container([stored('a.txt', { content: bytes() })]),
  'stored-with-descriptor': () => container([stored('a.txt', { descriptor: {}, both: { flags: 0x0808 } })]),
  'sizes-in-the-local-header': () => container([sized('a.txt')]),
  'sizes-in-both-places': () => container([file('a.txt', { filled: true })]),
  'size-without-checksum-in-the-local-header': () => container([file('a.txt', { local: { size: content.length } })]),
  'descriptor-without-signature': () => container([file('a.txt', { descriptor: 'unsigned' }), file('b.txt')]),
  'empty-with-descriptor-without-signature': () =>
    container([file('a.txt', { content: bytes(), descriptor: 'unsigned' })]),
  'info-zip': () =>
    container([
      folder('bpels/', { madeBy: 0x031e, attributes: 0x41ed0010, extra: extendedTime }),
      sized('bpels/a.xml', { ...infoZip, content: long }),
      stored('b.txt', infoZip),
    ]),
  'info-zip-to-a-pipe': () =>
    container([file('a.txt', { ...infoZip, both: { flags: 0x0008 }, local: { size: content.length } })]),
  'info-zip-split-into-one-part': () => container([sized('a.txt')], { before: Uint8Array.from(u32(0x08074b50)) }),
  'split-for-a-while': () => container([sized('a.txt')], { before: Uint8Array.from(u32(0x30304b50)) }),
  'python-zipfile': () =>
    container([
      sized('a.txt', { both: { flags: 0 }, central: { madeBy: 0x0314, attributes: 0x01800000 } }),
      stored('folder/', { content: bytes(), both: { flags: 0, version: 20 }, central: { attributes: 0x41fd0010 } }),
    ]),
  jar: () =>
    container([
      file('META-INF/', { content: bytes(), both: { extra: bytes(0xfe, 0xca, 0, 0) } }),
      file('META-INF/MANIFEST.MF'),
    ]),
  '7-zip': () =>
    container([
      folder('a/', { attributes: 0x10 }),
      sized('a/b.txt', { central: { attributes: 0x20, madeBy: 63, extra: ntfs } }),
    ]),
  libarchive: () =>
    container([
      file('a.txt', { ...infoZip, both: { flags: 0x0008 }, local: { size: content.length, extra: unixOwner } }),
    ]),
  'macos-archiver': () =>
    container([
      file('a.txt', { both: { flags: 0x0008 }, central: { madeBy: 0x0315, attributes: 0x81a44000 } }),
      file('__MACOSX/._a.txt', { both: { flags: 0x0008 }, central: { madeBy: 0x0315, attributes: 0x81a44000 } }),
    ]),
  'archive-comment': () => container([file('a.txt')], { comment: bytesOf('made by hand') }),
  'archive-comment-that-looks-like-a-record': () => container([file('a.txt')], { comment: bytesOf('PK PK') }),
  'longest-archive-comment': () => container([file('a.txt')], { comment: new Uint8Array(0xffff) }),
  'entry-comment': () => container([file('a.txt', { central: { comment: bytesOf('a comment') } }), file('b.txt')]),
  'unknown-extra-field': () => container([file('a.txt', { both: { extra: bytes(0x99, 0x42, 1, 0, 7) } })]),
  'attributes-in-an-extra-field': () =>
    container([file('a.txt', { local: { extra: bytes(0x78, 0x6c, 9, 0, 7, 20, 3, 0, 0, 0, 0, 0xa4, 0x81) } })]),
  'no-attributes-in-an-extra-field': () => container([file('a.txt', { both: { extra: bytes(0x78, 0x6c, 1, 0, 0) } })]),
  'mode-in-a-field-of-old-tools': () =>
    container([
      file('a.txt', { both: { extra: bytes(0x6e, 0x75, 14, 0, 0, 0, 0, 0, 0xa4, 0x81, 0, 0, 0, 0, 0, 0, 0, 0) } }),
    ]),
  'checksum-that-is-the-signature-of-its-descriptor': () =>
    container([file('a', { content: checksumIsSignature }), file('b')]),
  'unicode-path-that-agrees': () => container([file('é.txt', { both: { extra: unicodePath('é.txt') } })]),
  'utf8-names': () => container([file('größe/日本.txt'), file('emoji-😀')]),
  'no-utf8-flag': () => container([file('a.txt', { both: { flags: 0x0008 } })]),
  'level-hints': () => container([file('a.txt', { both: { flags: 0x080e } })]),
  'version-10': () => container([stored('a.txt', { both: { version: 10 } })]),
  'other-order-in-the-directory': () => {
    const [first, second] = [stored('b.txt', { central: { offset: 0 } }), stored('a.txt')]
    return container([first, second])
  },
  'odd-names': () =>
    container(
      ['a..b', '...', '½', ' a', 'b /c', '.hidden', 'a b', 'ab:c', 'C', '~', '-', '#', 'con.txt', 'a.'].map((name) =>
        file(name),
      ),
    ),
  'folders-and-files': () => container([folder('a/'), folder('a/b/'), file('a/b/c'), file('d/e')]),
  'a-zip-inside-before-a-descriptor': () => {
    const inner = container([stored('a.txt', { descriptor: {} })])
    return container([file('inner.zip', { content: inner, raw: inner, both: { method: 0 } })])
  },
  'a-zip-inside': () => container([stored('inner.zip', { content: container([file('a.txt')]) })]),
  'time-that-is-no-time': () =>
    container([file('a.txt', { both: { time: 0 } }), file('b.txt', { both: { time: 0xffffffff } })]),
  'longest-names': () =>
    container([file(`${`${'x'.repeat(255)}/`.repeat(3)}${'x'.repeat(255)}`), file(`${'a/'.repeat(15)}b`)]),
  'shrunk-much-but-small': () => container([file('a.txt', { content: new Uint8Array(2 ** 20) })]),
  'shrunk-much-and-16-together': () => {
    const zeros = new Uint8Array(2 ** 20)
    const raw = deflateRawSync(zeros)
    return container(Array.from({ length: 16 }, (_, at) => file(`${at}`, { content: zeros, raw })))
  },
  'shrunk-much-but-allowed': () => container([file('a.txt', { raw: deflateRawSync(ramp), content: ramp })]),
  'deflated-in-stored-blocks': () =>
    container([file('a.txt', { content: long, raw: deflateRawSync(long, { level: 0 }) })]),
  'deflated-with-fixed-codes': () =>
    container([file('a.txt', { content: long, raw: deflateRawSync(long, { strategy: 4 }) })]),
}
