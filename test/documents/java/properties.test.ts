import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { buildJavaDate, parseJavaDate } from '../../../src/documents/java/date.ts'
import { javaHashCode } from '../../../src/documents/java/hash-code.ts'
import { hashtableOrder } from '../../../src/documents/java/hashtable.ts'
import { buildProperties, type PropertiesDocument, parseProperties } from '../../../src/documents/java/properties.ts'
import { ProblemError } from '../../../src/errors.ts'

type Pairs = readonly (readonly [string, string])[]

function answers<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/properties/${name}.json`, import.meta.url), 'utf8'))
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const entry = 'exportproperties.properties'
const parse = (text: string) => parseProperties(bytesOf(text), entry)
const propertiesIn = (text: string) => parse(text).properties

describe('as Java answers', () => {
  test('load', () => {
    const cases = answers<{ text: string; properties?: Pairs }>('load')
    expect(cases).toHaveLength(1500)
    for (const { text, properties } of cases) {
      if (properties === undefined) expect(() => propertiesIn(text), text).toThrow(ProblemError)
      else expect(propertiesIn(text), JSON.stringify(text)).toEqual(properties)
    }
  })

  test('store', () => {
    for (const { text, properties } of answers<{ text: string; properties: Pairs }>('store')) {
      const document = parse(text)
      expect(document.properties).toEqual(properties)
      expect(textOf(buildProperties(document))).toBe(text)
    }
  })

  test('Hashtable.keys', () => {
    for (const { put, enumerated } of answers<{ put: string[]; enumerated: string[] }>('order')) {
      expect(hashtableOrder(put)).toEqual(enumerated)
    }
  })

  test('Date.toString', () => {
    for (const { text, local } of answers<{ text: string; local: string }>('date')) {
      expect(parseJavaDate(text)).toEqual({ local, zone: text.split(' ')[4] })
      expect(buildJavaDate({ local, zone: text.split(' ')[4] ?? '' })).toBe(text)
    }
  })
})

describe('parseProperties', () => {
  test('keeps comments with their marks, and the line end', () => {
    const text = '#Export Migration Properties\r\n#Mon Jun 09 20:25:25 UTC 2014\r\nmigration.pki.export=true\r\n'
    expect(parse(text)).toEqual({
      comments: ['#Export Migration Properties', '#Mon Jun 09 20:25:25 UTC 2014'],
      properties: [['migration.pki.export', 'true']],
      eol: '\r\n',
    })
  })

  test('reads an empty text', () => {
    expect(parse('')).toEqual({ comments: [], properties: [], eol: '\n' })
  })

  test('reads bytes as ISO-8859-1, not as windows-1252', () => {
    expect(propertiesIn('k=\x80\xe9')).toEqual([['k', '\u0080\u00e9']])
  })

  test.each([
    ['a=1\nb=\\u12g4\n', 2, 3],
    ['a=1\r\n\r\n  b = x\\\r\n   y\\u00\r\n', 4, 5],
    ['a\\u=1', 1, 2],
    ['#c\rk:\\\r\\u00e', 3, 1],
  ])('refuses %j', (text, line, column) => {
    const refused = expect.objectContaining({
      problem: {
        code: 'properties/malformed-escape',
        severity: 'error',
        place: { entry, line, column },
        data: {},
      },
    })
    expect(() => propertiesIn(text)).toThrow(refused)
  })

  test('takes time in proportion to the text', () => {
    const long = 1 << 18
    for (const text of ['\\', ' ', '\\\n', 'a', 'k\n', 'k=\\\\'].map((part) => part.repeat(long / part.length))) {
      expect(() => propertiesIn(text)).not.toThrow()
    }
  })
})

describe('buildProperties', () => {
  test('writes what parseProperties reads', () => {
    const characters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...' \t\n\r\f\\=:#!u0é€\ud800') }),
    )
    const comment = fc.string({ unit: fc.constantFrom(...'ab \\u!#é') }).map((text) => `#${text}`)
    const documents: fc.Arbitrary<PropertiesDocument> = fc.record({
      comments: fc.array(comment, { maxLength: 3 }),
      properties: fc.array(fc.tuple(characters, characters), { maxLength: 5 }),
      eol: fc.constant('\n'),
    })
    fc.assert(
      fc.property(documents, (document) => {
        expect(parse(textOf(buildProperties(document)))).toEqual(document)
      }),
    )
  })

  test.each(['migration.pki.export=true', '#a\nb=c', '#a\rb=c', ''])('refuses the comment %j', (comment) => {
    const document: PropertiesDocument = { comments: [comment], properties: [], eol: '\n' }
    expect(() => buildProperties(document)).toThrow('cannot be written as a comment line')
  })

  test('escapes in a comment what ISO-8859-1 lacks', () => {
    expect(textOf(buildProperties({ comments: ['#é€'], properties: [], eol: '\n' }))).toBe('#é\\u20AC\n')
  })
})

describe('parseJavaDate', () => {
  test.each([
    '',
    'Mon Jun 09 2014',
    'Tue Jun 09 20:25:25 UTC 2014',
    'Mon Jun 9 20:25:25 UTC 2014',
    'Mon Jux 09 20:25:25 UTC 2014',
    'Sun Feb 30 20:25:25 UTC 2014',
    'Mon Jun 09 24:00:00 UTC 2014',
    'Mon Jun 09 20:25:25 UTC 02014',
    'Mon Jun 09 20:25:25 UTC 12014',
  ])('does not read %j', (text) => {
    expect(parseJavaDate(text)).toBeUndefined()
  })

  test('is the twin of buildJavaDate', () => {
    const date = fc.date({ min: new Date('0001-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true })
    const dates = fc.record({
      local: date.map((instant) => instant.toISOString().slice(0, 19)),
      zone: fc.constantFrom('UTC', 'PDT', 'GMT+05:30'),
    })
    fc.assert(
      fc.property(dates, (value) => {
        expect(parseJavaDate(buildJavaDate(value))).toEqual(value)
      }),
    )
  })

  test.each([
    { local: '2014-02-30T00:00:00', zone: 'UTC' },
    { local: '2014-06-09', zone: 'UTC' },
    { local: '2014-06-09T20:25:25', zone: 'UTC\n' },
    { local: '2014-06-09T20:25:25', zone: '' },
  ])('buildJavaDate refuses %j', (date) => {
    expect(() => buildJavaDate(date)).toThrow('cannot be written as a date comment')
  })
})

function bucketsOf(keys: readonly string[]): number[] {
  const capacity = keys.length > 17 ? 47 : keys.length > 8 ? 23 : 11
  return keys.map((key) => (javaHashCode(key) & 0x7fffffff) % capacity)
}

const corpus = new URL('../../../../shared/corpus/', import.meta.url)

describe.skipIf(!existsSync(corpus))('the corpus beside the checkout', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : []
  test.each(names)('%s', async (name) => {
    const zip = await JSZip.loadAsync(readFileSync(new URL(name, corpus)))
    const bytes = (await zip.file(entry)?.async('uint8array')) ?? new Uint8Array()
    const document = parseProperties(bytes, entry)
    expect(textOf(buildProperties(document))).toBe(textOf(bytes))
    expect(parseJavaDate(document.comments[1]?.slice(1) ?? '')).toBeDefined()
    const keys = document.properties.map(([key]) => key)
    // Inside a bucket the order depends on which key was put first, which a file does not tell.
    expect(bucketsOf(hashtableOrder(keys))).toEqual(bucketsOf(keys))
  })
})
