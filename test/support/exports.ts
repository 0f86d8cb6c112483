import { readdirSync, readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { expect } from 'vitest'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'

const folder = new URL('../../fixtures/exports/', import.meta.url)

/** The names of the fixtures: each is a folder with the entries of one archive. */
export const exportNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** When every entry of a fixture was written. */
const entryTime = '2024-05-17T09:30:00'

/** A fixture as an archive in memory; a folder does not know the order of its files, the list beside it does. */
export function archiveOf(name: string): Archive {
  const list = readFileSync(new URL(`${name}.entries.txt`, folder), 'utf8')
  const names = list.split('\n').filter((line) => line !== '')
  return { entries: names.map((entry) => entryOf(entry, new Uint8Array(readFileSync(fileIn(name, entry))))) }
}

/** A fixture as the platform would have zipped it. */
export function bytesOf(name: string): Uint8Array {
  return writeArchive(archiveOf(name))
}

/** An archive as people zip it: with folders, stored, sizes in the local headers, another order. */
export async function zipByHand({ entries }: Archive): Promise<Uint8Array> {
  const zip = new JSZip()
  const date = new Date(Date.UTC(2024, 4, 17, 9, 30))
  for (const { name, bytes } of entries.toReversed()) zip.file(name, bytes, { date, createFolders: true })
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' })
}

/** An entry with the time of fixtures. */
export function entryOf(name: string, content: string | Uint8Array): Entry {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, time: entryTime }
}

/** Two archives have the same entries, in the same order; Vitest compares long arrays byte by byte, and slowly. */
export function expectSameEntries(one: Archive, other: Archive): void {
  expect(one.entries.map(({ name, time }) => ({ name, time }))).toEqual(
    other.entries.map(({ name, time }) => ({ name, time })),
  )
  for (const [i, { name, bytes }] of one.entries.entries())
    expect(isSame(bytes, other.entries[i]?.bytes), name).toBe(true)
}

/** Whether two arrays hold the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}

/** Where the model that a fixture gives is kept. */
export function goldenPath(name: string, kind: 'model' | 'summary'): string {
  return new URL(`${name}.${kind}.json`, folder).pathname
}

/** All files below a fixture, for the check that its list is complete. */
export function filesOf(name: string): readonly string[] {
  const root = new URL(`${name}/`, folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\//, ''))
}

function fileIn(name: string, entry: string): URL {
  return new URL(`${name}/${entry}`, folder)
}
