import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleDefinition } from '../../src/definition/example.ts'
import { checkDefinition } from '../../src/definition/parse-definition.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

describe('YAML and JSON', () => {
  it('is the value that JSON says, with the place of each part', () => {
    const source = readYaml('{\r\n\t"a": [1, {"b": 2.50}],\n"c": null }', { entry: 'x.json' })
    expect(source.value).toEqual({ a: [1, { b: 2.5 }], c: null })
    expect(source.placeOf(['a', 1, 'b'])).toEqual({ entry: 'x.json', line: 2, column: 17 })
    expect(source.placeOf(['a', 7, 'b'])).toEqual({ entry: 'x.json', line: 2, column: 7 })
    expect(source.placeOf(['nothing', 'there'])).toEqual({ entry: 'x.json', line: 1, column: 1 })
    expect(source.placeOfName([], 'c')).toEqual({ entry: 'x.json', line: 3, column: 1 })
    expect(source.placeOfName(['a', 1], 'b')).toEqual({ entry: 'x.json', line: 2, column: 12 })
    expect(source.placeOfName(['a'], 'b')).toEqual({ entry: 'x.json', line: 1, column: 1 })
  })

  it('keeps numbers as they are written where that is asked for', () => {
    const source = readYaml('[1.0, 0x10, 1e3, .inf, true, null, "7"]', { numbersAsText: true })
    expect(source.value).toEqual(['1.0', '0x10', '1e3', '.inf', true, null, '7'])
  })

  it('refuses a list or an object as the name of a member', () => {
    const refusals = ['a: 1\n? [b]\n: 2\n', 'a: 1\n{b: c}: 2\n', 'a: &x [1]\n*x : 2\n']
    for (const text of refusals) {
      expect(() => readYaml(text)).toThrow('the name of a member is a list or an object')
    }
  })

  it('has names and anchors mean what they mean in JSON', () => {
    const text = 'a: &a [1, &b x]\n__proto__: &c { *b : *a }\n~: *c\n1: &b y\ne: *b\nf:\n'
    const json = '{"1": "y", "a": [1, "x"], "__proto__": {"x": [1, "x"]}, "": {"x": [1, "x"]}, "e": "y", "f": null}'
    expect(readYaml(text).value).toEqual(JSON.parse(json))
    expect(Object.keys(Object(readYaml(text).value))).toEqual(['1', 'a', '__proto__', '', 'e', 'f'])
  })

  it.each([
    ['a name twice', 'a: 1\nb: { c: 1, "c": 2 }\n', 2, 12, 'map keys must be unique'],
    ['a number and a text that make the same name', '1: a\n"1": b\n', 2, 1, 'map keys must be unique'],
    ['an alias of what comes later', 'a: *b\nb: &b 1\n', 1, 4, 'there is no anchor for this alias'],
    ['an alias of what it stands in', 'a: &b { c: [*b] }\n', 1, 13, 'an alias is part of what it means'],
    ['an escape that is none', 'a: "s\\qecret"\n', 1, 6, 'invalid escape sequence'],
    ['a tag that is none', 'a: !secret b\n', 1, 4, 'unresolved tag'],
    ['a tag without an end', 'a: !secret! b\n', 1, 4, 'the tag has no suffix'],
    ['a directive that is none', '%secret\n---\na: b\n', 1, 1, 'unknown directive'],
    ['another version', '%YAML secret\n---\na: b\n', 1, 7, 'unsupported YAML version'],
    ['text behind the mark of a block', 'a: |secret\n', 1, 5, 'block scalar header includes extra characters'],
    ['a text that begins as none may', 'a: @secret\n', 1, 4, 'plain value cannot start with reserved character @'],
    ['what is no YAML', 'a=b\n# c\nsecret=d\n', 3, 1, 'unexpected scalar token in YAML stream'],
  ])('refuses %s', (_, text, line, column, reason) => {
    const problem = { code: 'yaml/malformed', data: { reason }, place: { line, column } }
    expect(() => readYaml(text)).toThrow(expect.objectContaining({ problem: expect.objectContaining(problem) }))
  })

  it('refuses aliases that multiply', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]\n`)
    expect(() => readYaml(`a0: &a0 x\n${lines.join('')}`)).toThrow('its aliases multiply beyond measure')
  })

  it.each([
    ['list items', '-\n'.repeat(4_000_000), 750_000, 2],
    ['numbers', `[${'1,'.repeat(4_000_000)}1]`, 1, 1_000_000],
  ])('refuses a text of very many %s', (_, text, line, column) => {
    const problem = { code: 'yaml/too-many-parts', place: { line, column } }
    expect(() => readYaml(text)).toThrow(expect.objectContaining({ problem: expect.objectContaining(problem) }))
  })

  it('takes many names and aliases in a time that grows as they do', () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => at)
    const names = numbers.map((at) => `n${at}: &a${at} 1\n`).join('')
    const aliases = numbers.map((at) => `*a${at}`).join(', ')
    expect(Object.keys(Object(readYaml(`${names}all: [${aliases}]\n`).value)).length).toBe(20_001)
  }, 20_000)

  it('finds what stands in aliases, in a time that grows as they do', () => {
    const count = 10_000
    const source = readYaml(`a: &a { b: 1 }\nall: [${'*a, '.repeat(count)}{ last: &a { c: 2 } }, *a]\n`)
    const places = Array.from({ length: count }, (_, at) => source.placeOf(['all', at, 'b']))
    expect(new Set(places.map(({ line, column }) => `${line}:${column}`))).toEqual(new Set(['1:12']))
    expect(source.placeOf(['all', count + 1, 'c'])).toEqual(source.placeOf(['all', count, 'last', 'c']))
    expect(source.placeOfName(['all', 3], 'b')).toEqual({ line: 1, column: 9 })
  }, 5000)

  it('reads any JSON that a program writes', () => {
    const nested = fc.jsonValue({ maxDepth: 5 })
    fc.assert(
      fc.property(nested, fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const json = JSON.stringify(value, undefined, space)
        expect(readYaml(json).value).toEqual(JSON.parse(json))
      }),
      { numRuns: 200 },
    )
  })

  it('has an answer to any text', () => {
    const cut = fc.tuple(fc.nat(exampleDefinition.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 8 }))
    const damaged = cut.map(([at, length, text]) => {
      return exampleDefinition.slice(0, at) + text + exampleDefinition.slice(at + length)
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (text) => {
        for (const { place } of checkDefinition(text)) expect(place.line).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})
