import { expect, test } from 'vitest'
import { encodeName, isXml, showName } from '../../src/archive/names.ts'
import { printable } from '../../src/archive/printable.ts'
import { bytes } from '../hostile/build-container.ts'
import { codeOf } from '../support/refusal.ts'

test.each([
  ['bpels/bpel_a.xml', 'bpels/bpel_a.xml'],
  ['größe 日本 😀', 'größe 日本 😀'],
  ['a\nb\0c\u001b[2J', 'a\\u{a}b\\u{0}c\\u{1b}[2J'],
  ['a\u202egnp.exe\u200b\u2028', 'a\\u{202e}gnp.exe\\u{200b}\\u{2028}'],
  ['\ud800', '\\u{d800}'],
  ['x'.repeat(120), 'x'.repeat(120)],
  ['x'.repeat(121), `${'x'.repeat(120)}…`],
])('%j is shown as %j', (name, shown) => {
  expect(printable(name)).toBe(shown)
})

test('bytes that spell no text are shown all the same', () => {
  expect(showName(bytes(0x61, 0xff, 0x00))).toBe('a\ufffd\\u{0}')
})

test('a lone surrogate is no name', () => {
  expect(codeOf(() => encodeName('a\ud800'))).toBe('archive/name-not-utf8')
  expect(encodeName('é')).toEqual(bytes(0xc3, 0xa9))
})

test.each([
  ['objectdata.xml', true],
  ['wsdls/a.WSDL', true],
  ['schemas/._/a.xsd', true],
  ['bpels/a._b.bpel', true],
  ['pki/xml', false],
  ['__MACOSX/._objectdata.xml', false],
  ['._objectgraph.xml', false],
])('whether %s is XML by its name: %s', (name, expected) => {
  expect(isXml(name)).toBe(expected)
})
