import type { Parameter } from '../definition/operation.ts'
import { javaHashCode } from '../documents/java-hashtable.ts'
import type { GenericXml } from '../documents/shape/generic.ts'
import { hashTable } from '../mapping/graph/hash-table.ts'
import { spread } from '../mapping/graph/java-hash.ts'
import type { Binding, Interface } from '../model/model.ts'
import { clark } from '../xml/qname.ts'
import { hashKey } from './identifiers.ts'
import type { Plan, PlannedOperation } from './plan.ts'

/** The namespace that the platform puts services, interfaces and bindings of its own making into. */
export const namespace = 'uri:atmosphere'

/** `{namespace}local` of the interface that all services of the API version share. */
export function interfaceName({ apiVersionId }: Plan): string {
  return clark(namespace, `PortType_svc_${apiVersionId}_0`)
}

/** `{namespace}local` of its binding. */
export function bindingName({ apiVersionId }: Plan): string {
  return clark(namespace, `Binding_svc_${apiVersionId}_0`)
}

export function makeInterface(plan: Plan): Interface {
  const name = interfaceName(plan)
  const operations = plan.operations.map(({ wsdlName }) => ({
    name: wsdlName,
    input: { message: messageName('Request', wsdlName, plan) },
    output: { message: messageName('Response', wsdlName, plan) },
  }))
  return { key: hashKey('interface', name), name, wsdl: { messages: messagesOf(plan), operations } }
}

export function makeBinding(plan: Plan): Binding {
  const name = bindingName(plan)
  const anything = '*/*'
  const operations = plan.operations.map((operation) => ({
    name: operation.wsdlName,
    documentation: documentationOf(operation),
    method: operation.method,
    path: operation.path,
    inputSerialization: anything,
    outputSerialization: anything,
    faultSerialization: anything,
    input: inputOf(operation),
    output: {},
  }))
  const interfaceKey = hashKey('interface', interfaceName(plan))
  return { key: hashKey('binding', name), name, type: 'binding.http', interfaceKey, wsdl: { operations } }
}

type Message = NonNullable<NonNullable<Interface['wsdl']>['messages']>[number]

function messagesOf(plan: Plan): readonly Message[] {
  const messages = plan.operations.flatMap((operation): Message[] => {
    const parts = partsOf(operation).map(({ part, type }) => ({ name: part, type }))
    return [
      { name: messageName('Request', operation.wsdlName, plan), ...(parts.length > 0 && { parts }) },
      { name: messageName('Response', operation.wsdlName, plan), parts: [{ name: 'Body', type: 'xsd:anyType' }] },
    ]
  })
  return inTableOrder(messages)
}

/** The platform's WSDL writer takes the messages from a `java.util.HashMap` by their qualified names. */
function inTableOrder(messages: readonly Message[]): readonly Message[] {
  const table = hashTable('java8', messages.length)
  messages.forEach(({ name }, i) => {
    table.add(i, spread(javaHashCode(namespace) ^ javaHashCode(name), 'java8'))
  })
  return table.items().flatMap((place) => messages[place] ?? [])
}

function messageName(kind: 'Request' | 'Response', wsdlName: string, { apiVersionId }: Plan): string {
  return `${kind}_svc_${apiVersionId}.${wsdlName}`
}

function inputOf(operation: PlannedOperation) {
  const parts = partsOf(operation).map(({ parameter, part }) => {
    const documentation = aboutParameter(parameter)
    return {
      name: parameter.name,
      ...(part !== parameter.name && { part }),
      type: parameter.in,
      ...(documentation.length > 0 && { documentation }),
    }
  })
  return parts.length > 0 ? { parts } : {}
}

interface Part {
  readonly parameter: Parameter
  readonly part: string
  readonly type: string
}

/** Each parameter as a part of the request, under a name that can stand in XML and that no other part has. */
function partsOf({ parameters }: PlannedOperation): readonly Part[] {
  const taken = new Set<string>()
  return parameters.map((parameter) => {
    const plain = parameter.name.replaceAll(/[^A-Za-z0-9_.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')
    let part = plain
    for (let suffix = 2; taken.has(part); suffix++) part = `${plain}${suffix}`
    taken.add(part)
    return { parameter, part, type: parameter.in === 'entity' ? 'xsd:anyType' : typeOf(parameter) }
  })
}

function typeOf({ type }: Parameter): string {
  return type === 'integer' || type === 'boolean' ? `xsd:${type}` : 'xsd:string'
}

const anyMediaType = { '#cdata': '{"default":"true"}' }

function documentationOf({ summary, description, tags = [] }: PlannedOperation): readonly GenericXml[] {
  return [
    ...cdata('sdoc:summary', summary),
    ...cdata('sdoc:description', description),
    ...tags.map((tag): GenericXml => ['sdoc:tag', tag]),
    ['sdoc:ext', { name: 'x-media-type-request', type: 'object' }, anyMediaType],
    ['sdoc:ext', { name: 'x-media-type-response', type: 'object' }, anyMediaType],
  ]
}

function aboutParameter({ in: place, required, description, type, format }: Parameter): readonly GenericXml[] {
  if (place === 'path' && description === undefined && type === undefined) return []
  return [
    ...cdata('sdoc:description', description),
    ...(required === undefined ? [] : [['sdoc:required', String(required)] as const]),
    ...(type === undefined ? [] : [['sdoc:type', type] as const]),
    ...(format === undefined ? [] : [['sdoc:format', format] as const]),
  ]
}

/** `]]>` would end a CDATA section. */
function cdata(name: string, text: string | undefined): readonly GenericXml[] {
  if (text === undefined) return []
  return [[name, ...text.split(/(?<=\]\])(?=>)/).map((part) => ({ '#cdata': part }))]]
}
