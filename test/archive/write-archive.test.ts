import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { buildDosTime } from '../../src/archive/dos-time.ts'
import { portableEngine } from '../../src/archive/engine.ts'
import { fastNodeEngine, nodeEngine } from '../../src/archive/node-engine.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { bytes, bytesOf, container, file, stored } from '../hostile/build-container.ts'
import { legalContainers } from '../hostile/legal-containers.ts'
import { codeOf } from '../support/refusal.ts'

const time = '2018-05-04T10:51:48'
const entry = (name: string, text = 'text'): Entry => ({ name, bytes: bytesOf(text), time })

describe('what is written', () => {
  test('has the shape of the platform, byte by byte', () => {
    const written = writeArchive({ entries: [entry('objectdata.xml', '<a/>'), entry('empty', '')] })
    const raw = { objectdata: deflateRawSync(bytesOf('<a/>')), empty: bytes(3, 0) }
    const expected = container([
      file('objectdata.xml', { content: bytesOf('<a/>'), raw: raw.objectdata }),
      file('empty', { content: bytes(), raw: raw.empty }),
    ])
    expect(Buffer.from(written).toString('hex')).toBe(Buffer.from(expected).toString('hex'))
  })

  test('is read again as it was', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}(\/[a-zA-Z0-9éß日 ._-]{1,6}x){0,3}$/), {
      selector: (name) => name.normalize('NFKC').toUpperCase(),
      maxLength: 8,
    })
    const contents = fc.record({ bytes: fc.uint8Array({ maxLength: 300 }), time: fc.nat(0xffffffff).map(buildDosTime) })
    fc.assert(
      fc.property(names, fc.infiniteStream(contents), (found, stream) => {
        const inside = (name: string) => found.some((other) => other.toUpperCase().startsWith(`${name.toUpperCase()}/`))
        const entries = found.filter((name) => !inside(name)).map((name) => ({ name, ...stream.next().value }))
        expect(withoutStreams(readArchive(writeArchive({ entries })))).toEqual({ entries })
      }),
    )
  })

  test('is the same whether streams are copied or made anew', () => {
    const written = writeArchive({ entries: [entry('a', 'text '.repeat(1000)), entry('b')] })
    const read = readArchive(written)
    expect(writeArchive(read)).toEqual(written)
    expect(writeArchive(withoutStreams(read))).toEqual(written)
  })

  test('is the same with the engine for Node, and inflates to the same with the fast one', () => {
    const entries = [entry('a', 'text '.repeat(1000)), entry('b', ''), entry('c', 'x')]
    const written = writeArchive({ entries })
    expect(writeArchive({ entries }, { engine: nodeEngine })).toEqual(written)
    const fast = writeArchive({ entries }, { engine: fastNodeEngine })
    expect(withoutStreams(readArchive(fast))).toEqual({ entries })
  })

  test('has the files of any legal container', () => {
    for (const build of Object.values(legalContainers)) {
      const read = readArchive(build())
      const again = readArchive(writeArchive(read))
      expect(again.entries.map(({ name, time, bytes }) => [name, time, bytes.length])).toEqual(
        read.entries.map(({ name, time, bytes }) => [name, time, bytes.length]),
      )
    }
  })
})

describe('the stream of an entry that was read', () => {
  const engine = { ...portableEngine, deflate: () => bytes(1, 2, 3) }
  const [read] = readArchive(container([file('a')])).entries
  if (!read) throw new Error('no entry')

  test('is copied', () => {
    const deflate = () => {
      throw new Error('deflated again')
    }
    const failing = { ...portableEngine, deflate }
    expect(writeArchive({ entries: [{ ...read, name: 'b' }] }, { engine: failing }).length).toBeGreaterThan(0)
  })

  test('is not used for replaced content', () => {
    const written = writeArchive({ entries: [{ ...read, bytes: bytesOf('other') }] })
    expect(readArchive(written).entries[0]?.bytes).toEqual(bytesOf('other'))
  })

  test('is not used for equal content that came from elsewhere', () => {
    const written = writeArchive({ entries: [{ ...read, bytes: read.bytes.slice() }] }, { engine })
    expect(codeOf(() => readArchive(written))).toBe('archive/deflate-broken')
  })

  test('is not used for content that was changed in place', () => {
    const [changed] = readArchive(container([file('a')])).entries
    changed?.bytes.set(bytesOf('<b>'))
    const written = writeArchive({ entries: changed ? [changed] : [] })
    expect(readArchive(written).entries[0]?.bytes).toEqual(bytesOf('<b>content content content</a>'))
  })
})

describe('the streams of a base', () => {
  const engine = { ...portableEngine, deflate: () => bytes(3, 0) }
  const base = readArchive(writeArchive({ entries: [entry('a', 'first'), entry('b', 'second')] }))

  test('are copied to entries of the same name and content', () => {
    const written = writeArchive({ entries: [entry('b', 'second'), entry('a', 'first')] }, { engine, base })
    expect(withoutStreams(readArchive(written)).entries).toEqual([entry('b', 'second'), entry('a', 'first')])
  })

  test('are not copied to others', () => {
    const entries = [entry('a', 'second'), entry('b', 'changed'), entry('c', 'first')]
    expect(withoutStreams(readArchive(writeArchive({ entries }, { base })))).toEqual({ entries })
  })

  test('are not copied from content that was changed in place', () => {
    const [first] = base.entries
    const changed = bytesOf('fixed')
    const deflated = first?.deflated && { ...first.deflated, of: changed }
    const fake = { entries: [{ ...entry('a'), bytes: changed, ...(deflated && { deflated }) }] }
    const written = writeArchive({ entries: [entry('a', 'first')] }, { base: fake })
    expect(withoutStreams(readArchive(written))).toEqual({ entries: [entry('a', 'first')] })
  })
})

describe('refused to be written', () => {
  test.each([
    ['archive/name-empty', ['']],
    ['archive/name-traversal', ['../a']],
    ['archive/name-backslash', ['a\\b']],
    ['archive/name-not-utf8', ['a\ud800']],
    ['archive/name-empty-segment', ['a/']],
    ['archive/entry-twice', ['a', 'a']],
    ['archive/names-collide', ['a', 'A']],
    ['archive/file-is-folder', ['a', 'a/b']],
    ['archive/segment-too-long', ['x'.repeat(256)]],
  ])('%s', (code, names) => {
    expect(codeOf(() => writeArchive({ entries: names.map((name) => entry(name)) }))).toBe(code)
  })

  test.each(['1979-12-31T23:59:58', '2108-01-01T00:00:00', '2016-05-04T13:37:43', 'yesterday'])(
    'the time %s',
    (time) => {
      expect(codeOf(() => writeArchive({ entries: [{ ...entry('a'), time }] }))).toBe('archive/time-unwritable')
    },
  )

  test('more than the limits allow', () => {
    const entries = [entry('a'), entry('b')]
    const refused = (limits: object) => codeOf(() => writeArchive({ entries }, { limits }))
    expect(refused({ maxEntries: 1 })).toBe('archive/too-many-entries')
    expect(refused({ maxEntrySize: 3 })).toBe('archive/entry-too-large')
    expect(refused({ maxTotalSize: 7 })).toBe('archive/total-too-large')
    expect(refused({ maxArchiveSize: 100 })).toBe('archive/too-large')
    expect(refused({ maxNameLength: 0 })).toBe('archive/name-too-long')
    const shrinking = [{ ...entry('a'), bytes: new Uint8Array(2 ** 21) }]
    expect(codeOf(() => writeArchive({ entries: shrinking }))).toBe('archive/ratio')
    const bytes = new Uint8Array(2 ** 20)
    const together = Array.from({ length: 17 }, (_, at) => ({ ...entry(`${at}`), bytes }))
    expect(codeOf(() => writeArchive({ entries: together }))).toBe('archive/ratio')
  })

  test('what only Zip64 could hold, whatever the limits', () => {
    const entries = Array.from({ length: 0xffff }, (_, at) => stored(`${at}`)).map(({ name }) => entry(`${name}`, ''))
    expect(codeOf(() => writeArchive({ entries }, { limits: { maxEntries: 100_000 } }))).toBe(
      'archive/too-many-entries',
    )
  })
})

function withoutStreams({ entries }: Archive): Archive {
  return { entries: entries.map(({ name, bytes, time }) => ({ name, bytes, time })) }
}
