import { clark } from '../../xml/qname.ts'
import { mig, ms, sep, types, uddi } from '../namespaces.ts'
import {
  attribute,
  derived,
  derivedAttribute,
  derivedText,
  fixed,
  flag,
  inside,
  integer,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  member,
  one,
  plain,
  shape,
  text,
} from '../shape/parts.ts'
import type { Fields, Site, TypeOf } from '../shape/shape.ts'
import { entryName } from './key.ts'
import { bindingTemplates, serviceCategories } from './service-registration.ts'
import { categoryBag } from './uddi.ts'

/** `{namespace}local` of a service. */
export function serviceName(service: Fields): string {
  return clark(member(service, 'namespace') ?? '', member(service, 'localName') ?? '')
}

const nextHopOperation = shape(
  attribute(
    'interface',
    plain('InterfaceName'),
    text,
    'Interface of the operation that is called, `{namespace}local`.',
  ),
  attribute('key', plain('OperationKey'), text, 'OperationKey of the operation that is called.'),
  maybeAttribute('updated', plain('OperationLastUpdatedAt'), text, 'When it was last changed.'),
  attribute('name', plain('OperationName'), text, 'Name of the operation that is called.'),
  maybeAttribute('serviceKey', plain('ServiceKey'), text, 'Its service.', ({ up }) =>
    member(up[0], 'nextHopServiceKey'),
  ),
  maybeAttribute('serviceName', plain('ServiceName'), text, 'Name of its service.', ({ up }) =>
    member(up[0], 'nextHopServiceName'),
  ),
  attribute('wsdlName', plain('WsdlOperationName'), text, 'Its name in the WSDL.'),
  maybe('description', ms('Description'), text, 'Its description.'),
)

const operationParts = [
  attribute('name', plain('OperationName'), text, 'Name of the operation, often `METHOD /path`.'),
  maybeAttribute(
    'wsdlName',
    plain('WsdlOperationName'),
    text,
    'Name in the WSDL, where the naming rule gives another one.',
    ({ self }) => wsdlOperationName(String(self['name'])),
  ),
  attribute('key', plain('OperationKey'), text, 'OperationKey, a UUID.'),
  attribute('interface', plain('InterfaceName'), text, 'Interface that it is an operation of, `{namespace}local`.'),
  maybeAttribute('managementState', plain('ManagementState'), text, '`Enabled`.', () => 'Enabled'),
  maybeAttribute(
    'virtualizations',
    plain('NumOfVirtualizedOperations'),
    integer,
    'How many operations call it.',
    () => 0,
  ),
  maybeAttribute('updated', plain('OperationLastUpdatedAt'), text, 'When it was last changed.'),
  maybeAttribute('policyAvailable', plain('PolicyAvailable'), flag, 'Whether policies apply.', () => true),
  derivedAttribute(plain('ServiceKey'), ({ up }: Site) => member(up[0], 'key')),
] as const

const physicalOperation = shape(
  ...operationParts,
  maybe('description', ms('Description'), text, 'Description of the operation.'),
)

const logicalOperation = shape(
  ...operationParts,
  maybeAttribute('nextHopServiceKey', plain('NextHopServiceKey'), text, 'Service that is called.'),
  maybeAttribute('nextHopServiceName', plain('NextHopServiceName'), text, 'Name of the service that is called.'),
  maybeAttribute(
    'nextHopOperationKey',
    plain('NextHopOperationKey'),
    text,
    'The next hop once more, where it is another one.',
    nextHopKey,
  ),
  maybeAttribute(
    'nextHopOperationName',
    plain('NextHopOperationName'),
    text,
    'Name of the next hop, where it is another one.',
    ({ self }) => member(nextHopOf(self), 'name'),
  ),
  maybe('description', ms('Description'), text, 'Description of the operation.'),
  maybe('nextHop', ms('NextHopOperation'), nextHopOperation, 'Operation that is called.'),
)

const connectionProperty = shape(
  one('name', sep('Name'), text, 'Name of the property.'),
  one('value', sep('Value'), text, 'Value of the property.'),
)

export const endpoint = shape(
  inside(
    sep('ServiceEndpoint'),
    derivedText(sep('ServiceKey'), ({ up }) => member(up[0], 'key')),
    one('key', sep('Name'), text, 'Key of the endpoint, `uddi:{uuid}`.'),
    maybe('description', sep('Description'), text, 'Description of the endpoint.'),
    one('url', sep('Url'), text, 'Address that is called.'),
    one('binding', sep('BindingQName'), text, 'Binding that it implements, `{namespace}local`.'),
    one('portName', sep('PortName'), text, 'Name of the WSDL port.'),
    maybeInside(
      sep('ConnectionProperties'),
      many('connectionProperties', sep('NameValue'), connectionProperty, 'Properties of the connection.'),
    ),
    maybe('protocol', sep('Protocol'), text, 'Protocol, where it is not the scheme of the address.', {
      fallback: ({ self }) => String(self['url']).split(':')[0],
    }),
    maybe('containerKey', sep('ContainerKey'), text, 'Container that listens.'),
    maybe('listenerName', sep('ListenerName'), text, 'Listener of the container.'),
  ),
  maybe('uri', mig('EndpointWsdlUri'), text, 'Entry with its WSDL, where it is not named by the rule.', {
    fallback: ({ self }) => entryName('wsdls', String(self['key']), '.wsdl'),
  }),
)

export type Endpoint = TypeOf<typeof endpoint>

const key = inside(
  types('ServiceKey'),
  derivedText(types('Key'), ({ self }: Site) => member(self, 'key')),
  derivedText(types('ServiceQName'), ({ self }: Site) => serviceName(self)),
)

const ofService = [
  attribute('key', plain('ServiceKey'), text, 'ServiceKey, `uddi:…`.'),
  attribute('localName', plain('WsdlServiceLocalName'), text, 'Local name of the WSDL service.'),
  attribute('namespace', plain('WsdlTargetNamespaceUrl'), text, 'Namespace of the WSDL service.'),
  maybeAttribute('organizationKey', plain('BusinessKey'), text, 'Organization that it belongs to.'),
  one('name', ms('Name'), text, 'Name of the service.'),
  maybe('description', ms('Description'), text, 'Description of the service.'),
] as const

const registration = inside(
  uddi('businessService'),
  derivedAttribute(plain('businessKey'), ({ self }: Site) => member(self, 'organizationKey')),
  derivedAttribute(plain('serviceKey'), ({ self }: Site) => member(self, 'key')),
  derivedText(uddi('name'), ({ self }: Site) => member(self, 'name')),
  derivedText(uddi('description'), ({ self }: Site) => member(self, 'description') || undefined),
  derived(uddi('bindingTemplates'), bindingTemplates),
  maybe(
    'categories',
    uddi('categoryBag'),
    categoryBag,
    'Categories in the registry, where they are not what the rules give.',
    {
      fallback: serviceCategories,
    },
  ),
)

const endpoints = many('endpoints', mig('ExportServiceEndpoint'), endpoint, 'Addresses under which it can be called.')

const serviceFile = (file: string) => ({
  fallback: ({ self }: Site) => {
    const folder = entryName('services', member(self, 'key'), '')
    return folder === undefined ? undefined : `${folder}/${file}`
  },
})

/** A proxy: a service that the platform hosts (`ExportService` with `VirtualService`). */
export const virtualService = shape(
  fixed('kind', 'virtual'),
  key,
  inside(
    mig('ExportService'),
    inside(
      ms('VirtualService'),
      ...ofService,
      inside(ms('Operations'), many('operations', ms('LogicalOperation'), logicalOperation, 'Operations.')),
    ),
    registration,
    endpoints,
    maybe(
      'configurationUri',
      mig('BpelUri'),
      text,
      'Entry with its configuration, where it is not named by the rule.',
      serviceFile('bpel.xml'),
    ),
    maybe('managementUri', mig('ManagementUri'), text, 'Entry with its management settings, where it has some.'),
  ),
)

/** A target or a design: a service that the platform does not host (`ExportService` with `PhysicalService`). */
export const physicalService = shape(
  fixed('kind', 'physical'),
  key,
  inside(
    mig('ExportService'),
    inside(
      ms('PhysicalService'),
      ...ofService,
      maybeAttribute('discovered', plain('Discovered'), flag, 'Whether it was found by an agent.', () => false),
      inside(ms('Operations'), many('operations', ms('Operation'), physicalOperation, 'Operations.')),
    ),
    registration,
    endpoints,
  ),
)

export type VirtualService = TypeOf<typeof virtualService>
export type PhysicalService = TypeOf<typeof physicalService>

/** The WSDL name of an operation: `GET /a/{id}` becomes `GET__a__id_`; other names are taken as they are. */
export function wsdlOperationName(name: string): string {
  if (!name.includes(' /')) return name
  const rest = /^([A-Z]+) \/(.*)$/s.exec(name)
  if (rest === null) return name
  return `${rest[1]}__${rest[2]?.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`
}

function nextHopOf(self: Fields): Fields | undefined {
  const value = self['nextHop']
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
}

function nextHopKey({ self }: Site): string | undefined {
  const hop = nextHopOf(self)
  if (hop === undefined) return undefined
  return [member(self, 'nextHopServiceKey'), member(hop, 'interface'), member(hop, 'wsdlName')].join('$$$')
}
