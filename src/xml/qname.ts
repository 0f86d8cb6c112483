import { namespaceOf, OUTERMOST } from './scope.ts'
import type { XmlElement, XmlName } from './tree.ts'

/** Clark notation: `{namespace}local`, without braces when there is no namespace. */
export function clark(namespace: string, local: string): string {
  return namespace === '' ? local : `{${namespace}}${local}`
}

/** Takes a name in Clark notation apart, at the last `}`: a namespace name may hold braces, a local name never does. */
export function parseClark(name: string): XmlName {
  const end = name.lastIndexOf('}')
  if (end < 1 || !name.startsWith('{')) return { namespace: '', local: name }
  return { namespace: name.slice(1, end), local: name.slice(end + 1) }
}

/** Whether a text can be the local part of a QName in a value: the platform's may begin with a digit. */
export function isQNameLocal(text: string): boolean {
  return /^[^\s:{}]+$/.test(text)
}

/**
 * The Clark name that a qualified name in a value of `element` stands for; without a prefix it is in the default
 * namespace. Undefined when its prefix is not bound, or when it is no qualified name.
 */
export function resolveQName(element: XmlElement, value: string): string | undefined {
  const colon = value.indexOf(':')
  const local = value.slice(colon + 1)
  if (colon === 0 || !isQNameLocal(local)) return undefined
  const namespace = namespaceOf(element.scope ?? OUTERMOST, colon < 0 ? '' : value.slice(0, colon))
  return namespace === undefined ? undefined : clark(namespace, local)
}
