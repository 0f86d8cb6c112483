import { bytesOf, DECLARATION, MARK, type Rows } from './document-bytes.ts'

export const versions: Rows = [
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['XML 1.1 with its control references', '<?xml version="1.1"?><a>&#1;</a>'],
  ['XML 2.0', '<?xml version="2.0"?><a/>'],
  ['version 1', '<?xml version="1"?><a/>'],
  ['version 1.00', '<?xml version="1.00"?><a/>'],
]

const bomb = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')

export const doctypes: Rows = [
  ['empty DOCTYPE', '<!DOCTYPE a><a/>'],
  ['DOCTYPE after the declaration', `${DECLARATION}<!DOCTYPE a><a/>`],
  ['DOCTYPE after a comment', '<!-- c --><!DOCTYPE a><a/>'],
  ['DOCTYPE after a processing instruction', '<?p q?>\n<!DOCTYPE a><a/>'],
  ['DOCTYPE behind a mark', bytesOf(MARK, '<!DOCTYPE a><a/>')],
  ['external subset', '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>'],
  ['public subset', '<!DOCTYPE a PUBLIC "-//X" "file:///etc/passwd"><a/>'],
  ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${bomb}]><a>&l10;</a>`],
  ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(50_000)}">]><a>${'&e;'.repeat(50_000)}</a>`],
  ['external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
  ['external parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.com/p">%p;]><a/>'],
  ['entity that holds itself', '<!DOCTYPE a [<!ENTITY e "&e;">]><a>&e;</a>'],
  ['attribute default', '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>'],
  ['unfinished DOCTYPE', '<!DOCTYPE a [<a/>'],
  ['DOCTYPE with a malformed subset', '<!DOCTYPE a [<!-- -- -->]><a/>'],
  ['DOCTYPE inside the root', '<a><!DOCTYPE a></a>'],
  ['DOCTYPE after the root', '<a/><!DOCTYPE a>'],
]

export const entities: Rows = [
  ['undeclared entity', '<a>&nbsp;</a>'],
  ['undeclared entity in an attribute', '<a b="&eacute;"/>'],
  ['entity in capitals', '<a>&AMP;</a>'],
  ['entity with the name of an object property', '<a>&constructor;</a>'],
  ['entity __proto__', '<a>&__proto__;</a>'],
  ['entity with a long name', `<a>&${'n'.repeat(100_000)};</a>`],
]
