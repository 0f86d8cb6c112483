import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const names = [
  'api-export-2014.zip',
  'business-export-2016.zip',
  'organization-export-2015-apihook.zip',
  'organization-export-2015-scripts.zip',
  'resource-export-2015.zip',
]

test.skipIf(!existsSync(corpus)).each(names)(
  '%s is written again byte for byte (skipped without the corpus)',
  (name) => {
    const genuine = new Uint8Array(readFileSync(new URL(name, corpus)))
    const archive = readArchive(genuine)
    expect(Buffer.compare(writeArchive(archive), genuine)).toBe(0)
    const entries = archive.entries.map(({ name, bytes, time }) => ({ name, bytes, time }))
    expect(Buffer.compare(writeArchive({ entries }), genuine)).toBe(0)
  },
)
