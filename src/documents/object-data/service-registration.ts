import type { XmlElement } from '../../xml/tree.ts'
import { member } from '../shape/parts.ts'
import type { Fields, Site } from '../shape/shape.ts'
import { hostCategories } from './registered-hosts.ts'
import { type CategoryBag, element, keyedReference, ofService } from './uddi.ts'

/** The category system by which the registry marks services that the platform hosts. */
export const hostingMarks = 'uddi:digev.com:categorization:services'
const endpointGroup = 'uddi:soa.com:serviceendpoint:group'

/** The categories that every service has; those without a value here have one that is told by the service. */
export const ofEveryService = [
  { name: 'WSDL type', value: 'service', type: 'uddi:uddi.org:wsdl:types' },
  { name: 'service local name', type: ofService.localName },
  { name: 'service namespace', type: ofService.namespace },
] as const

/** The categories that the platform gives to a service by itself. */
export function serviceCategories({ self }: Site): CategoryBag {
  const category = (name: string, value: string, type: string) => ({ name, value, type })
  const hosted = [
    ...(endpointsOf(self).length > 0 ? [category('Managed Service', 'Managed Service', hostingMarks)] : []),
    category('Virtual Service', 'Virtual Service', hostingMarks),
  ]
  return { references: [...(self['kind'] === 'virtual' ? hosted : []), ...ofEveryService] }
}

/** The registry's description of the endpoints. */
export function bindingTemplates(site: Site): XmlElement[] {
  const endpoints = endpointsOf(site.self)
  if (endpoints.length === 0) return []
  return [element('bindingTemplates', {}, ...endpoints.map((endpoint) => bindingTemplate(endpoint, site)))]
}

function bindingTemplate(endpoint: Fields, { self, surroundings }: Site): XmlElement {
  const binding = surroundings.bindingNamed(member(endpoint, 'binding') ?? '')
  const serviceKey = member(self, 'key') ?? ''
  return element(
    'bindingTemplate',
    { bindingKey: member(endpoint, 'key') ?? '', serviceKey },
    element('accessPoint', { useType: 'endPoint' }, member(endpoint, 'url') ?? ''),
    element(
      'tModelInstanceDetails',
      {},
      element(
        'tModelInstanceInfo',
        { tModelKey: binding?.key ?? '' },
        element(
          'description',
          {},
          'The wsdl:binding that this wsdl:port implements. The instanceParms specifies the port local name.',
        ),
        element('instanceDetails', {}, element('instanceParms', {}, member(endpoint, 'portName') ?? '')),
      ),
      element(
        'tModelInstanceInfo',
        { tModelKey: binding?.interfaceKey ?? '' },
        element('description', {}, 'The wsdl:portType that this wsdl:port implements.'),
      ),
    ),
    element('categoryBag', {}, ...endpointCategories(endpoint)),
  )
}

function endpointCategories(endpoint: Fields): XmlElement[] {
  const properties = fieldsIn(endpoint['connectionProperties'])
  const connection = properties.map((property) => {
    const name = member(property, 'name') ?? ''
    const type =
      name === 'virtualHost' ? 'uddi:soa.com:endpoint:virtualhost' : 'uddi:soa.com:serviceendpoint:connprop:string'
    return keyedReference(name, member(property, 'value') ?? '', type)
  })
  const [container, listener] = [member(endpoint, 'containerKey'), member(endpoint, 'listenerName')]
  const hosting = [
    ...(container ? [keyedReference('containerKey', container, 'uddi:soa.com:serviceendpoint:containername')] : []),
    ...(listener ? [keyedReference('listenerName', listener, 'uddi:soa.com:serviceendpoint:listenername')] : []),
  ]
  return [
    ...hostCategories(endpoint),
    keyedReference('WSDL type', 'port', 'uddi:uddi.org:wsdl:types'),
    ...(connection.length > 0 ? [group('uddi:soa.com:serviceendpoint:connprops:group', connection)] : []),
    ...(hosting.length > 0 ? [group(endpointGroup, hosting)] : []),
  ]
}

function group(tModelKey: string, references: readonly XmlElement[]): XmlElement {
  return element('keyedReferenceGroup', { tModelKey }, ...references)
}

function endpointsOf(self: Fields): readonly Fields[] {
  return fieldsIn(self['endpoints'])
}

function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : []
}
