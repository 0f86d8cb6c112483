import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { ProblemError } from '../../src/errors.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { contentsOf } from '../../src/mapping/contents.ts'
import { bytesOf } from '../../src/mapping/held-entry.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { Model } from '../../src/model/model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { readXml } from '../../src/xml/read.ts'
import { arbitraryMutations, type Mutation, mutate } from '../documents/mutations.ts'
import { contentIn } from '../support/content.ts'
import { archiveOf, expectSameEntries } from '../support/exports.ts'
import { printRaw } from '../xml/print-raw.ts'

/** What happens to an entry, found by its number. */
type Change =
  | { readonly entry: number; readonly elements: readonly Mutation[] }
  | { readonly entry: number; readonly insert: string; readonly at: number }
  | { readonly entry: number; readonly bytes: Uint8Array }
  | { readonly entry: number; readonly move: number }
  | { readonly entry: number; readonly gone: true }

const entry = fc.nat(30)
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ entry, elements: arbitraryMutations }) },
  {
    weight: 3,
    arbitrary: fc.record({
      entry,
      insert: fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '\t',
        '<!-- x -->',
        '<?x y?>',
        '&#x20;',
        '\u00a0',
        'é',
        '<![CDATA[ ]]>',
      ),
      at: fc.nat(20_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ entry, bytes: fc.uint8Array({ maxLength: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ entry, move: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ entry, gone: fc.constant<true>(true) }) },
)

function changed({ entries }: Archive, made: Change): Archive {
  const at = made.entry % Math.max(1, entries.length)
  const found = entries[at]
  if (found === undefined) return { entries }
  if ('gone' in made) return { entries: entries.toSpliced(at, 1) }
  if ('move' in made) return { entries: entries.toSpliced(at, 1).toSpliced(made.move, 0, found) }
  return { entries: entries.with(at, { ...found, bytes: changedBytes(found, made) }) }
}

function changedBytes({ name, bytes }: Entry, made: Change): Uint8Array {
  if ('bytes' in made) return made.bytes
  if ('insert' in made) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const at = made.at % (text.length + 1)
    return new TextEncoder().encode(text.slice(0, at) + made.insert + text.slice(at))
  }
  if (!('elements' in made)) return bytes
  const root = tryTo(() => readXml(bytes, name).root)
  return root === undefined ? bytes : new TextEncoder().encode(printRaw(made.elements.reduce(mutate, root)))
}

/** What `act` answers; nothing when it refuses. Any other error is thrown on. */
function tryTo<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

const xml = /^(bpels|services|scripts|wsdls)\/|^object/

function expectKept(archive: Archive): void {
  const parsed = tryTo(() => parseArchive(archive))
  if (parsed === undefined) return
  const model: Model = parseModel(buildModel(parsed.model))
  const { archive: again, findings } = buildArchive(model)
  expectSameEntries(again, archive)
  expect(findings).toEqual([])
  const contents = contentsOf(model)
  for (const { name, bytes } of archive.entries.filter((one) => xml.test(one.name))) {
    const before = tryTo(() => contentIn(bytes, name))
    if (before !== undefined) expect(settled(contentIn(bytesOf(contents.get(name) ?? ''), name))).toBe(settled(before))
  }
}

/** Text between the objects may come to stand in front of them, and blanks in empty elements are style. */
function settled(content: string): string {
  return content.replaceAll(/(?<=>)(odd|\s|é|\u00a0)+(?=<)/g, '')
}

describe.each([
  ['processes', 8],
  ['unknown', 15],
  ['hand-made', 6],
] as const)('%s', (name, numRuns) => {
  const archive = archiveOf(name)

  test('comes back entry for entry, whatever has become of its entries, or is refused', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        expectKept(changes.reduce(changed, archive))
      }),
      { numRuns },
    )
  })
})
