import { javaHashCode } from '../java/hash-code.ts'
import { hashMapOrder } from '../java/hash-map.ts'
import type { GenericXml } from '../shape/generic.ts'
import type { BindingWsdl } from './binding.ts'
import type { InterfaceWsdl } from './interface.ts'

/** An operation of an API, as it is to stand in the WSDLs of its interface and its binding. */
export interface DesignedOperation {
  /** Its name in the WSDL. */
  readonly name: string
  readonly method: string
  /** Path of the resource, with `{name}` or `{name:pattern}` for parameters. */
  readonly path: string
  /** All that a caller passes, in this order; `usualParameters` where it is left out. */
  readonly parameters?: readonly DesignedParameter[]
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
}

/** Where a parameter stands in an HTTP message: `entity` is the whole body, `form` a field of it. */
export const parameterPlaces = ['path', 'query', 'header', 'form', 'entity'] as const

export interface DesignedParameter {
  readonly name: string
  readonly in: (typeof parameterPlaces)[number]
  readonly required?: boolean
  readonly description?: string
  readonly type?: string
  readonly format?: string
}

/** The namespace that the platform gives to what is designed in it. */
export const designNamespace = 'uri:atmosphere'

/** Names that the platform gives to the WSDL objects of an API version, `{namespace}local` or local names. */
export interface DesignNames {
  readonly interface: string
  readonly binding: string
  readonly request: (operation: string) => string
  readonly response: (operation: string) => string
}

/** The names of the WSDL objects of an API version; `id` is the APIVersionID. */
export function designNames(id: string): DesignNames {
  return {
    interface: `{${designNamespace}}PortType_svc_${id}_0`,
    binding: `{${designNamespace}}Binding_svc_${id}_0`,
    request: (operation) => `Request_svc_${id}.${operation}`,
    response: (operation) => `Response_svc_${id}.${operation}`,
  }
}

/** The WSDL that the platform writes for the interface of an API version with these operations. */
export function designInterface(names: DesignNames, operations: readonly DesignedOperation[]): InterfaceWsdl {
  const messages = operations.flatMap((operation) => {
    const parts = partsOf(operation).map(({ part, parameter }) => ({ name: part, type: typeOf(parameter) }))
    return [
      { name: names.request(operation.name), ...(parts.length > 0 && { parts }) },
      { name: names.response(operation.name), parts: [{ name: body.name, type: typeOf(body) }] },
    ]
  })
  return {
    messages: hashMapOrder(messages, ({ name }) => javaHashCode(designNamespace) ^ javaHashCode(name)),
    operations: operations.map(({ name }) => ({
      name,
      input: { message: names.request(name) },
      output: { message: names.response(name) },
    })),
  }
}

/** The WSDL that the platform writes for the HTTP binding of an API version with these operations. */
export function designBinding(operations: readonly DesignedOperation[]): BindingWsdl {
  return {
    operations: operations.map((operation) => {
      const parts = partsOf(operation).map(placeOf)
      return {
        name: operation.name,
        documentation: documentationOf(operation),
        method: operation.method,
        path: operation.path,
        inputSerialization: '*/*',
        outputSerialization: '*/*',
        faultSerialization: '*/*',
        input: parts.length > 0 ? { parts } : {},
        output: {},
      }
    }),
  }
}

/**
 * What a caller passes to an operation that nobody described: the parameters of its path, and a body to most methods.
 */
export function usualParameters({ method, path }: Pick<DesignedOperation, 'method' | 'path'>): DesignedParameter[] {
  const names = Array.from(path.matchAll(/\{([^{}:]+)(?::[^{}]*)?\}/g), ([, name = '']) => name)
  const ofPath = names.map((name) => ({ name, in: 'path' }) as const)
  return methodsWithBody.has(method) ? [...ofPath, body] : ofPath
}

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH'])
const body = { name: 'Body', in: 'entity' } as const

interface Part {
  readonly parameter: DesignedParameter
  /** Its name in the message: one that can stand there, and that no other part has. */
  readonly part: string
}

function partsOf(operation: DesignedOperation): readonly Part[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (operation.parameters ?? usualParameters(operation)).map((parameter) => {
    const plain = parameter.name.replaceAll(/[^A-Za-z0-9_.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')
    let part = plain
    let suffix = next.get(plain) ?? 2
    for (; taken.has(part); suffix++) part = `${plain}${suffix}`
    next.set(plain, suffix)
    taken.add(part)
    return { parameter, part }
  })
}

function typeOf(parameter: DesignedParameter): string {
  return parameter.in === 'entity' ? 'xsd:anyType' : 'xsd:string'
}

function placeOf({ parameter, part }: Part) {
  const { name, in: type, description, required, ...rest } = parameter
  const documentation = [
    ...cdata('description', description),
    ...plainText('required', required?.toString()),
    ...plainText('type', rest.type),
    ...plainText('format', rest.format),
  ]
  return { name, ...(part !== name && { part }), type, ...(documentation.length > 0 && { documentation }) }
}

/** An operation without description states that all media types are accepted, as the platform's editor does. */
function documentationOf({ name, description, summary, tags = [] }: DesignedOperation): GenericXml[] {
  const described = [
    ...cdata('description', description),
    ...cdata('summary', summary),
    ...tags.flatMap((tag) => plainText('tag', tag)),
  ]
  return described.length > 0 ? [...plainText('displayName', name), ...described] : allMediaTypes
}

function plainText(local: string, text: string | undefined): GenericXml[] {
  return text === undefined ? [] : [[`sdoc:${local}`, text]]
}

function cdata(local: string, text: string | undefined): GenericXml[] {
  // A section ends at the first `]]>`.
  const sections = text?.split(/(?<=\]\])(?=>)/).map((section) => ({ '#cdata': section }))
  return sections === undefined ? [] : [[`sdoc:${local}`, ...sections]]
}

const allMediaTypes = ['request', 'response'].map(
  (direction): GenericXml => [
    'sdoc:ext',
    { name: `x-media-type-${direction}`, type: 'object' },
    { '#cdata': '{"default":"true"}' },
  ],
)
