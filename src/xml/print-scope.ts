import { XML_NAMESPACE } from './names.ts'
import type { Declaration } from './tree.ts'

/** What is bound where an element is printed. Every question is answered in the same time, however much is bound. */
export interface PrintScope {
  /** What is bound around the innermost element with declarations. */
  readonly outer?: PrintScope
  /** The prefixes that this element declares, by their namespace, in the order in which they are taken. */
  readonly own: ReadonlyMap<string, readonly string[]>
  /** The highest n of the prefixes `ns{n}` in scope. */
  readonly highest: number
  /** Namespaces by prefix: those of the element, and those that were looked for here. */
  readonly namespaces: Map<string, string | undefined>
  /** Prefixes by namespace: of the scope of a root all, of another as far as they were looked for here. */
  readonly prefixes: Map<string, Prefixes>
}

/** Prefixes of a namespace, where there are any. */
interface Prefixes {
  readonly any: string | undefined
  /** Which is not the empty one: the default namespace does not count for attributes. */
  readonly named: string | undefined
}

const NO_PREFIXES: Prefixes = { any: undefined, named: undefined }

export const NOTHING_BOUND: PrintScope = scopeOf(new Map(), 0)

/** The scope of an element with these declarations, for its own names. */
export function bind(scope: PrintScope, declarations: readonly Declaration[]): PrintScope {
  return declarations.length === 0 ? scope : bound(scope, [...declarations].sort(ascending))
}

/**
 * The same scope for the names below the element: where it declares two prefixes for one namespace, the writer takes
 * the lower for the element itself and the higher for what is in it.
 */
export function bindBelow(scope: PrintScope, declarations: readonly Declaration[]): PrintScope {
  return declarations.length === 0 ? scope : bound(scope, [...declarations].sort(descending))
}

/** The next prefix that is free in a scope: `ns{max+1}`. */
export function freePrefix({ highest }: PrintScope): string {
  return `ns${highest + 1}`
}

/** The default namespace; `''` for none. */
export function defaultNamespace(scope: PrintScope): string {
  return namespaceOf(scope, '') ?? ''
}

/** The prefix of a name in `namespace`: `preferred` where it is bound so; undefined when nothing is. */
export function prefixFor(scope: PrintScope, namespace: string, preferred?: string): string | undefined {
  if (namespace === '') return defaultNamespace(scope) === '' ? '' : undefined
  if (preferred !== undefined && namespaceOf(scope, preferred) === namespace) return preferred
  return prefixesOf(scope, namespace).any ?? (namespace === XML_NAMESPACE ? 'xml' : undefined)
}

/** The prefix of an attribute in `namespace`: the default namespace does not count for attributes. */
export function attributePrefixFor(scope: PrintScope, namespace: string, preferred?: string): string | undefined {
  if (namespace === '') return ''
  if (preferred !== undefined && preferred !== '' && namespaceOf(scope, preferred) === namespace) return preferred
  return prefixesOf(scope, namespace).named ?? (namespace === XML_NAMESPACE ? 'xml' : undefined)
}

/** The innermost prefixes of a namespace that nothing further in hides. */
function prefixesOf(scope: PrintScope, namespace: string): Prefixes {
  const known = scope.prefixes.get(namespace)
  if (known !== undefined) return known
  if (!isInner(scope)) return NO_PREFIXES
  const found = searched(scope, namespace)
  scope.prefixes.set(namespace, found)
  return found
}

/** Whether it is worth remembering what was looked for; scopes of roots are shared by documents, and know all of it. */
function isInner({ outer }: PrintScope): boolean {
  return outer?.outer !== undefined
}

function searched(scope: PrintScope, namespace: string): Prefixes {
  const own = scope.own.get(namespace) ?? []
  const around = scope.outer && prefixesOf(scope.outer, namespace)
  const isHidden = (prefix: string | undefined) => prefix !== undefined && namespaceOf(scope, prefix) !== namespace
  return {
    any: own[0] ?? (isHidden(around?.any) ? unhidden(scope, namespace, () => true) : around?.any),
    named: own.find(isNamed) ?? (isHidden(around?.named) ? unhidden(scope, namespace, isNamed) : around?.named),
  }
}

/** The innermost prefix of a namespace, where the one that is innermost further out is hidden. */
function unhidden(scope: PrintScope, namespace: string, isMeant: (prefix: string) => boolean): string | undefined {
  for (let around: PrintScope | undefined = scope; around !== undefined; around = around.outer)
    for (const prefix of around.own.get(namespace) ?? [])
      if (isMeant(prefix) && namespaceOf(scope, prefix) === namespace) return prefix
  return undefined
}

function isNamed(prefix: string): boolean {
  return prefix !== ''
}

function namespaceOf(scope: PrintScope, wanted: string): string | undefined {
  const { outer, namespaces } = scope
  if (outer === undefined || namespaces.has(wanted)) return namespaces.get(wanted)
  const found = namespaceOf(outer, wanted)
  if (isInner(scope)) namespaces.set(wanted, found)
  return found
}

function bound(outer: PrintScope, declarations: readonly Declaration[]): PrintScope {
  const highest = declarations.reduce((most, [prefix]) => Math.max(most, numberOf(prefix)), outer.highest)
  return scopeOf(new Map(declarations), highest, outer)
}

function scopeOf(declared: ReadonlyMap<string, string>, highest: number, outer?: PrintScope): PrintScope {
  const own = new Map<string, string[]>()
  for (const [prefix, namespace] of declared) own.set(namespace, [...(own.get(namespace) ?? []), prefix])
  const scope = { own, highest, namespaces: new Map(declared), prefixes: new Map(), ...(outer && { outer }) }
  if (!isInner(scope)) for (const [namespace, prefixes] of own) scope.prefixes.set(namespace, ofRoot(prefixes))
  return scope
}

function ofRoot(prefixes: readonly string[]): Prefixes {
  return { any: prefixes[0], named: prefixes.find(isNamed) }
}

function ascending([a]: Declaration, [b]: Declaration): number {
  return a.length - b.length || (a < b ? -1 : 1)
}

/** The default stays first: a name without prefix is the shortest. */
function descending(a: Declaration, b: Declaration): number {
  return a[0] === '' || b[0] === '' ? ascending(a, b) : ascending(b, a)
}

function numberOf(prefix: string): number {
  return Number(/^ns([0-9]{1,9})$/.exec(prefix)?.[1] ?? 0)
}
