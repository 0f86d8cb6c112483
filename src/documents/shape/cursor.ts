import { isElement, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import type { XmlName } from './shape.ts'

/** How far an element has been read. */
export interface Cursor {
  readonly children: readonly XmlNode[]
  readonly taken: Set<XmlNode>
  readonly attributes: Set<XmlAttribute>
  next: number
}

/** A cursor at the beginning of an element. */
export function cursorAt(element: XmlElement): Cursor {
  return {
    children: element.children.filter(isContent),
    taken: new Set(),
    attributes: new Set(element.attributes),
    next: 0,
  }
}

/** Whether nothing is left to be read. */
export function isAtEnd({ children, taken, attributes }: Cursor): boolean {
  return attributes.size === 0 && taken.size === children.length
}

/** The next element if it is wanted; else the first wanted one elsewhere, which then is out of place. */
export function peek(cursor: Cursor, isWanted: (element: XmlElement) => boolean): XmlElement | undefined {
  const next = cursor.children[cursor.next]
  if (isElement(next) && isWanted(next)) return next
  return cursor.children.find(
    (node): node is XmlElement => isElement(node) && !cursor.taken.has(node) && isWanted(node),
  )
}

/** Takes an element out; whether it stood where it should. */
export function take(cursor: Cursor, element: XmlElement): boolean {
  cursor.taken.add(element)
  if (cursor.children[cursor.next] !== element) return false
  cursor.next++
  return true
}

/** Takes an attribute out. */
export function takeAttribute({ attributes }: Cursor, name: XmlName): XmlAttribute | undefined {
  for (const attribute of attributes) {
    if (attribute.local === name.local && attribute.namespace === name.namespace) {
      attributes.delete(attribute)
      return attribute
    }
  }
  return undefined
}

/** White space between elements is a matter of style, not of content. */
export function isContent(node: XmlNode): boolean {
  return typeof node !== 'string' || node.trim() !== ''
}

export function isNamed(element: XmlElement, name: XmlName): boolean {
  return element.local === name.local && element.namespace === name.namespace
}

/** The value of an attribute without a namespace. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.namespace === '')?.value
}
