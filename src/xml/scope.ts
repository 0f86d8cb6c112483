import { XML_NAMESPACE, XMLNS_NAMESPACE } from './names.ts'
import type { Scope, XmlElement } from './tree.ts'

export type Declarations = NonNullable<XmlElement['declarations']>

/** The scope around every root element. */
export const OUTERMOST: Scope = { prefixes: new Map([['xml', XML_NAMESPACE]]) }

/**
 * The namespace that a prefix is bound to; `''` for the default when there is none, undefined for an unbound prefix.
 */
export function namespaceOf(scope: Scope, prefix: string): string | undefined {
  for (let around: Scope | undefined = scope; around !== undefined; around = around.parent) {
    const namespace = around.prefixes.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return prefix === '' ? '' : undefined
}

/** Why a prefix may not be declared for a namespace; undefined when it may. */
export function declarationFault(prefix: string, namespace: string): string | undefined {
  if (prefix === 'xmlns') return 'the prefix "xmlns" is declared'
  if (namespace === XMLNS_NAMESPACE) return 'a prefix is declared for the namespace of "xmlns"'
  if (prefix === 'xml' && namespace !== XML_NAMESPACE) return 'the prefix "xml" is declared for another namespace'
  if (prefix !== 'xml' && namespace === XML_NAMESPACE) return 'another prefix is declared for the namespace of "xml"'
  if (prefix !== '' && namespace === '') return 'a prefix is declared for no namespace'
  return undefined
}
