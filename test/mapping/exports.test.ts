import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { contentsOf } from '../../src/mapping/contents.ts'
import { bytesOf as bytesOfContent } from '../../src/mapping/held-entry.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import { parseModel } from '../../src/model/parse-model.ts'
import { exportArchive, importArchive, roundtrip } from '../../src/operations/archives.ts'
import { contentIn } from '../support/content.ts'
import {
  archiveOf,
  bytesOf,
  expectSameEntries,
  exportNames,
  filesOf,
  goldenPath,
  isSame,
  zipByHand,
} from '../support/exports.ts'

const utf8 = new TextDecoder()

/** The entries as text, for a message that one can read. */
function texts({ entries }: Archive): readonly (readonly [name: string, text: string])[] {
  return entries.map(({ name, bytes }) => [name, utf8.decode(bytes)])
}

test('there are contract archives, an API export, processes, a hand-made and an unforeseen one', () => {
  expect(exportNames).toEqual(['api', 'contract-all', 'contract-none', 'hand-made', 'processes', 'unknown'])
})

describe.each(exportNames)('%s', (name) => {
  const archive = archiveOf(name)

  test('the list beside it names all its files', () => {
    expect(archive.entries.map((entry) => entry.name).toSorted()).toEqual([...filesOf(name)].toSorted())
  })

  test('gives the model beside it', async () => {
    const { model } = parseArchive(archive)
    await expect(`${buildModel(model, { pretty: true })}\n`).toMatchFileSnapshot(goldenPath(name, 'model'))
  })

  test('comes back from the JSON alone, entry for entry', () => {
    const { archive: again, findings } = buildArchive(parseModel(buildModel(parseArchive(archive).model)))
    expect(texts(again)).toEqual(texts(archive))
    expectSameEntries(again, archive)
    expect(findings).toEqual([])
  })

  test('comes back byte for byte in the shape of the platform', () => {
    const bytes = bytesOf(name)
    const { model } = importArchive(bytes)
    expect(isSame(exportArchive(parseModel(buildModel(model, { pretty: true }))).bytes, bytes)).toBe(true)
    const report = roundtrip(bytes)
    expect(report).toMatchObject({ identical: true })
    expect(report.entries.filter(({ level }) => level !== 'identical bytes')).toEqual([])
    expect(report.entries).toHaveLength(archive.entries.length)
  })

  test('comes back entry for entry where people have zipped it again', async () => {
    const bytes = await zipByHand(archive)
    const report = roundtrip(bytes)
    expect(report).toMatchObject({ identical: false })
    expect(new Set(report.entries.map(({ level }) => level))).toEqual(new Set(['identical bytes']))
    const before = readArchive(bytes)
    const { model } = importArchive(bytes)
    expect(model.archive?.folders).toEqual(before.folders)
    const after = readArchive(exportArchive(parseModel(buildModel(model))).bytes)
    expectSameEntries(after, before)
  })

  test('what the entries say is complete without the corrections of their style', () => {
    const contents = contentsOf(parseModel(buildModel(parseArchive(archive).model)))
    for (const { name: entry, bytes } of archive.entries) {
      const content = bytesOfContent(contents.get(entry) ?? '')
      if (/^(bpels|services|scripts|wsdls|object)/.test(entry))
        expect(contentIn(content, entry), entry).toBe(contentIn(bytes, entry))
      else if (!entry.endsWith('.properties')) expect(isSame(content, bytes), entry).toBe(true)
    }
  })

  test('takes less room as JSON than unzipped', () => {
    const unzipped = archive.entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(new TextEncoder().encode(buildModel(parseArchive(archive).model)).length).toBeLessThan(unzipped)
  })
})
