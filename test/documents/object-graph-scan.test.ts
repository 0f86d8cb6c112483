import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildObjectGraph } from '../../src/documents/object-graph/build.ts'
import { parseObjectGraph } from '../../src/documents/object-graph/parse.ts'
import { scanObjectGraph } from '../../src/documents/object-graph/scan.ts'
import { ProblemError } from '../../src/errors.ts'
import { checkText } from '../../src/xml/decode.ts'
import { defaultXmlLimits, type XmlLimits } from '../../src/xml/limits.ts'
import { readXml } from '../../src/xml/read.ts'
import type { XmlElement } from '../../src/xml/tree.ts'
import { arbitraryGraph } from './arbitrary-graph.ts'

const entry = 'objectgraph.xml'

/** What the tree says, in the form of a scan; nothing where the text is refused. */
function parsed(text: string, limits: XmlLimits) {
  const origins = new WeakMap<object, XmlElement>()
  const offsetOf = (item: object) => origins.get(item)?.offset
  try {
    const graph = parseObjectGraph(readXml(text, entry, { limits }), entry, origins)
    const [nodeOffsets, linkOffsets] = [graph.nodes.map(offsetOf), graph.links.map(offsetOf)]
    return { graph, rootOffset: offsetOf(graph), nodeOffsets, linkOffsets }
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

/** Whether a text that may hold these characters is scanned; what a scan answers is what the tree says. */
function isScanned(text: string, limits: Partial<XmlLimits> = {}): boolean {
  const applied = { ...defaultXmlLimits, ...limits }
  const scanned = scanObjectGraph(text, applied)
  if (scanned === undefined) return false
  checkText(text, entry)
  expect(scanned).toEqual(parsed(text, applied))
  return true
}

const small = `<?xml version="1.0" encoding="UTF-8"?>
<DepedendencyGraph version="1.1"><Nodes><Node type="urn:com:soa:ObjectKey"><ObjectKey class="com.soa.scripts.ScriptKey">a &amp; b</ObjectKey><property class="java.lang.String" name="_NAME_" type="urn:com:soa:SimpleProperty">A &lt;</property></Node></Nodes><Links><Link type="script->script:refer"><From><Node type="urn:com:soa:ObjectKey"><ObjectKey class="com.soa.scripts.ScriptKey">a</ObjectKey></Node></From><To><Node type="urn:com:soa:ObjectKey"><ObjectKey class="com.example.Other">b</ObjectKey></Node></To></Link></Links></DepedendencyGraph>`

test('a graph as the platform writes it is scanned', () => {
  expect(isScanned(small)).toBe(true)
  expect(isScanned(`${small} \r\n`)).toBe(true)
})

test('any graph is scanned, or left to the tree', () => {
  let count = 0
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      if (isScanned(buildObjectGraph(graph))) count++
    }),
  )
  expect(count).toBeGreaterThan(0)
})

test('whatever is changed in a graph is scanned as it is, or left to the tree', () => {
  const text = small.slice(small.indexOf('<Dep'))
  const declaration = small.slice(0, small.length - text.length)
  const pieces = fc.oneof(
    fc.constantFrom(
      ...'<>&"\'/=! \t\r\n',
      ']]>',
      '&amp;',
      '&#65;',
      '&lt',
      '<a/>',
      '<!-- -->',
      '<?a?>',
      '<![CDATA[a]]>',
    ),
    fc.nat(text.length).chain((at) => fc.nat(60).map((length) => text.slice(at, at + length))),
  )
  const change = fc.tuple(fc.nat(text.length), fc.nat(3), fc.oneof(pieces, fc.constant('')))
  fc.assert(
    fc.property(change, ([at, skip, piece]) => {
      const changed = declaration + text.slice(0, at) + piece + text.slice(at + skip)
      try {
        checkText(changed, entry)
      } catch {
        return
      }
      isScanned(changed)
    }),
    { numRuns: 1000 },
  )
})

test.each(['java<lang.String', 'java/lang.String', 'java.lang-String'])(
  'a property of class %s is left to the tree',
  (name) => {
    expect(isScanned(small.replace('java.lang.String', name))).toBe(false)
  },
)

test.each([
  ['no nodes', /<Nodes>.*<\/Nodes>/],
  ['no links', /<Links>.*<\/Links>/],
  ['no lists', /<Nodes>.*<\/Links>/],
  ['no end', /<\/DepedendencyGraph>/],
])('a graph with %s is left to the tree', (_, removed) => {
  expect(small.replace(removed, '')).not.toBe(small)
  expect(isScanned(small.replace(removed, ''))).toBe(false)
})

test('a graph is scanned that has as many nodes as the limit allows', () => {
  expect(isScanned(small, { maxNodes: 29 })).toBe(true)
})

test.each([
  ['a long key', { maxTextLength: 4 }],
  ['a long name of a class', { maxAttributeLength: 10 }],
  ['many levels', { maxDepth: 5 }],
  ['many attributes', { maxAttributes: 2 }],
  ['many nodes', { maxNodes: 28 }],
  ['long names', { maxMarkupLength: 5 }],
])('%s is left to the tree where the limits do not allow it', (_, limits) => {
  expect(isScanned(small, limits)).toBe(false)
})

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const archives = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : []

describe.skipIf(archives.length === 0)('genuine archives (skipped where the corpus is absent)', () => {
  test.each(archives)('the graph of %s is scanned', (name) => {
    const { entries } = readArchive(new Uint8Array(readFileSync(new URL(name, corpus))))
    expect(isScanned(new TextDecoder().decode(entries.find((one) => one.name === entry)?.bytes))).toBe(true)
  })
})
