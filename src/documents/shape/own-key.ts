import { attributeValue, isElement, textIn, type XmlElement } from '../../xml/tree.ts'

/**
 * The key of an element that has one of its own, as the parts of a service have: it tells the element from others of
 * its name wherever it stands, so that what is said of it does not go to another when one of them is taken away.
 */
export function ownKey(element: XmlElement): string | undefined {
  const key = keys.get(element.local)?.(element)
  return key !== undefined && isTelling.test(key) ? key : undefined
}

const operationKey = (element: XmlElement) => attributeValue(element, 'OperationKey')

const keys = new Map<string, (element: XmlElement) => string | undefined>([
  ['Operation', operationKey],
  ['LogicalOperation', operationKey],
  ['bindingTemplate', (element) => attributeValue(element, 'bindingKey')],
  ['ExportServiceEndpoint', (element) => textBelow(element, ['ServiceEndpoint', 'Name'])],
])

/** What can stand in a path, and is no number. */
const isTelling = /^(?!\d+$)[\w:.-]+$/

function textBelow(element: XmlElement, [local, ...rest]: readonly string[]): string | undefined {
  if (local === undefined) return textIn(element.children)
  const child = element.children.find((one): one is XmlElement => isElement(one) && one.local === local)
  return child && textBelow(child, rest)
}
