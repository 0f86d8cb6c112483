import { attributeValue, isElement, textIn, type XmlElement } from '../../xml/tree.ts'

/**
 * The key of an element that has one of its own, as the parts of a service have, or a name or ID: it tells the element
 * from others like it wherever it stands, so that what is said of it does not go to another when one is taken away.
 */
export function ownKey(element: XmlElement): string | undefined {
  const key = keys.get(element.local)?.(element)
  return key !== undefined && isTelling.test(key) ? key : undefined
}

type KeyOf = (element: XmlElement) => string | undefined

const attribute =
  (name: string): KeyOf =>
  (element) =>
    attributeValue(element, name)
const below =
  (...path: readonly string[]): KeyOf =>
  (element) =>
    textBelow(element, path)

/** Paths are told in messages: an ID that is made of something else than a UUID may be the name of somebody. */
function userId(element: XmlElement): string | undefined {
  const id = textBelow(element, ['UserID'])
  return id !== undefined && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\./.test(id) ? id : undefined
}

/** Parts of WSDLs and processes that have a name among others of their kind. */
const named = ['operation', 'message', 'part', 'partnerLink', 'variable', 'receive', 'invoke', 'reply']

const keys = new Map<string, KeyOf>([
  ['Operation', attribute('OperationKey')],
  ['LogicalOperation', attribute('OperationKey')],
  ['bindingTemplate', attribute('bindingKey')],
  ['ExportServiceEndpoint', below('ServiceEndpoint', 'Name')],
  ['OperationResource', below('OperationName')],
  ['Membership', userId],
  ['OperationImplementation', attribute('OperationName')],
  ['Activity', attribute('Name')],
  ...named.map((local) => [local, attribute('name')] as const),
])

/** What can stand in a path, and is no number. */
const isTelling = /^(?!\d+$)[\w:.-]+$/

function textBelow(element: XmlElement, [local, ...rest]: readonly string[]): string | undefined {
  if (local === undefined) return textIn(element.children)
  const child = element.children.find((one): one is XmlElement => isElement(one) && one.local === local)
  return child && textBelow(child, rest)
}
