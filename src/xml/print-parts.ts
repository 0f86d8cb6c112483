import { refuse } from '../errors.ts'
import type { LongText } from '../text/long-text.ts'
import { cdataSection, compactEscapes } from './escape.ts'
import { isLocalName, shortened } from './names.ts'
import { declarationFault } from './scope.ts'
import type { XmlElement, XmlNode } from './tree.ts'

/** The line that every document of the platform begins with, whatever its line ends are otherwise. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** A qualified name and its value, as they will be written. */
export type Pair = readonly [name: string, value: string]

/** What stands in an element besides elements. */
type XmlText = Exclude<XmlNode, XmlElement>

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

/** Pairs in an order. Most need not be sorted; finding that out costs far less. */
export function inOrder(pairs: Pair[], compare: (one: Pair, other: Pair) => number): readonly Pair[] {
  const isSorted = pairs.every((pair, i) => i === 0 || compare(pairs[i - 1] ?? pair, pair) <= 0)
  return isSorted ? pairs : pairs.sort(compare)
}

/** Appends a start tag in the compact style; of an element with nothing in it, the only tag. Whether there is more. */
export function appendStart(
  name: string,
  pairs: readonly Pair[],
  children: readonly XmlNode[],
  out: LongText,
): boolean {
  out.add(`<${name}`)
  let before = ''
  for (const [key, value] of pairs) {
    if (key === before) refuse('xml/duplicate-attribute', { name: shortened(key) })
    out.add(` ${key}="${compactEscapes.attribute(value, name)}"`)
    before = key
  }
  out.add(children.length === 0 ? '/>' : '>')
  return children.length > 0
}

/** Appends what stands in an element besides elements. */
export function appendText(node: XmlText, name: string, out: LongText): void {
  out.add(typeof node === 'string' ? compactEscapes.text(node, name) : cdataSection(node.cdata, name))
}

/** Appends an end tag. */
export function appendEnd(name: string, out: LongText): void {
  out.add(`</${name}>`)
}

function checkName(name: string): void {
  if (!isLocalName(name)) refuse('xml/name', { name: shortened(name) })
}
