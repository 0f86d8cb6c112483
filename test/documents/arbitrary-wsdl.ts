import fc from 'fast-check'
import type { GenericElement, GenericXml } from '../../src/documents/shape/generic.ts'
import type { BindingWsdl } from '../../src/documents/wsdl/binding.ts'
import type { EndpointWsdl } from '../../src/documents/wsdl/endpoint.ts'
import type { InterfaceWsdl } from '../../src/documents/wsdl/interface.ts'
import { usualPrefixes } from '../../src/documents/wsdl/names.ts'
import type { NamespaceMap } from '../../src/xml/print-compact.ts'

export const endpoint = {
  url: 'http://gateway.example.com/',
  binding: '{uri:atmosphere}B',
  portName: 'http1',
  connectionProperties: [
    { name: 'virtualHost', value: 'a.example.com' },
    { name: 'visibility', value: 'public' },
  ],
}
export const service = { localName: 'svc', namespace: 'uri:atmosphere' }
export const interfaceOwner = { name: '{uri:atmosphere}P' }
export const bindingOwner = { name: '{uri:atmosphere}B' }

const { wsdl, shttp, soap } = usualPrefixes

/** Root declarations of several kinds; the usual ones are `undefined`. */
export const arbitraryMap: fc.Arbitrary<NamespaceMap | undefined> = fc.constantFrom(
  undefined,
  { shttp, atmo: 'uri:atmosphere', wsdl, tns: 'uri:atmosphere' },
  { '': wsdl, tns: 'uri:atmosphere', soap },
  { '': 'urn:other', ns1: wsdl, ns: shttp, soa: 'urn:not-soa' },
  {},
)

export const arbitraryLineEnd = fc.constantFrom('\n' as const, '\r\n' as const)

const unit = fc.constantFrom(...'aB0.-:{}/ß€😀&<>"\' \t\n\r', ']]>', '&amp;')
const text = fc.string({ unit, maxLength: 6 })
const word = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,5}$/)
const namespace = fc.constantFrom('uri:atmosphere', 'http://a.example.com/{b}', 'urn:other')
const clark = fc.oneof(
  fc.tuple(namespace, word).map(([name, local]) => `{${name}}${local}`),
  word,
)
const genericName = fc.oneof(
  fc.tuple(fc.constantFrom('sdoc', 'shttp', 'wsdl', 'xsd'), word).map(([prefix, local]) => `${prefix}:${local}`),
  clark,
)
const attributeName = fc.oneof(genericName, fc.constant('{http://www.w3.org/XML/1998/namespace}lang'))
const cdata = fc
  .string({ unit: fc.constantFrom(...'a<>&"\n]'), maxLength: 5 })
  .filter((content) => !content.includes(']]>'))
  .map((content) => ({ '#cdata': content }))

/** Neighbouring texts are one; an empty text stands alone. */
function settled(nodes: readonly GenericXml[]): GenericXml[] {
  const alone = nodes.length === 1
  return nodes.filter(
    (node, i) => typeof node !== 'string' || alone || (node !== '' && typeof nodes[i - 1] !== 'string'),
  )
}

const { content } = fc.letrec<{ node: GenericXml; content: GenericXml[] }>((tie) => ({
  content: fc.array(tie('node'), { maxLength: 3 }).map((nodes) => settled(settled(nodes))),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    cdata,
    fc
      .tuple(genericName, fc.dictionary(attributeName, text, { maxKeys: 2 }), tie('content'))
      .map(
        ([name, attributes, children]): GenericElement =>
          Object.keys(attributes).length === 0 ? [name, ...children] : [name, attributes, ...children],
      ),
  ),
}))

const documentation = content
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 })
const some: { requiredKeys: [] } = { requiredKeys: [] }

const direction = fc.record({ name: text, message: text, documentation }, { requiredKeys: ['message'] })

export const arbitraryInterface: fc.Arbitrary<InterfaceWsdl> = fc.record(
  {
    documentation,
    portTypeDocumentation: documentation,
    messages: list(
      fc.record(
        {
          name: text,
          documentation,
          parts: list(fc.record({ name: text, element: text, type: text, documentation }, { requiredKeys: ['name'] })),
        },
        { requiredKeys: ['name'] },
      ),
    ),
    operations: list(
      fc.record(
        {
          name: text,
          parameterOrder: text,
          documentation,
          input: direction,
          output: direction,
          faults: list(direction),
        },
        { requiredKeys: ['name'] },
      ),
    ),
  },
  some,
)

const parts = list(
  fc
    .record({ name: text, part: text, type: text, documentation }, { requiredKeys: ['name', 'type'] })
    .filter(({ name, part }) => name !== part),
)
const body = fc.record({ parts: text, use: text, encodingStyle: text, namespace: text }, some)
const way = fc.record({ name: text, documentation, parts, body }, some)

export const arbitraryBinding: fc.Arbitrary<BindingWsdl> = fc.record(
  {
    portType: clark.filter((name) => name !== interfaceOwner.name),
    definitionsDocumentation: documentation,
    documentation,
    soap: fc.record({ style: text, transport: text }, some),
    operations: list(
      fc.record(
        {
          name: text,
          documentation,
          method: text,
          path: text,
          inputSerialization: text,
          outputSerialization: text,
          faultSerialization: text,
          soap: fc.record({ action: text, style: text }, some),
          input: way,
          output: way,
          faults: list(fc.record({ name: text, documentation, parts }, { requiredKeys: ['name'] })),
        },
        { requiredKeys: ['name'] },
      ),
    ),
  },
  some,
)

export const arbitraryEndpoint: fc.Arbitrary<EndpointWsdl> = fc.record(
  {
    definitionsDocumentation: documentation,
    serviceDocumentation: documentation,
    portDocumentation: documentation,
    targetNamespace: text,
    serviceName: text,
    portName: text,
    binding: clark.filter((name) => name !== endpoint.binding),
    soap: fc.constant(true),
    connectionProperties: fc.array(fc.record({ name: text, value: text }), { maxLength: 2 }),
    policyReferences: list(fc.record({ uri: text })),
  },
  some,
)
