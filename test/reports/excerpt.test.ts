import { describe, expect, test } from 'vitest'
import { excerptsOf } from '../../src/reports/excerpt.ts'
import type { Source } from '../../src/reports/mask.ts'

function shown(text: string, needle: string, more: Partial<Source> = {}): string {
  const [excerpt] = excerptsOf({ text, kind: 'xml', isWellFormed: true, ...more }, [
    { line: 1, column: text.indexOf(needle) + 1 },
  ])
  return excerpt === undefined ? 'nothing' : `${excerpt.before}▶${excerpt.after}`
}

function json(value: unknown, needle: string): string {
  return shown(JSON.stringify(value), needle, { kind: 'json' })
}

describe('the source around a place', () => {
  test('is the line, up to the place and from it on', () => {
    const source: Source = { text: '<a>\r\n  <State>new</State>\r</a>\n', kind: 'xml', isWellFormed: true }
    const places = [
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 1 },
      { line: 9, column: 1 },
      {},
      { line: 4 },
    ]
    expect(excerptsOf(source, places)).toEqual([
      { line: 2, before: '  ', after: '<State>new</State>' },
      { line: 3, before: '', after: '</a>' },
      { line: 1, before: '', after: '<a>' },
      undefined,
      undefined,
      { line: 4, before: '', after: '' },
    ])
  })

  test('is cut where the line is long', () => {
    const text = `<r>${'<State>new</State>'.repeat(100)}<here/>${'<State>new</State>'.repeat(100)}</r>`
    const [excerpt] = excerptsOf({ text, kind: 'xml', isWellFormed: true }, [
      { line: 1, column: text.indexOf('<here') + 1 },
    ])
    expect(excerpt?.before).toMatch(/^….{160}$/)
    expect(excerpt?.after).toMatch(/^<here\/>.{233}…$/)
  })
})

describe('values that are not shown', () => {
  test.each([
    ['<Password>hash</Password>', '<Password>•••</Password>'],
    ['<pm:PasswordSalt>salt</pm:PasswordSalt>', '<pm:PasswordSalt>•••</pm:PasswordSalt>'],
    ['<SharedSecret>a</SharedSecret>', '<SharedSecret>•••</SharedSecret>'],
    ['<Email>a@b.c</Email><FirstName>A</FirstName>', '<Email>•••</Email><FirstName>•••</FirstName>'],
    ['<User UserName="bob" Email=\'b@c.d\'/>', '<User UserName="•••" Email=\'•••\'/>'],
    ['<Password>00000000-0000-0000-0000-000000000000</Password>', '<Password>•••</Password>'],
    ['<Key>Local Domain\\jdoe</Key><Name>a@b.c</Name>', '<Key>•••</Key><Name>•••</Name>'],
    ['<Password>a<b>c<d/></b>e</Password><State/>', '<Password>•••<•••>•••<•••><•••>•••</Password><State/>'],
    ['<Password>a</b x="y">c</Password><State/>', '<Password>•••<•••>•••</Password><State/>'],
    ['<whatever x="1">2</whatever>', '<whatever x="•••">•••</whatever>'],
    ['<Source><![CDATA[if (State) <Name>x</Name>]]></Source>', '<Source><![CDATA[•••]]></Source>'],
    ['<Source><Name at="x">y</Name></Source>', '<Source><Name at="•••">•••</Name></Source>'],
    ['<Contents>&lt;Name>key&lt;/Name></Contents>', '<Contents>•••</Contents>'],
    ['<Name>a<!-- password is x --></Name>', '<Name>a<!--•••--></Name>'],
    ['<a><?pi secret?></a>', '<a><?•••?></a>'],
    ['<Url>https://me:pw@host/x?key=1#y</Url>', '<Url>https://•••@host/x?•••</Url>'],
    ['<Url>https://me:p/w@host/x</Url>', '<Url>https://•••@host/x</Url>'],
    ['<Url>https://host/x#access_token=t</Url>', '<Url>https://host/x#•••</Url>'],
    ['<Url>jdbc:sqlserver://h;user=sa;password=x</Url>', '<Url>jdbc:sqlserver://h;•••</Url>'],
    ['<Url>https://host:80/x?</Url>', '<Url>https://host:80/x?</Url>'],
    [
      '<Name>password</Name><Value>00000000-0000-0000-0000-000000000000</Value>',
      '<Name>password</Name><Value>•••</Value>',
    ],
    ['<connectionProperty name="p" value="v"/>', '<connectionProperty name="p" value="•••"/>'],
  ])('%s', (text, expected) => {
    expect(shown(`<r>${text}</r>`, '<r>')).toBe(`▶<r>${expected}</r>`)
  })

  test.each([
    [{ password: 'x', passwordSalt: 'y' }, '{"password":"•••","passwordSalt":"•••"}'],
    [{ name: 'x', tags: ['a', 'b'], tag: ['a', ['b']] }, '{"name":"x","tags":["•••","•••"],"tag":["a",["b"]]}'],
    [{ document: { source: { name: 'x' }, name: 'y' } }, '{"document":{"source":{"name":"•••"},"name":"y"}}'],
    [{ count: 1, flag: true, state: 'a b', name: 'a"b' }, '{"count":•••,"flag":true,"state":"a b","name":"•••"}'],
    [[{ name: 'a' }, 'b', 3], '[{"name":"a"},"•••",•••]'],
    [{ deviations: [{ name: 'a' }], name: 'b' }, '{"deviations":[{"name":"•••"}],"name":"b"}'],
  ])('in JSON: %j', (value, expected) => {
    expect(json(value, JSON.stringify(value).slice(0, 1))).toBe(`▶${expected}`)
  })
})

describe('a place', () => {
  test('in a masked value is where the mask begins', () => {
    expect(shown('<Password>hunter</Password>', 'nter')).toBe('<Password>▶•••</Password>')
  })

  test('shows nothing of a value that begins before the window or ends behind it', () => {
    const text = `<Password>${'s'.repeat(1000)}</Password><State/><Password>${'t'.repeat(1000)}</Password>`
    expect(shown(text, '</Password>')).toBe('…•••▶</Password><State/><Password>•••…')
    expect(shown(text, 'sssss')).not.toMatch(/s{7}|t{7}/)
  })
})

describe('in text that is not well-formed nothing but markup is shown', () => {
  test.each([
    ['<Name>a</Name><Name>b', '<Name>•••</Name><Name>•••'],
    ['Name>a</Name>', '•••</Name>'],
    ['<Name at="x><Key>y</Key>', '<•••><Key>•••</Key>'],
    ['<State a="1" <Key>y', '<•••>•••'],
    ['<!-- x', '<!--•••'],
    ['<![CDATA[x', '<![CDATA[•••'],
    ['<?x', '<?•••'],
  ])('%s', (text, expected) => {
    const found = shown(`${text} `, text.slice(0, 1), { isWellFormed: false })
    expect(found.replace(/[▶ ]+/g, '')).toBe(expected.replace(/ /g, ''))
  })

  test('in JSON', () => {
    expect(shown('{"name":"a","state":"b}', '{', { kind: 'json', isWellFormed: false })).toBe(
      '▶{"name":"•••","state":"•••}',
    )
  })
})
