import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { table } from '../../../src/cli/render/table.ts'
import { buildModel, setAutoConnect } from '../../../src/index.ts'
import { organization, payments } from '../../export/organization.ts'
import { world } from '../world.ts'

const rows = [
  ['STATUS', 'APP', 'EMPTY', 'ID'],
  ['Access Requested', 'Web shop of the north', '', '0123456789.acme'],
  ['Active', 'AnApplicationWithoutAnySpace', '', '9876543210.acme'],
]

describe('a table', () => {
  test('has a line for each row without a terminal, and in one that is wide enough', () => {
    const lines = [
      ['STATUS            APP                           EMPTY  ID'],
      ['Access Requested  Web shop of the north                0123456789.acme'],
      ['Active            AnApplicationWithoutAnySpace         9876543210.acme'],
    ]
    expect(table(rows, undefined)).toEqual(lines)
    expect(table(rows, 70)).toEqual(lines)
  })

  test('puts the last column below where that makes it fit', () => {
    expect(table(rows, 53)[1]).toEqual(['Access Requested  Web shop of the north', '    0123456789.acme'])
  })

  test('breaks long texts where that is not enough, and loses nothing', () => {
    expect(table(rows, 44)).toEqual([
      ['STATUS            APP                  EMPTY', '    ID'],
      ['Access Requested  Web shop of the', '                  north', '    0123456789.acme'],
      ['Active            AnApplicationWithou', '                  tAnySpace', '    9876543210.acme'],
    ])
  })

  test('breaks wide characters by the columns that they take', () => {
    const wide = [
      ['APP', 'STATE'],
      ['ウェブショップの名前', 'Active'],
    ]
    expect(table(wide, 28)).toEqual([['APP                   STATE'], ['ウェブショップの名前  Active']])
    expect(table(wide, 21)).toEqual([['APP           STATE'], ['ウェブショッ  Active', 'プの名前']])
  })

  test('keeps a narrow last column beside the others', () => {
    const narrow = rows.map(([status = '', app = '', , id = '']) => [status, app, id.slice(0, 2)])
    expect(table(narrow, 40)).toEqual([
      ['STATUS            APP                 ID'],
      ['Access Requested  Web shop of the     01', '                  north'],
      ['Active            AnApplicationWitho  98', '                  utAnySpace'],
    ])
  })

  test('puts further columns below where narrow ones do not fit either', () => {
    expect(table(rows, 28)).toEqual([
      ['STATUS     APP', '    EMPTY', '    ID'],
      ['Access     Web shop of', 'Requested  the north', '    ', '    0123456789.acme'],
      ['Active     AnApplication', '           WithoutAnySpa', '           ce', '    ', '    9876543210.acme'],
    ])
  })

  test('stays legible where there is no room at all', () => {
    expect(table(rows, 10)[1]?.slice(0, 4)).toEqual(['Access', 'Requested', '    Web', '    shop'])
    expect(table([], 10)).toEqual([])
  })

  test('has as many rows as there are', () => {
    const many = Array.from({ length: 150_000 }, (_, at) => [`app ${at}`, 'Access Requested'])
    expect(table(many, 12).at(-1)).toEqual(['app 149999', '    Access', '    Requested'])
  })
})

describe.each([70, 60, 50])('on a terminal of %d columns', (columns) => {
  const api = '"Payments API"'
  const connected = setAutoConnect(organization, payments.apiVersions.at(0)?.id ?? '', [
    { environment: 'Sandbox', enabled: true, restricted: true, licenseIds: organization.licenses.map(({ id }) => id) },
  ])

  test.each([
    'contract list model.json',
    'inspect model.json',
    `licenses model.json ${api}`,
    `autosettings model.json ${api}`,
    'rules meaning',
  ])('%s fits', async (line) => {
    const made = world()
    made.put('model.json', buildModel(connected))
    const args = line.split(/ (?!API)/).map((word) => word.replaceAll('"', ''))
    await main(args, { ...made.io, stdout: { ...made.io.stdout, columns } })
    const lines = made.stdout().split('\n')
    expect(lines.length).toBeGreaterThan(2)
    for (const one of lines) expect(one.length).toBeLessThanOrEqual(columns)
  })
})
