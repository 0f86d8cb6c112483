import { clark, parseClark } from '../../xml/qname.ts'
import { isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'

/**
 * Content without a description of its own, as JSON (in the manner of JsonML): text, a CDATA section, or an element
 * `["{namespace}local", {attributes}?, ...children]`. `["a"]` is `<a/>`, `["a", ""]` is `<a></a>`.
 */
export type GenericXml = string | { readonly '#cdata': string } | GenericElement
export type GenericElement = readonly [string, ...(GenericXml | Attributes)[]]
type Attributes = { readonly [name: string]: string }

/** A node of the tree as JSON. */
export function toGeneric(node: XmlNode): GenericXml {
  if (!isElement(node)) return typeof node === 'string' ? node : { '#cdata': node.cdata }
  return genericElement(node)
}

/** An element of the tree as JSON. */
export function genericElement(node: XmlElement): GenericElement {
  const children = node.children.map(toGeneric)
  const name = clark(node.namespace, node.local)
  if (node.attributes.length === 0) return [name, ...children]
  return [name, Object.fromEntries(node.attributes.map((a) => [clark(a.namespace, a.local), a.value])), ...children]
}

/** Twin of `toGeneric`. */
export function fromGeneric(xml: GenericXml): XmlNode {
  if (typeof xml === 'string') return xml
  if (!isGenericElement(xml)) return { cdata: xml['#cdata'] }
  return elementFromGeneric(xml)
}

export function elementFromGeneric(xml: GenericElement): XmlElement {
  const [name, ...rest] = xml
  const first = rest[0]
  const attributes = isAttributes(first) ? first : {}
  const children = (isAttributes(first) ? rest.slice(1) : rest).filter(
    (node): node is GenericXml => !isAttributes(node),
  )
  return {
    ...parseClark(name),
    attributes: Object.entries(attributes).map(([key, value]) => ({ ...parseClark(key), value })),
    children: children.map(fromGeneric),
  }
}

function isGenericElement(xml: GenericXml): xml is GenericElement {
  return Array.isArray(xml)
}

function isAttributes(node: GenericXml | Attributes | undefined): node is Attributes {
  return typeof node === 'object' && !Array.isArray(node) && !('#cdata' in node)
}
