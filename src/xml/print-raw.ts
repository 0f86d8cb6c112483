import { refuse } from '../errors.ts'
import { cdataSection, compactEscapes } from './escape.ts'
import { isLocalName, shortened } from './names.ts'
import { declarationFault } from './scope.ts'
import type { XmlElement, XmlNode } from './tree.ts'

/** The line that every document of the platform begins with, whatever its line ends are otherwise. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** A document as far as it is printed. The engine keeps what is appended in pieces, and puts them together at the end. */
export interface Printed {
  text: string
}

/** A qualified name and its value, as they will be written. */
export type Pair = readonly [name: string, value: string]

export interface PrintRawOptions {
  /** Declarations in their order before the sorted attributes, as in the holder of a JSON schema. */
  readonly declarationsFirst?: boolean
}

/**
 * A document in the style of the platform's compact writer, with the prefixes and declarations of the tree itself:
 * `printRaw(readXml(t).root) = t` for every text that the writer wrote. Throws for names and characters that XML lacks.
 */
export function printRaw(root: XmlElement, { declarationsFirst = false }: PrintRawOptions = {}): string {
  const out = { text: `${DECLARATION}\n` }
  append(root, declarationsFirst ? declarationsThenAttributes : sortedTogether, out)
  return out.text
}

/** An element's own name as written. */
export function tagName({ prefix = '', local }: XmlElement): string {
  return qualified(prefix, local)
}

/** `prefix:local`, or the local name alone; refuses what cannot be a name. */
export function qualified(prefix: string, local: string): string {
  checkName(local)
  if (prefix === '') return local
  checkName(prefix)
  return `${prefix}:${local}`
}

/** The attributes of an element as written. */
export function attributePairs({ attributes }: XmlElement): Pair[] {
  return attributes.map(({ prefix = '', local, value }): Pair => [qualified(prefix, local), value])
}

/** Namespace declarations as written. */
export function declarationPairs(declarations: XmlElement['declarations'] = []): Pair[] {
  return declarations.map(([prefix, namespace]): Pair => {
    const reason = declarationFault(prefix, namespace)
    if (reason !== undefined) refuse('xml/namespace', { reason })
    return [prefix === '' ? 'xmlns' : qualified('xmlns', prefix), namespace]
  })
}

/** By qualified name, in the order of UTF-16 code units. */
export function byName([a]: Pair, [b]: Pair): number {
  return a < b ? -1 : 1
}

function sortedTogether(element: XmlElement): Pair[] {
  return [...attributePairs(element), ...declarationPairs(element.declarations)].sort(byName)
}

function declarationsThenAttributes(element: XmlElement): Pair[] {
  return [...declarationPairs(element.declarations), ...attributePairs(element).sort(byName)]
}

function append(element: XmlElement, pairsOf: (element: XmlElement) => readonly Pair[], out: Printed): void {
  const name = tagName(element)
  appendElement(name, pairsOf(element), element.children, out, (child) => append(child, pairsOf, out))
}

/** Appends an element in the compact style; its child elements through `appendChild`. */
export function appendElement(
  name: string,
  pairs: readonly Pair[],
  children: readonly XmlNode[],
  out: Printed,
  appendChild: (child: XmlElement) => void,
): void {
  out.text += `<${name}`
  let before = ''
  for (const [key, value] of pairs) {
    if (key === before) refuse('xml/duplicate-attribute', { name: shortened(key) })
    out.text += ` ${key}="${compactEscapes.attribute(value, name)}"`
    before = key
  }
  if (children.length === 0) {
    out.text += '/>'
    return
  }
  out.text += '>'
  for (const child of children) {
    if (typeof child === 'string') out.text += compactEscapes.text(child, name)
    else if ('local' in child) appendChild(child)
    else out.text += cdataSection(child.cdata, name)
  }
  out.text += `</${name}>`
}

function checkName(name: string): void {
  if (!isLocalName(name)) refuse('xml/name', { name: shortened(name) })
}
