import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProperties } from '../../src/documents/java/properties.ts'
import { buildOptionsFile, readOptionsFile } from '../../src/mapping/options-file.ts'
import { latin1Text, utf8Bytes } from '../../src/text/bytes.ts'

const optionsFileOf = (text: string) => readOptionsFile(parseProperties(utf8Bytes(text), 'exportproperties.properties'))

test('says when and with which options the archive was made', () => {
  const text = '#Export Migration Properties\r\n#Mon Jun 09 20:25:25 PDT 2014\r\na=true\r\nb=false\r\nc=true\r\n'
  expect(optionsFileOf(text)).toEqual({
    exportedAt: '2014-06-09T20:25:25',
    zone: 'PDT',
    options: ['a', 'c'],
    otherProperties: { b: 'false' },
    lineEnd: 'crlf',
  })
})

test('says of a key that stands there twice what stands there last, as Java reads it', () => {
  expect(optionsFileOf('a=true\nb=true\na=true\nb=false\nc=false\nc=true\n')).toEqual({
    options: ['a', 'c'],
    otherProperties: { b: 'false' },
  })
})

test('may say nothing', () => {
  expect(optionsFileOf('')).toEqual({ options: [] })
  expect(latin1Text(buildOptionsFile({ options: [] }))).toBe('#Export Migration Properties\n')
  expect(latin1Text(buildOptionsFile({ options: [], exportedAt: '2014-06-09T20:25:25' }))).toBe(
    '#Export Migration Properties\n#Mon Jun 09 20:25:25 UTC 2014\n',
  )
})

test('readOptionsFile(buildOptionsFile(file)) = file', () => {
  const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
  const files = fc
    .record({
      date: fc.date({ min: new Date('1970-01-01'), max: new Date('2107-01-01'), noInvalidDate: true }),
      zone: fc.constantFrom('UTC', 'CEST', 'PDT', 'GMT+01:00'),
      options: fc.uniqueArray(key, { maxLength: 4 }),
      otherProperties: fc.dictionary(
        key,
        fc.string().filter((value) => value !== 'true'),
        { minKeys: 1 },
      ),
    })
    .map(({ date, otherProperties, options, zone }) => ({
      exportedAt: date.toISOString().slice(0, 19),
      zone,
      options: options.filter((name) => !Object.hasOwn(otherProperties, name)),
      otherProperties,
    }))
  fc.assert(
    fc.property(files, (file) => {
      expect(readOptionsFile(parseProperties(buildOptionsFile(file), 'a'))).toEqual(file)
    }),
  )
})
