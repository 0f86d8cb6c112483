import { canonical } from '../../src/xml/canonical.ts'
import { readXml } from '../../src/xml/read.ts'
import { isElement, type XmlElement, type XmlNode } from '../../src/xml/tree.ts'
import { resolved } from '../documents/mutations.ts'

/** What an XML entry says; prefixes, white space between elements, comments and CDATA sections are style. */
export function contentIn(bytes: Uint8Array, name: string): string {
  return canonical(withoutStyle(resolved(readXml(bytes, name).root)))
}

const wsdl = 'http://schemas.xmlsoap.org/wsdl/'

function withoutStyle(element: XmlElement): XmlElement {
  if (!element.children.some(isElement) && element.namespace !== wsdl) return element
  const children: XmlNode[] = []
  for (const child of element.children) {
    const last = children.at(-1)
    if (isElement(child)) children.push(withoutStyle(child))
    else if (textOf(child).trim() !== '' && typeof last === 'string')
      children[children.length - 1] = last + textOf(child)
    else if (textOf(child).trim() !== '') children.push(textOf(child))
  }
  return { ...element, children }
}

function textOf(node: Exclude<XmlNode, XmlElement>): string {
  return typeof node === 'string' ? node : node.cdata
}
