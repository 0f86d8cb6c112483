import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocument, parseDocument, parseUsual } from '../../src/documents/codec.ts'
import { documentKinds } from '../../src/documents/kinds.ts'
import { gappedText } from '../../src/documents/template/gapped-text.ts'
import type { Template } from '../../src/documents/template/template.ts'
import { ProblemError } from '../../src/errors.ts'
import { readXml } from '../../src/xml/read.ts'

const surroundings = { bindingNamed: () => undefined }

type Owners = ReturnType<Template['owners']>

/** One template of a kind; the kind that has none, whose documents are read and written by the shape alone. */
interface Case {
  readonly name: string
  readonly template: Template
  readonly build: (value: object, owners: Owners) => string
  readonly buildByShape: (value: object, owners: Owners) => string
  readonly parse: (text: string, owners: Owners) => object | undefined
  readonly parseByShape: (text: string, owners: Owners) => object
}

const cases: readonly Case[] = Object.entries(documentKinds).flatMap(([name, kind]) =>
  ('templates' in kind ? kind.templates() : []).map((template, i) => {
    const { templates, ...shaped } = { templates: undefined, ...kind }
    return {
      name: `${name} ${i + 1}`,
      template,
      build: (value, owners) => buildDocument(kind, value, { owners, surroundings }),
      buildByShape: (value, owners) => buildDocument(shaped, value, { owners, surroundings }),
      parse: (text, owners) => parseUsual(kind, text, { owners, surroundings }),
      parseByShape: (text, owners) =>
        parseDocument<object>(shaped, readXml(text, 'a.xml'), 'a.xml', { owners, surroundings }, new WeakMap()),
    }
  }),
)

/** What may stand in the gaps, and a few things that mean something elsewhere in a document. */
function arbitraryGaps({ gaps }: Template) {
  const contents = Object.entries(gaps).map(([gap, source]) => {
    const whole = new RegExp(`^${source}$`)
    const special = [...words].filter((word) => whole.test(word))
    return [gap, fc.oneof(fc.stringMatching(whole), fc.constantFrom('a', ...special))] as const
  })
  return fc.record(Object.fromEntries(contents))
}

const words = new Set([
  ...['initial', 'nextHop', 'Activity', 'invoke', 'receive', 'reply', 'switch', 'Receive', 'Invoke', 'Reply', 'js'],
  ...[
    'Provider',
    'Consumer',
    'aProvider',
    'message',
    'fault',
    'true',
    'false',
    '0',
    '1',
    'xmlns',
    'xml',
    'ns2',
    'ns11',
  ],
  ...['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/', 'http://www.w3.org/2001/XMLSchema'],
  ...['http://schemas.xmlsoap.org/ws/2003/03/business-process/', 'http://soa.com/bpel/ext', 'uri:atmosphere'],
  ...['http://soa.com/process/activity', 'http://soa.com/capabilities/service/virtualization/bpel/activity'],
])

const unlessRefused = <T>(act: () => T): T | string => {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problem.code
  }
}

test('there are templates to try', () => {
  expect(cases.map(({ name }) => name)).toEqual(['process 1', 'process 2'])
})

describe.each(cases)('documents by a template: $name', ({ template, build, buildByShape, parse, parseByShape }) => {
  const { value, owners, isOther = () => false } = template

  test('are written as by the shape', () => {
    fc.assert(
      fc.property(arbitraryGaps(template), (gaps) => {
        expect(unlessRefused(() => build(value(gaps), owners(gaps)))).toBe(
          unlessRefused(() => buildByShape(value(gaps), owners(gaps))),
        )
      }),
    )
  })

  test('are read as by the shape, members in the same order', () => {
    fc.assert(
      fc.property(arbitraryGaps(template), (gaps) => {
        const text = unlessRefused(() => buildByShape(value(gaps), owners(gaps)))
        const byTemplate = parse(text, owners(gaps))
        expect(byTemplate === undefined).toBe(isOther(gaps))
        if (byTemplate !== undefined) {
          expect(JSON.stringify(byTemplate)).toBe(JSON.stringify(parseByShape(text, owners(gaps))))
        }
      }),
    )
  })

  const marks = Object.fromEntries(Object.keys(template.gaps).map((gap, i) => [gap, `gap${i}`]))
  const text = buildByShape(value(marks), owners(marks))

  test('are left to the shape when they belong to another owner', () => {
    expect(parse(text, owners(marks))).toEqual(value(marks))
    const others = owners(marks).map((owner) => Object.fromEntries(Object.keys(owner).map((key) => [key, 'another'])))
    expect(parse(text, others)).toBeUndefined()
    expect(build(value(marks), others)).toBe(buildByShape(value(marks), others))
  })

  test('are read as they are, or left to the shape, whatever is changed in them', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        ...'<>&"\'/=!: {}\t\r\n',
        '&amp;',
        '<a/>',
        '<!-- -->',
        '<?a?>',
        'xmlns=""',
        ...Object.values(marks),
      ),
      fc.nat(text.length).chain((at) => fc.nat(60).map((length) => text.slice(at, at + length))),
    )
    const change = fc.tuple(fc.nat(text.length), fc.nat(3), fc.oneof(pieces, fc.constant('')))
    let count = 0
    fc.assert(
      fc.property(change, ([at, skip, piece]) => {
        const changed = text.slice(0, at) + piece + text.slice(at + skip)
        const byTemplate = parse(changed, owners(marks))
        if (byTemplate === undefined) return
        count++
        expect(JSON.stringify(byTemplate)).toBe(JSON.stringify(parseByShape(changed, owners(marks))))
      }),
      { numRuns: 1000 },
    )
    expect(count).toBeGreaterThan(0)
  })

  test('are left to the shape where a value says more, or the same in another order', () => {
    const more = { ...value(marks), deviations: [{ at: '', attributes: { a: 'b' } }] }
    expect(build(more, owners(marks))).toBe(buildByShape(more, owners(marks)))
    expect(build(more, owners(marks))).not.toBe(text)
    const turned = Object.fromEntries(Object.entries(value(marks)).toReversed())
    expect(build(turned, owners(marks))).toBe(text)
  })
})

describe('a text with gaps', () => {
  const greeting = gappedText('Dear __name__ (__title__), yours __name__. [1+1]', { name: '[a-z]+', title: '[A-Z]+' })

  test('is read and written', () => {
    const text = 'Dear ada (DR), yours ada. [1+1]'
    expect({ ...greeting.read(text) }).toEqual({ name: 'ada', title: 'DR' })
    expect(greeting.write({ name: 'ada', title: 'DR' })).toBe(text)
  })

  test.each([
    ['one gap says two things', 'Dear ada (DR), yours bob. [1+1]'],
    ['a gap holds what it may not', 'Dear Ada (DR), yours Ada. [1+1]'],
    ['there is text before it', ' Dear ada (DR), yours ada. [1+1]'],
    ['there is text behind it', 'Dear ada (DR), yours ada. [1+1]\n'],
    ['the text itself is another one', 'Dear ada (DR), yours ada. [11+1]'],
  ])('is not read where %s', (_, text) => {
    expect(greeting.read(text)).toBeUndefined()
  })
})
