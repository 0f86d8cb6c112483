import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Means, validateAll } from '../../../src/cli/validate/all.ts'
import type { Job, Setup } from '../../../src/cli/validate/input.ts'
import { startThread } from '../../../src/cli/validate/thread.ts'
import { defaultLimits } from '../../../src/index.ts'
import { bytesOf, exportNames } from '../../support/exports.ts'

// Threads load what was built; it is built beside the sources, where its packages are found.
const folder = mkdtempSync(fileURLToPath(new URL('../../../node_modules/.apicontract-', import.meta.url)))
afterAll(() => rmSync(folder, { recursive: true }))

const sizes = {
  archive: { size: defaultLimits.maxArchiveSize, option: '--max-archive-size' },
  model: { size: 2 ** 20, option: '--max-model-size' },
}
const setup: Setup = { cwd: folder, options: {}, sizes, withExcerpts: true }
const inputs = ['absent.zip', 'large.zip', ...exportNames.map((name) => `${name}.zip`), '-']
const jobs: readonly Job[] = inputs.map((input) => ({ input, options: { profile: 'strict' } }))

const means = (threads?: number): Means => ({
  stdin: standardInput(),
  cwd: folder,
  files: { open, stat },
  ...(threads !== undefined && { threads }),
})

async function* standardInput(): AsyncGenerator<Uint8Array> {
  yield bytesOf('api')
}

describe('several threads', () => {
  let built: { readonly validateAll: typeof validateAll }

  beforeAll(async () => {
    for (const name of exportNames) writeFileSync(join(folder, `${name}.zip`), bytesOf(name))
    // Threads are started for a certain amount of work only.
    writeFileSync(join(folder, 'large.zip'), new Uint8Array(2 ** 20))
    const entryPoints = ['all', 'validate-worker'].map((name) =>
      fileURLToPath(new URL(`../../../src/cli/validate/${name}.ts`, import.meta.url)),
    )
    const shape = { bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' } as const
    await build({ entryPoints, outdir: folder, ...shape })
    built = await import(pathToFileURL(join(folder, 'all.js')).href)
  }, 60_000)

  test('find the same as one, in the same order, and say when each is done', async () => {
    const done: string[] = []
    const note = async ({ input }: Job) => void done.push(input)
    const alone = await validateAll(means(), jobs, setup, async () => undefined)
    const together = await built.validateAll(means(3), jobs, setup, note)
    expect(together).toEqual(alone)
    expect(together.map(({ report }) => report.input)).toEqual(inputs)
    expect(together.map(({ isRead }) => isRead)).toEqual(
      inputs.map((input) => !['absent.zip', 'large.zip'].includes(input)),
    )
    expect(done.toSorted()).toEqual(inputs.toSorted())
  }, 60_000)

  test('end with the fault of one of them', async () => {
    const broken: Setup = {
      ...setup,
      sizes: { ...sizes, archive: { size: 2 ** 30, option: '' } },
      // No folder at all, which no command line can give.
      cwd: JSON.parse('7'),
    }
    await expect(built.validateAll(means(2), jobs.slice(0, 3), broken, async () => undefined)).rejects.toThrow(
      /must be of type string/,
    )
  }, 60_000)

  test('that cannot start fail for each input, also for those that come later', async () => {
    // Nothing is built beside the sources.
    const { validate, end } = startThread(setup)
    for (const job of jobs.slice(0, 2)) await expect(validate(job)).rejects.toThrow(/Cannot find module/)
    await end()
  })
})
