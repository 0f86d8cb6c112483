import { refuse } from '../errors.ts'
import type { LongText } from '../text/long-text.ts'
import { documentText } from './document-text.ts'
import { shortened } from './names.ts'
import {
  appendEnd,
  appendStart,
  appendText,
  byName,
  DECLARATION,
  declarationPairs,
  inOrder,
  type Pair,
  qualified,
} from './print-parts.ts'
import {
  attributePrefixFor,
  bind,
  bindBelow,
  defaultNamespace,
  freePrefix,
  NOTHING_BOUND,
  type PrintScope,
  prefixFor,
} from './print-scope.ts'
import { isQNameLocal, parseClark } from './qname.ts'
import { type Declaration, isElement, type XmlAttribute, type XmlElement, type XmlName } from './tree.ts'

/** Namespace name by prefix (`''` for the default): the declarations of a root element. */
export type NamespaceMap = Readonly<Record<string, string>>

const NONE: readonly Declaration[] = []

/** The declarations of an element that was read, as a map. */
export function namespaceMap({ declarations = [] }: XmlElement): NamespaceMap {
  return Object.fromEntries(declarations)
}

/**
 * A document as the platform's compact writer writes it, from namespaces and local names: the writer's rules choose
 * the prefixes and place the declarations.
 * - The root declares `map`, its own `declarations`, and as the next free `ns{n}` each namespace of an element or
 *   attribute in the tree that nothing around it declares.
 * - Any element declares its own `declarations`; they may override those around it.
 * - A name whose namespace has no prefix in scope is given one on its own element, `ns{max+1}`.
 * - A name without namespace inside a default namespace undoes the default there, and gives the former default
 *   `ns{max+1}`.
 * - A `prefix` in the tree is used where it is bound to the namespace, and otherwise passed over.
 */
export function printCompact(root: XmlElement, map: NamespaceMap): string {
  const out = documentText()
  out.add(`${DECLARATION}\n`)
  const usual = declaredBy(map)
  const missing = missingNamespaces(root, usual.scope)
  if (root.declarations === undefined && missing.length === 0 && isBound(root, usual.scope)) {
    appendIn(root, usual, out)
    return out.whole()
  }
  const declared = [...new Map([...usual.declarations, ...(root.declarations ?? [])])]
  const { highest } = bind(NOTHING_BOUND, declared)
  const added = missing.map((namespace, index): Declaration => [`ns${highest + 1 + index}`, namespace])
  append({ ...root, declarations: [...declared, ...added] }, NOTHING_BOUND, out)
  return out.whole()
}

/** The declarations of an element with what they bind for its own names, and for those below it. */
interface Declared {
  readonly declarations: readonly Declaration[]
  readonly scope: PrintScope
  readonly below: PrintScope
}

const known = new WeakMap<NamespaceMap, Declared>()

/** Most documents of an archive have the same map; one that was changed since is another. */
function declaredBy(map: NamespaceMap): Declared {
  const declarations = Object.entries(map)
  const found = known.get(map)
  if (found !== undefined && areSame(found.declarations, declarations)) return found
  const declared = declaredIn(NOTHING_BOUND, declarations)
  known.set(map, declared)
  return declared
}

function areSame(some: readonly Declaration[], others: readonly Declaration[]): boolean {
  return (
    some.length === others.length &&
    some.every(([prefix, namespace], i) => prefix === others[i]?.[0] && namespace === others[i]?.[1])
  )
}

function declaredIn(outer: PrintScope, declarations: readonly Declaration[]): Declared {
  const scope = bind(outer, declarations)
  return { declarations, scope, below: declarations.length < 2 ? scope : bindBelow(outer, declarations) }
}

function append(element: XmlElement, outer: PrintScope, out: LongText): void {
  const declarations = declarationsOf(element, outer)
  if (declarations.length === 0) appendIn(element, { declarations, scope: outer, below: outer }, out)
  else appendIn(element, declaredIn(outer, declarations), out)
}

function appendIn(element: XmlElement, { declarations, scope, below }: Declared, out: LongText): void {
  const name = qualified(prefixFor(scope, element.namespace, element.prefix) ?? '', element.local)
  const own = element.attributes.map((attribute) => pairOf(attribute, scope))
  const pairs = inOrder(declarations.length > 0 ? [...own, ...declarationPairs(declarations)] : own, byName)
  if (!appendStart(name, pairs, element.children, out)) return
  for (const child of element.children) {
    if (isElement(child)) append(child, below, out)
    else appendText(child, name, out)
  }
  appendEnd(name, out)
}

/** The declarations of an element's own, and those that its names still need. */
function declarationsOf(element: XmlElement, outer: PrintScope): readonly Declaration[] {
  if (element.declarations === undefined && isBound(element, outer)) return NONE
  let declarations = element.declarations ?? NONE
  let scope = bind(outer, declarations)
  const add = (...added: readonly Declaration[]) => {
    declarations = [...declarations, ...added]
    scope = bind(outer, declarations)
  }
  if (undoesDefault(element, scope)) {
    const former = defaultNamespace(scope)
    declarations = declarations.filter(([prefix]) => prefix !== '')
    if (defaultNamespace(bind(outer, declarations)) !== '') add(['', ''])
    add([freePrefix(scope), former])
  }
  for (const { qname = false, value } of element.attributes) {
    if (!qname) continue
    const { namespace } = parseClark(value)
    if (prefixFor(scope, namespace) === undefined) add([freePrefix(scope), namespace])
  }
  if (prefixFor(scope, element.namespace) === undefined) add([freePrefix(scope), element.namespace])
  for (const { namespace } of element.attributes) {
    if (attributePrefixFor(scope, namespace) === undefined) add([freePrefix(scope), namespace])
  }
  return declarations
}

/** Whether all names of an element, in values too, have a prefix in a scope. */
function isBound({ namespace, attributes }: XmlElement, scope: PrintScope): boolean {
  if (prefixFor(scope, namespace) === undefined) return false
  for (const { namespace: own, qname, value } of attributes) {
    if (attributePrefixFor(scope, own) === undefined) return false
    if (qname === true && prefixFor(scope, parseClark(value).namespace) === undefined) return false
  }
  return true
}

function undoesDefault(element: XmlElement, scope: PrintScope): boolean {
  if (defaultNamespace(scope) === '') return false
  const bare = ({ qname = false, value }: XmlAttribute) => qname && parseClark(value).namespace === ''
  return element.namespace === '' || element.attributes.some(bare)
}

function pairOf({ namespace, local, prefix, qname = false, value }: XmlAttribute, scope: PrintScope): Pair {
  const name = qualified(attributePrefixFor(scope, namespace, prefix) ?? '', local)
  if (!qname) return [name, value]
  return [name, qualifiedValue(parseClark(value), scope)]
}

/** The platform's QNames may begin with a digit, which those of XML may not. */
function qualifiedValue({ namespace, local }: XmlName, scope: PrintScope): string {
  if (!isQNameLocal(local)) refuse('xml/name', { name: shortened(local) })
  const prefix = prefixFor(scope, namespace) ?? ''
  return prefix === '' ? local : `${prefix}:${local}`
}

/** The namespaces of elements and attributes that no declaration around them binds, in document order. */
function missingNamespaces(root: XmlElement, declared: PrintScope): readonly string[] {
  const missing = new Set<string>()
  collect(root, declared, missing)
  return [...missing]
}

function collect(element: XmlElement, outer: PrintScope, missing: Set<string>): void {
  const scope = bind(outer, element.declarations ?? NONE)
  const declaredAtRoot = (namespace: string) => namespace === '' || missing.has(namespace)
  if (!declaredAtRoot(element.namespace) && prefixFor(scope, element.namespace) === undefined) {
    missing.add(element.namespace)
  }
  for (const { namespace } of element.attributes) {
    if (!declaredAtRoot(namespace) && attributePrefixFor(scope, namespace) === undefined) missing.add(namespace)
  }
  for (const child of element.children) if (isElement(child)) collect(child, scope, missing)
}
