import { describe, expect, test } from 'vitest'
import type { ProblemError } from '../../src/errors.ts'
import { positionIn, positionOf } from '../../src/xml/position.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement } from '../../src/xml/tree.ts'

const read = (text: string) => readXml(text, 'a.xml').root

function problemOf(input: string | Uint8Array, limits = {}) {
  try {
    readXml(input, 'a.xml', { limits })
  } catch (error) {
    const { problem, message } = error as ProblemError
    return `${problem.place.entry}:${problem.place.line}:${problem.place.column} ${problem.code} ${message}`
  }
  return 'accepted'
}

function elements(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.filter(isElement).flatMap(elements)]
}

describe('readXml', () => {
  test('tells an empty element from an empty string', () => {
    expect(read('<a/>').children).toEqual([])
    expect(read('<a ></a >').children).toEqual([''])
    expect(read('<a><!-- c --></a>').children).toEqual([''])
    expect(read('<a><![CDATA[]]></a>').children).toEqual([{ cdata: '' }])
  })

  test('makes one text of what comments, instructions and references part', () => {
    expect(read('<a>x<!-- c -->y<?p?>&amp;&#x41;</a>').children).toEqual(['xy&A'])
    expect(read('<a>x<![CDATA[y]]>z</a>').children).toEqual(['x', { cdata: 'y' }, 'z'])
  })

  test('normalizes line ends, and white space in attributes, but not what references stand for', () => {
    expect(read('<a b="1\r\n2\r3\n4\t5"> \r\n\r\t</a>')).toMatchObject({
      attributes: [{ value: '1 2 3 4 5' }],
      children: [' \n\n\t'],
    })
    expect(read('<a b="&#13;&#xA;&#9;  x  ">&#13;</a>')).toMatchObject({
      attributes: [{ value: '\r\n\t  x  ' }],
      children: ['\r'],
    })
  })

  test('keeps prefixes, declarations in their order, and namespaces', () => {
    const root = read('<p:a q:b="1" c="2" xmlns:q="v" xmlns:p="u" xmlns="w"><d xmlns:p=" u "><p:e/></d></p:a>')
    expect(root).toMatchObject({
      local: 'a',
      namespace: 'u',
      prefix: 'p',
      attributes: [
        { local: 'b', namespace: 'v', prefix: 'q', value: '1' },
        { local: 'c', namespace: '', prefix: '', value: '2' },
      ],
      declarations: [
        ['q', 'v'],
        ['p', 'u'],
        ['', 'w'],
      ],
    })
    expect(elements(root).map(({ namespace }) => namespace)).toEqual(['u', 'w', ' u '])
  })

  test('lets elements without declarations share the scope of their parent', () => {
    const [root, child] = elements(read('<a xmlns="u"><b/></a>'))
    expect(child?.scope).toBe(root?.scope)
    expect(child?.scope?.prefixes.get('')).toBe('u')
  })

  test('says where each element begins', () => {
    const text = '\uFEFF<!-- é -->\r\n<a>\n  <b\n/><c>😀</c><d/></a>'
    const document = readXml(new TextEncoder().encode(text), 'a.xml')
    expect(document.text).toBe(text.slice(1))
    const places = elements(document.root).map(({ offset = -1 }) => positionOf(document, offset))
    expect(places).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 3 },
      { line: 4, column: 3 },
      { line: 4, column: 12 },
    ])
    expect(positionIn(text, text.length)).toEqual({ line: 4, column: 20 })
  })

  test('keeps to limits that can be moved', () => {
    expect(problemOf('<a><b/></a>', { maxDepth: 1 })).toBe(
      'a.xml:1:4 xml/too-deep Elements are nested too deeply; 1 levels are allowed unless maxDepth (--max-depth) says more.',
    )
    expect(problemOf('<a b="" c=""/>', { maxAttributes: 1 })).toMatch(
      /^a.xml:1:1 xml\/too-many-attributes .* maxAttributes/,
    )
    const eleven = '<?xml version="1.0"?><!-- --><a xmlns="n"><b c=""/>text<![CDATA[]]><?p?></a>'
    expect(problemOf(eleven, { maxNodes: 11 })).toBe('accepted')
    expect(problemOf(eleven, { maxNodes: 10 })).toMatch(/^a.xml:1:68 xml\/too-many-nodes .* maxNodes/)
    expect(problemOf('<a b=""/>', { maxNodes: 1 })).toMatch(/^a.xml:1:1 xml\/too-many-nodes .* maxNodes/)
    expect(problemOf('<a b="123"/>', { maxAttributeLength: 2 })).toMatch(
      /xml\/attribute-too-long .* maxAttributeLength/,
    )
    expect(problemOf('<a>12<!-- -->3</a>', { maxTextLength: 2 })).toMatch(/xml\/text-too-long .* maxTextLength/)
    expect(problemOf(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, { maxDepth: 300 })).toBe('accepted')
  })
})

describe('a refusal', () => {
  test.each([
    ['<a>Tom & Jerry</a>', '1:8 xml/not-well-formed', '"&" begins neither an entity nor a character reference'],
    ['<a>\n& b; &amp;</a>', '2:1 xml/not-well-formed', '"&" begins neither'],
    ['<a>&ampx</a>', '1:4 xml/not-well-formed', '"&" begins neither'],
    ['<a b="&lt&lt;"/>', '1:7 xml/not-well-formed', '"&" begins neither'],
    ['<a b="x&y"/>', '1:8 xml/not-well-formed', '"&" begins neither'],
    ['<a>&eacute;</a>', '1:4 xml/entity', 'The entity here is not declared'],
    ['<a>&#xFFFF;</a>', '1:4 xml/character', 'U+FFFF'],
    ['<a>&#1114112;</a>', '1:4 xml/character', 'beyond U+10FFFF'],
    ['<a>\n  <b></a>', '2:6 xml/not-well-formed', 'the end tag "a" stands where "b" is still open'],
    ['<a/></b>', '1:5 xml/not-well-formed', 'the end tag "b" has no start tag'],
    ['<a><b>', '1:4 xml/not-well-formed', 'the element "b" is never closed'],
    ['<a', '1:3 xml/not-well-formed', 'it ends inside markup'],
    ['<a><!-- & ', '1:1 xml/not-well-formed', 'the element "a" is never closed'],
    ['\n', '2:1 xml/not-well-formed', 'it has no root element'],
    ['<a/>\n x', '2:2 xml/not-well-formed', 'text outside the root element'],
    ['<a/><b/>', '1:5 xml/not-well-formed', 'a second root element'],
    ['<a \u{F0000}="1"/>', '1:4 xml/not-well-formed', 'an attribute, ">" or "/>" is expected here'],
    ['<a b="1" b="2"/>', '1:1 xml/duplicate-attribute', '"b" is given twice'],
    ['<a>\n<b:c/></a>', '2:1 xml/unbound-prefix', '"b" is not bound'],
    ['<a><?p:q?></a>', '1:4 xml/namespace', 'holds a colon'],
    ['\uFEFF<a/>', '1:1 xml/not-well-formed', 'a byte order mark is part of its text'],
    ['<a>\n\u0001</a>', '2:1 xml/character', 'U+0001'],
    ['<a>\uD800</a>', '1:4 xml/character', 'U+D800'],
    ['<a/><!DOCTYPE a>', '1:5 xml/doctype', 'DOCTYPE'],
    ['<?xml version="1.1"?><a/>', '1:1 xml/version', '"1.1"'],
    ['<?xml version="1.0" encoding="US-ASCII"?>\n<a>é</a>', '2:4 xml/encoding', 'US-ASCII'],
  ])('of %j says where and why', (text, place, reason) => {
    expect(problemOf(text)).toContain(place)
    expect(problemOf(text)).toContain(reason)
  })

  test('finds the bad byte behind genuine replacement characters and a mark', () => {
    const bytes = new TextEncoder().encode('\uFEFF<a>\n\uFFFD\uFFFDé\uFFFD?</a>')
    bytes[bytes.indexOf(0x3f)] = 0xff
    expect(problemOf(bytes)).toBe('a.xml:2:5 xml/not-utf8 The bytes here are not valid UTF-8.')
  })

  test.each([
    ['an entity', '<Password>ab&hunter2;</Password>'],
    ['an entity in an attribute', '<NameValue name="password" value="ab&hunter2;"/>'],
    ['an end tag', '<n:Password xmlns:n="u">ab</hunter2></n:Password>'],
    ['a start tag, never closed', '<Password>ab<hunter2>'],
    ['a start tag within another', '<Email><b><hunter2></b></Email>'],
    ['a start tag where the element ends', '<FirstName>ab<hunter2></FirstName>'],
    ['an attribute', '<encryptedSharedSecret>ab<c hunter2="" hunter2=""></encryptedSharedSecret>'],
    [
      'an attribute of two prefixes',
      '<PasswordSalt>ab<c xmlns:hunter2="u" xmlns:d="u" hunter2:e="" d:e=""/></PasswordSalt>',
    ],
    ['a prefix', '<LastName>ab<hunter2:c/></LastName>'],
    ['a prefix for nothing', '<LastName>ab<c xmlns:hunter2=""/></LastName>'],
    ['no qualified name', '<UserName>ab<:hunter2/></UserName>'],
  ])('never tells %s in a secret', (_, text) => {
    const told = problemOf(text)
    expect(told).toMatch(/ xml\//)
    expect(told).not.toContain('hunter2')
  })

  test('tells the elements around a secret', () => {
    const misplaced = 'the end tag "Password" stands where "•••" is still open'
    expect(problemOf('<User><Password>ab<cd></Password></User>')).toContain(misplaced)
    expect(problemOf('<User><Password>ab<cd/></User>')).toContain('the end tag "User" stands where "Password" is')
    expect(problemOf('<ExportUserIdentity><User><a></b>')).toContain('the end tag "b" stands where "a" is still open')
    expect(problemOf('<PasswordSalt>ab&#1;</PasswordSalt>')).toContain('The character ••• is not allowed')
  })

  test('cuts long names off', () => {
    const long = 'n'.repeat(500)
    const cut = `${'n'.repeat(60)}…`
    expect(problemOf(`<${long}>`)).toContain(`"${cut}"`)
    expect(problemOf(`<?xml version="${long}"?><a/>`)).toContain(`"${cut}"`)
    expect(problemOf(`<?xml version="1.0" encoding="${long}"?><a/>`)).toContain(` ${cut};`)
  })
})
