import { onceFor } from '../values/once.ts'
import { type NamespaceMap, printCompact } from '../xml/print-compact.ts'
import { bareElement, type XmlElement } from '../xml/tree.ts'
import type { DocumentKind } from './codec.ts'
import { wsdlNameOf } from './object-data/operation.ts'
import { serviceQName } from './object-data/service.ts'
import { constant, derivedQName } from './shape/derived-parts.ts'
import {
  attribute,
  flag,
  grouped,
  inside,
  integer,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  member,
  names,
  plain,
  qname,
  shape,
  text,
} from './shape/parts.ts'
import type { Fields, Site, Surroundings, TypeOf } from './shape/shape.ts'

const vs = names('http://soa.com/capabilities/service/virtualization/bpel')
const xs = names('http://www.w3.org/2001/XMLSchema')
const xsi = names('http://www.w3.org/2001/XMLSchema-instance')

const headers = shape(
  inside(
    vs('BindingHeaderInstructions'),
    maybe('binding', vs('PreserveBindingHeaders'), flag, 'Whether the headers of the binding are handed on.'),
  ),
  inside(
    vs('TransportHeaderInstructions'),
    maybe('transport', vs('PreserveTransportHeaders'), flag, 'Whether the headers of the transport are handed on.'),
    many('preserved', vs('PreservedTransportHeader'), text, 'Headers of the transport that are handed on.'),
  ),
)

const operation = shape(
  attribute('name', plain('OperationName'), text, 'Name of the operation in the WSDL.'),
  maybeAttribute(
    'interface',
    plain('InterfaceName'),
    qname,
    'Its interface, `{namespace}local`, where it is not that of the operation of the service.',
    (site) => member(operationOf(site), 'interface'),
  ),
  maybeAttribute(
    'updated',
    plain('LastUpdated'),
    integer,
    'When it was last changed, in milliseconds since 1970, where that is not when the configuration was.',
    ({ up }) => updateOf(up[0]),
  ),
  constant(bareElement(vs('Process'))),
  grouped('headers', headers, 'Which headers are handed on, where that is not all of them.', () => ({
    binding: true,
    transport: true,
  })),
)

const configuration = shape(
  maybeAttribute('updated', plain('LastUpdated'), integer, 'When it was last changed, in milliseconds since 1970.'),
  derivedQName(plain('ServiceName'), ({ up }) => up[0] && serviceQName(up[0])),
  constant(outboundIdentity()),
  maybeInside(
    vs('PolicyImplementationConfig'),
    maybe('implementPolicies', vs('ImplementPolicies'), flag, 'Whether policies are put into effect.'),
  ),
  many(
    'operations',
    vs('OperationImplementation'),
    operation,
    'Its operations, where they are not simply those of the service in the same order.',
    { fallback: usualOperations },
  ),
)

/** How the platform runs a virtual service. */
export type ServiceConfiguration = TypeOf<typeof configuration>

/** The documents `services/…/bpel.xml`, which despite their name hold no process. */
export const serviceConfiguration: DocumentKind<ServiceConfiguration> = {
  root: vs('VirtualServiceConfiguration'),
  shape: configuration,
  namespaces: () => namespaces,
  print: printCompact,
}

/** The namespace of the service follows as `ns13`. */
const namespaces: NamespaceMap = {
  '': vs('').namespace,
  ns2: 'http://schemas.xmlsoap.org/ws/2006/02/addressingidentity',
  ns3: 'http://www.w3.org/2000/09/xmldsig#',
  ns4: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  ns5: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  ns6: 'http://schemas.xmlsoap.org/ws/2004/09/mex',
  ns7: 'http://soa.com/capabilities/service/virtualization/bpel/activity',
  ns8: 'http://www.w3.org/2001/04/xmlenc#',
  ns9: 'http://federatedgovernance.org/mc/configuration/x509',
  ns10: 'http://schemas.xmlsoap.org/ws/2003/03/business-process/',
  ns11: 'http://soa.com/bpel/ext',
  ns12: 'http://schemas.xmlsoap.org/ws/2003/05/partner-link/',
}

function usualOperations({ up }: Site): readonly { readonly name: string }[] {
  return operationsOf(up[0]).map((one) => ({ name: wsdlName(one) }))
}

type Operations = ReadonlyMap<unknown, Fields>

/** The operations of services, which have many, by WSDL name, for as long as an archive is read or built, or shorter. */
const operationsIn: (surroundings: Surroundings) => (service: Fields) => Operations = onceFor(
  () => onceFor(byWsdlName, new WeakMap()),
  new WeakMap(),
)

/** The operation of the service that is spoken of. */
function operationOf({ self, up: [, service], surroundings }: Site): Fields | undefined {
  return service && operationsIn(surroundings)(service).get(self['name'])
}

/** Of two operations of one name, the first. */
function byWsdlName(service: Fields): Operations {
  return new Map(
    operationsOf(service)
      .toReversed()
      .map((one) => [wsdlName(one), one]),
  )
}

function operationsOf(service: Fields | undefined): readonly Fields[] {
  const operations = service?.['operations']
  return Array.isArray(operations) ? operations : []
}

function wsdlName(operation: Fields): string {
  return wsdlNameOf({ name: member(operation, 'name') ?? '', wsdlName: member(operation, 'wsdlName') })
}

function updateOf(configuration: Fields | undefined): number | undefined {
  const updated = configuration?.['updated']
  return typeof updated === 'number' ? updated : undefined
}

/** What every configuration says of the identity that calls are made with. */
function outboundIdentity(): XmlElement {
  const type = { ...xsi('type'), value: '{http://www.w3.org/2001/XMLSchema}boolean', qname: true }
  const useInbound: XmlElement = {
    ...vs('UseInboundIdentities'),
    declarations: [
      ['xs', xs('').namespace],
      ['xsi', xsi('').namespace],
    ],
    attributes: [type],
    children: ['true'],
  }
  const useService = bareElement(vs('UseServiceIdentityForHTTPS'), ['false'])
  return bareElement(vs('OutboundIdentityConfig'), [useInbound, useService])
}
