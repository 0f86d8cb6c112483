import { describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/mapping/build-archive.ts'
import { entryNames, inOwnOrder, timesFor } from '../../src/mapping/entry-order.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { archiveOf, exportNames } from '../support/exports.ts'

const source = { organization: 'o', options: [] }

describe('time stamps', () => {
  test('of entries that came later are those of the last one', () => {
    const times = [['2024-05-17T09:30:00', 1] as const, ['2024-05-17T09:30:02', 1] as const]
    expect(timesFor(3, { archive: { times }, source })).toEqual([
      '2024-05-17T09:30:00',
      '2024-05-17T09:30:02',
      '2024-05-17T09:30:02',
    ])
    expect(timesFor(1, { archive: { times }, source })).toEqual(['2024-05-17T09:30:00'])
  })

  test('are no more than there are entries, whatever the model says', () => {
    const times = [['2024-05-17T09:30:00', Number.MAX_SAFE_INTEGER] as const, ['2024-05-17T09:30:02', 1] as const]
    expect(timesFor(2, { archive: { times }, source })).toEqual(['2024-05-17T09:30:00', '2024-05-17T09:30:00'])
  })

  test('of a model without an archive are when it was exported, in even seconds', () => {
    expect(timesFor(1, { source: { ...source, exportedAt: '2024-05-17T09:30:59' } })).toEqual(['2024-05-17T09:30:58'])
    expect(timesFor(1, { source: { ...source, exportedAt: '2024-05-17T09:30:08' } })).toEqual(['2024-05-17T09:30:08'])
    expect(timesFor(1, { source })).toEqual(['1980-01-01T00:00:00'])
  })
})

describe('entries', () => {
  test.each(exportNames)('the names of those of %s are known without building them', (name) => {
    const { model } = parseArchive(archiveOf(name))
    expect(entryNames(model)).toEqual(archiveOf(name).entries.map((entry) => entry.name))
  })

  test('stand in the order of the archive as long as it fits', () => {
    const roots = ['objectgraph.xml', 'objectdata.xml', 'exportproperties.properties']
    const names = ['objectdata.xml', 'a', 'exportproperties.properties', 'objectgraph.xml']
    expect(inOwnOrder(names, {})).toEqual(['a', ...roots])
    expect(inOwnOrder(names, { absent: ['a'] })).toEqual(roots)
    const archive = { times: [['2024-05-17T09:30:00', 4] as const], order: [3, 0] }
    expect(inOwnOrder(names, archive)).toEqual([roots[2], 'a', roots[0], roots[1]])
    expect(inOwnOrder([...names, 'b'], archive)).toEqual(['a', 'b', ...roots])
  })

  test('an object that is taken away takes its entries along', () => {
    const { model } = parseArchive(archiveOf('processes'))
    const { archive } = buildArchive({ ...model, scripts: [], processes: [] })
    expect(archive.entries.filter(({ name }) => /^(scripts|bpels)/.test(name))).toEqual([])
  })
})
