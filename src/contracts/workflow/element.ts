import { type Problem, problem } from '../../diagnostics/problem.ts'
import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { attributeValue, isElement, textIn, type XmlDocument, type XmlElement } from '../../xml/tree.ts'

/** A workflow definition being read. */
export interface Reading {
  readonly document: XmlDocument
  readonly entry: string
  /** Tells what is not understood, once. */
  readonly report: (found: Problem) => void
}

export function childrenOf(element: XmlElement | undefined, local?: string): readonly XmlElement[] {
  const children = element?.children.filter(isElement) ?? []
  return local === undefined ? children : children.filter((child) => child.local === local)
}

/** The children of the first child element with this name. */
export function within(element: XmlElement, local: string): readonly XmlElement[] {
  return childrenOf(childrenOf(element, local)[0])
}

/** Refuses an element without the attribute. */
export function requiredAttribute(element: XmlElement, attribute: string, reading: Reading): string {
  const value = attributeValue(element, attribute)
  return value ?? refuse('workflow/attribute-absent', { element: element.local, attribute }, placeOf(element, reading))
}

/** The line of an element; its column may be another one than in the file, where entities were put in. */
export function placeOf({ offset = 0 }: XmlElement, { document, entry }: Reading) {
  return { entry, line: positionOf(document, offset).line }
}

/** Tells that an element is not understood; `name` is what it is called, where that is not its own name. */
export function reportElement(element: XmlElement, reading: Reading, name = element.local): void {
  reading.report(problem('workflow/element', { element: name }, placeOf(element, reading)))
}

/** The text of an `arg` child, without the white space around it. */
export function argumentOf(element: XmlElement, name: string): string | undefined {
  const argument = childrenOf(element, 'arg').find((child) => attributeValue(child, 'name') === name)
  return argument && textIn(argument.children).trim()
}

/** Whether an attribute says yes, as workflows spell it. */
export function saysYes(element: XmlElement, name: string): boolean {
  return ['true', 'yes'].includes(attributeValue(element, name)?.toLowerCase() ?? '')
}
