import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { engines } from './engines.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const names = [
  'api-export-2014.zip',
  'business-export-2016.zip',
  'organization-export-2015-apihook.zip',
  'organization-export-2015-scripts.zip',
  'resource-export-2015.zip',
]

const cases = engines.flatMap((one) => names.map((file) => ({ ...one, file })))

test.skipIf(!existsSync(corpus)).each(cases)(
  '$file is written again byte for byte, with the $name engine (skipped without the corpus)',
  ({ file, engine }) => {
    const genuine = new Uint8Array(readFileSync(new URL(file, corpus)))
    const archive = readArchive(genuine, { engine })
    expect(Buffer.compare(writeArchive(archive, { engine }), genuine)).toBe(0)
    const entries = archive.entries.map(({ name, bytes, time }) => ({ name, bytes, time }))
    expect(Buffer.compare(writeArchive({ entries }, { engine }), genuine)).toBe(0)
  },
)
