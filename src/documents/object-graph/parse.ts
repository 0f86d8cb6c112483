import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { attributeValue, isElement, type XmlDocument, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import { checkRoot } from '../check-root.ts'
import { elementFromGeneric, type GenericElement, genericElement, toGeneric } from '../shape/generic.ts'
import type { Origins } from '../shape/reading.ts'
import { onlyTextOf } from '../shape/value.ts'
import { fullClass, shortClass } from './classes.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph, OtherContent } from './graph.ts'
import { type Intern, interning } from './intern.ts'
import { keyType, nameProperty, rootName, serviceProperty } from './names.ts'

/**
 * Reads objectgraph.xml; its laws: `parse(build(graph)) = graph`, and `build(parse(text)) = text` for every text that
 * the platform writes. Puts the elements of the graph, its nodes, its links and what is neither down in `origins`.
 * Refuses a root of another name or without its two lists; everything else that is not foreseen is kept as it is.
 */
export function parseObjectGraph(document: XmlDocument, entry: string, origins?: Origins): ObjectGraph {
  const { root } = document
  const place = () => ({ entry, ...positionOf(document, root.offset ?? 0) })
  checkRoot(document, entry, { namespace: '', local: rootName })
  const nodeList = listIn(root, 'Nodes') ?? refuse('object-graph/no-list', { list: 'Nodes' }, place())
  const linkList = listIn(root, 'Links') ?? refuse('object-graph/no-list', { list: 'Links' }, place())
  const intern = interning()
  const nodes = readList(nodeList, 'nodes', (element) => readNode(element, intern), origins)
  const links = readList(linkList, 'links', (element) => readLink(element, intern), origins)
  const others = [...nodes.others, ...links.others]
  const graph: ObjectGraph = {
    version: attributeValue(root, 'version') ?? '',
    nodes: nodes.items,
    links: links.items,
    ...(others.length > 0 && { others }),
    ...(!isUsualRoot(root) && { root: emptied(root, nodeList, linkList) }),
  }
  origins?.set(graph, root)
  return graph
}

/** What a node or a link says that is kept as XML; nothing where the XML is neither. */
export function parseKept(xml: GenericElement): GraphNode | GraphLink | undefined {
  const element = elementFromGeneric(xml)
  return readNode(element, interning()) ?? readLink(element, interning())
}

function listIn(root: XmlElement, name: string): XmlElement | undefined {
  return root.children.find((child): child is XmlElement => isPlain(child, name))
}

interface List<T> {
  readonly items: readonly T[]
  readonly others: readonly OtherContent[]
}

function readList<T extends object>(
  list: XmlElement,
  name: OtherContent['in'],
  read: (element: XmlElement) => T | undefined,
  origins: Origins | undefined,
): List<T> {
  const items: T[] = []
  const others: OtherContent[] = []
  for (const child of list.children) {
    if (isBlank(child)) continue
    const item = isElement(child) ? read(child) : undefined
    const place = isElement(child) ? child : list
    if (item === undefined) {
      const other: OtherContent = { in: name, at: items.length + others.length, xml: toGeneric(child) }
      others.push(other)
      origins?.set(other, place)
    } else {
      items.push(item)
      origins?.set(item, place)
    }
  }
  return { items, others }
}

/** White space between elements is a matter of style. */
function isBlank(node: XmlNode): boolean {
  return typeof node === 'string' && node.trim() === ''
}

function readNode(element: XmlElement, intern: Intern): GraphNode | undefined {
  if (!isPlain(element, 'Node')) return undefined
  const reading = { exact: true }
  const [keyElement, property] = contentOf(element, reading, 2)
  const key = keyElement && readKey(keyElement, intern, reading)
  if (key === undefined) return undefined
  checkType(element, reading)
  const name = property && readProperty(property, nameProperty, reading)
  return { ...key, ...(name !== undefined && { name }), ...asIs(element, reading) }
}

function readLink(element: XmlElement, intern: Intern): GraphLink | undefined {
  const type = isPlain(element, 'Link') ? attributeValue(element, 'type') : undefined
  if (type === undefined) return undefined
  const reading = { exact: element.attributes.length === 1 }
  const [fromElement, toElement, property] = contentOf(element, reading, 3)
  const from = readEnd(fromElement, 'From', intern, reading)
  const to = readEnd(toElement, 'To', intern, reading)
  if (from === undefined || to === undefined) return undefined
  const serviceType = property && readProperty(property, serviceProperty, reading)
  return { type, from, to, ...(serviceType !== undefined && { serviceType }), ...asIs(element, reading) }
}

/** Whether what was read so far says all that the element says. */
interface Reading {
  exact: boolean
}

function asIs(element: XmlElement, { exact }: Reading): { readonly xml?: GenericElement } {
  return exact ? {} : { xml: genericElement(element) }
}

function readEnd(end: XmlElement | undefined, name: string, intern: Intern, reading: Reading): NodeKey | undefined {
  if (end === undefined || !isPlain(end, name)) return undefined
  if (end.attributes.length > 0) reading.exact = false
  const [node] = contentOf(end, reading, 1)
  if (node === undefined || !isPlain(node, 'Node')) return undefined
  checkType(node, reading)
  const [key] = contentOf(node, reading, 1)
  return key && readKey(key, intern, reading)
}

function readKey(element: XmlElement, intern: Intern, reading: Reading): NodeKey | undefined {
  const fullName = isPlain(element, 'ObjectKey') ? attributeValue(element, 'class') : undefined
  const key = fullName === undefined ? undefined : onlyTextOf(element)
  if (fullName === undefined || key === undefined) return undefined
  const className = shortClass(fullName)
  if (element.attributes.length > 1 || fullClass(className) !== fullName) reading.exact = false
  return intern(className, key)
}

function readProperty(element: XmlElement, name: string, reading: Reading): string | undefined {
  const isUsual =
    isPlain(element, 'property') &&
    element.attributes.length === 3 &&
    attributeValue(element, 'name') === name &&
    attributeValue(element, 'class') === 'java.lang.String' &&
    attributeValue(element, 'type') === 'urn:com:soa:SimpleProperty'
  const value = isUsual ? onlyTextOf(element) : undefined
  if (value === undefined) reading.exact = false
  return value
}

function checkType(node: XmlElement, reading: Reading): void {
  if (node.attributes.length !== 1 || attributeValue(node, 'type') !== keyType) reading.exact = false
}

/** The child elements; not exact when there are more than `most`, or text between them. */
function contentOf(element: XmlElement, reading: Reading, most: number): readonly XmlElement[] {
  const { children } = element
  if (children.length <= most && children.every(isElement)) return children
  const elements = children.filter(isElement)
  if (elements.length > most || children.some((child) => !isElement(child) && !isBlank(child))) reading.exact = false
  return elements
}

function isPlain(node: XmlNode, local: string): node is XmlElement {
  return isElement(node) && node.local === local && node.namespace === ''
}

function isUsualRoot(root: XmlElement): boolean {
  const content = root.children.filter((child) => !isBlank(child))
  return (
    root.attributes.length === 1 &&
    attributeValue(root, 'version') !== undefined &&
    content.length === 2 &&
    content.every((list, i) => isPlain(list, listNames[i] ?? '') && list.attributes.length === 0)
  )
}

const listNames = ['Nodes', 'Links']

function emptied(root: XmlElement, ...lists: readonly XmlElement[]): GenericElement {
  const children = root.children.filter((child) => !isBlank(child))
  const empty = children.map((child) =>
    isElement(child) && lists.includes(child) ? { ...child, children: [] } : child,
  )
  return genericElement({ ...root, children: empty })
}
