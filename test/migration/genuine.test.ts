import { beforeAll, describe, expect, test } from 'vitest'
import { sliceContracts } from '../../src/export/slice.ts'
import { importInto } from '../../src/migration/import-into.ts'
import type { Model } from '../../src/model/model.ts'
import { importArchive } from '../../src/operations/archives.ts'
import { genuineBytes, isCorpusAbsent } from '../export/genuine.ts'

describe.skipIf(isCorpusAbsent)('genuine archives (skipped where the corpus is absent)', () => {
  let whole: Model
  beforeAll(() => {
    whole = importArchive(genuineBytes('business-export-2016.zip')).model
  })
  const everything = { api: true, application: true, license: true, policies: true }

  test('are unchanged when they are imported into themselves', () => {
    const { findings, steps, model } = importInto(whole, whole)
    expect([findings, steps.filter(({ done }) => done !== 'unchanged')]).toEqual([[], []])
    expect(model?.contracts).toEqual(whole.contracts)
  })

  test('are unchanged by the contracts that are exported from them', () => {
    const some = whole.contracts.filter((_, i) => i % 9 === 0)
    const changed = some.flatMap(({ id }) => {
      const { findings, steps } = importInto(whole, sliceContracts(whole, [id], everything).model)
      return [...findings, ...steps.filter(({ done }) => done !== 'unchanged')]
    })
    expect(changed).toEqual([])
  })

  test('show names of users neither in steps nor in findings', () => {
    const { model: _, ...report } = importInto({ ...whole, source: { ...whole.source, tenant: 'other' } }, whole)
    const said = JSON.stringify(report)
    expect(report.ok).toBe(false)
    const own = whole.identities.filter(({ userName }) => said.includes(JSON.stringify(userName)))
    expect(own).toEqual([])
  })
})
