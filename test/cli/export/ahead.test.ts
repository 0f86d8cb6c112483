import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { buildAhead } from '../../../src/cli/export/ahead.ts'
import { buildPart, readPart } from '../../../src/cli/export/archive-part.ts'
import { archiveParts, contentsOf, exportArchive, type Model, readArchive } from '../../../src/index.ts'
import { fastNodeEngine } from '../../../src/node.ts'
import { exampleModel } from '../../support/example-model.ts'

let model: Model
beforeAll(async () => {
  model = await exampleModel()
})

/** Contents in the order of their names, as texts: these are compared at once. */
function texts(contents: ReadonlyMap<string, Uint8Array>) {
  return Array.from(contents, ([name, bytes]) => `${name} ${Buffer.from(bytes).toString('latin1')}`).toSorted()
}

test('the parts of an archive hold all that it holds, compressed where that is wanted', () => {
  const text = JSON.stringify(model)
  for (const deflate of ['fast', 'platform', undefined] as const) {
    const parts = archiveParts.map((part) =>
      readPart(buildPart({ text, part, limits: {}, ...(deflate !== undefined && { deflate }) })),
    )
    const contents = new Map(parts.flatMap((part) => [...part.contents]))
    expect(texts(contents)).toEqual(texts(contentsOf(model)))
    const streams = parts.flatMap((part) => [...part.streams])
    expect(streams).toHaveLength(deflate === undefined ? 0 : contents.size)
  }
})

test('a part keeps to the limits of the archive', () => {
  const job = { text: JSON.stringify(model), part: 'graph', limits: { maxTotalSize: 10 } } as const
  expect(() => buildPart(job)).toThrow(/\d+ bytes together; 10 are allowed/)
})

describe('an archive that is built on threads', () => {
  // Threads load what was built; it is built beside the sources, where its packages are found.
  const folder = mkdtempSync(fileURLToPath(new URL('../../../node_modules/.apicontract-', import.meta.url)))
  afterAll(() => rmSync(folder, { recursive: true }))
  let built: { readonly buildAhead: typeof buildAhead }

  beforeAll(async () => {
    const entryPoints = ['ahead', 'export-worker'].map((name) =>
      fileURLToPath(new URL(`../../../src/cli/export/${name}.ts`, import.meta.url)),
    )
    const shape = { bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' } as const
    await build({ entryPoints, outdir: folder, ...shape })
    built = await import(pathToFileURL(join(folder, 'ahead.js')).href)
  }, 60_000)

  /** The archive of a model whose text says `text`. */
  async function exported(
    one: Model,
    { text = JSON.stringify(one), deflate }: { readonly text?: string; readonly deflate?: 'platform' | 'fast' } = {},
    options = {},
  ) {
    const ahead = built.buildAhead({ text, limits: {}, ...(deflate && { deflate }) })
    try {
      return await ahead.export(one, options)
    } finally {
      await ahead.end()
    }
  }

  test('is the same as one that is built here', async () => {
    expect(await exported(model, { deflate: 'platform' })).toEqual(exportArchive(model))
    const options = { engine: fastNodeEngine }
    expect(await exported(model, { deflate: 'fast' })).toEqual(exportArchive(model, options))
  }, 60_000)

  test('copies from a base', async () => {
    const fast = exportArchive(model, { engine: fastNodeEngine }).bytes
    const { bytes } = await exported(model, {}, { base: readArchive(fast) })
    expect(Buffer.compare(bytes, fast)).toBe(0)
  }, 60_000)

  test('keeps the corrections of a model, and says where one no longer fits', async () => {
    const archive = { times: [], corrections: [{ entry: 'objectgraph.xml', of: '0', changes: [] }] }
    const corrected = { ...model, archive }
    const { findings } = await exported(corrected, { deflate: 'platform' })
    expect(findings).toEqual(exportArchive(corrected).findings)
    expect(findings).toHaveLength(1)
  }, 60_000)

  test('refuses what is refused here, in the same words', async () => {
    const twice = { ...model, archive: { times: [], files: [{ name: 'objectgraph.xml', text: 'another' }] } }
    await expect(exported(twice)).rejects.toThrow(/objectgraph\.xml/)
  }, 60_000)

  test('is built here where the threads cannot', async () => {
    expect(await exported(model, { text: '{}' })).toEqual(exportArchive(model))
  }, 60_000)
})
