import type { Place } from '../diagnostics/problem.ts'
import { names } from '../documents/shape/parts.ts'
import { parameterPlaces } from '../documents/wsdl/author.ts'
import { shttp, wsdl } from '../documents/wsdl/names.ts'
import { refuse } from '../errors.ts'
import { groupBy } from '../values/group-by.ts'
import { positionOf } from '../xml/position.ts'
import { readXml } from '../xml/read.ts'
import { attributeValue, childrenNamed, hasName, type XmlElement } from '../xml/tree.ts'
import { mostCharacters, type Operation, type Parameter, sizeCounter, withPathParameters } from './operation.ts'

const http = names('http://schemas.xmlsoap.org/wsdl/http/')

/** The operations of the first binding of a WSDL 1.1 document that says how to call them by HTTP. */
export function readWsdlOperations(text: string, entry: string): Operation[] {
  const document = readXml(text, entry)
  const at = ({ offset = 0 }: XmlElement): Place => ({ entry, ...positionOf(document, offset) })
  const { root } = document
  if (!hasName(root, wsdl('definitions'))) refuse('open-api/unknown-kind', {}, at(root))
  const bindings = childrenNamed(root, wsdl('binding'))
  const binding = bindings.find(isHttp) ?? bindings[0]
  const called = childrenNamed(binding, wsdl('operation'))
  if (called.length === 0) refuse('open-api/no-operation', {}, at(binding ?? root))
  const verb = attributeValue(childrenNamed(binding, http('binding'))[0], 'verb')
  const partsOf = partsIn(root, at)
  const isMore = sizeCounter()
  return called.map((element) => {
    const found = platformOperation(element) ?? standardOperation(element, verb, partsOf)
    const name = attributeValue(element, 'name') ?? ''
    if (found === undefined) return refuse('wsdl-source/not-http', { operation: name }, at(element))
    const operation = { name, ...found, parameters: withPathParameters(found.path, found.parameters) }
    if (isMore(operation)) refuse('open-api/malformed', { at: `Operation "${name}"`, expected: shared }, at(element))
    return operation
  })
}

const shared = `one whose message, which others share, has less to say: they are more than ${mostCharacters} characters`

type Found = Pick<Operation, 'method' | 'path' | 'parameters'> | undefined

function isHttp(binding: XmlElement): boolean {
  return [http, shttp].some((name) => childrenNamed(binding, name('binding')).length > 0)
}

function platformOperation(operation: XmlElement): Found {
  const [called] = childrenNamed(operation, shttp('operation'))
  const [method, path] = [attributeValue(called, 'method'), attributeValue(called, 'location')]
  if (method === undefined || path === undefined) return undefined
  const inputs = childrenNamed(operation, wsdl('input')).flatMap((input) => childrenNamed(input, shttp('input')))
  const parameters = inputs.flatMap((input): Parameter[] => {
    const place = parameterPlaces.find((one) => one === attributeValue(input, 'type'))
    const name = attributeValue(input, 'name')
    return place === undefined || name === undefined ? [] : [{ name, in: place }]
  })
  return { method, path, parameters }
}

/** WSDL 1.1, section 4: `(name)` in the location stands for a part; else the parts are encoded into query or body. */
function standardOperation(operation: XmlElement, verb: string | undefined, partsOf: PartsOf): Found {
  const location = attributeValue(childrenNamed(operation, http('operation'))[0], 'location')
  if (verb === undefined || location === undefined) return undefined
  const parts = partsOf(attributeValue(operation, 'name') ?? '')
  const known = new Set(parts)
  const inPath = new Set<string>()
  const path = location.replaceAll(/\(([^()]*)\)/g, (text, part: string) => {
    if (!known.has(part)) return text
    inPath.add(part)
    return `{${part}}`
  })
  const others = parts.filter((part) => !inPath.has(part))
  const place = verb === 'POST' ? 'form' : 'query'
  return {
    method: verb,
    path: path.startsWith('/') ? path : `/${path}`,
    parameters: others.map((name) => ({ name, in: place })),
  }
}

/** The parts of the message that an operation is sent. */
type PartsOf = (operation: string) => readonly string[]

function partsIn(root: XmlElement, at: (element: XmlElement) => Place): PartsOf {
  const local = (name: string | undefined) => name?.slice(name.indexOf(':') + 1)
  const nameOf = (element: XmlElement) => attributeValue(element, 'name')
  const types = childrenNamed(root, wsdl('portType'))
  const operations = groupBy(
    types.flatMap((type) => childrenNamed(type, wsdl('operation'))),
    nameOf,
  )
  const messages = groupBy(childrenNamed(root, wsdl('message')), nameOf)
  return (operation) => {
    const [input] = (operations.get(operation) ?? []).flatMap((one) => childrenNamed(one, wsdl('input')))
    const named = input && attributeValue(input, 'message')
    if (input === undefined || named === undefined) return []
    const [message] = messages.get(local(named)) ?? []
    if (message === undefined) return refuse('wsdl-source/message-absent', { operation, message: named }, at(input))
    return childrenNamed(message, wsdl('part')).map((part) => nameOf(part) ?? '')
  }
}
