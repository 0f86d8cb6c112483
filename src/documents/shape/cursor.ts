import { isElement, type XmlAttribute, type XmlElement, type XmlName, type XmlNode } from '../../xml/tree.ts'

/** How far an element has been read. */
export interface Cursor {
  readonly children: readonly XmlNode[]
  readonly attributes: readonly XmlAttribute[]
  /** Attributes that were taken. */
  readonly taken: XmlAttribute[]
  /** The first child that was not taken. */
  next: number
  /** Children behind it that were taken. */
  early: Set<XmlNode> | undefined
}

/** A cursor at the beginning of an element. */
export function cursorAt({ children, attributes }: XmlElement): Cursor {
  const content = children.every(isContent) ? children : children.filter(isContent)
  return { children: content, attributes, taken: [], next: 0, early: undefined }
}

/** Whether nothing is left to be read. */
export function isAtEnd({ children, attributes, taken, next }: Cursor): boolean {
  return next === children.length && taken.length === attributes.length
}

/** The elements that were not taken. */
export function remaining({ children, next, early }: Cursor): readonly XmlElement[] {
  return children.filter((node, at): node is XmlElement => at >= next && isElement(node) && !early?.has(node))
}

/** The next element if it is wanted; else the first wanted one elsewhere, which then is out of place. */
export function peek(
  { children, next, early }: Cursor,
  isWanted: (element: XmlElement) => boolean,
): XmlElement | undefined {
  for (let at = next; at < children.length; at++) {
    const node = children[at]
    if (isElement(node) && !early?.has(node) && isWanted(node)) return node
  }
  return undefined
}

/** Takes an element out; whether it stood where it should. */
export function take(cursor: Cursor, element: XmlElement): boolean {
  const { children } = cursor
  if (children[cursor.next] !== element) {
    cursor.early ??= new Set()
    cursor.early.add(element)
    return false
  }
  do cursor.next++
  while (cursor.early?.has(children[cursor.next] ?? ''))
  return true
}

/** Takes an attribute out. */
export function takeAttribute({ attributes, taken }: Cursor, name: XmlName): XmlAttribute | undefined {
  const found = attributes.find(
    (one) => one.local === name.local && one.namespace === name.namespace && !taken.includes(one),
  )
  if (found !== undefined) taken.push(found)
  return found
}

/** White space between elements is a matter of style, not of content. */
export function isContent(node: XmlNode): boolean {
  return typeof node !== 'string' || node.trim() !== ''
}
