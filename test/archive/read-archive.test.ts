import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { equalBytes } from '../../src/archive/bytes.ts'
import type { Engine } from '../../src/archive/engine.ts'
import type { Limits } from '../../src/archive/limits.ts'
import { nodeEngine } from '../../src/archive/node-engine.ts'
import { openArchive, readArchive, readWanted } from '../../src/archive/read-archive.ts'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { bytes, bytesOf, container, content, file, sized, stored } from '../hostile/build-container.ts'
import { legalContainers } from '../hostile/legal-containers.ts'
import { codeOf, problemOf } from '../support/refusal.ts'
import { engines } from './engines.ts'

describe('entries', () => {
  test('come in order with name, content and time', () => {
    const archive = readArchive(container([file('b.txt'), stored('a/é.txt', { content: bytesOf('text') })]))
    expect(archive.folders).toBeUndefined()
    expect(archive.entries.map(({ name, bytes, time }) => [name, new TextDecoder().decode(bytes), time])).toEqual([
      ['b.txt', '<a>content content content</a>', '2018-05-04T10:51:48'],
      ['a/é.txt', 'text', '2018-05-04T10:51:48'],
    ])
  })

  test('carry their deflated content, unless they were stored', () => {
    const [deflated, plain] = readArchive(container([file('a'), stored('b')])).entries
    expect(deflated?.deflated?.bytes).toEqual(new Uint8Array(deflateRawSync(content)))
    expect(deflated?.deflated?.of).toBe(deflated?.bytes)
    expect(plain && 'deflated' in plain).toBe(false)
  })

  test('come in the order of the directory, folders apart', () => {
    const archive = readArchive(
      container([stored('x/', { content: bytes() }), sized('b'), file('y/', { content: bytes() })]),
    )
    expect(archive.entries.map(({ name }) => name)).toEqual(['b'])
    expect(archive.folders).toEqual(['x/', 'y/'])
  })

  test('may be none', () => {
    expect(readArchive(container([]))).toEqual({ entries: [] })
  })

  test('are read from within a larger buffer', () => {
    const whole = container([file('a')])
    const buffer = new Uint8Array(whole.length + 20)
    buffer.set(whole, 7)
    expect(readArchive(buffer.subarray(7, 7 + whole.length)).entries[0]?.bytes).toEqual(content)
  })

  test('are read from any view of bytes, and from nothing else', () => {
    const whole = Uint8Array.from(container([file('a')]))
    for (const view of [whole.buffer, new DataView(whole.buffer), Buffer.from(whole), structuredClone(whole)])
      expect(readArchive(view as Uint8Array).entries[0]?.bytes).toEqual(content)
    for (const wrong of ['PK', null, undefined, 5, [1], {}, Promise.resolve(whole), new Blob([whole])])
      expect(() => readArchive(wrong as never)).toThrow(/^Bytes are to be a Uint8Array or an ArrayBuffer, and are/)
  })

  test('are inflated one after the other', () => {
    const inflated: number[] = []
    const inflate: Engine['inflate'] = (deflated, limit) => {
      inflated.push(limit)
      return nodeEngine.inflate(deflated, limit)
    }
    const whole = container([file('a'), file('b/', { content: bytes() }), file('c')])
    const { entries, folders } = openArchive(whole, { engine: { ...nodeEngine, inflate } })
    expect([folders, inflated]).toEqual([['b/'], []])
    const [first] = entries
    expect([first?.name, inflated]).toEqual(['a', [content.length]])
  })

  test('are inflated only where they are wanted', () => {
    const broken = file('b', { raw: bytesOf('no deflate stream') })
    const whole = container([file('a'), broken, file('c')])
    expect(codeOf(() => readArchive(whole))).toBe('archive/deflate-broken')
    const wanted = readWanted(whole, (name) => name !== 'b')
    expect(wanted.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a', content],
      ['c', content],
    ])
  })

  test('are the same with either engine', () => {
    for (const build of Object.values(legalContainers)) {
      const whole = build()
      const [one, other] = [readArchive(whole), readArchive(whole, { engine: nodeEngine })]
      expect(other.entries.map(({ name }) => name)).toEqual(one.entries.map(({ name }) => name))
      const differing = one.entries.filter((entry, at) => !equalBytes(entry.bytes, other.entries[at]?.bytes ?? bytes()))
      expect(differing).toEqual([])
    }
  })
})

describe('what shows that another tool wrote an archive', () => {
  test.each([
    'as-the-platform-writes',
    'no-entries',
    'utf8-names',
    'time-that-is-no-time',
    'deflated-in-stored-blocks',
  ])('nothing: %s', (name) => {
    expect(openArchive(legalContainers[name]?.() ?? bytes()).foreign).toBeUndefined()
  })

  test.each([
    ['folders-and-files', 'it has folder entries', 'a/'],
    ['stored-with-descriptor', 'some entries are not deflated', 'a.txt'],
    ['no-utf8-flag', 'some entries have other flags', 'a.txt'],
    ['sizes-in-the-local-header', 'some entries have other flags', 'a.txt'],
    ['unknown-extra-field', 'some entries have extra fields', 'a.txt'],
    ['sizes-in-both-places', 'some entries have sizes or checksums in their local headers', 'a.txt'],
    ['entry-comment', 'some entries have comments', 'a.txt'],
    ['archive-comment', 'it has a comment', undefined],
    [
      'info-zip-split-into-one-part',
      'it begins with the mark of a split archive, of which it is the only part',
      undefined,
    ],
  ])('%s: %s', (name, sign, entry) => {
    const { foreign } = openArchive(legalContainers[name]?.() ?? bytes())
    expect(foreign).toEqual(entry === undefined ? { sign } : { sign, entry })
  })

  test.each([
    [{ local: { extra: bytes(0x99, 0x42, 1, 0, 7) } }, 'some entries have extra fields'],
    [{ both: { version: 10 } }, 'some entries need another version, or were made with one'],
    [{ central: { madeBy: 0x0314 } }, 'some entries need another version, or were made with one'],
    [{ central: { attributes: 0x20 } }, 'some entries have attributes'],
    [{ central: { internal: 1 } }, 'some entries have attributes'],
  ])('%j: %s', (shape, sign) => {
    const whole = container([file('a.txt'), file('b.txt', shape)])
    expect(openArchive(whole).foreign).toEqual({ sign, entry: 'b.txt' })
  })
})

describe('limits', () => {
  test('that are absent are the usual ones, and what is no number is none', () => {
    const bomb = container([file('a', { content: new Uint8Array(2 ** 21) })])
    const read = (maxRatio: unknown) => readArchive(bomb, { limits: { maxRatio: maxRatio as number } })
    expect(problemOf(() => read(undefined))?.code).toBe('archive/ratio')
    expect(read(Number.POSITIVE_INFINITY).entries).toHaveLength(1)
    for (const wrong of [Number.NaN, -1, '200', null]) expect(() => read(wrong)).toThrow(RangeError)
  })

  const whole = container([file('folder/name.txt'), file('other.txt')])
  const large = container([file('a', { content: new Uint8Array(2 ** 21) })])
  const cases: readonly (readonly [keyof Limits, number, string, Uint8Array])[] = [
    ['maxArchiveSize', whole.length, 'archive/too-large', whole],
    ['maxEntries', 2, 'archive/too-many-entries', whole],
    ['maxEntrySize', content.length, 'archive/entry-too-large', whole],
    ['maxTotalSize', content.length * 2, 'archive/total-too-large', whole],
    ['maxNameLength', 15, 'archive/name-too-long', whole],
    ['maxSegmentLength', 9, 'archive/segment-too-long', whole],
    ['maxNameLevels', 2, 'archive/name-too-deep', whole],
    ['maxRatio', 2000, 'archive/ratio', large],
  ]

  test.each(cases)('%s allows %i and no less', (option, limit, code, archive) => {
    expect(codeOf(() => readArchive(archive, { limits: { [option]: limit } }))).toBeUndefined()
    const lower = option === 'maxRatio' ? limit / 10 : limit - 1
    const problem = problemOf(() => readArchive(archive, { limits: { [option]: lower } }))
    expect(problem?.code).toBe(code)
  })
})

describe.each(engines)('the $name engine', ({ engine: { inflate, crc32 } }) => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(2 ** 26)))

  test('stops soon after the limit', () => {
    const before = process.memoryUsage().arrayBuffers
    expect(inflate(bomb, 1000)).toBe('too-long')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 26)
  })

  test.each([0, 1, 16_383, 16_384, 16_385, 100_000])('inflates %i bytes and tells how many it used', (length) => {
    const plain = Uint8Array.from({ length }, (_, at) => (at * at) >>> 7)
    const deflated = deflateRawSync(plain)
    expect(inflate(deflated, length)).toEqual({ bytes: plain, used: deflated.length })
    expect(inflate(Buffer.concat([deflated, new Uint8Array(20_000)]), length)).toEqual({
      bytes: plain,
      used: deflated.length,
    })
    expect(inflate(deflated.subarray(0, -1), length)).toBe('broken')
    if (length > 0) expect(inflate(deflated, length - 1)).toBe('too-long')
  })

  test('gives copies to those who ask for them', () => {
    const inflated = inflate(new Uint8Array(deflateRawSync(content)), content.length)
    if (typeof inflated === 'string') throw new Error(inflated)
    inflated.bytes.slice().fill(0)
    expect(inflated.bytes).toEqual(content)
  })

  test('computes the checksum of zip', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
  })
})

test.each([
  ['', 'it is empty'],
  ['{"formatVersion":1}', 'but a contract model, which export takes.'],
  ['tenant: acme\napi: {}', 'but a definition, which create takes.'],
  ['[ ]', 'but JSON.'],
  ['text', 'no end-of-central-directory'],
])('%j is said to be no archive for what it is', (text, expected) => {
  const found = problemOf(() => readArchive(new TextEncoder().encode(text)))
  expect(found && messageOf(found)).toContain(expected)
})
