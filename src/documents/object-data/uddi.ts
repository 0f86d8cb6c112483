import type { XmlElement, XmlNode } from '../../xml/tree.ts'
import { uddi } from '../namespaces.ts'
import { constant } from '../shape/derived-parts.ts'
import {
  attribute,
  many,
  maybeAttribute,
  maybeInside,
  member,
  one,
  ownText,
  plain,
  shape,
  text,
} from '../shape/parts.ts'
import type { Constant, Field, Fields, Site, TypeOf } from '../shape/shape.ts'

/** An element of the UDDI registry's own description of an object. */
export function element(
  local: string,
  attributes: Readonly<Record<string, string>>,
  ...children: XmlNode[]
): XmlElement {
  const { namespace } = uddi(local)
  const list = Object.entries(attributes).map(([name, value]) => ({ local: name, namespace: '', value }))
  return { local, namespace, attributes: list, children }
}

/** One category of an object. */
export function keyedReference(keyName: string, keyValue: string, tModelKey: string): XmlElement {
  return element('keyedReference', { keyName, keyValue, tModelKey })
}

/** A category that objects of a kind always have. */
export function category(keyName: string, keyValue: string, tModelKey: string): Constant {
  return constant(keyedReference(keyName, keyValue, tModelKey))
}

type Reference = readonly [keyName: string, tModelKey: string]
const where = ([keyName, tModelKey]: Reference) => ({
  where: { value: 'keyValue', attributes: { keyName, tModelKey } },
})

/** A member that stands in the value of one category. */
export function reference<K extends string>(key: K, names: Reference, about: string): Field<K, string, 'one'> {
  return one(key, uddi('keyedReference'), text, about, where(names))
}

/** A list whose values stand in categories of one kind. */
export function references<K extends string>(key: K, names: Reference, about: string): Field<K, string, 'many'> {
  return many(key, uddi('keyedReference'), text, about, where(names))
}

/** The category systems whose value is a member of the service. */
export const ofService = { localName: 'uddi:uddi.org:xml:localname', namespace: 'uddi:uddi.org:xml:namespace' } as const

const categoryShape = shape(
  maybeAttribute('name', plain('keyName'), text, 'Name of the category.'),
  maybeAttribute(
    'value',
    plain('keyValue'),
    text,
    'Value in the category, where it is not the local name or the namespace of the service.',
    ({ self, up }) => toldByService(self, up.at(-1)),
  ),
  attribute('type', plain('tModelKey'), text, 'Key of the category system.'),
)

function toldByService({ type }: Fields, service: Fields | undefined): string | undefined {
  if (type === ofService.localName) return member(service, 'localName')
  return type === ofService.namespace ? member(service, 'namespace') : undefined
}

/** The categories of an object in the registry. */
export const categoryBag = shape(
  many('references', uddi('keyedReference'), categoryShape, 'Categories.'),
  many(
    'groups',
    uddi('keyedReferenceGroup'),
    shape(
      attribute('type', plain('tModelKey'), text, 'Key of the group.'),
      many('references', uddi('keyedReference'), categoryShape, 'Categories of the group.'),
    ),
    'Groups of categories.',
  ),
)

export type CategoryBag = TypeOf<typeof categoryBag>

/** Where the description of an object came from. */
export function overviewDoc(fallback?: (site: Site) => string | undefined) {
  return maybeInside(
    uddi('overviewDoc'),
    maybeInside(
      uddi('overviewURL'),
      maybeAttribute('overviewUseType', plain('useType'), text, 'What that file or address is, where it is told.'),
      ownText('overviewUrl', text, 'File or address that it was made from.', fallback),
    ),
  )
}
