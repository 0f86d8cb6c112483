import { describe, expect, test } from 'vitest'
import { type NamespaceMap, namespaceMap, printCompact } from '../../src/xml/print-compact.ts'
import { readXml } from '../../src/xml/read.ts'
import type { XmlAttribute, XmlElement, XmlNode } from '../../src/xml/tree.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MAP: NamespaceMap = { '': 'urn:process', ns2: 'urn:ext', ns9: 'urn:link', ns10: 'urn:activity' }
const ROOT = '<process xmlns="urn:process" xmlns:ns10="urn:activity" xmlns:ns2="urn:ext" xmlns:ns9="urn:link">'

function element(name: string, attributes: readonly XmlAttribute[] = [], ...children: readonly XmlNode[]): XmlElement {
  const [local = '', namespace = 'urn:process'] = name.split(' in ')
  return { local, namespace: namespace === 'none' ? '' : namespace, attributes, children }
}

function plain(local: string, value: string, namespace = ''): XmlAttribute {
  return { local, namespace, value }
}

function qname(local: string, value: string, namespace = ''): XmlAttribute {
  return { local, namespace, value, qname: true }
}

/** The print of a process around some children, without its own tags. */
function inside(...children: readonly XmlNode[]): string {
  const text = printCompact(element('process', [], ...children), MAP)
  expect(text.startsWith(`${DECLARATION}${ROOT}`)).toBe(true)
  return text.slice(DECLARATION.length + ROOT.length, -'</process>'.length)
}

describe('printCompact', () => {
  test('sorts attributes and declarations together, by code unit', () => {
    const root = element('process', [
      plain('name', 'n'),
      plain('processKey', 'k', 'urn:ext'),
      plain('LastUpdated', '1'),
    ])
    expect(printCompact(root, { '': 'urn:process', ns10: 'urn:b', ns2: 'urn:ext' })).toBe(
      `${DECLARATION}<process LastUpdated="1" name="n" ns2:processKey="k" xmlns="urn:process" xmlns:ns10="urn:b" xmlns:ns2="urn:ext"/>`,
    )
  })

  test('escapes as the platform does', () => {
    expect(inside(element('a', [plain('b', '&<>"\'\n\r\t😀é')], '&<>"\'\n\r\t😀é]]>'))).toBe(
      '<a b="&amp;&lt;>&quot;\'&#xa;&#xd;&#x9;&#x1f600;é">&amp;&lt;&gt;"\'\n&#xd;\t&#x1f600;é]]&gt;</a>',
    )
  })

  test('tells an empty string from no content', () => {
    expect(inside(element('a'), element('a', [], ''))).toBe('<a/><a></a>')
  })

  test('writes a QName with the prefix in scope, or declares the next one on the element', () => {
    expect(
      inside(
        element('invoke', [qname('portType', '{urn:activity}T')]),
        element('reply', [qname('faultName', '{urn:ext}F'), qname('portType', '{urn:service}07-T')]),
        element(
          'invoke',
          [qname('portType', '{urn:a}T')],
          element('InvocationExt in urn:ext', [qname('service', '{urn:b}S')]),
        ),
      ),
    ).toBe(
      '<invoke portType="ns10:T"/>' +
        '<reply faultName="ns2:F" portType="ns11:07-T" xmlns:ns11="urn:service"/>' +
        '<invoke portType="ns11:T" xmlns:ns11="urn:a"><ns2:InvocationExt service="ns12:S" xmlns:ns12="urn:b"/></invoke>',
    )
  })

  test('undoes the default namespace for a QName that has none', () => {
    expect(
      inside(
        element('portType in urn:link', [qname('name', 'T')]),
        element(
          'receive',
          [qname('portType', 'T')],
          element('case'),
          element('InvocationExt in urn:ext', [qname('service', 'S')]),
        ),
      ),
    ).toBe(
      '<ns9:portType name="T" xmlns="" xmlns:ns11="urn:process"/>' +
        '<ns11:receive portType="T" xmlns="" xmlns:ns11="urn:process"><ns11:case/><ns2:InvocationExt service="S"/></ns11:receive>',
    )
  })

  test('gives a root whose QName has no namespace no default at all', () => {
    const root = element('Configuration', [qname('ServiceName', 'S')], element('Child'))
    expect(printCompact(root, { '': 'urn:process', ns12: 'urn:link' })).toBe(
      `${DECLARATION}<ns13:Configuration ServiceName="S" xmlns:ns12="urn:link" xmlns:ns13="urn:process"><ns13:Child/></ns13:Configuration>`,
    )
  })

  test("declares the namespace of the root's own QName on the root", () => {
    const root = element('Configuration', [qname('ServiceName', '{urn:service}S')])
    expect(printCompact(root, { '': 'urn:process', ns12: 'urn:link' })).toBe(
      `${DECLARATION}<Configuration ServiceName="ns13:S" xmlns="urn:process" xmlns:ns12="urn:link" xmlns:ns13="urn:service"/>`,
    )
  })

  test('declares what an element asks for, over what is around it', () => {
    const variable = {
      ...element('variable', [qname('type', '{urn:xs}string')]),
      declarations: [['xs', 'urn:xs']] as const,
    }
    const payload: XmlElement = {
      ...element('Script in urn:script', [], element('Language in urn:script', [], 'js'), element('Ext in urn:ext')),
      declarations: [
        ['', 'urn:audit'],
        ['ns2', 'urn:script'],
      ],
    }
    expect(inside(variable)).toBe('<variable type="xs:string" xmlns:xs="urn:xs"/>')
    expect(printCompact(element('process', [], payload), MAP)).toBe(
      `${DECLARATION}<process xmlns="urn:process" xmlns:ns10="urn:activity" xmlns:ns11="urn:ext" xmlns:ns2="urn:ext" xmlns:ns9="urn:link">` +
        '<ns2:Script xmlns="urn:audit" xmlns:ns2="urn:script"><ns2:Language>js</ns2:Language><ns11:Ext/></ns2:Script></process>',
    )
  })

  test('takes of two prefixes for one namespace the lower for the element that declares them, the higher inside', () => {
    const payload: XmlElement = {
      ...element('Script in urn:script', [], element('Language in urn:script', [], 'js')),
      declarations: [
        ['', 'urn:audit'],
        ['ns11', 'urn:script'],
        ['ns2', 'urn:script'],
      ],
    }
    expect(inside(payload)).toBe(
      '<ns2:Script xmlns="urn:audit" xmlns:ns11="urn:script" xmlns:ns2="urn:script"><ns11:Language>js</ns11:Language></ns2:Script>',
    )
  })

  test('declares on the root what nothing declares, as the next free prefixes', () => {
    const root = element(
      'process',
      [plain('a', '1', 'urn:x'), plain('lang', 'de', 'http://www.w3.org/XML/1998/namespace')],
      element('b in urn:y'),
    )
    expect(printCompact(root, { '': 'urn:process', ns7: 'urn:ext' })).toBe(
      `${DECLARATION}<process ns8:a="1" xml:lang="de" xmlns="urn:process" xmlns:ns7="urn:ext" xmlns:ns8="urn:x" xmlns:ns9="urn:y"><ns9:b/></process>`,
    )
  })

  test('uses a prefix of the tree where it is bound so, and passes over it otherwise', () => {
    const child = (prefix: string): XmlElement => ({
      ...element('a in urn:ext', [{ ...plain('b', '', 'urn:ext'), prefix }]),
      prefix,
    })
    expect(
      printCompact(element('process', [], child('x'), child('y')), { '': 'urn:process', ns2: 'urn:ext', x: 'urn:ext' }),
    ).toContain('><x:a x:b=""/><ns2:a ns2:b=""/></process>')
  })

  test('prints a CDATA section, parted where it must be', () => {
    expect(inside(element('a', [], { cdata: '<]]>\r&' }))).toBe('<a><![CDATA[<]]]]><![CDATA[>]]>&#xd;<![CDATA[&]]></a>')
  })

  test('prints what it read, given nothing else', () => {
    const text = `${DECLARATION}<a xmlns="u" xmlns:p="v"><p:b c="d"/></a>`
    const { root } = readXml(text, 'a.xml')
    expect(namespaceMap(root)).toEqual({ '': 'u', p: 'v' })
    expect(printCompact(root, {})).toBe(text)
    expect(namespaceMap(element('a'))).toEqual({})
  })

  test.each<[string, XmlElement, NamespaceMap, string]>([
    ['a control character in text', element('a', [], '\u0000'), {}, 'xml/character'],
    ['a control character in an attribute', element('a', [plain('b', '\u001F')]), {}, 'xml/character'],
    ['a control character in CDATA', element('a', [], { cdata: '\u000B' }), {}, 'xml/character'],
    ['half a surrogate pair', element('a', [], '\uD83D'), {}, 'xml/character'],
    ['U+FFFF', element('a', [], '\uFFFF'), {}, 'xml/character'],
    ['an element without name', element(''), {}, 'xml/name'],
    ['a name with white space', element('a b'), {}, 'xml/name'],
    ['a name with a colon', element('a:b'), {}, 'xml/name'],
    ['an attribute that begins with a digit', element('a', [plain('1', '')]), {}, 'xml/name'],
    ['a QName without name', element('a', [qname('b', '{u}')]), {}, 'xml/name'],
    ['a prefix with a colon', element('a'), { 'p:q': 'u' }, 'xml/name'],
    ['a prefix for no namespace', element('a'), { p: '' }, 'xml/namespace'],
    ['the prefix xmlns', element('a'), { xmlns: 'u' }, 'xml/namespace'],
    ['an attribute twice', element('a', [plain('b', '1'), plain('b', '2')]), {}, 'xml/duplicate-attribute'],
  ])('refuses %s', (_, root, map, code) => {
    expect(() => printCompact(root, map)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    )
  })
})
