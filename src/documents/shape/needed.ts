import { type Declaration, isElement, type Scope, type XmlAttribute, type XmlElement } from '../../xml/tree.ts'

/**
 * The declaration that the value of an attribute needs, if it is a qualified name whose prefix is declared below the
 * root: what stands at the root stays there, all else goes with the value.
 */
export function declarationFor({ scope }: XmlElement, { value }: XmlAttribute): Declaration | undefined {
  const prefix = prefixIn(value)
  const declaring = prefix === undefined ? undefined : declaringScope(scope, prefix)
  const namespace = prefix === undefined ? undefined : declaring?.prefixes.get(prefix)
  if (prefix === undefined || namespace === undefined || declaring?.parent?.parent === undefined) return undefined
  return [prefix, namespace]
}

/** An element with the declarations that it and its content need from around it. */
export function withDeclarations(element: XmlElement): XmlElement {
  const own = element.declarations ?? []
  const needed = new Map<string, string>()
  const outer = own.length > 0 ? element.scope?.parent : element.scope
  collect(element, outer, needed)
  return needed.size === 0 ? element : { ...element, declarations: [...own, ...needed] }
}

function collect(element: XmlElement, outer: Scope | undefined, needed: Map<string, string>): void {
  for (const attribute of element.attributes) {
    const declaration = declarationFor(element, attribute)
    if (
      declaration !== undefined &&
      declaringScope(element.scope, declaration[0]) === declaringScope(outer, declaration[0])
    )
      needed.set(...declaration)
  }
  for (const child of element.children) if (isElement(child)) collect(child, outer, needed)
}

function prefixIn(value: string): string | undefined {
  return /^([^\s:{}]+):[^\s:{}]+$/.exec(value)?.[1]
}

function declaringScope(scope: Scope | undefined, prefix: string): Scope | undefined {
  for (let around = scope; around !== undefined; around = around.parent) if (around.prefixes.has(prefix)) return around
  return undefined
}
