import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const fixtures = new URL('../../fixtures/platform/', import.meta.url)

test.skipIf(!existsSync(seeds))(
  'every sample payload of the seeds is a fixture, verbatim (skipped without them)',
  () => {
    const documents = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds), 'utf8'))
    const payloads = documents.flatMap((text) => [...text.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(([payload]) => payload))
    const stored = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), 'utf8').trimEnd())
    expect(payloads.toSorted()).toEqual(stored.toSorted())
  },
)
