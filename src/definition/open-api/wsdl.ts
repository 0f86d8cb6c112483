import type { Place } from '../../diagnostics/problem.ts'
import { refuse } from '../../errors.ts'
import { positionOf } from '../../xml/position.ts'
import { readXml } from '../../xml/read.ts'
import { isElement, type XmlElement } from '../../xml/tree.ts'
import { type Operation, type Parameter, withPathParameters } from '../operation.ts'

const wsdl = 'http://schemas.xmlsoap.org/wsdl/'
const standard = 'http://schemas.xmlsoap.org/wsdl/http/'
const platform = 'http://soa.com/wsdl/http'

/** The operations of the first binding of a WSDL 1.1 document that says how to call them by HTTP. */
export function readWsdlOperations(text: string, entry: string): Operation[] {
  const document = readXml(text, entry)
  const at = ({ offset = 0 }: XmlElement): Place => ({ entry, ...positionOf(document, offset) })
  const { root } = document
  if (root.local !== 'definitions' || root.namespace !== wsdl) refuse('open-api/unknown-kind', {}, at(root))
  const bindings = childrenOf(root, wsdl, 'binding')
  const binding = bindings.find(isHttp) ?? bindings[0]
  if (binding === undefined) return []
  const verb = attributeOf(childrenOf(binding, standard, 'binding')[0], 'verb')
  return childrenOf(binding, wsdl, 'operation').map((operation) => {
    const found = platformOperation(operation) ?? standardOperation(operation, verb, partsIn(root))
    const name = attributeOf(operation, 'name') ?? ''
    if (found === undefined) return refuse('wsdl-source/not-http', { operation: name }, at(operation))
    return { name, ...found, parameters: withPathParameters(found.path, found.parameters) }
  })
}

type Found = Pick<Operation, 'method' | 'path' | 'parameters'> | undefined

function isHttp(binding: XmlElement): boolean {
  return [standard, platform].some((namespace) => childrenOf(binding, namespace, 'binding').length > 0)
}

const places: readonly Parameter['in'][] = ['path', 'query', 'header', 'form', 'entity']

function platformOperation(operation: XmlElement): Found {
  const [http] = childrenOf(operation, platform, 'operation')
  const [method, path] = [attributeOf(http, 'method'), attributeOf(http, 'location')]
  if (method === undefined || path === undefined) return undefined
  const inputs = childrenOf(operation, wsdl, 'input').flatMap((input) => childrenOf(input, platform, 'input'))
  const parameters = inputs.flatMap((input): Parameter[] => {
    const place = places.find((one) => one === attributeOf(input, 'type'))
    const name = attributeOf(input, 'name')
    return place === undefined || name === undefined ? [] : [{ name, in: place }]
  })
  return { method, path, parameters }
}

/** WSDL 1.1, section 4: `(name)` in the location stands for a part; else the parts are encoded into query or body. */
function standardOperation(operation: XmlElement, verb: string | undefined, partsOf: PartsOf): Found {
  const location = attributeOf(childrenOf(operation, standard, 'operation')[0], 'location')
  if (verb === undefined || location === undefined) return undefined
  const parts = partsOf(attributeOf(operation, 'name') ?? '')
  const inPath = (part: string) => location.includes(`(${part})`)
  const path = parts.reduce((shown, part) => shown.replaceAll(`(${part})`, `{${part}}`), location)
  const others = parts.filter((part) => !inPath(part))
  const place = verb === 'POST' ? 'form' : 'query'
  return {
    method: verb,
    path: path.startsWith('/') ? path : `/${path}`,
    parameters: others.map((name) => ({ name, in: place })),
  }
}

/** The parts of the message that an operation is sent. */
type PartsOf = (operation: string) => readonly string[]

function partsIn(root: XmlElement): PartsOf {
  const local = (name: string | undefined) => name?.slice(name.indexOf(':') + 1)
  return (operation) => {
    const operations = childrenOf(root, wsdl, 'portType').flatMap((type) => childrenOf(type, wsdl, 'operation'))
    const [input] = operations
      .filter((one) => attributeOf(one, 'name') === operation)
      .flatMap((one) => childrenOf(one, wsdl, 'input'))
    const name = local(attributeOf(input, 'message'))
    const message = childrenOf(root, wsdl, 'message').find((one) => attributeOf(one, 'name') === name)
    return message === undefined ? [] : childrenOf(message, wsdl, 'part').map((part) => attributeOf(part, 'name') ?? '')
  }
}

function childrenOf(element: XmlElement, namespace: string, local: string): XmlElement[] {
  return element.children.filter(isElement).filter((one) => one.local === local && one.namespace === namespace)
}

function attributeOf(element: XmlElement | undefined, local: string): string | undefined {
  return element?.attributes.find((one) => one.local === local && one.namespace === '')?.value
}
