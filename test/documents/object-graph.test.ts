import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildObjectGraph } from '../../src/documents/object-graph/build.ts'
import { fullClass, nodeClasses, shortClass } from '../../src/documents/object-graph/classes.ts'
import { parseObjectGraph } from '../../src/documents/object-graph/parse.ts'
import { readXml } from '../../src/xml/read.ts'
import { refusal } from '../support/refusal.ts'
import { arbitraryGraph } from './arbitrary-graph.ts'

const entry = 'objectgraph.xml'
const parse = (text: string) => parseObjectGraph(readXml(text, entry), entry)
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const nodeXml = (key: string, more = '', attributes = '') =>
  `<Node type="urn:com:soa:ObjectKey"${attributes}><ObjectKey class="com.soa.scripts.ScriptKey">${key}</ObjectKey>${more}</Node>`
const graphXml = (nodes: string, links = '', attributes = ' version="1.1"') =>
  `${declaration}<DepedendencyGraph${attributes}>${nodes === '' ? '<Nodes/>' : `<Nodes>${nodes}</Nodes>`}${links === '' ? '<Links/>' : `<Links>${links}</Links>`}</DepedendencyGraph>`
const linkXml = (from: string, to: string, more = '') =>
  `<Link type="script->script:refer"><From>${nodeXml(from)}</From><To>${nodeXml(to)}</To>${more}</Link>`
const property = (name: string, value: string, type = 'urn:com:soa:SimpleProperty') =>
  `<property class="java.lang.String" name="${name}" type="${type}">${value}</property>`

test('a graph as the platform writes it', () => {
  const text = graphXml(
    nodeXml('script:a', property('_NAME_', 'A &amp; B')) + nodeXml('script:b'),
    linkXml('script:a', 'script:b', property('_SERVICETYPE_', 'Sandbox')),
  )
  const graph = parse(text)
  expect(graph).toEqual({
    version: '1.1',
    nodes: [
      { class: 'Script', key: 'script:a', name: 'A & B' },
      { class: 'Script', key: 'script:b' },
    ],
    links: [
      {
        type: 'script->script:refer',
        from: { class: 'Script', key: 'script:a' },
        to: { class: 'Script', key: 'script:b' },
        serviceType: 'Sandbox',
      },
    ],
  })
  expect(buildObjectGraph(graph)).toBe(text)
})

test('the smallest graph', () => {
  const text = graphXml('')
  expect(parse(text)).toEqual({ version: '1.1', nodes: [], links: [] })
  expect(buildObjectGraph(parse(text))).toBe(text)
})

test('parse(build(graph)) = graph', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      expect(parse(buildObjectGraph(graph))).toEqual(graph)
    }),
  )
})

const unforeseen = {
  'an attribute of a node': graphXml(nodeXml('a', '', ' when="now"')),
  'another type of a node': graphXml(nodeXml('a').replace('urn:com', 'urn:org')),
  'an attribute of a key': graphXml(nodeXml('a').replace('<ObjectKey class', '<ObjectKey a="1" class')),
  'another property': graphXml(nodeXml('a', property('_COLOUR_', 'red'))),
  'another type of a property': graphXml(nodeXml('a', property('_NAME_', 'A', 'urn:other'))),
  'a property with elements': graphXml(nodeXml('a', property('_NAME_', '<a/>'))),
  'two properties': graphXml(nodeXml('a', property('_NAME_', 'A') + property('_COLOUR_', 'red'))),
  'text in a node': graphXml(nodeXml('a').replace('><ObjectKey', '>text<ObjectKey')),
  'a node without a key': graphXml('<Node type="urn:com:soa:ObjectKey"/>'),
  'a key without a class': graphXml('<Node type="urn:com:soa:ObjectKey"><ObjectKey>a</ObjectKey></Node>'),
  'a key with elements': graphXml(nodeXml('<b>a</b>')),
  'a class that reads like a short name': graphXml(nodeXml('a').replace('com.soa.scripts.ScriptKey', 'Script')),
  'an element between nodes': graphXml(`${nodeXml('a')}<Comment>why</Comment>${nodeXml('b')}`),
  'text between nodes': graphXml(`${nodeXml('a')}why &amp; how${nodeXml('b')}`),
  'a property of an end': graphXml(
    nodeXml('a'),
    linkXml('a', 'a').replace('</ObjectKey></Node></To>', `</ObjectKey>${property('_NAME_', 'A')}</Node></To>`),
  ),
  'an attribute of an end': graphXml(nodeXml('a'), linkXml('a', 'a').replace('<From>', '<From a="1">')),
  'an attribute of a link': graphXml(nodeXml('a'), linkXml('a', 'a').replace('<Link ', '<Link a="1" ')),
  'another property of a link': graphXml(nodeXml('a'), linkXml('a', 'a', property('_COLOUR_', 'red'))),
  'a link without a type': graphXml(nodeXml('a'), linkXml('a', 'a').replace(/ type="script[^"]*"/, '')),
  'a link without an end': graphXml(nodeXml('a'), '<Link type="a"/>'),
  'a link with an empty end': graphXml(nodeXml('a'), '<Link type="a"><From/><To/></Link>'),
  'a link to nothing': graphXml('', linkXml('a', 'b')),
  'an element between links': graphXml('', '<Comment/>'),
  'another version': graphXml('', '', ' version="2"'),
  'no version': graphXml(nodeXml('a'), linkXml('a', 'a'), ''),
  'an attribute of the root': graphXml(nodeXml('a'), '', ' a="___" version="1.1"'),
  'an attribute of a list': graphXml(nodeXml('a')).replace('<Nodes>', '<Nodes a="1">'),
  'an element beside the lists': graphXml(nodeXml('a')).replace('<Nodes>', '<Before>_</Before><Nodes>'),
  'a list twice': graphXml(nodeXml('a')).replace('<Links/>', '<Links/><Links>text</Links>'),
  'the lists in the other order': `${declaration}<DepedendencyGraph version="1.1"><Links/><Nodes>${nodeXml('a')}</Nodes></DepedendencyGraph>`,
} as const

test.each(Object.entries(unforeseen))('%s is kept', (_, text) => {
  expect(buildObjectGraph(parse(text))).toBe(text)
})

test('what stands in a namespace is kept', () => {
  const text = graphXml(`${nodeXml('a')}<ns1:Node ns1:b="1" xmlns:ns1="urn:a">text</ns1:Node>`)
  expect(buildObjectGraph(parse(text))).toBe(text)
  expect(parse(text).nodes).toHaveLength(1)
})

test('white space between elements is no content', () => {
  const text = graphXml(nodeXml('a'), linkXml('a', 'a'))
  expect(buildObjectGraph(parse(text.replaceAll('><', '>\n  <')))).toBe(text)
})

describe('refused', () => {
  test.each([
    ['another root', '\n<DependencyGraph/>', 'document/root', 2],
    ['a root in a namespace', '<DepedendencyGraph xmlns="urn:a"/>', 'document/root', 1],
    ['no nodes', '<DepedendencyGraph><Links/></DepedendencyGraph>', 'object-graph/no-list', 1],
    ['no links', '<DepedendencyGraph><Nodes/></DepedendencyGraph>', 'object-graph/no-list', 1],
  ])('%s', (_, text, code, line) => {
    expect(refusal(() => parse(text))).toMatchObject({ code, place: { entry, line, column: 1 } })
  })
})

test('class names', () => {
  for (const short of Object.keys(nodeClasses)) {
    expect(fullClass(short)).toMatch(/^com\.soa\./)
    expect(shortClass(fullClass(short))).toBe(short)
  }
  expect(shortClass('com.example.Other')).toBe('com.example.Other')
  expect(fullClass('com.example.Other')).toBe('com.example.Other')
})

test('origins name the element of each node and link', () => {
  const text = graphXml(nodeXml('a'), linkXml('a', 'a'))
  const origins = new WeakMap()
  const { nodes, links } = parseObjectGraph(readXml(text, entry), entry, origins)
  expect([...nodes, ...links].map((item) => text.slice(origins.get(item)?.offset).slice(0, 5))).toEqual([
    '<Node',
    '<Link',
  ])
})

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const archives = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : []

describe.skipIf(archives.length === 0)('genuine archives (skipped where the corpus is absent)', () => {
  test.each(archives)('%s', (name) => {
    const { entries } = readArchive(new Uint8Array(readFileSync(new URL(name, corpus))))
    const text = new TextDecoder().decode(entries.find((one) => one.name === entry)?.bytes)
    const graph = parse(text)
    expect(Object.keys(graph)).toEqual(['version', 'nodes', 'links'])
    expect([...graph.nodes, ...graph.links].filter((item) => item.xml !== undefined)).toEqual([])
    expect(buildObjectGraph(graph) === text).toBe(true)
  })
})
