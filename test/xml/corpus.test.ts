import { existsSync, readdirSync, readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { namespaceMap, printCompact } from '../../src/xml/print-compact.ts'
import { printWsdl } from '../../src/xml/print-wsdl.ts'
import { resolveQName } from '../../src/xml/qname.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlAttribute, type XmlElement } from '../../src/xml/tree.ts'
import { printRaw } from './print-raw.ts'

const CORPUS = new URL('../../../shared/corpus/', import.meta.url)
const absent = !existsSync(CORPUS)

/** Attributes whose value is a QName, by local names. */
const QNAMES = new Set([
  'partnerLink partnerLinkType',
  'portType name',
  'variable messageType',
  'variable type',
  'receive portType',
  'reply portType',
  'reply faultName',
  'invoke portType',
  'Activity ActivityType',
  'InvocationExt service',
  'OperationImplementation InterfaceName',
  'VirtualServiceConfiguration ServiceName',
  'UseInboundIdentities type',
])

const COMPACT = /^(?:objectgraph\.xml|objectdata\.xml|bpels\/.*|services\/.*|scripts\/.*)$/

interface Entry {
  readonly name: string
  readonly text: string
  readonly root: XmlElement
}

async function entries(): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (const archive of readdirSync(CORPUS).filter((name) => name.endsWith('.zip'))) {
    const zip = await JSZip.loadAsync(readFileSync(new URL(archive, CORPUS)))
    for (const file of Object.values(zip.files)) {
      if (!/\.(?:xml|wsdl|xsd)$/.test(file.name)) continue
      const text = await file.async('string')
      found.push({ name: `${archive}!${file.name}`, text, root: readXml(text, file.name).root })
    }
  }
  return found
}

/** The tree as a codec would build it: no prefixes, QNames marked, only declarations that no rule derives. */
function built(element: XmlElement): XmlElement {
  const { local, namespace, declarations = [] } = element
  return {
    local,
    namespace,
    attributes: element.attributes.map((attribute) => builtAttribute(element, attribute)),
    ...(keepsDeclarations(element) ? { declarations } : {}),
    children: element.children.map((child) => (isElement(child) ? built(child) : child)),
  }
}

function builtAttribute(element: XmlElement, { local, namespace, value }: XmlAttribute): XmlAttribute {
  if (!QNAMES.has(`${element.local} ${local}`)) return { local, namespace, value }
  const resolved = resolveQName(element, value)
  expect(resolved).toBeDefined()
  return { local, namespace, value: resolved ?? '', qname: true }
}

function keepsDeclarations({ local, namespace, declarations = [] }: XmlElement): boolean {
  const payload = namespace.startsWith('http://soa.com/uri/products/activity/') && local !== 'ActivityGraph'
  return payload || declarations.some(([prefix]) => prefix === 'xs')
}

/** The root map as it would be stored: without what the root's own QName adds to it. */
function storedMap(root: XmlElement): Readonly<Record<string, string>> {
  const map = namespaceMap(root)
  if (root.local !== 'VirtualServiceConfiguration') return map
  const { ns13 = '', ...others } = map
  return '' in map ? others : { ...others, '': ns13 }
}

function misprinted(all: readonly Entry[], print: (entry: Entry) => string): readonly string[] {
  return all.filter((entry) => print(entry) !== entry.text).map(({ name }) => name)
}

describe.skipIf(absent)('the genuine archives (absent: ../shared/corpus is not beside the checkout)', async () => {
  const all = absent ? [] : await entries()
  const inside = (pattern: RegExp) => all.filter(({ name }) => pattern.test(name.slice(name.indexOf('!') + 1)))

  test('come back from their trees with prefixes, byte for byte', () => {
    const compact = inside(COMPACT)
    expect(compact.length).toBe(425)
    expect(misprinted(compact, ({ root }) => printRaw(root))).toEqual([])
  })

  test('come back from namespaces, local names and the root map, byte for byte', () => {
    expect(misprinted(inside(COMPACT), ({ root }) => printCompact(built(root), storedMap(root)))).toEqual([])
  })

  test('have their WSDLs back, but for raw line ends in attribute values', () => {
    const wsdls = inside(/^wsdls\//)
    expect(wsdls.length).toBe(315)
    const eol = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')
    const changed = misprinted(wsdls, ({ root, text }) => printWsdl(root, eol(text)))
    expect(changed.length).toBe(2)
    const texts = wsdls.filter(({ name }) => changed.includes(name)).map(({ text }) => text)
    expect(texts.every((text) => / message="[^"]*\n/.test(text))).toBe(true)
  })
})
