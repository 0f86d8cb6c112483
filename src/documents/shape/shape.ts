import type { Declaration, XmlElement, XmlName } from '../../xml/tree.ts'
import type { JsonNaming } from './generic.ts'

/**
 * A shape says once how an element and a JSON object say the same thing. Reading, building, the JSON Schema and the
 * reference table all follow it.
 */
export interface Shape<T> {
  readonly parts: readonly Part[]
  /** Only for the type; never present. */
  readonly type?: T
}

/** What an object of the model looks like to code that follows a shape. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object, and no list. */
export function isFields(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value)
}

/** Whether a JSON value is an object or a list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** What a derivation may look at: the object itself, those around it (nearest first), and the rest of the model. */
export interface Site {
  readonly self: Fields
  readonly up: readonly Fields[]
  readonly surroundings: Surroundings
}

/** What derivations need to know of other objects. */
export interface Surroundings {
  /** Key of the binding with this QName, and key of the interface it implements. */
  readonly bindingNamed: (name: string) => { readonly key: string; readonly interfaceKey?: string } | undefined
}

/** Of an object by itself nothing is known of others. */
export const nothingAround: Surroundings = { bindingNamed: () => undefined }

/** A text value; its kind says how it is read, written and described. */
export interface Value<T> {
  readonly kind: 'text' | 'flag' | 'integer' | 'number' | 'qname' | 'settings' | 'xml'
  /** Of a `qname`: names of this namespace stand in JSON by their local name alone. */
  readonly namespace?: string
  /** Of `xml`: how the names of elements and attributes stand in JSON. */
  readonly naming?: JsonNaming
  /** Only for the type; never present. */
  readonly type?: T
}

export type Part = AnyField | Inside | Derived | Constant | Fixed | Variants<string, unknown>

/**
 * `one`: always there; `maybe`: may be absent; `many`: a list, absent when empty (with a fallback, empty says none).
 */
type Occurs = 'one' | 'maybe' | 'many'

export type AnyField = Field<string, unknown, Occurs>

/** A member of the object that stands in an attribute, in child elements, or is the text of the element itself. */
export interface Field<K extends string, T, O extends Occurs> {
  readonly part: 'element' | 'attribute' | 'text'
  readonly key: K
  readonly name: XmlName
  readonly content: Value<T> | Shape<T>
  readonly occurs: O
  /** What the member says; the description in the JSON Schema. */
  readonly about: string
  /** Every genuine object has the member, although others are read without it. */
  readonly usual?: true
  /** Another name under which the documentation has this element; read, never written. */
  readonly alias?: XmlName
  /** The value that stands in the document when the object leaves the member out. */
  readonly fallback?: (site: Site) => T | readonly T[] | undefined
  /** Declarations that this element makes itself; of an attribute, those that its value needs. */
  readonly declarations?: readonly Declaration[]
  /** The value stands in attribute `value` of an element that has these attributes too. */
  readonly where?: { readonly value: string; readonly attributes: Readonly<Record<string, string>> }
  /**
   * The value is read from elsewhere in the document, and written by derived parts and fallbacks of others; `self` has
   * the members before it.
   */
  readonly find?: (element: XmlElement, root: XmlElement, self: Fields) => unknown
  /** The value says whether this element is there. */
  readonly presence?: (site: Site) => XmlElement
  /** The value is an object whose parts stand in the element of the object around it. */
  readonly grouped?: true
}

/** A wrapper element without a member of its own: its parts are members of the same object. */
export interface Inside<P extends readonly Part[] = readonly Part[]> {
  readonly part: 'inside'
  readonly name: XmlName
  readonly parts: P
  /** Written only when one of its parts has something to say; an empty list says that it is there. */
  readonly optional: boolean
  readonly declarations?: readonly Declaration[]
}

/** An element that is always the same. */
export interface Constant {
  readonly part: 'constant'
  readonly element: XmlElement
}

/** Elements or an attribute that follow from the rest. */
export interface Derived {
  readonly part: 'derived'
  readonly name: XmlName
  readonly from: (site: Site) => readonly XmlElement[] | string | undefined
  readonly as: 'elements' | 'attribute'
  /** Of an attribute: its value is a name in Clark notation. */
  readonly qname?: true
}

/** A member with one possible value, not in the document: it tells shapes apart. */
export interface Fixed<K extends string = string, T extends string = string> {
  readonly part: 'fixed'
  readonly key: K
  readonly value: T
  /** What it says; the description in the JSON Schema. */
  readonly about: string
}

/** A list of elements of several names, in any order; `tag` tells them apart in JSON. */
export interface Variants<K extends string, T> {
  readonly part: 'variants'
  readonly key: K
  readonly tag: string
  readonly options: () => Readonly<Record<string, { readonly name: XmlName; readonly shape: Shape<unknown> }>>
  readonly about: string
  /** Only for the type; never present. */
  readonly type?: T
}

/** Whether what a member holds is an object, rather than a text. */
export function isShape(content: Value<unknown> | Shape<unknown>): content is Shape<unknown> {
  return 'parts' in content
}

type Intersect<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never
type Flat<T> = T extends object ? { readonly [K in keyof T]: T[K] } : T

type Members<P> =
  P extends Field<infer K, infer T, infer O>
    ? O extends 'one'
      ? { readonly [k in K]: T }
      : O extends 'maybe'
        ? { readonly [k in K]?: T }
        : { readonly [k in K]?: readonly T[] }
    : P extends Inside<infer Q>
      ? MembersOf<Q>
      : P extends Fixed<infer K, infer T>
        ? { readonly [k in K]: T }
        : P extends Variants<infer K, infer T>
          ? { readonly [k in K]?: readonly T[] }
          : never

/** `never`, which a union forgets, for parts without members. */
type MembersOf<P extends readonly Part[]> = [Members<P[number]>] extends [never] ? never : Intersect<Members<P[number]>>

/** The type of the object that these parts describe. */
export type ObjectOf<P extends readonly Part[]> = Flat<[MembersOf<P>] extends [never] ? object : MembersOf<P>>

/** The type of the objects of a shape. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never
