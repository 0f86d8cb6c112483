import { cdataSection, wsdlEscapes } from './escape.ts'
import {
  attributePairs,
  byName,
  DECLARATION,
  declarationPairs,
  type Pair,
  type Printed,
  tagName,
} from './print-parts.ts'
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

/**
 * A WSDL document in the style of the platform's WSDL writer, with the prefixes and declarations of the tree:
 * `printWsdl(readXml(t).root, eol) = t` for every text that the writer wrote without line ends in attribute values.
 * White space between the elements of WSDL is the writer's own; that of the tree is passed over.
 */
export function printWsdl(root: XmlElement, eol: '\n' | '\r\n'): string {
  const out = { text: `${DECLARATION}${eol}` }
  appendAny(root, [], eol, out)
  return out.text
}

function appendAny(element: XmlElement, around: Around, eol: string, out: Printed): void {
  const layout = element.namespace === WSDL ? LAYOUTS.get(element.local) : undefined
  if (layout === undefined || element.children.some(holdsText)) {
    out.text += ' '.repeat(inlineIndent(element, around))
    appendInline(element, out)
    out.text += eol
    return
  }
  const name = tagName(element)
  const indent = ' '.repeat(layout.indent)
  out.text += indent
  appendStart(name, [...attributesInOrder(element, layout), ...declarationPairs(element.declarations)], out)
  out.text += `>${eol}`
  const inside = [...around, element.local]
  for (const child of element.children) if (isElement(child)) appendAny(child, inside, eol, out)
  out.text += `${closesEarly(element, around) ? '    ' : indent}</${name}>${eol}`
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
  return attributePairs(element).sort((a, b) => rank(a) - rank(b))
}

function inlineIndent({ namespace, local }: XmlElement, around: Around): number {
  if (namespace === WSDL && local === 'documentation') return 0
  return namespace === SOAP ? (SOAP_INDENTS.get(around.at(-1) ?? '') ?? 8) : 4
}

function appendInline(element: XmlElement, out: Printed): void {
  const name = tagName(element)
  appendStart(name, inlinePairs(element), out)
  if (element.children.length === 0) {
    out.text += '/>'
    return
  }
  out.text += '>'
  for (const child of element.children) {
    if (typeof child === 'string') out.text += wsdlEscapes.text(child, name)
    else if (isElement(child)) appendInline(child, out)
    else out.text += cdataSection(child.cdata, name)
  }
  out.text += `</${name}>`
}

function inlinePairs(element: XmlElement): readonly Pair[] {
  const attributes = attributePairs(element)
  const declarations = declarationPairs(element.declarations)
  if (element.namespace === SHTTP) return [...attributes, ...declarations].sort(byName)
  return [...declarations, ...(element.namespace === SOAP ? attributes : attributes.sort(byName))]
}

function appendStart(name: string, pairs: readonly Pair[], out: Printed): void {
  out.text += `<${name}`
  for (const [key, value] of pairs) out.text += ` ${key}="${wsdlEscapes.attribute(value, name)}"`
}
