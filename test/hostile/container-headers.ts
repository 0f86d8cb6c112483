import { crc32 } from '../../src/archive/crc32.ts'
import { bytes, bytesOf, container, file, sized, stored, u16, u32 } from './build-container.ts'

const withBoth = (both: object) => () => container([file('a.txt', { both })])
const withLocal = (local: object) => () => container([file('a.txt', { local })])
const withSizedLocal = (local: object) => () => container([sized('a.txt', { local })])
const withAttributes =
  (attributes: number, name = 'a.txt') =>
  () =>
    container([stored(name, { content: bytes(), central: { attributes } })])
const unix = (mode: number) => mode * 0x10000
const unicodePath = (name: string, shown = 'a.txt', version = 1) =>
  Uint8Array.from([
    ...u16(0x7075),
    ...u16(5 + bytesOf(shown).length),
    version,
    ...u32(crc32(bytesOf(name))),
    ...bytesOf(shown),
  ])
/** The field by which libarchive tells readers of a stream the attributes, after flags that say what it holds. */
const libarchive = (...field: readonly number[]) => Uint8Array.from([...u16(0x6c78), ...u16(field.length), ...field])
/** Stored content in which, for a reader of a stream, the entry ends, and another begins. */
const endedEarly = Uint8Array.from([
  ...bytesOf('<a/>'),
  ...u32(0x08074b50),
  ...u32(crc32(bytesOf('<a/>'))),
  ...u32(4),
  ...u32(4),
  ...container([stored('b')]),
])

/** Such content, where only the checksum fits, which is all that some readers look at. */
const endedEarlyByChecksum = Uint8Array.from(endedEarly.with(12, 5))
/** The field of old Unix tools: a checksum, a mode, the length of the link's target, owners. */
const asiUnix = (mode: number) =>
  Uint8Array.from([...u16(0x756e), ...u16(14), ...u32(0), ...u16(mode), ...new Array<number>(8).fill(0)])

/** Hostile containers with an entry whose headers are wrong or differ, by the code they must yield. */
export const headerContainers = {
  'archive/encrypted': {
    traditional: withBoth({ flags: 0x0809 }),
    strong: withBoth({ flags: 0x0849 }),
    'strong-alone': withBoth({ flags: 0x0848 }),
    'masked-headers': withBoth({ flags: 0x2808 }),
    aes: withBoth({ flags: 0x0809, method: 99, version: 51 }),
  },
  'archive/unknown-flags': Object.fromEntries(
    [4, 5, 7, 8, 9, 10, 12, 14, 15].map((bit) => [`bit-${bit}`, withBoth({ flags: 0x0808 | (1 << bit) })]),
  ),
  'archive/unknown-method': Object.fromEntries(
    [1, 6, 7, 9, 10, 12, 14, 19, 93, 95, 98, 99, 0xffff].map((method) => [`method-${method}`, withBoth({ method })]),
  ),
  'archive/unknown-version': Object.fromEntries(
    [21, 27, 46, 51, 63, 0x0314].map((version) => [`version-${version}`, withBoth({ version })]),
  ),
  'archive/extra-broken': {
    'central-one-byte': () => container([file('a', { central: { extra: bytes(1) } })]),
    'central-too-long': () => container([file('a', { central: { extra: bytes(0x55, 0x54, 5, 0, 1) } })]),
    'local-three-bytes': () => container([file('a', { local: { extra: bytes(0x55, 0x54, 0) } })]),
    'attributes-too-short': withBoth({ extra: libarchive(4, 0, 0, 0) }),
    'libarchive-empty': withBoth({ extra: libarchive() }),
    'mode-too-short': withBoth({ extra: bytes(0x6e, 0x75, 5, 0, 0, 0, 0, 0, 0) }),
    'local-second-too-long': () => container([file('a', { local: { extra: bytes(0xfe, 0xca, 0, 0, 1, 0x78, 1, 0) } })]),
  },
  'archive/local-header-absent': {
    'signature-broken': withLocal({ signature: 0x04034b51 }),
    'signature-of-a-central-header': withLocal({ signature: 0x02014b50 }),
    'offset-one-off': () => container([file('a'), file('b', { central: { offset: 60 } })]),
    'offset-into-the-directory': () => container([file('a'), file('b', { central: { offset: 150 } })]),
    'offset-far-outside': () => container([file('a'), file('b', { central: { offset: 0x7fffffff } })]),
    'name-into-the-directory': withLocal({ nameLength: 200 }),
    'extra-into-the-directory': withLocal({ extraLength: 200 }),
  },
  'archive/local-differs': {
    version: withLocal({ version: 10 }),
    'level-hint': withLocal({ flags: 0x080a }),
    'descriptor-flag-lost': withLocal({ flags: 0x0800 }),
    'descriptor-flag-added': withSizedLocal({ flags: 0x0808 }),
    'utf8-flag-lost': withLocal({ flags: 0x0008 }),
    'encryption-flag': withLocal({ flags: 0x0809 }),
    method: withLocal({ method: 0 }),
    'unknown-method': withLocal({ method: 12 }),
    time: withLocal({ time: 0x4ca45679 }),
    date: withLocal({ time: 0x4ca55678 }),
    crc: withSizedLocal({ crc: 1 }),
    'crc-zero': withSizedLocal({ crc: 0 }),
    'deflated-size': withSizedLocal({ deflatedSize: 1 }),
    size: withSizedLocal({ size: 1 }),
    'size-zip64': withSizedLocal({ size: 0xffffffff }),
    'crc-before-a-descriptor': withLocal({ crc: 1 }),
    'deflated-size-before-a-descriptor': withLocal({ deflatedSize: 1 }),
    'size-before-a-descriptor': withLocal({ size: 1 }),
  },
  'archive/local-name-differs': {
    other: withLocal({ name: bytesOf('b.txt') }),
    case: withLocal({ name: bytesOf('A.txt') }),
    longer: withLocal({ name: bytesOf('a.txt.exe') }),
    traversal: withLocal({ name: bytesOf('../a') }),
    empty: withLocal({ name: bytes() }),
    'not-utf8': withLocal({ name: bytes(0xff, 0xff, 0xff, 0xff, 0xff) }),
    'length-one-too-short': withLocal({ nameLength: 4 }),
  },
  'archive/descriptor-differs': {
    crc: () => container([file('a', { descriptor: { crc: 1 } })]),
    'deflated-size': () => container([file('a', { descriptor: { deflatedSize: 1 } })]),
    size: () => container([file('a', { descriptor: { size: 1 } })]),
    zeros: () => container([file('a', { descriptor: { crc: 0, deflatedSize: 0, size: 0 } })]),
    'signature-broken': () => container([file('a', { descriptor: { signature: 0x08074b51 } })]),
    'central-crc': () => container([file('a', { central: { crc: 1 } })]),
    'central-size': () => container([file('a', { central: { size: 1 } })]),
    'central-deflated-size': () => container([file('a', { central: { deflatedSize: 1 } })]),
    'unsigned-crc': () => container([file('a', { descriptor: 'unsigned', central: { crc: 1 } })]),
    'unsigned-size': () => container([file('a', { descriptor: 'unsigned', central: { size: 1 } })]),
    'an-earlier-one-in-stored-content': () =>
      container([file('a', { content: endedEarly, raw: endedEarly, both: { method: 0 } })]),
    'an-earlier-one-of-a-filled-header': () =>
      container([file('a', { content: endedEarly, raw: endedEarly, both: { method: 0 }, filled: true })]),
    'an-earlier-one-of-which-the-checksum-fits': () =>
      container([file('a', { content: endedEarlyByChecksum, raw: endedEarlyByChecksum, both: { method: 0 } })]),
  },
  'archive/special-file': {
    'symbolic-link': () =>
      container([stored('link', { content: bytesOf('/etc/passwd'), central: { attributes: unix(0o120777) } })]),
    'symbolic-link-made-on-unix': () =>
      container([stored('link', { content: bytesOf('..'), central: { madeBy: 0x031e, attributes: unix(0o120777) } })]),
    'link-to-a-folder': withAttributes(unix(0o120777) + 0x10, 'link/'),
    'character-device': withAttributes(unix(0o020644)),
    'block-device': withAttributes(unix(0o060644)),
    pipe: withAttributes(unix(0o010644)),
    socket: withAttributes(unix(0o140644)),
    'unknown-kind': withAttributes(unix(0o170644)),
    'volume-label': withAttributes(0x08),
    'dos-device': withAttributes(0x40),
    'reparse-point': withAttributes(0x420),
    'link-in-a-local-extra-field': withLocal({ extra: libarchive(4, ...u32(unix(0o120777))) }),
    'link-in-a-field-of-old-tools': withBoth({ extra: asiUnix(0o120777) }),
    'link-in-a-central-field-of-old-tools': () => container([file('a.txt', { central: { extra: asiUnix(0o120777) } })]),
    'link-in-an-extra-field-with-more': withBoth({ extra: libarchive(7, 20, 3, 0, 0, ...u32(unix(0o120777))) }),
  },
  'archive/kind-differs': {
    'folder-mode-without-slash': withAttributes(unix(0o040755), 'folder'),
    'folder-attribute-without-slash': withAttributes(0x10, 'folder'),
    'folder-mode-in-a-field-of-old-tools': withBoth({ extra: asiUnix(0o040755) }),
    'file-mode-with-slash': withAttributes(unix(0o100644), 'folder/'),
  },
  'archive/folder-with-content': {
    stored: () => container([stored('folder/')]),
    deflated: () => container([file('folder/')]),
  },
  'archive/unicode-path-differs': {
    'other-name': () => container([file('a.txt', { both: { extra: unicodePath('a.txt', '../b.txt') } })]),
    'only-case': () => container([file('a.txt', { both: { extra: unicodePath('a.txt', 'A.txt') } })]),
    'of-another-name': () => container([file('a.txt', { both: { extra: unicodePath('b.txt') } })]),
    'version-2': () => container([file('a.txt', { both: { extra: unicodePath('a.txt', 'a.txt', 2) } })]),
    'local-only': () => container([file('a.txt', { local: { extra: unicodePath('a.txt', 'b.txt') } })]),
    'central-only': () => container([file('a.txt', { central: { extra: unicodePath('a.txt', 'b.txt') } })]),
    empty: () => container([file('a.txt', { both: { extra: bytes(0x75, 0x70, 0, 0) } })]),
  },
} as const
