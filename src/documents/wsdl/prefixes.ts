import { XML_NAMESPACE } from '../../xml/names.ts'
import type { NamespaceMap } from '../../xml/print-compact.ts'
import type { Prefixing } from '../../xml/print-wsdl.ts'
import { parseClark } from '../../xml/qname.ts'
import type { Declaration, XmlAttribute, XmlElement } from '../../xml/tree.ts'
import { usualPrefixes } from './names.ts'

/**
 * Gives elements the prefixes and declarations that the platform's WSDL writer gives them, where the root declares
 * `namespaces`: of several prefixes the first one; the platform's own extensions always have their usual prefix, and
 * declare it themselves where the root does not.
 */
export function prefixes(namespaces: NamespaceMap): Prefixing {
  return (root) => prefixesIn(new Map())({ ...root, declarations: Object.entries(namespaces) })
}

/** Namespace by prefix, in the order of declaration. */
type Scope = ReadonlyMap<string, string>

const prefixByNamespace = new Map<string, string>(
  Object.entries(usualPrefixes).map(([prefix, namespace]) => [namespace, prefix]),
)
const { shttp, sdoc, soa } = usualPrefixes
/** The platform's own extensions keep their prefix, whatever other one the root declares. */
const ownPrefixes = new Map<string, string>([
  [shttp, 'shttp'],
  [sdoc, 'sdoc'],
  [soa, 'soa'],
])

/** Gives elements their prefixes inside one that has this scope. */
function prefixesIn(outer: Scope): Prefixing {
  const prefixing: Prefixing = (element) => {
    const declarations: Declaration[] = [...(element.declarations ?? [])]
    let scope = extended(outer, declarations)
    const declare = (...declaration: Declaration) => {
      declarations.push(declaration)
      scope = extended(scope, [declaration])
      return declaration[0]
    }
    const prefixFor = (namespace: string, isUsable: (prefix: string) => boolean = () => true) =>
      boundPrefix(scope, namespace, isUsable) ?? declare(newPrefix(scope, namespace), namespace)
    const attributePrefix = (namespace: string) => (namespace === '' ? '' : prefixFor(namespace, isNotEmpty))

    if (mustUndoDefault(element, scope)) declare('', '')
    const prefix = prefixFor(element.namespace)
    for (const { namespace } of inOrder(element.attributes)) attributePrefix(namespace)
    const attributes = element.attributes.map((attribute) => {
      const { local, namespace, value, qname } = attribute
      if (namespace === '' && qname !== true) return attribute
      return { local, namespace, prefix: attributePrefix(namespace), value: qname ? written(value, prefixFor) : value }
    })
    const { local, namespace, children } = element
    return {
      element: { local, namespace, prefix, attributes, declarations, children },
      inside: scope === outer ? prefixing : prefixesIn(scope),
    }
  }
  return prefixing
}

function isNotEmpty(prefix: string): boolean {
  return prefix !== ''
}

/** Attributes have no order, declarations do. */
function inOrder(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  return attributes.filter(({ namespace }) => namespace !== '').sort(byNamespace)
}

function byNamespace(a: XmlAttribute, b: XmlAttribute): number {
  return a.namespace < b.namespace ? -1 : 1
}

function extended(scope: Scope, declarations: readonly Declaration[]): Scope {
  return declarations.length === 0 ? scope : new Map([...scope, ...declarations])
}

/** A name without a namespace cannot stand where there is a default one. */
function mustUndoDefault({ namespace, attributes }: XmlElement, scope: Scope): boolean {
  const isBare = ({ qname, value }: XmlAttribute) => qname === true && parseClark(value).namespace === ''
  return (scope.get('') ?? '') !== '' && (namespace === '' || attributes.some(isBare))
}

function boundPrefix(scope: Scope, namespace: string, isUsable: (prefix: string) => boolean): string | undefined {
  if (namespace === '') return ''
  if (namespace === XML_NAMESPACE) return 'xml'
  const own = ownPrefixes.get(namespace)
  if (own !== undefined && scope.get(own) === namespace) return own
  if (own !== undefined && !scope.has(own)) return undefined
  for (const [prefix, bound] of scope) if (bound === namespace && isUsable(prefix)) return prefix
  return undefined
}

/** The usual prefix, unless it stands for something else here. */
function newPrefix(scope: Scope, namespace: string): string {
  const usual = prefixByNamespace.get(namespace)
  if (usual !== undefined && !scope.has(usual)) return usual
  let number = 1
  while (scope.has(`ns${number}`)) number++
  return `ns${number}`
}

/** A name in Clark notation as `prefix:local`. */
function written(name: string, prefixFor: (namespace: string) => string): string {
  const { namespace, local } = parseClark(name)
  const prefix = prefixFor(namespace)
  return prefix === '' ? local : `${prefix}:${local}`
}
