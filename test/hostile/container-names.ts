import { bytes, bytesOf, concat, container, file, stored } from './build-container.ts'

const named =
  (...names: readonly (string | Uint8Array)[]) =>
  () =>
    container(names.map((name) => file(name)))
const folder = (name: string) => stored(name, { content: bytes() })
const raw = (...values: readonly number[]) => named(concat([bytesOf('a'), bytes(...values)]))
const unmarked = (name: Uint8Array) => () => container([file(name, { both: { flags: 0x0008 } })])

/** Hostile containers with a name that is unsafe or not what it seems, by the code they must yield. */
export const nameContainers = {
  'archive/name-not-utf8': {
    'lone-continuation': raw(0x80),
    'overlong-slash': raw(0xc0, 0xaf),
    surrogate: raw(0xed, 0xa0, 0x80),
    'cut-sequence': raw(0xe2, 0x82),
    'beyond-unicode': raw(0xf4, 0x90, 0x80, 0x80),
    'latin-1': raw(0xe9),
  },
  'archive/name-without-utf8-flag': {
    'utf-8': unmarked(bytesOf('é.txt')),
    'latin-1': unmarked(bytes(0xe9)),
    'code-page-437': unmarked(bytes(0x82, 0x2e, 0x74)),
  },
  'archive/name-empty': { 'no-bytes': named('') },
  'archive/name-absolute': {
    slash: named('/etc/passwd'),
    'two-slashes': named('//server/share'),
    root: named('/'),
    'full-width': named('／etc'),
  },
  'archive/name-drive': {
    absolute: named('C:/a.txt'),
    relative: named('c:a.txt'),
    alone: named('Z:'),
    'full-width': named('Ｃ：/a.txt'),
  },
  'archive/name-backslash': {
    traversal: named('..\\a.txt'),
    separator: named('bpels\\a.xml'),
    'full-width': named('..＼a.txt'),
    absolute: named('\\a.txt'),
    drive: named('C:\\a.txt'),
  },
  'archive/name-control-character': {
    nul: named('a.txt\0.exe'),
    'nul-alone': named('\0'),
    newline: named('a\nb'),
    'carriage-return': named('a\r'),
    tab: named('a\tb'),
    escape: named('\u001b[2J'),
    delete: named('a\u007f'),
    'next-line': named('a\u0085b'),
  },
  'archive/name-empty-segment': {
    inside: named('a//b'),
    'at-the-end': () => container([folder('a//')]),
    'three-slashes': named('a///b'),
    'of-a-space': named('a/ /b'),
    'of-a-character-that-nobody-sees': named('a/\u00ad/b'),
  },
  'archive/name-traversal': {
    'at-the-start': named('../a'),
    inside: named('a/../../b'),
    'at-the-end': named('a/..'),
    alone: named('..'),
    folder: () => container([folder('../')]),
    'hidden-in-depth': named('a/b/c/../d'),
    'full-width': named('．．/a'),
    'full-width-slash': named('a／..／b'),
    'leader-of-two-dots': named('‥/a'),
    'with-a-character-that-nobody-sees': named('.\u200b./a'),
    'with-a-final-space': named('.. /a'),
  },
  'archive/name-dot-segment': {
    'at-the-start': named('./a'),
    'with-a-final-space': named('a/. /b'),
    inside: named('a/./b'),
    'at-the-end': named('a/.'),
    alone: named('.'),
    folder: () => container([folder('./')]),
  },
  'archive/entry-twice': {
    'next-to-each-other': named('a.txt', 'a.txt'),
    apart: named('a.txt', 'b.txt', 'c.txt', 'a.txt'),
    folder: () => container([folder('a/'), folder('a/')]),
  },
  'archive/names-collide': {
    case: named('a.txt', 'A.TXT'),
    'case-of-a-folder': named('bpels/a.xml', 'Bpels/a.xml'),
    'case-of-umlauts': named('ä', 'Ä'),
    'sharp-s': named('straße', 'STRASSE'),
    'final-sigma': named('ς', 'σ'),
    'composed-and-decomposed': named('\u00e9', 'e\u0301'),
    'kelvin-sign': named('\u212a', 'k'),
    ligature: named('\ufb01', 'fi'),
    'full-width': named('ａ', 'a'),
    'zero-width-space': named('a\u200bb', 'ab'),
    'capital-sharp-s': named('ẞ', 'ß'),
    'dotless-i': named('ı', 'I'),
    'dotted-capital-i': named('İ', 'i'),
    'final-dot': named('a', 'a.'),
    'final-spaces': named('a/b', 'a  /b'),
    folders: () => container([folder('a/'), folder('A/')]),
    'folders-of-other-files': named('bpels/a.xml', 'Bpels/b.xml'),
    'folders-in-depth': named('a/é/b', 'a/e\u0301/c'),
    'folder-entry-and-folder': () => container([folder('A/'), file('a/b')]),
  },
  'archive/file-is-folder': {
    'file-first': named('a', 'a/b'),
    'folder-first': named('a/b', 'a'),
    'other-case': named('A', 'a/b'),
    'folder-entry': () => container([file('a'), folder('a/')]),
    'folder-entry-first': () => container([folder('a/'), file('a')]),
    deep: named('a/b/c/d', 'a/b'),
  },
} as const
