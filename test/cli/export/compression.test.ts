import { beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { exportArchive, type Model, readArchive } from '../../../src/index.ts'
import { fastNodeEngine } from '../../../src/node.ts'
import { exampleModel } from '../../support/example-model.ts'
import { world } from '../world.ts'

let model: Model
beforeAll(async () => {
  model = await exampleModel()
})

/** The archive that an export writes, with the named options, beside one that was compressed fast. */
async function exported(edited: Model, ...options: readonly string[]): Promise<Uint8Array> {
  const { io, put, stdoutBytes, stderr } = world()
  put('model.json', JSON.stringify(edited))
  put('base.zip', exportArchive(model, { engine: fastNodeEngine }).bytes)
  const code = await main(['export', 'model.json', '-o', '-', ...options], io)
  expect(stderr()).toBe('')
  expect(code).toBe(0)
  return new Uint8Array(stdoutBytes())
}

/** The compressed bytes of the entries, by name. */
function streamsIn(bytes: Uint8Array): Record<string, Uint8Array | undefined> {
  return Object.fromEntries(readArchive(bytes).entries.map(({ name, deflated }) => [name, deflated?.bytes]))
}

describe('export', () => {
  test('compresses to the bytes of the platform, unless told otherwise', async () => {
    expect(await exported(model)).toEqual(exportArchive(model).bytes)
    expect(await exported(model, '--deflate', 'fast')).toEqual(exportArchive(model, { engine: fastNodeEngine }).bytes)
  })

  test('copies from a base what an edit does not concern', async () => {
    const edited = { ...model, apis: model.apis.map((api) => ({ ...api, description: 'Edited' })) }
    const [fast, platform] = [exportArchive(model, { engine: fastNodeEngine }), exportArchive(edited)]
    const expected = { ...streamsIn(fast.bytes), 'objectdata.xml': streamsIn(platform.bytes)['objectdata.xml'] }
    expect(streamsIn(await exported(edited, '--base', 'base.zip'))).toEqual(expected)
    expect(await exported(model, '--base', 'base.zip')).toEqual(fast.bytes)
  })

  test('says what is wrong with the base', async () => {
    const { io, put, stderr } = world()
    put('model.json', JSON.stringify(model))
    expect(await main(['export', 'model.json', '-o', '-', '--base', 'absent.zip'], io)).toBe(3)
    expect(stderr()).toContain('absent.zip')
    put('text.zip', 'no zip')
    expect(await main(['export', 'model.json', '-o', '-', '--base', 'text.zip'], io)).toBe(3)
    expect(stderr()).toMatch(/^error archive\/not-a-zip {2}text\.zip /m)
  })
})
