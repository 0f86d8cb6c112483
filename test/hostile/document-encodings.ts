import { bytesOf, declared, MARK, type Rows } from './document-bytes.ts'

const EBCDIC = Uint8Array.of(0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0x6f, 0x6e)

export const encodings: Rows = [
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

export const brokenBytes: Rows = [
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

export const characters: Rows = [
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
