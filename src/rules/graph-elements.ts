import { keyType, nameProperty, serviceProperty } from '../documents/object-graph/names.ts'
import { elementFromGeneric, type GenericElement } from '../documents/shape/generic.ts'
import { attributeValue, isElement, type XmlElement } from '../xml/tree.ts'

/** The elements in an unforeseen root; nothing where they are the two lists. */
export function listsIn(root: GenericElement | undefined): string | undefined {
  const names = root === undefined ? [] : elementsIn(elementFromGeneric(root)).map(({ local }) => local)
  const isUsual = root === undefined || names.join(' ') === 'Nodes Links'
  return isUsual ? undefined : names.join(', ')
}

/** Whether all that is unforeseen in a root is that it has no version. */
export function lacksVersionOnly(root: GenericElement): boolean {
  const { attributes, children } = elementFromGeneric(root)
  return attributes.length === 0 && children.every((list) => isElement(list) && list.attributes.length === 0)
}

/** Whether a node or a property in an unforeseen element has other constants; more content is another matter. */
export function hasOtherConstants(xml: GenericElement): boolean {
  const element = elementFromGeneric(xml)
  const isNode = element.local === 'Node'
  const nodes = isNode ? [element] : endsIn(xml)
  const property = isNode ? nameProperty : serviceProperty
  const properties = elementsIn(element).filter(({ local }) => local === 'property')
  return (
    nodes.some((node) => attributeValue(node, 'type') !== keyType) ||
    properties.some(
      (one) =>
        attributeValue(one, 'name') !== property ||
        attributeValue(one, 'class') !== 'java.lang.String' ||
        attributeValue(one, 'type') !== 'urn:com:soa:SimpleProperty',
    )
  )
}

/** Whether an end of a link holds more than its key. */
export function endsWithMore(xml: GenericElement): boolean {
  return endsIn(xml).some((end) => elementsIn(end).length > 1)
}

/** The nodes at the ends of a link. */
function endsIn(xml: GenericElement): readonly XmlElement[] {
  const ends = elementsIn(elementFromGeneric(xml)).filter(({ local }) => local === 'From' || local === 'To')
  return ends.flatMap((end) => elementsIn(end))
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement)
}
