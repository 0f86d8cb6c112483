import { clark } from './qname.ts'
import { isElement, textOf, type XmlElement, type XmlNode } from './tree.ts'

/**
 * One text for all trees that are the same XML: expanded names, attributes as a set, CDATA sections as text, `<a/>` as
 * `<a></a>`; prefixes and declarations do not count. It is made for comparing, not for reading.
 */
export function canonical(root: XmlElement): string {
  const out: string[] = []
  append(root, out)
  return out.join('')
}

/** Whether two trees are the same XML. */
export function sameXml(a: XmlElement, b: XmlElement): boolean {
  return canonical(a) === canonical(b)
}

function append(element: XmlElement, out: string[]): void {
  out.push('<', clark(element.namespace, element.local))
  const attributes = element.attributes.map(
    ({ namespace, local, value }) => ` ${clark(namespace, local)}=${JSON.stringify(value)}`,
  )
  out.push(...attributes.sort(), '>')
  for (const child of element.children) appendNode(child, out)
  out.push('</>')
}

function appendNode(node: XmlNode, out: string[]): void {
  if (isElement(node)) append(node, out)
  else out.push(textOf(node).replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
}
