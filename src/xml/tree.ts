import { onceFor } from '../values/once.ts'

/** A name in two parts. */
export interface XmlName {
  /** Namespace name; `''` for none. */
  readonly namespace: string
  /** The name in that namespace. */
  readonly local: string
}

/** A prefix, `''` for the default, and the namespace name that it is declared for. */
export type Declaration = readonly [prefix: string, namespace: string]

/** An element that was read from a document, or that is to be printed. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly local: string
  /** Namespace name; `''` for none. */
  readonly namespace: string
  /** Prefix as written, `''` for none; absent on an element that was built: the printer chooses. */
  readonly prefix?: string
  readonly attributes: readonly XmlAttribute[]
  /** Declarations of this very element as written, in order. */
  readonly declarations?: readonly Declaration[]
  /**
   * Text and elements in order. `<a/>` has none, `<a></a>` has one empty string: the platform tells the two apart.
   * Neighbouring text is one string; comments and processing instructions are not kept.
   */
  readonly children: readonly XmlNode[]
  /** Prefixes in scope, for QNames in values; absent on an element that was built. */
  readonly scope?: Scope
  /** Where the start tag begins in the text, in UTF-16 code units; absent on an element that was built. */
  readonly offset?: number
}

/** An attribute; namespace declarations are not attributes. */
export interface XmlAttribute {
  readonly local: string
  /** Namespace name; `''` for none. */
  readonly namespace: string
  readonly prefix?: string
  /** The normalized value; for `qname` a name in Clark notation, `{namespace}local`. */
  readonly value: string
  /** Built attributes only: the value is a QName, to be written with a prefix that is in scope. */
  readonly qname?: boolean
}

export type XmlNode = XmlElement | XmlCdata | string

/** A CDATA section; told apart from text only where a document kind writes them (schemas and WSDL). */
interface XmlCdata {
  readonly cdata: string
}

/** The prefixes in scope at an element; elements without declarations share their parent's. */
export interface Scope {
  readonly parent?: Scope
  readonly prefixes: ReadonlyMap<string, string>
}

/** A document that was read, with its text for positions. */
export interface XmlDocument {
  readonly root: XmlElement
  readonly text: string
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object' && 'local' in node
}

/** Whether an element has this name. */
export function hasName(element: XmlElement | undefined, name: XmlName): boolean {
  return element?.local === name.local && element.namespace === name.namespace
}

/** The value of an attribute without a namespace. */
export function attributeValue(element: XmlElement | undefined, local: string): string | undefined {
  if (element === undefined) return undefined
  for (const attribute of element.attributes)
    if (attribute.local === local && attribute.namespace === '') return attribute.value
  return undefined
}

/** The child elements with this name. */
export function childrenNamed(element: XmlElement | undefined, name: XmlName): readonly XmlElement[] {
  return element?.children.filter((child): child is XmlElement => isElement(child) && hasName(child, name)) ?? []
}

/** The text of a node that is no element. */
export function textOf(node: Exclude<XmlNode, XmlElement>): string {
  return typeof node === 'string' ? node : node.cdata
}

/** The text of nodes, but for that in elements. */
export function textIn(nodes: readonly XmlNode[]): string {
  let text = ''
  for (const node of nodes) if (!isElement(node)) text += textOf(node)
  return text
}

/** An element without attributes. */
export function bareElement({ local, namespace }: XmlName, children: readonly XmlNode[] = []): XmlElement {
  return { local, namespace, attributes: [], children }
}

/** The element that begins at an offset; nothing where none does. */
export function elementFrom(root: XmlElement, offset: number): XmlElement | undefined {
  let around: XmlElement | undefined = root
  while (around !== undefined && around.offset !== offset) around = lastUpTo(elementsIn(around), offset)
  return around
}

/** The child elements of an element; thousands of its findings may each look for one. */
const elementsIn: (element: XmlElement) => readonly XmlElement[] = onceFor(
  ({ children }) => children.filter(isElement),
  new WeakMap(),
)

/** The last element that begins up to an offset, of some in the order of the document. */
function lastUpTo(elements: readonly XmlElement[], offset: number): XmlElement | undefined {
  let [from, to] = [0, elements.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((elements[middle]?.offset ?? Number.POSITIVE_INFINITY) <= offset) from = middle + 1
    else to = middle
  }
  return elements[from - 1]
}
