import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importArchive } from '../../src/operations/archives.ts'
import type { Finding } from '../../src/validation/finding.ts'
import { validateModel } from '../../src/validation/validate.ts'
import { validateArchive } from '../../src/validation/validate-archive.ts'

type Golden = Readonly<Record<string, Readonly<Record<string, { readonly count: number; readonly because: string }>>>>

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const golden: Golden = JSON.parse(readFileSync(new URL('../../fixtures/corpus-findings.json', import.meta.url), 'utf8'))
const isThere = existsSync(corpus)

it('the genuine archives stand beside the checkout', (context) => {
  if (!isThere) context.skip('there are no genuine archives in ../shared/corpus; what follows is skipped')
  expect(Object.keys(golden)).toHaveLength(5)
})

describe.skipIf(!isThere).each(Object.entries(golden))('%s', (name, expected) => {
  const bytes = isThere ? new Uint8Array(readFileSync(new URL(name, corpus))) : new Uint8Array()
  const { findings, matrix = [] } = validateArchive(bytes)

  it('has no errors, and only what the format reference explains', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const counts = Object.fromEntries(Object.entries(expected).map(([code, { count }]) => [code, count]))
    expect(countsOf(findings)).toEqual(counts)
    for (const { because } of Object.values(expected)) expect(because).toMatch(/^[A-Z].*\.$/)
  })

  it('says of each finding where it is', () => {
    for (const { place, fingerprint } of findings) {
      expect(place.entry).toBeTruthy()
      expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
  })

  it('has a process for each operation in each environment', () => {
    const cells = matrix.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.filter((cell) => cell === 'no process' || cell === 'no operation')).toEqual([])
  })

  it('is judged alike as an archive and as the model of it', () => {
    const ofObjects = ({ pointer, code }: Finding) => pointer !== undefined && !code.startsWith('layout/')
    const { model } = importArchive(bytes)
    expect(countsOf(validateModel(model).findings)).toEqual(countsOf(findings.filter(ofObjects)))
  })
})

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
