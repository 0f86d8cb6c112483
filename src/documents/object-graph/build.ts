import { longText } from '../../text/long-text.ts'
import { compactEscapes } from '../../xml/escape.ts'
import { printCompact } from '../../xml/print-compact.ts'
import { DECLARATION } from '../../xml/print-parts.ts'
import { isElement, textOf, type XmlElement } from '../../xml/tree.ts'
import { elementFromGeneric, fromGeneric, type GenericElement, type GenericXml } from '../shape/generic.ts'
import { fullClass } from './classes.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph, OtherContent } from './graph.ts'
import { keyType, nameProperty, rootName, serviceProperty } from './names.ts'

/** The text of objectgraph.xml, in the platform's style; twin of `parseObjectGraph`. */
export function buildObjectGraph(graph: ObjectGraph): string {
  const { version, others = [], root } = graph
  const nodes = buildList('nodes', graph.nodes, buildNode, others)
  const links = buildList('links', graph.links, buildLink, others)
  if (root !== undefined) return buildAround(root, nodes, links)
  const start = `<${rootName} version="${compactEscapes.attribute(version, rootName)}">`
  return `${DECLARATION}\n${start}${wrap('Nodes', nodes)}${wrap('Links', links)}</${rootName}>`
}

function wrap(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}

function buildList<T>(
  name: OtherContent['in'],
  items: readonly T[],
  build: (item: T) => string,
  others: readonly OtherContent[],
): string {
  const own = others.filter((other) => other.in === name)
  if (own.length === 0) return together(items, build)
  const texts = items.map(build)
  for (const { at, xml } of own) texts.splice(at, 0, buildOther(xml))
  return texts.join('')
}

function together<T>(items: readonly T[], build: (item: T) => string): string {
  const out = longText()
  for (const item of items) out.add(build(item))
  return out.whole()
}

function buildOther(xml: GenericXml): string {
  const node = fromGeneric(xml)
  if (isElement(node)) return buildElement(node)
  return compactEscapes.text(textOf(node), rootName)
}

function buildNode(node: GraphNode): string {
  if (node.xml !== undefined) return buildAsIs(node.xml)
  const name = node.name === undefined ? '' : buildProperty(nameProperty, node.name)
  return `<Node type="${keyType}">${buildKey(node)}${name}</Node>`
}

function buildLink(link: GraphLink): string {
  if (link.xml !== undefined) return buildAsIs(link.xml)
  const { from, to, serviceType } = link
  const property = serviceType === undefined ? '' : buildProperty(serviceProperty, serviceType)
  const ends = `<From>${buildEnd(from)}</From><To>${buildEnd(to)}</To>`
  return `<Link type="${compactEscapes.attribute(link.type, 'Link')}">${ends}${property}</Link>`
}

function buildEnd(end: NodeKey): string {
  return `<Node type="${keyType}">${buildKey(end)}</Node>`
}

function buildKey(node: NodeKey): string {
  const name = compactEscapes.attribute(fullClass(node.class), 'ObjectKey')
  return `<ObjectKey class="${name}">${compactEscapes.text(node.key, 'ObjectKey')}</ObjectKey>`
}

function buildProperty(name: string, value: string): string {
  const text = compactEscapes.text(value, 'property')
  return `<property class="java.lang.String" name="${name}" type="urn:com:soa:SimpleProperty">${text}</property>`
}

function buildAsIs(xml: GenericElement): string {
  return buildElement(elementFromGeneric(xml))
}

function buildElement(element: XmlElement): string {
  return printCompact(element, {}).slice(DECLARATION.length + 1)
}

/** Prints the root with a mark in place of what its lists hold, which may be long, and then puts that in. */
function buildAround(root: GenericElement, nodes: string, links: string): string {
  const element = elementFromGeneric(root)
  const mark = unusedIn(JSON.stringify(root))
  const contents: string[] = []
  const children = [...element.children]
  for (const [name, content] of [
    ['Nodes', nodes],
    ['Links', links],
  ] as const) {
    const at = element.children.findIndex((child) => isElement(child) && child.local === name && child.namespace === '')
    const list = children[at]
    if (list === undefined || !isElement(list) || content === '') continue
    children[at] = { ...list, children: [`${mark}${contents.length}${mark}`] }
    contents.push(content)
  }
  const parts = printCompact({ ...element, children }, {}).split(mark)
  return parts.map((part, i) => (i % 2 === 0 ? part : contents[Number(part)])).join('')
}

function unusedIn(text: string): string {
  let mark = '_'
  while (text.includes(mark)) mark += '_'
  return mark
}
