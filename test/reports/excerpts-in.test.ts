import { describe, expect, test } from 'vitest'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { excerptsIn } from '../../src/reports/excerpts-in.ts'
import { finding } from './samples.ts'

const time = '2024-05-17T09:30:00'
const encoder = new TextEncoder()

function archive(entries: Readonly<Record<string, string>>): Uint8Array {
  const written = Object.entries(entries).map(([name, text]) => ({ name, bytes: encoder.encode(text), time }))
  return writeArchive({ entries: written })
}

const at = (entry: string, line = 1, column = 1, code = 'a/b') => finding({ code, place: { entry, line, column } })

describe('the source around findings', () => {
  test('of an archive is that of their entries', () => {
    const bytes = archive({ 'a.xml': '<a>\n<b/></a>', 'c.wsdl': '<c x="y"/>' })
    const findings = [at('c.wsdl'), finding({ place: {} }), at('a.xml', 2, 5), at('absent.xml')]
    const excerpts = [
      { line: 1, before: '', after: '<c x="•••"/>' },
      undefined,
      { line: 2, before: '<b/>', after: '</a>' },
      undefined,
    ]
    expect(excerptsIn({ bytes }, findings)).toEqual(excerpts)
    expect(excerptsIn({ bytes: new Uint8Array(bytes).buffer }, findings)).toEqual(excerpts)
  })

  test('is not shown of what is no XML', () => {
    const bytes = archive({ 'a.json': '{"a":1}', 'b.xml': '<!DOCTYPE b><b/>', 'c.properties': 'a=b' })
    expect(excerptsIn({ bytes }, [at('a.json'), at('b.xml'), at('c.properties')])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('shows no value of a document that is not well-formed', () => {
    const bytes = archive({ 'a.xml': '<a><State>x</State></b>', 'b.xml': '<a><State>x</State></a>' })
    const findings = [at('a.xml', 1, 1, 'xml/not-well-formed'), at('b.xml')]
    expect(excerptsIn({ bytes }, findings).map((one) => one?.after)).toEqual([
      '<a><State>•••</State></b>',
      '<a><State>x</State></a>',
    ])
  })

  test('of a model is that of its text', () => {
    const bytes = encoder.encode('{"state":"x",\n"password":"y"}')
    const places = [
      { line: 1, column: 2 },
      { line: 2, column: 1 },
    ]
    expect(
      excerptsIn(
        { bytes },
        places.map((place) => finding({ place })),
      ),
    ).toEqual([
      { line: 1, before: '{', after: '"state":"x",' },
      { line: 2, before: '', after: '"password":"•••"}' },
    ])
    const [broken] = excerptsIn({ bytes: encoder.encode('{"state":"x"') }, [finding({ place: { line: 1 } })])
    expect(broken?.after).toBe('{"state":"•••"')
  })

  test('is found for the first of a code only', () => {
    const findings = Array.from({ length: 40 }, () => at('a.xml'))
    const excerpts = excerptsIn({ bytes: archive({ 'a.xml': '<a/>' }) }, [...findings, at('a.xml', 1, 1, 'c/d')])
    expect(excerpts.map((one) => one !== undefined).lastIndexOf(false)).toBe(39)
    expect(excerpts.filter((one) => one !== undefined)).toHaveLength(26)
  })
})
