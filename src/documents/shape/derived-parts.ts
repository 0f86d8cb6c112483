import { bareElement, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { plain } from './parts.ts'
import type { Constant, Derived, Field, Fields, Shape, Site, Value } from './shape.ts'

/** An element that is always the same. */
export function constant(element: XmlElement): Constant {
  return { part: 'constant', element }
}

/** Elements that follow from the object; `name` is that of all of them. */
export function derived(name: XmlName, from: (site: Site) => readonly XmlElement[] | undefined): Derived {
  return { part: 'derived', name, from, as: 'elements' }
}

/** An element with a text that follows from the object. */
export function derivedText(name: XmlName, from: (site: Site) => string | undefined): Derived {
  return derived(name, (site) => {
    const value = from(site)
    return value === undefined ? [] : [bareElement(name, [value])]
  })
}

/** An attribute that follows from the object. */
export function derivedAttribute(name: XmlName, from: (site: Site) => string | undefined): Derived {
  return { part: 'derived', name, from, as: 'attribute' }
}

/** An attribute that is a qualified name and follows from the object, in Clark notation. */
export function derivedQName(name: XmlName, from: (site: Site) => string | undefined): Derived {
  return { part: 'derived', name, from, as: 'attribute', qname: true }
}

/** A member whose value stands elsewhere in the document, where derived parts or other members write it. */
export function elsewhere<K extends string, T>(
  key: K,
  content: Value<T> | Shape<T>,
  about: string,
  find: (element: XmlElement, root: XmlElement) => T | undefined,
  fallback?: (site: Site) => T | undefined,
): Field<K, T, 'maybe'> {
  return { part: 'element', key, name: plain(''), content, occurs: 'maybe', about, find, ...(fallback && { fallback }) }
}

/** A list whose items stand elsewhere in the document, as `elsewhere` has it of one value. */
export function listElsewhere<K extends string, T>(
  key: K,
  content: Shape<T>,
  about: string,
  find: (element: XmlElement, root: XmlElement, self: Fields) => readonly NoInfer<T>[] | undefined,
  fallback: (site: Site) => readonly NoInfer<T>[] | undefined,
): Field<K, T, 'many'> {
  return { part: 'element', key, name: plain(''), content, occurs: 'many', about, find, fallback }
}
