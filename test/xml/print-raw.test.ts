import { expect, test } from 'vitest'
import { printRaw } from '../../src/xml/print-raw.ts'
import { readXml } from '../../src/xml/read.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const rewritten = (text: string, options = {}) =>
  printRaw(readXml(text, 'a.xml').root, options).slice(DECLARATION.length)

test('keeps prefixes, places of declarations and white space, and sorts attributes', () => {
  expect(rewritten("<xs:schema b='1'\n a='2' xmlns:xs='u'>\n\t<xs:element  xmlns='v'/>\n</xs:schema>\n")).toBe(
    '<xs:schema a="2" b="1" xmlns:xs="u">\n\t<xs:element xmlns="v"/>\n</xs:schema>',
  )
})

test('puts declarations first where it is told to', () => {
  const text = '<s:schema xmlns:s="u" xmlns:a="v" language="json" a:b=""><![CDATA[{"c": "<"}]]></s:schema>'
  expect(rewritten(text, { declarationsFirst: true })).toBe(
    text.replace('language="json" a:b=""', 'a:b="" language="json"'),
  )
})

test('takes a tree without prefixes as it is', () => {
  expect(
    printRaw({ local: 'a', namespace: '', attributes: [{ local: 'b', namespace: '', value: '>' }], children: [] }),
  ).toBe(`${DECLARATION}<a b=">"/>`)
})
