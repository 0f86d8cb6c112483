import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/read-archive.ts'
import { buildModel } from '../src/model/build-model.ts'
import { parseModel } from '../src/model/parse-model.ts'
import { exportArchive, importArchive, roundtrip } from '../src/operations/archives.ts'
import { summarize } from '../src/operations/summarize.ts'
import { viewModel } from '../src/operations/view.ts'
import { isSame } from './support/exports.ts'

const corpus = new URL('../../shared/corpus/', import.meta.url)
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : []
const sizes: string[] = []

test('the genuine archives stand beside the checkout', (context) => {
  if (names.length === 0) context.skip('there are no genuine archives in ../shared/corpus; what follows is skipped')
  expect(names).toHaveLength(5)
})

describe.skipIf(names.length === 0).each(names)('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, corpus)))
  const { model } = importArchive(bytes)
  const json = buildModel(model)

  test('comes back from the JSON alone, byte for byte', () => {
    const { bytes: again, findings } = exportArchive(parseModel(buildModel(model, { pretty: true })))
    expect(isSame(again, bytes)).toBe(true)
    expect(findings).toEqual([])
  })

  test('takes no more room as JSON than unzipped', () => {
    const unzipped = readArchive(bytes).entries.reduce((sum, entry) => sum + entry.bytes.length, 0)
    const length = new TextEncoder().encode(json).length
    sizes.push(`${name}: ${unzipped} bytes unzipped, ${length} bytes of JSON`)
    expect(length).toBeLessThanOrEqual(unzipped)
  })

  test('every entry is identical in the report of a round trip', () => {
    const { entries, ...report } = roundtrip(bytes)
    expect(report).toEqual({ identical: true })
    expect(entries.filter(({ level }) => level !== 'identical bytes')).toEqual([])
  })

  test('no object is kept as XML only, and every operation of an API leads to its process', () => {
    expect(model.otherObjects).toBeUndefined()
    for (const { environments } of viewModel(model).apiVersions)
      for (const { service, operations } of environments)
        if (service.kind === 'virtual') expect(operations.filter(({ process }) => process === undefined)).toEqual([])
  })

  test('its summary holds no secret', () => {
    const summary = JSON.stringify(summarize(model))
    const secrets = [
      ...model.identities.flatMap(({ password, passwordSalt }) => [password, passwordSalt]),
      ...model.appVersions.map(({ encryptedSharedSecret }) => encryptedSharedSecret),
      ...model.policies.map(({ configuration }) => configuration),
    ].filter((secret) => secret !== undefined && secret !== '')
    expect(secrets.filter((secret) => secret !== undefined && summary.includes(secret))).toEqual([])
  })
})

afterAll(() => {
  if (sizes.length > 0) console.info(sizes.join('\n'))
})
