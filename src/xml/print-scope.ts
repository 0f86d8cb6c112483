import { XML_NAMESPACE } from './names.ts'

/** Prefix and namespace name. */
export type Declaration = readonly [prefix: string, namespace: string]

/** What is bound where an element is printed. */
export interface PrintScope {
  /** Each prefix once, the innermost declarations first. They are few: searching them beats a map. */
  readonly bindings: readonly Declaration[]
  /** The highest n of the prefixes `ns{n}` in scope. */
  readonly highest: number
}

export const NOTHING_BOUND: PrintScope = { bindings: [], highest: 0 }

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
  for (const [prefix, bound] of scope.bindings) if (bound === namespace) return prefix
  return namespace === XML_NAMESPACE ? 'xml' : undefined
}

/** The prefix of an attribute in `namespace`: the default namespace does not count for attributes. */
export function attributePrefixFor(scope: PrintScope, namespace: string, preferred?: string): string | undefined {
  if (namespace === '') return ''
  if (preferred !== undefined && preferred !== '' && namespaceOf(scope, preferred) === namespace) return preferred
  for (const [prefix, bound] of scope.bindings) if (bound === namespace && prefix !== '') return prefix
  return namespace === XML_NAMESPACE ? 'xml' : undefined
}

function namespaceOf({ bindings }: PrintScope, wanted: string): string | undefined {
  for (const [prefix, namespace] of bindings) if (prefix === wanted) return namespace
  return undefined
}

function bound(outer: PrintScope, declarations: readonly Declaration[]): PrintScope {
  const own = new Map(declarations)
  const bindings = [...own, ...outer.bindings.filter(([prefix]) => !own.has(prefix))]
  return { bindings, highest: Math.max(outer.highest, ...declarations.map(([prefix]) => numberOf(prefix))) }
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
