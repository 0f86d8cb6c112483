import { describe, expect, test } from 'vitest'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { readEndRecord } from '../../src/archive/end-record.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { readCentralHeader, readLocalHeader, zipOf } from '../../src/archive/records.ts'
import { bytes, bytesOf, container, file, sized, stored } from '../hostile/build-container.ts'
import { codeOf } from '../support/refusal.ts'
import { engines } from './engines.ts'

/** One repetition, which a deflate stream can say in one way only. */
const content = bytesOf('<once>upon a time</once>')
const platform = container([
  file('a.txt', { content }),
  file('empty', { content: bytes() }),
  file('d/é.xml', { content }),
])
const extra = bytes(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0)
const rezipped = container(
  [
    sized('a.txt', { content, both: { extra } }),
    stored('d/', { content: bytes() }),
    file('d/b', { content, descriptor: 'unsigned' }),
  ],
  { comment: bytesOf('by hand') },
)

const archives = [
  { form: 'as the platform writes', whole: platform },
  { form: 'zipped anew by hand', whole: rezipped },
]
const cases = engines.flatMap((one) => archives.map((archive) => ({ ...one, ...archive })))

describe.each(cases)('an archive $form, with the $name engine', ({ engine, whole }) => {
  const expected = contentOf(readArchive(whole, { engine }))

  test('is refused at every shorter length', () => {
    for (let length = 0; length < whole.length; length++) {
      expect([length, codeOf(() => readArchive(whole.subarray(0, length), { engine }))]).not.toEqual([
        length,
        undefined,
      ])
    }
  })

  test('is refused with one bit flipped, or says the same', () => {
    const harmless = new Set<number>()
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = whole.slice()
      flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (1 << (bit & 7))
      if (codeOf(() => readArchive(flipped, { engine })) !== undefined) continue
      expect(contentOf(readArchive(flipped, { engine }))).toEqual(expected)
      harmless.add(bit >>> 3)
    }
    const explained = placesWithoutMeaning(whole)
    expect([...harmless].filter((at) => !explained.has(at))).toEqual([])
    expect(harmless.size).toBeGreaterThan(0)
  })
})

function contentOf({ entries, folders }: Archive): unknown {
  return { entries: entries.map(({ name, bytes, time }: Entry) => ({ name, bytes, time })), folders }
}

/**
 * A flip goes unnoticed only where it changes nothing that is read: who made the archive, attributes as long as they
 * name a plain file, extra fields that are not known, comments, the padding after a deflate stream, and a size left to
 * the descriptor that by the flip turns into the true one (0 into 2).
 */
function placesWithoutMeaning(whole: Uint8Array): ReadonlySet<number> {
  const zip = zipOf(whole)
  const end = readEndRecord(zip)
  const places = range(end.at + 22, whole.length)
  for (let at = end.directoryAt; at < end.at; ) {
    const central = readCentralHeader(zip, at, end.at)
    const local = central && readLocalHeader(zip, central.offset, end.directoryAt)
    if (!central || !local) throw new Error('not a container')
    const lastOfStream = local.end + central.header.deflatedSize - 1
    places.push(...range(at + 4, at + 6), ...range(at + 36, at + 42), lastOfStream)
    places.push(...range(central.offset + 18, central.offset + 26))
    places.push(...range(central.header.end - central.header.extra.length, central.end))
    places.push(...range(local.end - local.extra.length, local.end))
    at = central.end
  }
  return new Set(places)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
