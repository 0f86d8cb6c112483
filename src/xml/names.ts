/** The namespace of the prefix `xml`, which is bound everywhere. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/** The namespace of `xmlns`, which nothing may be bound to. */
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

const START = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`
const NC_NAME = String.raw`[${START}][${START}\-.0-9\xB7\u0300-\u036F\u203F\u2040]*`
const QUALIFIED = new RegExp(`^(?:(${NC_NAME}):)?(${NC_NAME})$`, 'u')

const PLAIN = /^[A-Za-z_][\w.-]*$/
const UNPREFIXED = new RegExp(`^${NC_NAME}$`, 'u')

/** Whether a text can be a prefix or a local name (`NCName` of Namespaces in XML 1.0). */
export function isLocalName(text: string): boolean {
  return PLAIN.test(text) || UNPREFIXED.test(text)
}

/** The prefix (`''` for none) and local name of a qualified name; undefined when it is none. */
export function splitName(name: string): { readonly prefix: string; readonly local: string } | undefined {
  if (PLAIN.test(name)) return { prefix: '', local: name }
  const [, prefix = '', local] = QUALIFIED.exec(name) ?? []
  return local === undefined ? undefined : { prefix, local }
}

/** A name for a message: cut off where it gets too long to read. */
export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
