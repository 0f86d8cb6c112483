import type { Rows } from './document-bytes.ts'
import { withAttributes } from './document-limits.ts'

const XMLNS = 'http://www.w3.org/2000/xmlns/'
export const XML = 'http://www.w3.org/XML/1998/namespace'

export const namespaces: Rows = [
  ['element with two colons', '<a:b:c xmlns:a="u"/>'],
  ['element that begins with a colon', '<:a/>'],
  ['element that ends with a colon', '<a: xmlns:a="u"/>'],
  ['local name that begins with a digit', '<a:1 xmlns:a="u"/>'],
  ['local name that begins with a hyphen', '<a:-b xmlns:a="u"/>'],
  ['attribute with two colons', '<a b:c:d="" xmlns:b="u"/>'],
  ['attribute that begins with a colon', '<a :b=""/>'],
  ['declaration of an empty prefix', '<a xmlns:="u"/>'],
  ['prefix declared for nothing', '<a xmlns:b=""/>'],
  ['prefix xmlns declared', `<a xmlns:xmlns="u"/>`],
  ['prefix xmlns declared rightly', `<a xmlns:xmlns="${XMLNS}"/>`],
  ['prefix for the namespace of xmlns', `<a xmlns:b="${XMLNS}"/>`],
  ['default for the namespace of xmlns', `<a xmlns="${XMLNS}"/>`],
  ['prefix xml for another namespace', '<a xmlns:xml="u"/>'],
  ['other prefix for the namespace of xml', `<a xmlns:b="${XML}"/>`],
  ['default for the namespace of xml', `<a xmlns="${XML}"/>`],
  ['prefix for the namespace of xml, spelled with a reference', `<a xmlns:b="${XML.replace('e', '&#101;')}"/>`],
  ['element with the prefix xmlns', '<xmlns:a/>'],
  ['processing instruction with a colon', '<a><?p:q r?></a>'],
]

export const prefixes: Rows = [
  ['element with an unbound prefix', '<b:a/>'],
  ['attribute with an unbound prefix', '<a b:c=""/>'],
  ['prefix declared on a sibling', '<a><b xmlns:p="u"/><p:c/></a>'],
  ['prefix declared on a child', '<p:a><b xmlns:p="u"/></p:a>'],
  ['prefix in other capitals', '<P:a xmlns:p="u"/>'],
  ['prefix with the name of an object property', '<constructor:a/>'],
  ['prefix __proto__', '<__proto__:a/>'],
]

export const duplicates: Rows = [
  ['attribute twice', '<a b="1" b="2"/>'],
  ['attribute twice, equal', '<a b="1" b="1"/>'],
  ['attribute twice, far apart', `${withAttributes(100).slice(0, -2)} a0="x"/>`],
  ['attribute twice by namespace', '<a p:b="1" q:b="2" xmlns:p="u" xmlns:q="u"/>'],
  ['default declared twice', '<a xmlns="u" xmlns="v"/>'],
  ['prefix declared twice', '<a xmlns:p="u" xmlns:p="u"/>'],
  ['attribute twice by a namespace with a reference', '<a p:b="" q:b="" xmlns:p="u" xmlns:q="&#117;"/>'],
  ['attribute twice by a namespace on two lines', '<a p:b="" q:b="" xmlns:p="u v" xmlns:q="u\nv"/>'],
  ['attribute __proto__ twice', '<a __proto__="1" __proto__="2"/>'],
]
