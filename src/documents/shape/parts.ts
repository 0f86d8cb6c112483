import type { Declaration, XmlElement, XmlName } from '../../xml/tree.ts'
import { clarkNaming, type GenericXml, type JsonNaming } from './generic.ts'
import type { Field, Fields, Fixed, Inside, ObjectOf, Part, Shape, Site, Value, Variants } from './shape.ts'

/** Names of one namespace: `const ctr = names('http://…'); ctr('Contract')`. */
export function names(namespace: string): (local: string) => XmlName {
  return (local) => ({ namespace, local })
}

/** A name without a namespace, as most attributes have. */
export const plain = names('')

export const text: Value<string> = { kind: 'text' }
/** `true` or `false`. */
export const flag: Value<boolean> = { kind: 'flag' }
/** A whole number in its usual spelling. */
export const integer: Value<number> = { kind: 'integer' }
/** A number; another spelling than its shortest is a matter of style. */
export const number: Value<number> = { kind: 'number' }
/** A qualified name: `{namespace}local` in JSON, `prefix:local` in XML. */
export const qname: Value<string> = { kind: 'qname' }
/** A qualified name, mostly of one namespace: then the local name in JSON. */
export const qnameIn = (namespace: string): Value<string> => ({ kind: 'qname', namespace })

/** A flat list of named texts: the child elements, in the namespace of their parent, by local name. */
export const settings: Value<Readonly<Record<string, string>>> = { kind: 'settings' }

/** Whatever an element holds, text and elements in order, as generic XML. */
export function xml(naming: JsonNaming = clarkNaming): Value<readonly GenericXml[]> {
  return { kind: 'xml', naming }
}

export function shape<const P extends readonly Part[]>(...parts: P): Shape<ObjectOf<P>> {
  return { parts }
}

interface More<T> {
  readonly alias?: XmlName
  readonly fallback?: (site: Site) => T | undefined
  readonly declarations?: readonly Declaration[]
  readonly where?: { readonly value: string; readonly attributes: Readonly<Record<string, string>> }
}

export function one<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T> | Shape<T>,
  about: string,
  more: More<T> = {},
): Field<K, T, 'one'> {
  return { part: 'element', key, name, content, occurs: 'one', about, ...more }
}

export function maybe<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T> | Shape<T>,
  about: string,
  more: More<T> = {},
): Field<K, T, 'maybe'> {
  return { part: 'element', key, name, content, occurs: 'maybe', about, ...more }
}

/** A member that may be absent, but never is in genuine objects. */
export function usual<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T> | Shape<T>,
  about: string,
): Field<K, T, 'maybe'> {
  return { ...maybe(key, name, content, about), usual: true }
}

/** A list; its fallback is the whole list that stands in the document when the object leaves the member out. */
export function many<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T> | Shape<T>,
  about: string,
  more: Omit<More<T>, 'fallback'> & { readonly fallback?: (site: Site) => readonly NoInfer<T>[] | undefined } = {},
): Field<K, T, 'many'> {
  return { part: 'element', key, name, content, occurs: 'many', about, ...more }
}

export function attribute<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T>,
  about: string,
): Field<K, T, 'one'> {
  return { part: 'attribute', key, name, content, occurs: 'one', about }
}

export function maybeAttribute<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T>,
  about: string,
  fallback?: (site: Site) => T | undefined,
): Field<K, T, 'maybe'> {
  return { part: 'attribute', key, name, content, occurs: 'maybe', about, ...(fallback && { fallback }) }
}

/** An attribute that may be absent, but never is in genuine objects. */
export function usualAttribute<K extends string, T>(
  key: K,
  name: XmlName,
  content: Value<T>,
  about: string,
): Field<K, T, 'maybe'> {
  return { ...maybeAttribute(key, name, content, about), usual: true }
}

/** A member that is the text of the element around it, which has attributes too. */
export function ownText<K extends string, T>(
  key: K,
  content: Value<T>,
  about: string,
  fallback?: (site: Site) => T | undefined,
): Field<K, T, 'maybe'> {
  return { part: 'text', key, name: plain(''), content, occurs: 'maybe', about, ...(fallback && { fallback }) }
}

/** A wrapper that is always written. */
export function inside<const P extends readonly Part[]>(name: XmlName, ...parts: P): Inside<P> {
  return { part: 'inside', name, parts, optional: false }
}

/** A wrapper that is written when there is something to put into it. */
export function maybeInside<const P extends readonly Part[]>(name: XmlName, ...parts: P): Inside<P> {
  return { part: 'inside', name, parts, optional: true }
}

/** A member that says whether an element, always the same or following from the object, is there. */
export function presence<K extends string>(
  key: K,
  name: XmlName,
  element: (site: Site) => XmlElement,
  about: string,
  fallback: (site: Site) => boolean,
): Field<K, boolean, 'maybe'> {
  return { part: 'element', key, name, content: flag, occurs: 'maybe', about, presence: element, fallback }
}

/** An object in JSON only: what it holds stands in the element of the object around it. */
export function grouped<K extends string, T>(
  key: K,
  content: Shape<T>,
  about: string,
  fallback?: (site: Site) => T | undefined,
): Field<K, T, 'maybe'> {
  const name = plain('')
  return { part: 'element', key, name, content, occurs: 'maybe', about, grouped: true, ...(fallback && { fallback }) }
}

/** Elements of several names in one list; `options` are looked at late, so that a shape can hold itself. */
export function variants<const K extends string, T>(
  key: K,
  tag: string,
  options: Variants<K, T>['options'],
  about: string,
): Variants<K, T> {
  return { part: 'variants', key, tag, options, about }
}

export function fixed<K extends string, const T extends string>(key: K, value: T, about: string): Fixed<K, T> {
  return { part: 'fixed', key, value, about }
}

/** The text of a member, for derivations. */
export function member(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key]
  return typeof value === 'string' ? value : undefined
}
