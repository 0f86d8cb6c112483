import { attributeValue, hasName, isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts'
import type { WithDeviations } from '../codec.ts'
import { javaHashCode } from '../java/hash-code.ts'
import { hashMapOrder } from '../java/hash-map.ts'
import { derived } from '../shape/derived-parts.ts'
import { fromGeneric } from '../shape/generic.ts'
import { attribute, inside, many, maybeAttribute, member, plain, presence, qname, shape, text } from '../shape/parts.ts'
import type { Fields, Site, TypeOf } from '../shape/shape.ts'
import { documentationOf, shttp, soa, soap, wsdl, wsp } from './names.ts'

const connectionProperty = shape(
  attribute('name', plain('name'), text, 'Name of the property.'),
  attribute('value', plain('value'), text, 'Value of the property.'),
)

type Property = TypeOf<typeof connectionProperty>

const policyReference = shape(attribute('uri', plain('URI'), text, 'Address of the policy.'))

/**
 * The WSDL of an endpoint: one service with one port. All of it follows from the endpoint and its service, the owners;
 * what is stated is where the document differs.
 */
export const endpointDefinitions = shape(
  maybeAttribute('definitionsName', plain('name'), text, 'Name of the WSDL as a whole.'),
  maybeAttribute(
    'targetNamespace',
    plain('targetNamespace'),
    text,
    'Namespace of the WSDL service, where it is another one here.',
    ({ up }) => member(up[1], 'namespace'),
  ),
  documentationOf('definitionsDocumentation', 'What people may read of the WSDL as a whole.'),
  inside(
    wsdl('service'),
    maybeAttribute(
      'serviceName',
      plain('name'),
      text,
      'Local name of the WSDL service, where it is another one here.',
      ({ up }) => member(up[1], 'localName'),
    ),
    documentationOf('serviceDocumentation', 'What people may read of the service.'),
    inside(
      wsdl('port'),
      maybeAttribute('portName', plain('name'), text, 'Name of the port, where it is another one here.', ({ up }) =>
        member(up[0], 'portName'),
      ),
      maybeAttribute(
        'binding',
        plain('binding'),
        qname,
        'Binding, `{namespace}local`, where it is another one here.',
        ({ up }) => member(up[0], 'binding'),
      ),
      documentationOf('portDocumentation', 'What people may read of the port.'),
      presence(
        'soap',
        soap('address'),
        (site) => address(soap, site),
        'Whether it is called by SOAP.',
        () => false,
      ),
      derived(shttp('address'), (site) => (site.self['soap'] === true ? [] : [address(shttp, site)])),
      many(
        'connectionProperties',
        soa('connectionProperty'),
        connectionProperty,
        'Properties of the connection, where they are others here; an empty list where there are none.',
        { fallback: ({ up }) => propertiesOf({}, up[0]) },
      ),
      many('policyReferences', wsp('PolicyReference'), policyReference, 'Policies that are attached to the endpoint.'),
    ),
  ),
)

/** What Policy Manager writes for the name of the service of many a proxy. */
export const placeholderName = 'servicename'
/** What it writes for their namespace. */
export const placeholderNamespace = wsdl('').namespace

export type EndpointWsdl = TypeOf<typeof endpointDefinitions>

/** The addresses of the policies that an endpoint's WSDL refers to, wherever in it they stand. */
export function policyReferencesOf({ policyReferences = [], deviations = [] }: WithDeviations<EndpointWsdl>): string[] {
  const others = deviations.flatMap((deviation) =>
    'insert' in deviation ? [...referencesIn(fromGeneric(deviation.xml))] : [],
  )
  return [...policyReferences.map(({ uri }) => uri), ...others]
}

function address(extension: typeof soap, { up }: Site): XmlElement {
  const location = member(up[0], 'url') ?? ''
  return { ...extension('address'), attributes: [{ local: 'location', namespace: '', value: location }], children: [] }
}

/** The connection properties that stand in the WSDL of an endpoint. */
export function propertiesOf(value: Fields, endpoint: Fields | undefined): readonly Property[] {
  const stated = value['connectionProperties']
  if (Array.isArray(stated)) return stated
  const properties: unknown = endpoint?.['connectionProperties']
  return Array.isArray(properties) ? hashMapOrder(properties, ({ name }: Property) => javaHashCode(name)) : []
}

function* referencesIn(node: XmlNode): Generator<string> {
  if (!isElement(node)) return
  const uri = hasName(node, wsp('PolicyReference')) ? attributeValue(node, 'URI') : undefined
  if (uri !== undefined) yield uri
  for (const child of node.children) yield* referencesIn(child)
}
