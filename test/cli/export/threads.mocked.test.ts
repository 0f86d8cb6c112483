import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Ahead } from '../../../src/cli/export/ahead.ts'
import { main } from '../../../src/cli/main.ts'
import { buildModel, exportArchive, importArchive, parseModel } from '../../../src/index.ts'
import { organization, petShop } from '../../export/organization.ts'
import { world } from '../world.ts'

/** How often threads were started. */
let started = 0

vi.mock('../../../src/cli/export/ahead.ts', () => ({
  // As threads do, it builds what the text says, whatever becomes of the model meanwhile.
  buildAhead: ({ text }: { readonly text: string }): Ahead => {
    started++
    return { export: async (_, options) => exportArchive(parseModel(text), options), end: async () => undefined }
  },
}))

beforeEach(() => {
  started = 0
})

const large = `${buildModel(organization)}${' '.repeat(2 ** 20)}`

async function exported(options: readonly string[], { text = large, threads = 2 } = {}) {
  const made = world()
  made.put('model.json', text)
  const code = await main(['export', 'model.json', ...options, '-o', 'a.zip'], { ...made.io, threads })
  expect(code, made.stderr()).toBe(0)
  return importArchive(new Uint8Array(readFileSync(join(made.folder, 'a.zip')))).model
}

test('threads build a large model as it is', async () => {
  const model = await exported([])
  expect(started).toBe(1)
  expect(model.contracts).toHaveLength(organization.contracts.length)
})

test('threads build neither a small model, nor one where there is one thread only', async () => {
  await exported([], { text: buildModel(organization) })
  await exported([], { threads: 1 })
  expect(started).toBe(0)
})

test('threads do not build what gets another date', async () => {
  const { source } = await exported(['--date', '2026-01-31 12:34:56 CET'])
  expect(source).toMatchObject({ exportedAt: '2026-01-31T12:34:56', zone: 'CET' })
  expect(started).toBe(0)
})

test('threads do not build what is a part only', async () => {
  const [contract] = petShop.contracts
  const model = await exported(['--contract', contract?.id ?? ''])
  expect(model.contracts).toEqual([contract])
  expect((await exported(['--api', 'Pets API'])).contracts).toEqual([])
  expect(started).toBe(0)
})
