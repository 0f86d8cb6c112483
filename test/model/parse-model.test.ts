import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { parseArchive } from '../../src/mapping/parse-archive.ts'
import { buildModel } from '../../src/model/build-model.ts'
import { checkModel, parseModel } from '../../src/model/parse-model.ts'
import { archiveOf, exportNames } from '../support/exports.ts'
import { problemOf } from '../support/refusal.ts'

/** A value of JSON that a test may change at will. */
// biome-ignore lint/suspicious/noExplicitAny: mistakes are what is to be made in it.
type Anything = any

const processes = buildModel(parseArchive(archiveOf('processes')).model)

/** What is said of the model of a fixture after a change, with its place. */
function refusal(change: (model: Anything) => void): string {
  const model: Anything = JSON.parse(processes)
  change(model)
  const text = JSON.stringify(model, undefined, 2)
  const problem = problemOf(() => parseModel(text))
  if (problem === undefined) return 'accepted'
  const { line = 0, column = 0 } = problem.place
  const at = text.split('\n')[line - 1]?.slice(column - 1)
  return `${problem.code} at ${at}: ${messageOf(problem)}`
}

describe('a model', () => {
  test.each(exportNames)('of %s is read as it was written, pretty or not', (name) => {
    const { model } = parseArchive(archiveOf(name))
    expect(parseModel(buildModel(model))).toEqual(model)
    expect(parseModel(buildModel(model, { pretty: true }))).toEqual(model)
  })

  test('a byte order mark is no part of it', () => {
    expect(parseModel(`\ufeff${processes}`)).toEqual(parseModel(processes))
  })

  test('a member that is needed is found under a misspelt name', () => {
    const renamed = (object: Anything, from: string, to: string) => {
      object[to] = object[from]
      delete object[from]
    }
    expect(refusal((model) => renamed(model.services[0], 'key', 'kye'))).toMatch(
      /^model\/unknown-member at "kye": .*: The model has no member "kye" at \/services\/0\/kye; did you mean "key"\?$/s,
    )
    expect(refusal((model) => renamed(model, 'contracts', 'contrcats'))).toMatch(/; did you mean "contracts"\?$/)
    expect(refusal((model) => delete model.apps)).toContain('at /apps does not fit the model: expected a list')
  })

  test.each([
    ['[]', 'it is JSON without "formatVersion", which every model has'],
    ['{"name":"x"}', 'it is JSON without "formatVersion", which every model has'],
    [
      '{"formatVersion":2,"contracts":[]}',
      '/formatVersion does not fit the model: it is 2, and 1 is the only one that is known here',
    ],
    ['{"formatVersion":"1"}', '/formatVersion does not fit the model: expected 1, found a text'],
  ])('%s is told from a model', (text, fault) => {
    const problem = problemOf(() => parseModel(text))
    expect(problem && messageOf(problem)).toContain(fault)
  })

  test('an unknown member is refused with its place, and the name that may be meant', () => {
    const unknown = (change: (model: Anything) => void) => refusal(change)
    expect(unknown((model) => Object.assign(model, { contract: [] }))).toBe(
      'model/unknown-member at "contract": []: The model has no member "contract" at /contract; did you mean "contracts"?',
    )
    expect(unknown((model) => Object.assign(model.identities[0], { passwort: 'x' }))).toBe(
      'model/unknown-member at "passwort": "x": The model has no member "passwort" at /identities/0/passwort; did you mean "password"?',
    )
    expect(unknown((model) => Object.assign(model.processes[0].definition.steps[0], { nam: 'x' }))).toBe(
      'model/unknown-member at "nam": "x": The model has no member "nam" at /processes/0/definition/steps/0/nam; did you mean "name"?',
    )
    expect(unknown((model) => Object.assign(model.services[0], { 'a/b~c': 1, managementUri: 'x' }))).toBe(
      'model/unknown-member at "a/b~c": 1: The model has no member "a/b~c" at /services/0/a~1b~0c.',
    )
    expect(unknown((model) => Object.assign(model, { constructor: 1 }))).toBe(
      'model/unknown-member at "constructor": 1: The model has no member "constructor" at /constructor.',
    )
    expect(unknown((model) => Object.assign(model.services[1], { configuration: {} }))).toBe(
      'model/unknown-member at "configuration": {}: The member "configuration" at /services/1/configuration does not go together with what else stands there.',
    )
  })

  test('everything that does not fit is told, in the order of the text', () => {
    const model: Anything = JSON.parse(processes)
    model.services[0].kye = 1
    Object.assign(model.services[1], { key: 5, nmae: 'x', mor: 'y' })
    delete model.source.organization
    const text = JSON.stringify(model, undefined, 2)
    const told = checkModel(text).map(({ code, data }) => [code, 'pointer' in data && data.pointer])
    expect(told).toEqual([
      ['model/invalid', '/source/organization'],
      ['model/unknown-member', '/services/0/kye'],
      ['model/invalid', '/services/1/key'],
      ['model/unknown-member', '/services/1/nmae'],
      ['model/unknown-member', '/services/1/mor'],
    ])
    expect(checkModel(processes)).toEqual([])
    expect(checkModel('{').map(({ code }) => code)).toEqual(['model/not-json'])
  })

  test('many mistakes are told, which would take minutes if the text were read for each', () => {
    const model: Anything = JSON.parse(processes)
    for (let at = 0; at < 20_000; at++) model[`x${at}`] = at
    expect(checkModel(JSON.stringify(model))).toHaveLength(20_000)
  })

  test('a member named __proto__ is unknown, too', () => {
    const text = processes.replace('{"formatVersion":1', '{"__proto__":{},"formatVersion":1')
    expect(problemOf(() => parseModel(text))?.code).toBe('model/unknown-member')
  })

  test.each([
    ['"formatVersion":1', '"formatVersion":1,"formatVersion":1', '/formatVersion'],
    ['"formatVersion":1', '"formatVersion": 1, "format\\u0056ersion" : 1', '/formatVersion'],
    ['"services":[{', '"services":[{"a/b":{},"key":"","a/b" :1,', '/services/0/a~1b'],
    ['"formatVersion":1', '"formatVersion":1,"__proto__":1,"__proto__":1', '/__proto__'],
    ['"formatVersion":1', '"a":{"x":[{"":{},"":"\\\\"}]},"formatVersion":1', '/a/x/0/'],
  ])('a member given twice is refused with its place: %s as %s', (once, twice, pointer) => {
    const text = processes.replace(once, twice)
    const problem = problemOf(() => parseModel(text))
    expect(problem).toMatchObject({ code: 'model/member-twice', data: { pointer }, place: { line: 1 } })
    const name = JSON.stringify(pointer.slice(pointer.lastIndexOf('/') + 1).replace('~1', '/'))
    const written = text.slice((problem?.place.column ?? 0) - 1)
    expect(JSON.parse(`{${/^"[^"]*"/.exec(written)?.[0]}:0}`)).toEqual(JSON.parse(`{${name}:0}`))
  })

  test.each([
    ['a member given twice', '{"hunter2":1,"hunter2":2}'],
    ['half a character', '[{"hunter2":"\\ud800"}]'],
    ['a member that is unknown', '{"hunter2":1}'],
  ])('%s in the place of a secret is not named', (_, value) => {
    const text = processes.replace('"identities":[{', `"identities":[{"passwordSalt":${value},`)
    const found = checkModel(text)
    expect(found[0]?.code).toMatch(/^model\//)
    expect(JSON.stringify(found)).not.toContain('hunter2')
  })

  test('a member given twice is refused also where the last one hides deep nesting', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const text = processes.replace('"formatVersion":1', `"formatVersion":${deep},"formatVersion":1`)
    const data = { pointer: '/formatVersion' }
    expect(problemOf(() => parseModel(text))).toMatchObject({ code: 'model/member-twice', data })
  })

  test.each(['":', '\\":', '\\\\', '" : "', '"a":"a":', '\n"'])('texts like %j are no members', (text) => {
    const model: Anything = JSON.parse(processes)
    Object.assign(model.source, { zone: text, otherProperties: { [text]: text, [`${text} `]: text } })
    expect(parseModel(JSON.stringify(model, undefined, '\t')).source).toEqual(model.source)
  })

  test.each<[string, (model: Anything) => void, string]>([
    [
      'a value of another kind',
      ({ services }) => Object.assign(services[0], { key: 5 }),
      'at 5,: The value at /services/0/key does not fit the model: expected a text, found a number.',
    ],
    [
      'a list that is none',
      (model) => Object.assign(model, { services: {} }),
      'at {},: The value at /services does not fit the model: expected a list, found an object.',
    ],
    [
      'a value that must be there',
      ({ services }) => delete services[0].key,
      'at {: The value at /services/0/key does not fit the model: expected a text, found nothing.',
    ],
    [
      'a list that must be there',
      (model) => delete model.contracts,
      'at {: The value at /contracts does not fit the model: expected a list, found nothing.',
    ],
    [
      'an unknown kind of service',
      ({ services }) => Object.assign(services[0], { kind: 'virtul' }),
      'at "virtul",: The value at /services/0/kind does not fit the model: expected one of "virtual", "physical", found a text.',
    ],
    [
      'an unknown step',
      ({ processes }) => Object.assign(processes[0].definition.steps[0], { step: null }),
      'at null: The value at /processes/0/definition/steps/0/step does not fit the model: ' +
        'expected one of "receive", "invoke", "reply", "switch", found null.',
    ],
    [
      'another format',
      (model) => Object.assign(model, { formatVersion: 2 }),
      'at 2,: The value at /formatVersion does not fit the model: it is 2, and 1 is the only one that is known here.',
    ],
    [
      'a date that is none',
      ({ source }) => Object.assign(source, { exportedAt: '13 July' }),
      'at "13 July",: The value at /source/exportedAt does not fit the model: a local time is written yyyy-MM-ddTHH:mm:ss.',
    ],
    [
      'a deviation that is none',
      ({ services }) => Object.assign(services[0], { deviations: [{ at: 'x', insert: 1, xml: true }] }),
      'at true: The value at /services/0/deviations/0/xml does not fit the model: expected a text, found true.',
    ],
    [
      'a deviation that is nearly one',
      ({ services }) => Object.assign(services[0], { deviations: [{ at: 'x', attributes: { y: 5 } }] }),
      'at 5: The value at /services/0/deviations/0/attributes/y does not fit the model: expected a text, found a number.',
    ],
    [
      'XML that is none',
      (model) => Object.assign(model, { otherObjects: [['a', {}, ['b', { c: [] }]]] }),
      'at []: The value at /otherObjects/0/2/1/c does not fit the model: expected a text, found a list.',
    ],
    [
      'Base64 that is none',
      ({ archive }) => Object.assign(archive, { files: [{ name: 'x', base64: '!' }] }),
      'at "!": The value at /archive/files/0/base64 does not fit the model: invalid base64-encoded string.',
    ],
    [
      'declarations that are none',
      ({ archive }) => Object.assign(archive.namespaces, { process: [['a']] }),
      'at [: The value at /archive/namespaces/process/0 does not fit the model: expected an object, found a list.',
    ],
    [
      'a whole number that is none',
      ({ services }) => Object.assign(services[1].operations[0], { virtualizations: 1.5 }),
      'at 1.5,: The value at /services/1/operations/0/virtualizations does not fit the model: expected a whole number, found a number.',
    ],
    [
      'a text with half a character',
      ({ archive }) => Object.assign(archive, { files: [{ name: 'x', text: 'whole \u{1f600}, half \ud83d' }] }),
      'at "whole \u{1f600}, half \\ud83d": The value at /archive/files/0/text does not fit the model: it holds half a character, a lone surrogate, which no file can hold.',
    ],
    [
      'a name with half a character',
      ({ archive }) => Object.assign(archive, { namespaces: { process: [{ '\udc00': 'urn:x' }] } }),
      'at "urn:x": The value at /archive/namespaces/process/0/\\u{dc00} does not fit the model: it holds half a character, a lone surrogate, which no file can hold.',
    ],
  ])('%s is refused with its place', (_, change, message) => {
    expect(refusal(change)).toBe(`model/invalid ${message}`)
  })

  test('a value that is refused is not repeated, as it may be a secret', () => {
    expect(refusal((model) => Object.assign(model.identities[0], { disabled: 'secret' })).split(': The')[1]).toBe(
      ' value at /identities/0/disabled does not fit the model: expected true or false, found a text.',
    )
  })

  test('a number beyond all is said to be too large, not to be one', () => {
    const text = processes.replace(/"virtualizations":\d+/, '"virtualizations":1e400')
    const fault = 'expected a number, found a number that is too large'
    expect(problemOf(() => parseModel(text))).toMatchObject({ code: 'model/invalid', data: { fault } })
  })

  test.each([
    ['', 'invalid symbol', undefined],
    ['{"formatVersion": 1,\n  "source" {}}', 'colon expected', { line: 2, column: 12 }],
    ['{"a": [1 2]}', 'comma expected', { line: 1, column: 10 }],
    ['{"a": 1', 'close brace expected', { line: 1, column: 8 }],
    ['{a: 1}', 'invalid symbol', { line: 1, column: 2 }],
    ['[1] 2', 'end of file expected', { line: 1, column: 5 }],
    ['{ // said\n "a": 1 }', 'invalid comment token', { line: 1, column: 3 }],
    ["{'a': 1}", 'invalid symbol', { line: 1, column: 2 }],
  ])('the text %j is no JSON', (text, fault, place) => {
    const problem = problemOf(() => parseModel(text))
    expect(problem?.code).toBe('model/not-json')
    if (place !== undefined) expect(problem).toMatchObject({ place, data: { fault } })
  })

  test.each(['null', '5', '"text"', '[]', '{}'])('the JSON %s is no model', (text) => {
    expect(problemOf(() => parseModel(text))).toMatchObject({ code: 'model/invalid', place: { line: 1, column: 1 } })
  })

  test('JSON that is nested too deeply is refused, also where it is broken', () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    const refused = { code: 'model/too-deep', data: { levels: 512 }, place: { line: 3, column: 512 } }
    for (const text of [deep(513), deep(100_000), '['.repeat(100_000)])
      expect(problemOf(() => parseModel(`["[{",\n"\\"[",\n${text.slice(1)}`))).toEqual(expect.objectContaining(refused))
    expect(problemOf(() => parseModel(deep(512)))?.code).toBe('model/invalid')
  })

  test('XML as deep as it is read fits into it', () => {
    const depth = 250
    const model = JSON.parse(processes)
    let xml: readonly unknown[] = ['a']
    for (let level = 1; level < depth; level++) xml = ['a', xml]
    expect(parseModel(JSON.stringify({ ...model, otherObjects: [xml] })).otherObjects).toEqual([xml])
  })
})
