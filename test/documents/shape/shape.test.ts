import { describe, expect, test } from 'vitest'
import { type DocumentKind, parseDocument, type WithDeviations } from '../../../src/documents/codec.ts'
import {
  constant,
  derived,
  derivedAttribute,
  derivedQName,
  derivedText,
  elsewhere,
} from '../../../src/documents/shape/derived-parts.ts'
import {
  attribute,
  fixed,
  flag,
  grouped,
  inside,
  integer,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  names,
  number,
  one,
  plain,
  presence,
  qname,
  qnameIn,
  settings,
  shape,
  text,
  variants,
  xml,
} from '../../../src/documents/shape/parts.ts'
import type { Shape } from '../../../src/documents/shape/shape.ts'
import { canonical } from '../../../src/xml/canonical.ts'
import { printCompact } from '../../../src/xml/print-compact.ts'
import { readXml } from '../../../src/xml/read.ts'
import type { XmlElement } from '../../../src/xml/tree.ts'
import { codeOf } from '../../support/refusal.ts'
import { buildText, parseText } from '../laws.ts'

const a = names('urn:a')
const about = 'What it says.'

function kindOf<T>(described: Shape<T>): DocumentKind<T> {
  return { root: a('r'), shape: described, namespaces: () => ({ '': 'urn:a', o: 'urn:other' }), print: printCompact }
}

/** What a document of a shape says; `content` stands in its root. */
function parse<T>(described: Shape<T>, content: string, attributes = ''): WithDeviations<T> {
  return parseText(kindOf(described), `<r xmlns="urn:a" xmlns:o="urn:other"${attributes}>${content}</r>`)
}

/** The root of a value's document without its declarations: attributes, a bar, content. */
function build<T extends object>(described: Shape<T>, value: WithDeviations<T>): string {
  const [, attributes = '', content = ''] =
    /<r ?([^>]*?)(?:\/>|>(.*)<\/r>)$/s.exec(buildText(kindOf(described), value)) ?? []
  return `${attributes.replaceAll(/ ?xmlns(:\w+)?="[^"]*"/g, '')}|${content}`
}

/** What is read is written again, and what was not foreseen is put down as deviations. */
function expectKept<T extends object>(described: Shape<T>, content: string, attributes = ''): WithDeviations<T> {
  const value = parse(described, content, attributes)
  const again = readXml(buildText(kindOf(described), JSON.parse(JSON.stringify(value))), 'a.xml')
  const before = readXml(`<r xmlns="urn:a" xmlns:o="urn:other"${attributes}>${content}</r>`, 'a.xml')
  expect(canonical(again.root)).toBe(canonical(before.root))
  return value
}

describe('a field', () => {
  const described = shape(one('name', a('Name'), text, about), maybe('note', a('Note'), text, about))

  test('stands in a child element', () => {
    expect(parse(described, '<Name>x</Name><Note></Note>')).toEqual({ name: 'x', note: '' })
    expect(build(described, { name: 'x', note: '' })).toBe('|<Name>x</Name><Note></Note>')
    expect(parse(described, '<Name> <![CDATA[<x>]]> </Name>')).toEqual({ name: ' <x> ' })
  })

  test('that must be there makes a document incomplete when it is not', () => {
    expect(codeOf(() => parse(described, '<Note/>'))).toBe('document/incomplete')
    expect(codeOf(() => parse(described, '<Name><b/></Name>'))).toBe('document/incomplete')
  })

  test('out of its place, twice, or beside unknown things is found all the same', () => {
    expect(expectKept(described, '<Note>n</Note><Name>x</Name>')).toMatchObject({ name: 'x', note: 'n' })
    expect(expectKept(described, '<Name>x</Name><Name>y</Name>')).toMatchObject({ name: 'x' })
    expect(expectKept(described, '<o:Name/>text<Name b="c">x</Name><Odd/>', ' d="e"')).toMatchObject({ name: 'x' })
  })

  test('has an other name under which it is read', () => {
    const alias = names('urn:other')
    const known = shape(
      maybe('name', a('Name'), text, about, { alias: alias('Called') }),
      many('tags', a('Tag'), text, about, { alias: alias('Tag') }),
    )
    const value = expectKept(known, '<o:Called>x</o:Called><Tag>1</Tag><o:Tag>2</o:Tag>')
    expect(value).toMatchObject({ name: 'x', tags: ['1', '2'] })
    expect(parse(known, '<Tag>1</Tag>').deviations).toBeUndefined()
  })

  test('is left out where it says what the rules give, and says nothing else', () => {
    const usual = shape(
      one('name', a('Name'), text, about),
      maybe('title', a('Title'), text, about, { fallback: ({ self }) => `Mr ${self['name']}` }),
      many('tags', a('Tag'), text, about, { fallback: () => ['red'] }),
    )
    expect(parse(usual, '<Name>x</Name><Title>Mr x</Title><Tag>red</Tag>')).toEqual({ name: 'x' })
    expect(parse(usual, '<Name>x</Name><Title>Dr x</Title><Tag>b</Tag>')).toEqual({
      name: 'x',
      title: 'Dr x',
      tags: ['b'],
    })
    expect(parse(usual, '<Name>x</Name><Title>Mr x</Title>')).toEqual({ name: 'x', tags: [] })
    expect(build(usual, { name: 'x', tags: [] })).toBe('|<Name>x</Name><Title>Mr x</Title>')
    expect(expectKept(usual, '<Name>x</Name><Tag>red</Tag>').deviations).toEqual([{ at: 'Title', remove: true }])
  })
})

describe('a value', () => {
  const described = shape(
    maybe('is', a('Is'), flag, about),
    maybe('count', a('Count'), integer, about),
    maybe('size', a('Size'), number, about),
    many('ids', a('Id'), integer, about),
  )

  test('is read in its usual spelling', () => {
    expect(parse(described, '<Is>true</Is><Count>-7</Count><Size>1.5</Size><Id>0</Id><Id>1</Id>')).toEqual({
      is: true,
      count: -7,
      size: 1.5,
      ids: [0, 1],
    })
  })

  test.each([
    '<Is>1</Is>',
    '<Count>+1</Count>',
    '<Count>12345678901234567</Count>',
    '<Size>1,50</Size>',
    '<Size>NaN</Size>',
  ])('in another spelling is kept as it is: %s', (content) => {
    const value = expectKept(described, content)
    expect(Object.keys(value)).toEqual(['deviations'])
  })

  test('that is a number is read in any spelling, which is a matter of style', () => {
    expect(parse(described, '<Size>1.50</Size>')).toEqual({ size: 1.5 })
  })

  test('of a list keeps its place beside one that has none', () => {
    expect(expectKept(described, '<Id>0</Id><Id>x</Id><Id>2</Id>')).toMatchObject({ ids: [0, 2] })
  })

  test('that is a qualified name is read by the name that it stands for', () => {
    const known = shape(
      maybeAttribute('any', plain('any'), qname, about),
      maybeAttribute('own', plain('own'), qnameIn('urn:other'), about),
    )
    expect(parse(known, '', ' any="o:x" own="o:y"')).toEqual({ any: '{urn:other}x', own: 'y' })
    expect(parse(known, '', ' any="x" own="y"')).toEqual({ any: '{urn:a}x', own: '{urn:a}y' })
    expect(build(known, { any: '{urn:b}x', own: 'y' })).toBe('any="ns1:x" own="o:y"|')
    expect(expectKept(known, '', ' any="unbound:x"').deviations).toEqual([{ at: '', attributes: { any: 'unbound:x' } }])
  })

  test('can be a flat list of named texts', () => {
    const known = shape(maybe('all', a('All'), settings, about))
    expect(parse(known, '<All><x>1</x><constructor/></All>')).toEqual({ all: { x: '1', constructor: '' } })
    for (const content of [
      '<x>1</x><x>2</x>',
      '<x a="b"/>',
      '<x><y/></x>',
      '<o:x/>',
      'text<x/>',
      '<__proto__>1</__proto__>',
    ])
      expectKept(known, `<All>${content}</All>`)
    expectKept(known, '<All a="b"><x/></All>')
  })

  test('can be whatever an element holds', () => {
    const known = shape(maybe('any', a('Any'), xml(), about))
    expect(parse(known, '<Any>a<o:b c="d"/><![CDATA[e]]></Any>')).toEqual({
      any: ['a', ['{urn:other}b', { c: 'd' }], { '#cdata': 'e' }],
    })
    expectKept(known, '<Any x="y">a<o:b c="d"/></Any>')
  })
})

describe('an element around members', () => {
  const always = shape(inside(a('In'), maybe('name', a('Name'), text, about)))
  const sometimes = shape(
    maybeInside(a('In'), many('tags', a('Tag'), text, about), maybe('note', a('Note'), text, about)),
  )

  test('is always there, or when there is something in it', () => {
    expect(build(always, {})).toBe('|<In/>')
    expect(build(sometimes, {})).toBe('|')
    expect(build(sometimes, { tags: [] })).toBe('|<In/>')
    expect(build(sometimes, { note: 'n' })).toBe('|<In><Note>n</Note></In>')
  })

  test('that is there without content is told from one that is not', () => {
    expect(parse(sometimes, '')).toEqual({})
    expect(parse(sometimes, '<In/>')).toEqual({ tags: [] })
    expect(expectKept(always, '').deviations).toEqual([{ at: 'In', remove: true }])
    const bare = shape(maybeInside(a('In'), maybe('name', a('Name'), text, about)))
    expectKept(bare, '<In/>')
  })

  test('that lacks what must be in it is incomplete', () => {
    const required = shape(inside(a('In'), one('name', a('Name'), text, about)))
    expect(codeOf(() => parse(required, ''))).toBe('document/incomplete')
    expect(codeOf(() => parse(required, '<In/>'))).toBe('document/incomplete')
  })

  test('can be without a trace in the document', () => {
    const described = shape(grouped('group', shape(maybe('name', a('Name'), text, about)), about))
    expect(parse(described, '')).toEqual({})
    expect(parse(described, '<Name>x</Name>')).toEqual({ group: { name: 'x' } })
    expect(build(described, { group: { name: 'x' } })).toBe('|<Name>x</Name>')
    const usual = shape(grouped('group', shape(maybe('name', a('Name'), text, about)), about, () => ({ name: 'x' })))
    expect(parse(usual, '<Name>x</Name>')).toEqual({})
    expect(parse(usual, '')).toEqual({ group: {} })
  })
})

describe('what follows from the rest', () => {
  const element = (local: string): XmlElement => ({ ...a(local), attributes: [], children: [] })
  const described = shape(
    derivedAttribute(plain('twice'), ({ self }) => `${self['name']}${self['name']}`),
    derivedQName(plain('type'), () => '{urn:other}t'),
    attribute('name', plain('name'), text, about),
    constant(element('Always')),
    derivedText(a('Copy'), ({ self }) => (self['name'] === 'none' ? undefined : `${self['name']}`)),
    derived(a('Item'), () => [element('Item'), element('Item')]),
  )
  const content = '<Always/><Copy>x</Copy><Item/><Item/>'

  test('is not in the JSON', () => {
    expect(parse(described, content, ' name="x" twice="xx" type="o:t"')).toEqual({ name: 'x' })
    expect(build(described, { name: 'x' })).toBe(`name="x" twice="xx" type="o:t"|${content}`)
    expect(build(described, { name: 'none' })).not.toContain('Copy')
  })

  test('is kept where it is something else', () => {
    const attributes = ' name="x" twice="xx" type="o:t"'
    expect(expectKept(described, content, ' name="x" twice="y" type="o:t"').deviations).toEqual([
      { at: '', attributes: { twice: 'y' } },
    ])
    expect(expectKept(described, content, ' name="x" twice="xx" type="t"').deviations).toEqual([
      { at: '', attributes: { type: '{urn:a}t' } },
    ])
    expect(expectKept(described, content, ' name="x"').deviations).toEqual([
      { at: '', attributes: { twice: null, type: null } },
    ])
    expect(expectKept(described, '<Copy>x</Copy><Item/><Item/>', attributes).deviations).toEqual([
      { at: 'Always', remove: true },
    ])
    expect(expectKept(described, '<Always/><Copy>y</Copy><Item/><Item/>', attributes).deviations).toEqual([
      { at: 'Copy', text: 'y' },
    ])
    expect(expectKept(described, '<Always/><Copy>x</Copy><Item/>', attributes).deviations).toEqual([
      { at: 'Item[2]', remove: true },
    ])
  })

  test('may be there or not', () => {
    const known = shape(
      presence(
        'marked',
        a('Mark'),
        () => element('Mark'),
        about,
        () => true,
      ),
    )
    expect(parse(known, '<Mark/>')).toEqual({})
    expect(parse(known, '')).toEqual({ marked: false })
    expect(build(known, { marked: false })).toBe('|')
    expect(expectKept(known, '<Mark a="b"/>')).toMatchObject({ deviations: [{ at: 'Mark', attributes: { a: 'b' } }] })
  })

  test('may be found elsewhere', () => {
    const known = shape(
      derivedText(a('Copy'), ({ self }) => `${self['name'] ?? 'usual'}`),
      elsewhere(
        'name',
        text,
        about,
        ({ children: [copy] }) => {
          const content = typeof copy === 'object' && 'children' in copy ? copy.children[0] : undefined
          return typeof content === 'string' ? content : undefined
        },
        () => 'usual',
      ),
    )
    expect(parse(known, '<Copy>x</Copy>')).toEqual({ name: 'x' })
    expect(parse(known, '<Copy>usual</Copy>')).toEqual({})
    expect(build(known, { name: 'x' })).toBe('|<Copy>x</Copy>')
  })
})

describe('elements of several names', () => {
  const steps = shape(
    variants<'steps', { readonly step: string; readonly name?: string }>(
      'steps',
      'step',
      () => ({
        go: { name: a('Go'), shape: shape(maybeAttribute('name', plain('name'), text, about)) },
        stop: { name: a('Stop'), shape: shape(attribute('name', plain('name'), text, about)) },
      }),
      about,
    ),
  )

  test('stand in one list', () => {
    const value = { steps: [{ step: 'go' }, { step: 'stop', name: 'x' }, { step: 'go', name: 'y' }] }
    expect(parse(steps, '<Go/><Stop name="x"/><Go name="y"/>')).toEqual(value)
    expect(build(steps, value)).toBe('|<Go/><Stop name="x"/><Go name="y"/>')
  })

  test('that lack something, or are unknown, are kept as they are', () => {
    expect(expectKept(steps, '<Go/><Stop/><Odd/><Go name="y"/>')).toMatchObject({
      steps: [{ step: 'go' }, { step: 'go' }],
    })
  })
})

test('a member can tell shapes apart', () => {
  const described = shape(fixed('kind', 'a', about), maybe('name', a('Name'), text, about))
  expect(parse(described, '<Name>x</Name>')).toEqual({ kind: 'a', name: 'x' })
  expect(build(described, { kind: 'a', name: 'x' })).toBe('|<Name>x</Name>')
})

test('the element of every object is put down', () => {
  const described = shape(many('items', a('Item'), shape(maybe('name', a('Name'), text, about)), about))
  const origins = new WeakMap<object, XmlElement>()
  const document = readXml('<r xmlns="urn:a"><Item/><Item><Name>x</Name></Item></r>', 'a.xml')
  const context = { owners: [], surroundings: { bindingNamed: () => undefined } }
  const value = parseDocument(kindOf(described), document, 'a.xml', context, origins)
  expect(value.items?.map((item) => origins.get(item)?.offset)).toEqual([17, 24])
  expect(origins.get(value)).toBe(document.root)
})

test('an element of another name is refused with its place', () => {
  expect(codeOf(() => parseText(kindOf(shape()), '<other/>'))).toBe('document/root')
})

test('many elements that have no value take time in proportion to their number', () => {
  const described = shape(many('ids', a('Id'), integer, about))
  // In proportion to its square, it would not end before the test does.
  const value = parse(described, '<Id>x</Id>'.repeat(100_000))
  expect(value.deviations).toHaveLength(100_000)
})

test('elements that follow from the rest may be as many as a document holds', () => {
  const one: XmlElement = { ...a('Id'), attributes: [], children: [] }
  const described = shape(derived(a('Id'), () => Array.from({ length: 200_000 }, () => one)))
  expect(parse(described, '<Id/>'.repeat(200_000)).deviations).toBeUndefined()
  expect(parse(described, '<Id/>').deviations).toHaveLength(199_999)
})
