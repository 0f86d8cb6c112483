import { onceFor } from '../../values/once.ts'
import { attributeValue, childrenNamed, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { mig, uddi } from '../namespaces.ts'
import { listElsewhere } from '../shape/derived-parts.ts'
import { attribute, flag, maybeAttribute, member, plain, shape, text } from '../shape/parts.ts'
import type { Fields, TypeOf } from '../shape/shape.ts'
import { keyedReference } from './uddi.ts'

/** The property of the connection that says by which host an endpoint is called. */
const virtualHost = 'virtualHost'

/** The category system of the hosts of endpoints. */
const hostSystem = 'uddi:soa.com:endpoint:cname'

const registeredHost = shape(
  attribute('named', plain('named'), flag, 'Whether its category has the name `virtualHost`; in 2014 it has none.'),
  maybeAttribute(
    'value',
    plain('value'),
    text,
    'The host, where it is not the virtual host of the connection.',
    (site) => virtualHostOf(site.up[0]),
  ),
)

type RegisteredHost = TypeOf<typeof registeredHost>

/** The hosts by which the registry knows an endpoint; they stand in the registration of its service. */
export const registeredHosts = listElsewhere(
  'registeredHosts',
  registeredHost,
  'Hosts in the registry, where they are not the virtual host of the connection, with its name, alone.',
  findHosts,
  ({ self }) => usualHosts(self),
)

/** The categories of the hosts of an endpoint; twin of `findHosts`. */
export function hostCategories(endpoint: Fields): readonly XmlElement[] {
  const stated = endpoint['registeredHosts']
  const hosts: readonly RegisteredHost[] = Array.isArray(stated) ? stated : usualHosts(endpoint)
  return hosts.map(({ named, value = virtualHostOf(endpoint) }) => {
    const reference = keyedReference(virtualHost, value, hostSystem)
    return named
      ? reference
      : { ...reference, attributes: reference.attributes.filter(({ local }) => local !== 'keyName') }
  })
}

function usualHosts(endpoint: Fields): readonly RegisteredHost[] {
  return propertiesOf(endpoint).some(isVirtualHost) ? [{ named: true }] : []
}

/** The virtual host of the connection; nothing is written as an empty text. */
function virtualHostOf(endpoint: Fields | undefined): string {
  return member(propertiesOf(endpoint).find(isVirtualHost), 'value') ?? ''
}

function propertiesOf(endpoint: Fields | undefined): readonly Fields[] {
  const properties = endpoint?.['connectionProperties']
  return Array.isArray(properties) ? properties : []
}

function isVirtualHost({ name }: Fields): boolean {
  return name === virtualHost
}

function findHosts(element: XmlElement, root: XmlElement, endpoint: Fields): readonly RegisteredHost[] | undefined {
  const [bag] = childrenNamed(templateOf(element, root, endpoint), uddi('categoryBag'))
  const hosts = childrenNamed(bag, uddi('keyedReference')).flatMap((one) => hostIn(one, virtualHostOf(endpoint)))
  return hosts.length > 0 ? hosts : undefined
}

/** The host in a category; one of another system, or with another name, is none. */
function hostIn(category: XmlElement, usual: string): readonly RegisteredHost[] {
  const [name, value] = [attributeValue(category, 'keyName'), attributeValue(category, 'keyValue')]
  const isHost = attributeValue(category, 'tModelKey') === hostSystem && value !== undefined
  if (!isHost || (name !== undefined && name !== virtualHost)) return []
  return [{ named: name !== undefined, ...(value !== usual && { value }) }]
}

/** The registration of an endpoint, by its key; of equal keys, that at its place. */
function templateOf(element: XmlElement, root: XmlElement, { key }: Fields): XmlElement | undefined {
  const { templates, byKey, places } = templatesIn(root)
  const twin = templates[places.get(element) ?? -1]
  return twin !== undefined && keyOf(twin) === key ? twin : byKey.get(String(key))
}

interface Templates {
  readonly templates: readonly XmlElement[]
  readonly byKey: ReadonlyMap<string, XmlElement>
  /** The place of each endpoint among the endpoints. */
  readonly places: ReadonlyMap<XmlElement, number>
}

const templatesIn: (root: XmlElement) => Templates = onceFor(collectTemplates, new WeakMap())

function collectTemplates(root: XmlElement): Templates {
  const service = [mig('ExportService')]
  const templates = below(root, [...service, ...['businessService', 'bindingTemplates', 'bindingTemplate'].map(uddi)])
  const endpoints = below(root, [...service, mig('ExportServiceEndpoint')])
  return {
    templates,
    byKey: new Map(templates.map((template) => [keyOf(template) ?? '', template])),
    places: new Map(endpoints.map((endpoint, place) => [endpoint, place])),
  }
}

function below(root: XmlElement, path: readonly XmlName[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenNamed(one, name)), [root])
}

function keyOf(template: XmlElement): string | undefined {
  return attributeValue(template, 'bindingKey')
}
