import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { buildDocument, type DocumentKind, type LineEnd, parseDocument } from '../../src/documents/codec.ts'
import { usualEntry } from '../../src/documents/object-data/entry.ts'
import { parseObjectData } from '../../src/documents/object-data/object-data.ts'
import type { Fields } from '../../src/documents/shape/shape.ts'
import { httpOperationsOf } from '../../src/documents/wsdl/binding.ts'
import { policyReferencesOf } from '../../src/documents/wsdl/endpoint.ts'
import { bindingWsdl, endpointWsdl, interfaceWsdl } from '../../src/documents/wsdl/kinds.ts'
import { prefixes } from '../../src/documents/wsdl/prefixes.ts'
import { namespaceMap } from '../../src/xml/print-compact.ts'
import { printWsdl } from '../../src/xml/print-wsdl.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement, type XmlNode } from '../../src/xml/tree.ts'
import {
  arbitraryBinding,
  arbitraryEndpoint,
  arbitraryInterface,
  arbitraryLineEnd,
  arbitraryMap,
  bindingOwner,
  endpoint,
  interfaceOwner,
  service,
} from './arbitrary-wsdl.ts'

const entry = 'wsdls/uddi_a.wsdl'
const contextOf = (owners: readonly Fields[]) => ({ owners, surroundings: { bindingNamed: () => undefined } })

function parse<T>(kind: DocumentKind<T>, text: string, owners: readonly Fields[]) {
  return parseDocument(kind, readXml(text, entry), entry, contextOf(owners), new WeakMap())
}

/** Reads a document, takes its value through JSON, and writes it with the declarations and line ends that it had. */
function again(kind: DocumentKind<unknown>, text: string, owners: readonly Fields[]): string {
  const value = JSON.parse(JSON.stringify(parse(kind, text, owners)))
  const lineEnd: LineEnd = text.includes('?>\r\n') ? '\r\n' : '\n'
  return buildDocument(kind, value, contextOf(owners), namespaceMap(readXml(text, entry).root), lineEnd)
}

const kinds: Readonly<Record<string, DocumentKind<unknown>>> = {
  interface: interfaceWsdl,
  binding: bindingWsdl,
  endpoint: endpointWsdl,
}

const fixtures = new URL('../../fixtures/documents/wsdl/', import.meta.url)
const names = readdirSync(fixtures).flatMap((name) => (name.endsWith('.wsdl') ? [name.replace('.wsdl', '')] : []))

function fixture(name: string) {
  const { owners, value } = JSON.parse(readFileSync(new URL(`${name}.json`, fixtures), 'utf8'))
  const text = readFileSync(new URL(`${name}.wsdl`, fixtures), 'utf8')
  const kind = kinds[name.split('-')[0] ?? ''] ?? interfaceWsdl
  return { kind, text, owners, value }
}

describe.each(names)('%s', (name) => {
  const { kind, text, owners, value } = fixture(name)

  test('says this', () => {
    expect(parse(kind, text, owners)).toEqual(value)
  })

  test('comes back byte for byte, with either line end', () => {
    expect(again(kind, text, owners)).toBe(text)
    const onWindows = text.replaceAll(/>\n/g, '>\r\n')
    expect(again(kind, onWindows, owners)).toBe(onWindows)
  })
})

test.each(['interface', 'binding', 'endpoint', 'endpoint-target'])('%s has the usual root declarations', (name) => {
  const { kind, text, owners, value } = fixture(name)
  expect(buildDocument(kind, value, contextOf(owners))).toBe(text)
})

test('without a namespace there is no prefix for it', () => {
  const built = buildDocument(bindingWsdl, {}, contextOf([{ name: 'B' }, { name: 'P' }]))
  expect(built).toContain(
    '<wsdl:definitions targetNamespace="" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd=',
  )
  expect(built).toContain('<wsdl:binding name="B" type="P">')
  const port = buildDocument(
    endpointWsdl,
    {},
    contextOf([{ url: '/', portName: 'p', binding: 'B' }, { localName: 's' }]),
  )
  expect(port).toContain('<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd=')
  expect(port).toContain('<wsdl:port name="p" binding="B">')
})

test('another address of the endpoint is another address in its WSDL', () => {
  const { kind, text, owners, value } = fixture('endpoint')
  const [first, ...others] = owners
  const moved = buildDocument(kind, value, contextOf([{ ...first, url: 'https://new.example.com/' }, ...others]))
  expect(moved).toBe(text.replace('http://gateway.example.com:9901/payments', 'https://new.example.com/'))
})

test.each([
  ['interface', interfaceWsdl, 'definitions', 'documentation'],
  ['interface', interfaceWsdl, 'portType', 'portTypeDocumentation'],
  ['binding', bindingWsdl, 'definitions', 'definitionsDocumentation'],
  ['binding', bindingWsdl, 'binding', 'documentation'],
  ['endpoint', endpointWsdl, 'definitions', 'definitionsDocumentation'],
  ['endpoint', endpointWsdl, 'service', 'serviceDocumentation'],
  ['endpoint', endpointWsdl, 'port', 'portDocumentation'],
] as const)('the documentation of an %s', (name, kind, element, member) => {
  const { text, owners } = fixture(name)
  const documented = text.replace(
    new RegExp(`<wsdl:${element} [^>]*>\n`),
    '$&<wsdl:documentation>What it is</wsdl:documentation>\n',
  )
  const value = parse<object>(kind, documented, owners)
  expect(value).toEqual({ ...parse<object>(kind, text, owners), [member]: ['What it is'] })
  expect(buildDocument(kind, value, contextOf(owners))).toBe(documented)
})

test('operations of a binding', () => {
  const { text, owners } = fixture('binding')
  expect(httpOperationsOf(parse(bindingWsdl, text, owners))).toEqual([
    { name: 'getPayment', method: 'GET', path: '/payments/{PaymentID}' },
    { name: 'Default_Operation', method: 'POST', path: '/{path:.+|}' },
  ])
  const soap = fixture('binding-soap')
  expect(httpOperationsOf(parse(bindingWsdl, soap.text, soap.owners))).toEqual([])
  expect(httpOperationsOf({})).toEqual([])
})

test('policies of an endpoint, wherever they are attached', () => {
  const { text, owners } = fixture('endpoint-placeholder')
  expect(policyReferencesOf(parse(endpointWsdl, text, owners))).toEqual(['urn:policy:a', 'urn:policy:b'])
  const { value, ...plain } = fixture('endpoint')
  expect(policyReferencesOf(parse(endpointWsdl, plain.text, plain.owners))).toEqual([])
})

const cases = [
  ['interface', interfaceWsdl, arbitraryInterface, [interfaceOwner]],
  ['binding', bindingWsdl, arbitraryBinding, [bindingOwner, interfaceOwner]],
  ['endpoint', endpointWsdl, arbitraryEndpoint, [endpoint, service]],
] as const

describe.each(cases)('%s', (_, kind, arbitrary, owners) => {
  const built = fc.tuple<[object, Parameters<typeof buildDocument>[3], LineEnd]>(
    arbitrary,
    arbitraryMap,
    arbitraryLineEnd,
  )

  test('parse(build(value)) = value', () => {
    fc.assert(
      fc.property(built, ([value, map, lineEnd]) => {
        const text = buildDocument(kind, value, contextOf(owners), map, lineEnd)
        expect(parse<unknown>(kind, text, owners)).toEqual(value)
      }),
    )
  })

  test('build(parse(text)) = text, also with elements and attributes that nobody foresaw', () => {
    fc.assert(
      fc.property(built, fc.array(arbitraryChange, { maxLength: 3 }), ([value, map, lineEnd], changes) => {
        const { root } = readXml(buildDocument(kind, value, contextOf(owners), map, lineEnd), entry)
        const changed = changes.reduce((tree, change) => changeAt(tree, change), root)
        const text = printWsdl(changed, lineEnd, prefixes(namespaceMap(root)))
        expect(again(kind, text, owners)).toBe(text)
      }),
    )
  })
})

interface Change {
  readonly at: number
  readonly how: 'remove' | 'repeat' | 'rename' | 'insert' | 'attribute' | 'swap'
}

const arbitraryChange: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(40),
  how: fc.constantFrom('remove', 'repeat', 'rename', 'insert', 'attribute', 'swap'),
})

const foreign: XmlElement = {
  ...{ local: 'extra', namespace: 'urn:extra' },
  attributes: [{ local: 'a', namespace: 'urn:a', value: '1' }],
  children: ['text'],
}

const strange = { local: 'zz', namespace: '', value: '&"\n' }

/** Changes the element that is the `at`th in document order, below the root. */
function changeAt(root: XmlElement, { at, how }: Change): XmlElement {
  let left = at
  const visitAll = (nodes: readonly XmlNode[]) => nodes.flatMap((node) => (isElement(node) ? visit(node) : [node]))
  const visit = (element: XmlElement): XmlNode[] =>
    left-- === 0 ? changed(element, how) : [{ ...element, children: visitAll(element.children) }]
  return { ...root, children: visitAll(root.children) }
}

function changed(element: XmlElement, how: Change['how']): XmlElement[] {
  const { attributes, children } = element
  switch (how) {
    case 'remove':
      return []
    case 'repeat':
      return [element, element]
    case 'rename':
      return [{ ...element, local: `${element.local}2` }]
    case 'insert':
      return [{ ...element, children: [...children, foreign] }]
    case 'attribute':
      return [{ ...element, attributes: [...attributes.filter((one) => one.local !== 'zz'), strange] }]
    case 'swap':
      return [{ ...element, children: children.toReversed() }]
  }
}

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const isThere = existsSync(corpus)
const archives = isThere ? readdirSync(corpus).filter((name) => name.endsWith('.zip')) : ['absent']

describe.skipIf(!isThere)('genuine archives (skipped where the corpus is absent)', () => {
  test.each(archives)(
    '%s',
    (name) => {
      const { entries } = readArchive(new Uint8Array(readFileSync(new URL(name, corpus))))
      const textOf = (entry: string) => new TextDecoder().decode(entries.find((one) => one.name === entry)?.bytes)
      const { objects } = parseObjectData(
        readXml(textOf('objectdata.xml'), 'objectdata.xml'),
        'objectdata.xml',
        new WeakMap(),
      )
      const documents = [
        ...objects.interfaces.map((one) => [interfaceWsdl, one] as const),
        ...objects.bindings.map(
          (one) => [bindingWsdl, one, ...objects.interfaces.filter(({ key }) => key === one['interfaceKey'])] as const,
        ),
        ...objects.services.flatMap((one) =>
          fieldsIn(one['endpoints']).map((endpoint) => [endpointWsdl, endpoint, one] as const),
        ),
      ]
      for (const [kind, ...owners] of documents) {
        const text = textOf(usualEntry('interface', String(owners[0]?.['key'])) ?? '')
        expect(Object.keys(Object(parse<unknown>(kind, text, owners)))).not.toContain('deviations')
        // A reader must take a raw line end in an attribute value for a space.
        const isReadable = !/="[^"<>]*\n/.test(text)
        if (isReadable) expect(again(kind, text, owners) === text, String(owners[0]?.['key'])).toBe(true)
      }
      expect(documents.length).toBe(entries.filter((one) => one.name.startsWith('wsdls/')).length)
    },
    60_000,
  )
})

function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : []
}
