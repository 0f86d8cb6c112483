import type { XmlElement, XmlNode } from '../../xml/tree.ts'
import { uddi } from '../namespaces.ts'
import {
  attribute,
  constant,
  many,
  maybeAttribute,
  maybeInside,
  one,
  ownText,
  plain,
  shape,
  text,
} from '../shape/parts.ts'
import type { Constant, Field, Site, TypeOf } from '../shape/shape.ts'

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

const categoryShape = shape(
  maybeAttribute('name', plain('keyName'), text, 'Name of the category.'),
  attribute('value', plain('keyValue'), text, 'Value in the category.'),
  attribute('type', plain('tModelKey'), text, 'Key of the category system.'),
)

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
