import type { XmlLimits } from '../../xml/limits.ts'
import { fullClass, shortClass } from './classes.ts'
import type { GraphLink, GraphNode, NodeKey, ObjectGraph } from './graph.ts'
import { interning } from './intern.ts'
import { keyType, nameProperty, rootName, serviceProperty } from './names.ts'

/** A graph with its place in the text, and those of its nodes and links, in their order. */
export interface ScannedGraph {
  readonly graph: ObjectGraph
  readonly rootOffset: number
  readonly nodeOffsets: readonly number[]
  readonly linkOffsets: readonly number[]
}

/**
 * Reads the text of an objectgraph.xml that is written as the platform writes it: what `parseObjectGraph` answers,
 * without the tree, which takes ten times as long and as much memory. Answers nothing where anything is out of the
 * ordinary, be it good or bad XML: then the tree tells. The text must be free of characters that XML does not allow.
 */
export function scanObjectGraph(text: string, limits: XmlLimits): ScannedGraph | undefined {
  const [start, version = ''] = ROOT.exec(text) ?? []
  if (start === undefined || !areUsual(limits)) return undefined
  const longest = Math.min(limits.maxTextLength, limits.maxAttributeLength)
  const scan: Scan = { text, at: start.length, values: usualValues(longest) }
  const nodes = scanList(scan, 'Nodes', NODE, nodeFrom)
  const links = nodes && scanList(scan, 'Links', LINK, linkFrom)
  if (nodes === undefined || links === undefined || !endsAt(text, scan.at) || !scan.values.areUsual()) return undefined
  const graph = { version, nodes: nodes.items, links: links.items }
  if (countNodes(graph) > limits.maxNodes) return undefined
  const rootOffset = start.lastIndexOf('<')
  return { graph, rootOffset, nodeOffsets: nodes.offsets, linkOffsets: links.offsets }
}

const key = String.raw`<Node type="${keyType}"><ObjectKey class="([^"<&\t\n\r]*)">([^<>\r]+)</ObjectKey>`
const property = (name: string) =>
  String.raw`(?:<property class="java\.lang\.String" name="${name}" type="urn:com:soa:SimpleProperty">([^<>\r]+)</property>)?`

const ROOT = new RegExp(
  String.raw`^<\?xml version="1\.0" encoding="UTF-8"\?>\n<${rootName} version="([^"<&\t\n\r]{0,99})">`,
)
const NODE = new RegExp(`${key}${property(nameProperty)}</Node>`, 'y')
const LINK = new RegExp(
  String.raw`<Link type="([^"<&\t\n\r]*)"><From>${key}</Node></From><To>${key}</Node></To>${property(serviceProperty)}</Link>`,
  'y',
)

/** Whether the limits leave room for the little that there is of depth and attributes. */
function areUsual({ maxDepth, maxAttributes, maxMarkupLength }: XmlLimits): boolean {
  return maxDepth >= 8 && maxAttributes >= 8 && maxMarkupLength >= 1000
}

/** How many nodes a document has in which a graph is written in the usual way, counted as the reader counts them. */
function countNodes({ nodes, links }: ObjectGraph): number {
  const names = nodes.filter(({ name }) => name !== undefined)
  const services = links.filter(({ serviceType }) => serviceType !== undefined)
  return 5 + 5 * nodes.length + 14 * links.length + 5 * (names.length + services.length)
}

/** Where a scan of a text stands. */
interface Scan {
  readonly text: string
  readonly values: Values
  at: number
}

type Captures = readonly (string | undefined)[]

interface List<T> {
  readonly items: readonly T[]
  readonly offsets: readonly number[]
}

/** The items of a list; nothing where there is no list, or anything in it is out of the ordinary. */
function scanList<T>(
  scan: Scan,
  name: string,
  pattern: RegExp,
  read: (captures: Captures, values: Values) => T,
): List<T> | undefined {
  const { text } = scan
  const items: T[] = []
  const offsets: number[] = []
  const list = { items, offsets }
  if (skip(scan, `<${name}/>`)) return list
  if (!skip(scan, `<${name}>`)) return undefined
  pattern.lastIndex = scan.at
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    items.push(read(found, scan.values))
    offsets.push(scan.at)
    scan.at = pattern.lastIndex
  }
  return skip(scan, `</${name}>`) ? list : undefined
}

function skip(scan: Scan, markup: string): boolean {
  const isThere = scan.text.startsWith(markup, scan.at)
  if (isThere) scan.at += markup.length
  return isThere
}

function endsAt(text: string, at: number): boolean {
  const end = `</${rootName}>`
  return text.startsWith(end, at) && /^[ \t\r\n]*$/.test(text.slice(at + end.length))
}

function nodeFrom([, name, nodeKey, label]: Captures, values: Values): GraphNode {
  const node = values.node(name, nodeKey)
  return label === undefined ? { ...node } : { ...node, name: values.text(label) }
}

function linkFrom([, type = '', fromClass, fromKey, toClass, toKey, service]: Captures, values: Values): GraphLink {
  const [from, to] = [values.node(fromClass, fromKey), values.node(toClass, toKey)]
  const link = { type: values.type(type), from, to }
  return service === undefined ? link : { ...link, serviceType: values.text(service) }
}

/** Turns what is written into values, and notices values that are out of the ordinary. */
interface Values {
  readonly node: (className: string | undefined, key: string | undefined) => NodeKey
  readonly text: (written: string | undefined) => string
  readonly type: (written: string) => string
  readonly areUsual: () => boolean
}

const REFERENCE = /&(amp|lt|gt);|&/g
const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
])

function usualValues(longest: number): Values {
  const intern = interning()
  let areUsual = true
  const text = (written = ''): string => {
    if (written.length > longest) areUsual = false
    if (!written.includes('&')) return written
    return written.replace(REFERENCE, (_, name) => {
      const character = characters.get(name)
      if (character === undefined) areUsual = false
      return character ?? ''
    })
  }
  const types = new Map<string, string>()
  const classes = new Map<string, string>()
  const classOf = (written: string): string => {
    const short = shortClass(written)
    if (fullClass(short) !== written || written.length > longest) areUsual = false
    classes.set(written, short)
    return short
  }
  return {
    node: (className = '', key = '') => intern(classes.get(className) ?? classOf(className), text(key)),
    text,
    type: (written) => {
      const known = types.get(written)
      if (known !== undefined) return known
      if (written.length > longest) areUsual = false
      types.set(written, written)
      return written
    },
    areUsual: () => areUsual,
  }
}
