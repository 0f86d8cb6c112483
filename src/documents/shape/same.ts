import { resolveQName } from '../../xml/qname.ts'
import { isElement, textIn, textOf, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/tree.ts'

/**
 * Whether built elements say what read elements say; style (prefixes, white space between elements, empty forms) aside.
 */
export function sameContent(built: readonly XmlElement[], actual: readonly XmlElement[]): boolean {
  return built.length === actual.length && built.every((element, i) => sameElement(element, actual[i]))
}

function sameElement(built: XmlElement, actual: XmlElement | undefined): boolean {
  return (
    actual !== undefined &&
    built.local === actual.local &&
    built.namespace === actual.namespace &&
    built.attributes.length === actual.attributes.length &&
    built.attributes.every((attribute) => sameValue(attribute, actual)) &&
    sameNodes(contentOf(built), contentOf(actual))
  )
}

/** The same for nodes as `contentOf` gives them. */
export function sameNodes(built: readonly XmlNode[], actual: readonly XmlNode[]): boolean {
  return (
    built.length === actual.length &&
    built.every((node, i) => {
      const other = actual[i]
      if (isElement(node)) return isElement(other) && sameElement(node, other)
      return other !== undefined && !isElement(other) && textOf(node) === textOf(other)
    })
  )
}

/** Whether `element` has this attribute with this value; a QName is compared by the name that it stands for. */
export function sameValue(attribute: XmlAttribute, element: XmlElement): boolean {
  const other = twinOf(attribute, element)
  if (other === undefined) return false
  return attribute.qname === true
    ? resolveQName(element, other.value) === attribute.value
    : other.value === attribute.value
}

/** The attribute of `element` that has the name of this one. */
export function twinOf({ local, namespace }: XmlAttribute, { attributes }: XmlElement): XmlAttribute | undefined {
  return attributes.find((one) => one.local === local && one.namespace === namespace)
}

/** The nodes that say something: elements, or else the text as one node (none where it is empty). */
export function contentOf(element: XmlElement): readonly XmlNode[] {
  if (element.children.some(isElement))
    return element.children.filter((node) => isElement(node) || textOf(node).trim() !== '')
  const text = textIn(element.children)
  return text === '' ? [] : [text]
}
