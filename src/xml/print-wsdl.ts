import type { LongText } from '../text/long-text.ts'
import { documentText } from './document-text.ts'
import { cdataSection, wsdlEscapes } from './escape.ts'
import { attributePairs, byName, DECLARATION, declarationPairs, inOrder, type Pair, tagName } from './print-parts.ts'
import { isElement, type XmlElement, type XmlNode } from './tree.ts'

const WSDL = 'http://schemas.xmlsoap.org/wsdl/'
const SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/'
const SHTTP = 'http://soa.com/wsdl/http'

/** How the elements of WSDL are written: their indent, and the attributes that come first, in this order. */
interface Layout {
  readonly indent: number
  readonly attributes: readonly string[]
}

const LAYOUTS = new Map<string, Layout>([
  ['definitions', { indent: 0, attributes: ['name', 'targetNamespace'] }],
  ['import', { indent: 2, attributes: ['namespace', 'location'] }],
  ['types', { indent: 2, attributes: [] }],
  ['message', { indent: 2, attributes: ['name'] }],
  ['part', { indent: 4, attributes: ['name', 'element', 'type'] }],
  ['portType', { indent: 2, attributes: ['name'] }],
  ['operation', { indent: 4, attributes: ['name', 'parameterOrder'] }],
  ['input', { indent: 6, attributes: ['name', 'message'] }],
  ['output', { indent: 6, attributes: ['name', 'message'] }],
  ['fault', { indent: 6, attributes: ['name', 'message'] }],
  ['binding', { indent: 2, attributes: ['name', 'type'] }],
  ['service', { indent: 2, attributes: ['name'] }],
  ['port', { indent: 4, attributes: ['name', 'binding'] }],
])

const SOAP_INDENTS = new Map([
  ['binding', 4],
  ['operation', 6],
  ['port', 6],
])

/** Where an element stands: the local names around it, innermost last. */
type Around = readonly string[]

/** Tells the prefixes and declarations that an element is written with, and those of the elements in it. */
export type Prefixing = (element: XmlElement) => { readonly element: XmlElement; readonly inside: Prefixing }

/** The names of a tree that was read. */
const asRead: Prefixing = (element) => ({ element, inside: asRead })

/**
 * A WSDL document in the style of the platform's WSDL writer, with the prefixes and declarations of the tree unless
 * others are given: `printWsdl(readXml(t).root, eol) = t` for every text that the writer wrote without line ends in
 * attribute values. White space between the elements of WSDL is the writer's own; that of the tree is passed over.
 */
export function printWsdl(root: XmlElement, eol: '\n' | '\r\n', prefixing: Prefixing = asRead): string {
  const out = documentText()
  out.add(`${DECLARATION}${eol}`)
  appendAny(root, prefixing, [], eol, out)
  return out.whole()
}

function appendAny(written: XmlElement, prefixing: Prefixing, around: Around, eol: string, out: LongText): void {
  const layout = written.namespace === WSDL ? LAYOUTS.get(written.local) : undefined
  if (layout === undefined || written.children.some(holdsText)) {
    out.add(' '.repeat(inlineIndent(written, around)))
    appendInline(written, prefixing, out)
    out.add(eol)
    return
  }
  const { element, inside } = prefixing(written)
  const name = tagName(element)
  const indent = ' '.repeat(layout.indent)
  out.add(indent)
  appendStart(name, [...attributesInOrder(element, layout), ...declarationPairs(element.declarations)], out)
  out.add(`>${eol}`)
  const within = [...around, element.local]
  for (const child of element.children) if (isElement(child)) appendAny(child, inside, within, eol, out)
  out.add(`${closesEarly(element, around) ? '    ' : indent}</${name}>${eol}`)
}

function holdsText(node: XmlNode): boolean {
  return typeof node === 'string' ? /[^ \t\r\n]/.test(node) : !isElement(node)
}

/** The writer closes the messages of a portType's operation with the indent of the operation. */
function closesEarly({ local }: XmlElement, around: Around): boolean {
  return around.includes('portType') && (local === 'input' || local === 'output' || local === 'fault')
}

function attributesInOrder(element: XmlElement, { attributes: order }: Layout): readonly Pair[] {
  const rank = ([name]: Pair) => (order.includes(name) ? order.indexOf(name) : order.length)
  return inOrder(attributePairs(element), (a, b) => rank(a) - rank(b))
}

function inlineIndent({ namespace, local }: XmlElement, around: Around): number {
  if (namespace === WSDL && local === 'documentation') return 0
  return namespace === SOAP ? (SOAP_INDENTS.get(around.at(-1) ?? '') ?? 8) : 4
}

function appendInline(written: XmlElement, prefixing: Prefixing, out: LongText): void {
  const { element, inside } = prefixing(written)
  const name = tagName(element)
  appendStart(name, inlinePairs(element), out)
  if (element.children.length === 0) {
    out.add('/>')
    return
  }
  out.add('>')
  for (const child of element.children) {
    if (typeof child === 'string') out.add(wsdlEscapes.text(child, name))
    else if (isElement(child)) appendInline(child, inside, out)
    else out.add(cdataSection(child.cdata, name))
  }
  out.add(`</${name}>`)
}

function inlinePairs(element: XmlElement): readonly Pair[] {
  const attributes = attributePairs(element)
  const declarations = declarationPairs(element.declarations)
  if (element.namespace === SHTTP) return inOrder([...attributes, ...declarations], byName)
  return [...declarations, ...(element.namespace === SOAP ? attributes : inOrder(attributes, byName))]
}

function appendStart(name: string, pairs: readonly Pair[], out: LongText): void {
  out.add(`<${name}`)
  for (const [key, value] of pairs) out.add(` ${key}="${wsdlEscapes.attribute(value, name)}"`)
}
