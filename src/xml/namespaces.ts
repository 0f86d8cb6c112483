import { refuse } from '../errors.ts'
import type { Bindings } from './bindings.ts'
import type { KnownTags } from './known-tags.ts'
import { type QualifiedName, splitName } from './names.ts'
import { clark } from './qname.ts'
import type { WrittenAttribute } from './read-attributes.ts'
import { type Declarations, declarationFault } from './scope.ts'
import type { Source } from './source.ts'
import type { Scope, XmlAttribute } from './tree.ts'

/** What the names in a start tag stand for. */
export interface StartNames {
  readonly local: string
  readonly namespace: string
  readonly prefix: string
  readonly attributes: readonly XmlAttribute[]
  readonly declarations: Declarations
  /** The scope inside it. */
  readonly scope: Scope
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = []
const NO_DECLARATIONS: Declarations = []

/** Finds out what the name and the attributes of the start tag at an offset stand for. */
export type NameResolver = (
  name: string,
  written: readonly WrittenAttribute[],
  outer: Scope,
  offset: number,
) => StartNames

/** Finds it out by the rules of namespaces, and refuses what breaks them. */
export function nameResolver({ at, shown }: Source, bound: Bindings, { names, scopeIn }: KnownTags): NameResolver {
  return (name, written, outer, offset) => {
    const { prefix, local } = nameOf(name, offset)
    if (prefix === 'xmlns') breaksNamespaces('an element has the prefix "xmlns"', offset)
    const declarations = declarationsOf(written, offset)
    const scope = scopeIn(outer, declarations)
    const attributes = attributesOf(written, scope, offset)
    return { local, namespace: resolve(scope, prefix, offset), prefix, attributes, declarations, scope }
  }

  function nameOf(written: string, offset: number): QualifiedName {
    const known = names.get(written)
    if (known !== undefined) return known
    const name = written.includes(':') ? splitName(written) : { prefix: '', local: written }
    if (name === undefined) return breaksNamespaces(`"${shown(written)}" is not a qualified name`, offset)
    names.set(written, name)
    return name
  }

  function declarationsOf(written: readonly WrittenAttribute[], offset: number): Declarations {
    const declarations: (readonly [string, string])[] = []
    for (const { name, value } of written) {
      if (!declares(name)) continue
      const prefix = name === 'xmlns' ? '' : nameOf(name, offset).local
      const fault = declarationFault(prefix, value)
      if (fault !== undefined) breaksNamespaces(fault, offset)
      declarations.push([prefix, value])
    }
    return declarations.length === 0 ? NO_DECLARATIONS : declarations
  }

  function attributesOf(written: readonly WrittenAttribute[], scope: Scope, offset: number): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = []
    for (const { name, value } of written) {
      if (declares(name)) continue
      const { prefix, local } = nameOf(name, offset)
      attributes.push({ local, namespace: prefix === '' ? '' : resolve(scope, prefix, offset), prefix, value })
    }
    const twice = repeated(attributes)
    if (twice !== undefined) refuse('xml/duplicate-attribute', { name: shown(twice) }, at(offset))
    return attributes.length === 0 ? NO_ATTRIBUTES : attributes.slice()
  }

  function resolve(scope: Scope, prefix: string, offset: number): string {
    const namespace = scope.prefixes.get(prefix) ?? bound.get(prefix)
    return namespace ?? refuse('xml/unbound-prefix', { prefix: shown(prefix) }, at(offset))
  }

  function breaksNamespaces(reason: string, offset: number): never {
    return refuse('xml/namespace', { reason }, at(offset))
  }
}

function declares(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charAt(5) === ':')
}

/** The name of an attribute that stands twice under different prefixes. */
function repeated(attributes: readonly XmlAttribute[]): string | undefined {
  const prefixed = attributes.filter(({ prefix }) => prefix !== '')
  if (prefixed.length < 2) return undefined
  const seen = new Set<string>()
  for (const { prefix, namespace, local } of prefixed) {
    const name = clark(namespace, local)
    if (seen.has(name)) return `${prefix}:${local}`
    seen.add(name)
  }
  return undefined
}
