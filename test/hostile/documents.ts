/** A document that one thing is wrong with, and the code it must be refused with. */
export interface HostileDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly code: string
}

/** A document that looks odd and is legal. */
export interface LegalDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

type Content = string | Uint8Array
type Rows = readonly (readonly [name: string, content: Content])[]

const encoder = new TextEncoder()
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Bytes of a document with some put into its text: `<a>…</a>`. */
function around(...bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([0x3c, 0x61, 0x3e, ...bytes, 0x3c, 0x2f, 0x61, 0x3e])
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\uFEFF${text}` : text, (character) => character.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const codes = Array.from(mark ? `\uFEFF${text}` : text, (character) => character.charCodeAt(0))
  const bigEndian = (code: number) => [0, 0, code >> 8, code & 255]
  return Uint8Array.from(codes.flatMap((code) => (littleEndian ? bigEndian(code).reverse() : bigEndian(code))))
}

function bytesOf(...parts: readonly Content[]): Uint8Array {
  const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function declared(encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><a/>`
}

function nested(depth: number, inner = ''): string {
  return `${'<a>'.repeat(depth)}${inner}${'</a>'.repeat(depth)}`
}

function withAttributes(count: number): string {
  return `<a${Array.from({ length: count }, (_, index) => ` a${index}="${index}"`).join('')}/>`
}

const EBCDIC = Uint8Array.of(0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0x6f, 0x6e)
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf)
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const XML = 'http://www.w3.org/XML/1998/namespace'

const encodings: Rows = [
  ['UTF-16 little endian with mark', utf16('<a/>', true, true)],
  ['UTF-16 big endian with mark', utf16('<a/>', false, true)],
  ['UTF-16 little endian without mark', utf16('<a/>', true, false)],
  ['UTF-16 big endian without mark', utf16('<a/>', false, false)],
  ['UTF-16 that says UTF-8', utf16(declared('UTF-8'), true, true)],
  ['UTF-32 little endian with mark', utf32('<a/>', true, true)],
  ['UTF-32 big endian with mark', utf32('<a/>', false, true)],
  ['UTF-32 little endian without mark', utf32('<a/>', true, false)],
  ['UTF-32 big endian without mark', utf32('<a/>', false, false)],
  ['mark of UTF-16 before UTF-8', bytesOf(Uint8Array.of(0xff, 0xfe), '<a/>')],
  ['EBCDIC', EBCDIC],
  ['declared UTF-16', declared('UTF-16')],
  ['declared ISO-8859-1', declared('ISO-8859-1')],
  ['declared windows-1252', declared('windows-1252')],
  ['declared UTF-7', declared('UTF-7')],
  ['declared UTF8, which is no registered name', declared('UTF8')],
  ['declared ISO-10646-UCS-4', declared('ISO-10646-UCS-4')],
  ['declared ISO-8859-1 with its bytes', bytesOf(declared('ISO-8859-1').replace('<a/>', '<a>'), around(0xe9))],
  ['declared US-ASCII with other characters', declared('US-ASCII').replace('<a/>', '<a>é</a>')],
  ['mark of UTF-8 and declared UTF-16', bytesOf(MARK, declared('UTF-16'))],
]

const brokenBytes: Rows = [
  ['continuation byte alone', around(0x80)],
  ['lead byte alone', around(0xc3)],
  ['lead byte at the end', bytesOf('<a/>', Uint8Array.of(0xe2, 0x82))],
  ['overlong slash', around(0xc0, 0xaf)],
  ['overlong NUL', around(0xc0, 0x80)],
  ['overlong "<" in three bytes', around(0xe0, 0x80, 0xbc)],
  ['overlong "<" in four bytes', around(0xf0, 0x80, 0x80, 0xbc)],
  ['surrogate', around(0xed, 0xa0, 0x80)],
  ['surrogate pair (CESU-8)', around(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
  ['beyond U+10FFFF', around(0xf4, 0x90, 0x80, 0x80)],
  ['five-byte form', around(0xf8, 0x88, 0x80, 0x80, 0x80)],
  ['byte FF', around(0xff)],
  ['byte FE', around(0xfe)],
  ['Latin-1 letter', around(0xe9)],
  ['windows-1252 quote', around(0x93)],
  ['bad byte after a genuine U+FFFD', around(0xef, 0xbf, 0xbd, 0x80)],
  ['bad byte in a comment', bytesOf('<a><!--', Uint8Array.of(0xff), '--></a>')],
  ['bad byte in a name', bytesOf('<', Uint8Array.of(0xff), 'a/>')],
  ['half a mark', bytesOf(Uint8Array.of(0xef, 0xbb), '<a/>')],
]

const characters: Rows = [
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1a, 0x1b, 0x1f].map(
    (code) => [`character ${code} in text`, around(code)] as const,
  ),
  ['U+FFFE', '<a>\uFFFE</a>'],
  ['U+FFFF', '<a>\uFFFF</a>'],
  ['control in an attribute', '<a b="\u0001"/>'],
  ['control in a comment', '<a><!--\u0002--></a>'],
  ['control in a CDATA section', '<a><![CDATA[\u0003]]></a>'],
  ['control in a processing instruction', '<a><?p \u0004?></a>'],
  ['control in a tag', '<a\u000b/>'],
  ['control after the root', '<a/>\u0000'],
  ...['0', '1', '8', '11', '12', '31', 'x0', 'x1F', 'xD800', 'xDFFF', 'xFFFE', 'xFFFF', 'x110000', '4294967361'].map(
    (digits) => [`reference &#${digits};`, `<a>&#${digits};</a>`] as const,
  ),
  ['reference to NUL in an attribute', '<a b="&#0;"/>'],
  ['reference of a thousand digits', `<a>&#${'9'.repeat(1000)};</a>`],
]

const versions: Rows = [
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['XML 1.1 with its control references', '<?xml version="1.1"?><a>&#1;</a>'],
  ['XML 2.0', '<?xml version="2.0"?><a/>'],
  ['version 1', '<?xml version="1"?><a/>'],
  ['version 1.00', '<?xml version="1.00"?><a/>'],
]

const bomb = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')

const doctypes: Rows = [
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

const entities: Rows = [
  ['undeclared entity', '<a>&nbsp;</a>'],
  ['undeclared entity in an attribute', '<a b="&eacute;"/>'],
  ['entity in capitals', '<a>&AMP;</a>'],
  ['entity with the name of an object property', '<a>&constructor;</a>'],
  ['entity __proto__', '<a>&__proto__;</a>'],
  ['entity with a long name', `<a>&${'n'.repeat(100_000)};</a>`],
]

const namespaces: Rows = [
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
  ['element with the prefix xmlns', '<xmlns:a/>'],
  ['processing instruction with a colon', '<a><?p:q r?></a>'],
]

const prefixes: Rows = [
  ['element with an unbound prefix', '<b:a/>'],
  ['attribute with an unbound prefix', '<a b:c=""/>'],
  ['prefix declared on a sibling', '<a><b xmlns:p="u"/><p:c/></a>'],
  ['prefix declared on a child', '<p:a><b xmlns:p="u"/></p:a>'],
  ['prefix in other capitals', '<P:a xmlns:p="u"/>'],
  ['prefix with the name of an object property', '<constructor:a/>'],
  ['prefix __proto__', '<__proto__:a/>'],
]

const duplicates: Rows = [
  ['attribute twice', '<a b="1" b="2"/>'],
  ['attribute twice, equal', '<a b="1" b="1"/>'],
  ['attribute twice, far apart', `${withAttributes(100).slice(0, -2)} a0="x"/>`],
  ['attribute twice by namespace', '<a p:b="1" q:b="2" xmlns:p="u" xmlns:q="u"/>'],
  ['default declared twice', '<a xmlns="u" xmlns="v"/>'],
  ['prefix declared twice', '<a xmlns:p="u" xmlns:p="u"/>'],
  ['attribute __proto__ twice', '<a __proto__="1" __proto__="2"/>'],
]

const limits: readonly (readonly [name: string, content: Content, code: string])[] = [
  ['257 levels', nested(257), 'xml/too-deep'],
  ['a hundred thousand levels', nested(100_000), 'xml/too-deep'],
  ['a million open tags', '<a>'.repeat(1_000_000), 'xml/too-deep'],
  ['257 attributes', withAttributes(257), 'xml/too-many-attributes'],
  ['a hundred thousand attributes', withAttributes(100_000), 'xml/too-many-attributes'],
  ['257 declarations', withAttributes(257).replaceAll(' a', ' xmlns:a'), 'xml/too-many-attributes'],
  ['attribute over a mebi', `<a b="${'x'.repeat(2 ** 20 + 1)}"/>`, 'xml/attribute-too-long'],
  ['text over ten mebi', `<a>${'x'.repeat(10 * 2 ** 20 + 1)}</a>`, 'xml/text-too-long'],
  ['text over ten mebi in pieces', `<a>${`${'x'.repeat(2 ** 20)}<!---->`.repeat(11)}</a>`, 'xml/text-too-long'],
  ['CDATA over ten mebi', `<a><![CDATA[${'x'.repeat(10 * 2 ** 20 + 1)}]]></a>`, 'xml/text-too-long'],
]

const malformed: Rows = [
  ['nothing', ''],
  ['white space alone', ' \n\t'],
  ['a mark alone', MARK],
  ['declaration alone', DECLARATION],
  ['comment alone', '<!-- c -->'],
  ['text alone', 'text'],
  ['JSON', '{"a": 1}'],
  ['two marks', bytesOf(MARK, MARK, '<a/>')],
  ['text before the root', 'x<a/>'],
  ['text after the root', '<a/>x'],
  ['mark after the root', '<a/>\uFEFF'],
  ['reference after the root', '<a/>&#32;'],
  ['CDATA before the root', '<![CDATA[]]><a/>'],
  ['CDATA after the root', '<a/><![CDATA[]]>'],
  ['two roots', '<a/><b/>'],
  ['end tag after the root', '<a/></a>'],
  ['end tag first', '</a>'],
  ['unclosed root', '<a>'],
  ['unclosed child', '<a><b></a>'],
  ['crossed tags', '<a><b></a></b>'],
  ['end tag in other capitals', '<a></A>'],
  ['end tag with an attribute', '<a></a b="c">'],
  ['end tag with white space first', '<a></ a>'],
  ['empty end tag', '<a></>'],
  ['empty start tag', '<></>'],
  ['white space before a name', '< a/>'],
  ['name that begins with a digit', '<1a/>'],
  ['name that begins with a hyphen', '<-a/>'],
  ['name that begins with a dot', '<.a/>'],
  ['name with a "$"', '<a$/>'],
  ['name with a multiplication sign', '<a×/>'],
  ['unfinished start tag', '<a'],
  ['unfinished attribute', '<a b="'],
  ['"<" at the end', '<a/><'],
  ['"/" in the middle of a tag', '<a / >'],
  ['attribute without value', '<a b/>'],
  ['attribute without quotes', '<a b=c/>'],
  ['attribute with mixed quotes', '<a b="c\'/>'],
  ['attribute in typographic quotes', '<a b=“c”/>'],
  ['attributes without white space', '<a b="1"c="2"/>'],
  ['attribute with a comma', '<a b="1", c="2"/>'],
  ['"<" in an attribute', '<a b="<"/>'],
  ['name of an attribute that begins with a digit', '<a 1="b"/>'],
  ['equals sign twice', '<a b=="c"/>'],
  ['"]]>" in text', '<a>]]></a>'],
  ['"]]]>" in text', '<a>]]]></a>'],
  ['"&" alone', '<a>Tom & Jerry</a>'],
  ['"&" alone before a reference', '<a>Tom & Jerry &amp; Co</a>'],
  ['"&" alone in an attribute', '<a b="c&d=e"/>'],
  ['"&" at the end', '<a>&</a>'],
  ['reference without name', '<a>&;</a>'],
  ['reference without ";"', '<a>&amp</a>'],
  ['character reference without ";"', '<a>&#32</a>'],
  ['character reference without digits', '<a>&#;</a>'],
  ['hexadecimal reference without digits', '<a>&#x;</a>'],
  ['hexadecimal reference with a capital X', '<a>&#X41;</a>'],
  ['character reference with letters', '<a>&#4a;</a>'],
  ['character reference with a sign', '<a>&#-65;</a>'],
  ['character reference with white space', '<a>&# 65;</a>'],
  ['"--" in a comment', '<a><!-- b -- c --></a>'],
  ['comment that ends with "--->"', '<a><!-- b ---></a>'],
  ['shortest wrong comment', '<a><!--></a>'],
  ['comment inside a tag', '<a <!-- b -->/>'],
  ['unfinished comment', '<a><!-- </a>'],
  ['unfinished comment after the root', '<a/><!--'],
  ['unfinished CDATA', '<a><![CDATA[</a>'],
  ['CDATA in small letters', '<a><![cdata[]]></a>'],
  ['CDATA with white space', '<a><![CDATA []]></a>'],
  ['"<!" of a DTD', '<a><!ELEMENT a ANY></a>'],
  ['doctype in small letters', '<!doctype a><a/>'],
  ['processing instruction without name', '<a><? b?></a>'],
  ['empty processing instruction', '<a><??></a>'],
  ['unfinished processing instruction', '<a><?b </a>'],
  ['processing instruction with a bad name', '<a><?1b?></a>'],
  ['processing instruction named XML', '<a><?XML b?></a>'],
  ['processing instruction named xml', '<a><?xml b?></a>'],
  ['white space before the declaration', ` ${DECLARATION}<a/>`],
  ['comment before the declaration', `<!-- c -->${DECLARATION}<a/>`],
  ['declaration twice', `${DECLARATION}${DECLARATION}<a/>`],
  ['declaration without version', '<?xml encoding="UTF-8"?><a/>'],
  ['declaration without anything', '<?xml?><a/>'],
  ['declaration in wrong order', '<?xml encoding="UTF-8" version="1.0"?><a/>'],
  ['declaration without white space', '<?xml version="1.0"encoding="UTF-8"?><a/>'],
  ['declaration without quotes', '<?xml version=1.0?><a/>'],
  ['declaration with mixed quotes', '<?xml version="1.0\'?><a/>'],
  ['declaration with more', '<?xml version="1.0" a="b"?><a/>'],
  ['declaration without end', '<?xml version="1.0"><a/>'],
  ['standalone "maybe"', '<?xml version="1.0" standalone="maybe"?><a/>'],
  ['standalone "YES"', '<?xml version="1.0" standalone="YES"?><a/>'],
  ['standalone before encoding', '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>'],
  ['encoding that begins with a digit', '<?xml version="1.0" encoding="8-UTF"?><a/>'],
  ['empty encoding', '<?xml version="1.0" encoding=""?><a/>'],
]

/** Documents that must be refused, each with the code it must be refused with. */
export function hostileDocuments(): readonly HostileDocument[] {
  return [
    ...rows('xml/encoding', encodings),
    ...rows('xml/not-utf8', brokenBytes),
    ...rows('xml/character', characters),
    ...rows('xml/version', versions),
    ...rows('xml/doctype', doctypes),
    ...rows('xml/entity', entities),
    ...rows('xml/namespace', namespaces),
    ...rows('xml/unbound-prefix', prefixes),
    ...rows('xml/duplicate-attribute', duplicates),
    ...rows('xml/not-well-formed', malformed),
    ...limits.flatMap(([name, content, code]) => rows(code, [[name, content]])),
  ]
}

/** Documents that must be accepted. */
export function legalDocuments(): readonly LegalDocument[] {
  const texts: Rows = [
    ['smallest', '<a/>'],
    ['declaration in single quotes', "<?xml version='1.0' encoding='utf-8' standalone='no' ?><a/>"],
    ['declared US-ASCII', declared('US-ASCII')],
    ['mark of UTF-8', bytesOf(MARK, DECLARATION, '<a/>')],
    ['declaration spread over lines', '<?xml\r\nversion = "1.0"\n\tencoding = "UTF-8"\n?><a/>'],
    ['comments and instructions around the root', '<!--c--><?p?>\n<a/>\n<!--c--><?p q?>\n'],
    ['DOCTYPE in a comment', '<!-- <!DOCTYPE a> --><a/>'],
    ['DOCTYPE in CDATA', '<a><![CDATA[<!DOCTYPE a>]]></a>'],
    ['DOCTYPE in a processing instruction', '<?p <!DOCTYPE a>?><a/>'],
    ['256 levels', nested(256)],
    ['256 attributes', withAttributes(256)],
    ['attribute of a mebi', `<a b="${'x'.repeat(2 ** 20)}"/>`],
    ['text of ten mebi', `<a>${'x'.repeat(10 * 2 ** 20)}</a>`],
    ['namespace name in braces', '<a xmlns:p="{https://example.com/hook}" p:b=""/>'],
    ['same prefix for another namespace inside', '<p:a xmlns:p="u"><p:b xmlns:p="v"/></p:a>'],
    ['default undone inside', '<a xmlns="u"><b xmlns=""/></a>'],
    ['attribute with and without prefix', '<a b="" p:b="" xmlns:p="u" xmlns="u"/>'],
    ['prefix xml declared rightly', `<a xmlns:xml="${XML}" xml:lang="de"/>`],
    ['prefix xml undeclared', '<a xml:space="preserve"/>'],
    ['names that begin with xml', '<xmlA xmlnsB=""><xmlns/></xmlA>'],
    ['object properties as names', '<constructor __proto__="" toString=""/>'],
    ['">" and quotes in odd places', '<a b=">\'" c=\'"\'>"\'></a>'],
    ['"]]" and "]" and ">" apart', '<a>]] ]&gt; ]]&gt; ] ></a>'],
    ['CDATA full of markup', '<a><![CDATA[]] <&]]]]></a>'],
    ['empty CDATA', '<a><![CDATA[]]></a>'],
    ['empty comment', '<a><!----></a>'],
    ['references at the ends of the range', '<a>&#9;&#xA;&#x20;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;</a>'],
    ['reference with leading zeros', '<a>&#00000000000000000065;</a>'],
    ['five entities', '<a b="&lt;&gt;&amp;&quot;&apos;">&lt;&gt;&amp;&quot;&apos;</a>'],
    ['U+FFFD', '<a>\uFFFD</a>'],
    ['C1 controls, DEL and noncharacters', '<a>\u007F\u0085\u009F\uFDD0\u{1FFFF}</a>'],
    ['names beyond ASCII', '<日本 été="1"><\u{10000}/></日本>'],
    ['white space wherever it may stand', '<a\n\tb\r\n=\n"c"\n><d\n/></a\n>\n'],
    ['CR alone', '<a>\r<b\r/></a>\r'],
  ]
  return texts.map(([name, content]) => ({ name, bytes: bytesOf(content) }))
}

function rows(code: string, contents: Rows): readonly HostileDocument[] {
  return contents.map(([name, content]) => ({ name, code, bytes: bytesOf(content) }))
}
