import { clark, parseClark } from '../../xml/qname.ts'
import { type Declaration, isElement, type XmlElement, type XmlName, type XmlNode } from '../../xml/tree.ts'

/**
 * Content without a description of its own, as JSON (in the manner of JsonML): text, a CDATA section, or an element
 * `["{namespace}local", {attributes}?, ...children]`. `["a"]` is `<a/>`, `["a", ""]` is `<a></a>`.
 */
export type GenericXml = string | { readonly '#cdata': string } | GenericElement
/** An element as JSON: `["{namespace}local", {attributes}?, ...children]`. */
export type GenericElement = readonly [string, ...(GenericXml | Attributes)[]]
type Attributes = { readonly [name: string]: string }

/** How the names of elements and attributes stand in JSON; `parse` is the twin of `build`. */
export interface JsonNaming {
  readonly build: (namespace: string, local: string) => string
  readonly parse: (name: string) => XmlName
  /** Whether elements keep their own declarations, as attributes `xmlns:prefix`, for qualified names in values. */
  readonly declarations?: true
}

/** `{namespace}local`, with declarations. */
export const clarkNaming: JsonNaming = { build: clark, parse: parseClark, declarations: true }

/** `prefix:local` in the namespaces of `prefixes`, `{namespace}local` in others. */
export function prefixNaming(prefixes: Readonly<Record<string, string>>): JsonNaming {
  const namespaceOf = new Map(Object.entries(prefixes))
  const prefixOf = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]))
  return {
    build: (namespace, local) => {
      const prefix = prefixOf.get(namespace)
      return prefix === undefined ? clark(namespace, local) : `${prefix}:${local}`
    },
    parse: (name) => {
      const [prefix = '', local] = name.startsWith('{') ? [] : name.split(':')
      const namespace = namespaceOf.get(prefix)
      return namespace === undefined || local === undefined ? parseClark(name) : { namespace, local }
    },
  }
}

/** A node of the tree as JSON. */
export function toGeneric(node: XmlNode, naming: JsonNaming = clarkNaming): GenericXml {
  if (!isElement(node)) return typeof node === 'string' ? node : { '#cdata': node.cdata }
  return genericElement(node, naming)
}

/** An element of the tree as JSON. */
export function genericElement(node: XmlElement, naming: JsonNaming = clarkNaming): GenericElement {
  const children = node.children.map((child) => toGeneric(child, naming))
  const name = naming.build(node.namespace, node.local)
  const attributes = node.attributes.map((a) => [naming.build(a.namespace, a.local), a.value])
  if (naming.declarations) for (const one of node.declarations ?? []) attributes.push(declared(one))
  return attributes.length === 0 ? [name, ...children] : [name, Object.fromEntries(attributes), ...children]
}

/** A declaration as an attribute: its name and its value. */
export function declared([prefix, namespace]: Declaration): [string, string] {
  return [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace]
}

/** The prefix that an attribute declares; nothing for other attributes. */
export function declaredPrefix(name: string): string | undefined {
  return /^xmlns(?::|$)(.*)$/s.exec(name)?.[1]
}

/** Twin of `toGeneric`. */
export function fromGeneric(xml: GenericXml, naming: JsonNaming = clarkNaming): XmlNode {
  if (typeof xml === 'string') return xml
  if (!isGenericElement(xml)) return { cdata: xml['#cdata'] }
  return elementFromGeneric(xml, naming)
}

/** Twin of `genericElement`. */
export function elementFromGeneric(xml: GenericElement, naming: JsonNaming = clarkNaming): XmlElement {
  const [name, ...rest] = xml
  const first = rest[0]
  const attributes = isAttributes(first) ? first : {}
  const children = (isAttributes(first) ? rest.slice(1) : rest).filter(
    (node): node is GenericXml => !isAttributes(node),
  )
  const isDeclaration = ([key]: [string, string]) => naming.declarations && declaredPrefix(key) !== undefined
  const entries = Object.entries(attributes)
  const declarations = entries.filter(isDeclaration).map(([key, value]) => [declaredPrefix(key) ?? '', value] as const)
  return {
    ...naming.parse(name),
    attributes: entries.filter((one) => !isDeclaration(one)).map(([key, value]) => ({ ...naming.parse(key), value })),
    children: children.map((child) => fromGeneric(child, naming)),
    ...(declarations.length > 0 && { declarations }),
  }
}

/** What an element holds, as JSON. */
export function childrenToGeneric({ children }: XmlElement, naming: JsonNaming = clarkNaming): readonly GenericXml[] {
  return children.map((child) => toGeneric(child, naming))
}

/** Twin of `childrenToGeneric`. */
export function childrenFromGeneric(value: unknown, naming: JsonNaming = clarkNaming): readonly XmlNode[] {
  return Array.isArray(value) ? value.map((child: GenericXml) => fromGeneric(child, naming)) : []
}

export function isGenericElement(xml: GenericXml): xml is GenericElement {
  return Array.isArray(xml)
}

export function isAttributes(node: GenericXml | Attributes | undefined): node is Attributes {
  return typeof node === 'object' && !Array.isArray(node) && !('#cdata' in node)
}
