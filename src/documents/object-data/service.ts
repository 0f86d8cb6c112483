import { clark } from '../../xml/qname.ts'
import { mig, ms, sep, types, uddi } from '../namespaces.ts'
import { derived, derivedAttribute, derivedText } from '../shape/derived-parts.ts'
import {
  attribute,
  fixed,
  flag,
  inside,
  many,
  maybe,
  maybeAttribute,
  maybeInside,
  member,
  one,
  plain,
  shape,
  text,
  usualAttribute,
} from '../shape/parts.ts'
import type { Fields, Site, TypeOf } from '../shape/shape.ts'
import { usualEntry } from './entry.ts'
import { logicalOperation, physicalOperation } from './operation.ts'
import { registeredHosts } from './registered-hosts.ts'
import { bindingTemplates, serviceCategories } from './service-registration.ts'
import { categoryBag } from './uddi.ts'

/** The qualified name of a service's WSDL, `{namespace}local`. */
export function serviceQName(service: Fields): string {
  return clark(member(service, 'namespace') ?? '', member(service, 'localName') ?? '')
}

/** The entry for management settings that are given to a service without one. */
export function usualManagement(service: Fields): string | undefined {
  return service['management'] === undefined ? undefined : usualEntry('management', member(service, 'key'))
}

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
  registeredHosts,
  maybe('uri', mig('EndpointWsdlUri'), text, 'Entry with its WSDL, where it is not named by the rule.', {
    fallback: ({ self }) => usualEntry('endpoint', member(self, 'key')),
  }),
)

export type Endpoint = TypeOf<typeof endpoint>

const key = inside(
  types('ServiceKey'),
  derivedText(types('Key'), ({ self }: Site) => member(self, 'key')),
  derivedText(types('ServiceQName'), ({ self }: Site) => serviceQName(self)),
)

const ofService = [
  attribute('key', plain('ServiceKey'), text, 'ServiceKey, `uddi:…`.'),
  attribute('localName', plain('WsdlServiceLocalName'), text, 'Local name of the WSDL service.'),
  attribute('namespace', plain('WsdlTargetNamespaceUrl'), text, 'Namespace of the WSDL service.'),
  usualAttribute('organizationKey', plain('BusinessKey'), text, 'Organization that it belongs to.'),
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

/** A proxy: a service that the platform hosts (`ExportService` with `VirtualService`). */
export const virtualService = shape(
  fixed('kind', 'virtual', 'A proxy, which the platform hosts.'),
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
      { fallback: ({ self }) => usualEntry('configuration', member(self, 'key')) },
    ),
    maybe('managementUri', mig('ManagementUri'), text, 'Entry with its management settings, where it has some.', {
      fallback: ({ self }) => usualManagement(self),
    }),
  ),
)

/** A target or a design: a service that the platform does not host (`ExportService` with `PhysicalService`). */
export const physicalService = shape(
  fixed('kind', 'physical', 'A target or a design, which the platform does not host.'),
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
