/** The namespace of the prefix `xml`, which is bound everywhere. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/** The namespace of `xmlns`, which nothing may be bound to. */
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

const START = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`
const FURTHER = String.raw`\-.0-9\xB7\u0300-\u036F\u203F\u2040`
const FIRST = new RegExp(`[:${START}]`, 'uy')
/** So many at once: a name without end would fill the memory of the expression. */
const RUN = new RegExp(`[:${START}${FURTHER}]{1,4096}`, 'uy')
const PLAIN = /^[A-Za-z_][\w.-]*$/

const STARTS = 2
const GOES_ON = 1

/** For each ASCII character whether a name may begin with it, or only go on with it. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[:A-Z_a-z]/.test(character) ? STARTS : /[-.0-9]/.test(character) ? GOES_ON : 0
})

/** Where the name (`Name` of XML 1.0, colons and all) ends that begins at an offset; the same offset for none. */
export function nameEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (first < ASCII.length && ASCII[first] !== STARTS) return start
  let at = start
  while (isAsciiInName(text.charCodeAt(at))) at += 1
  if (!(text.charCodeAt(at) >= ASCII.length)) return at
  let end = matchEnd(FIRST, text, start)
  for (let last = start; end > last; end = matchEnd(RUN, text, last)) last = end
  return end
}

/** Where what an expression matches at an offset ends; the same offset where it does not match. */
function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}

function isAsciiInName(code: number): boolean {
  return code < ASCII.length && ASCII[code] !== 0
}

export function isName(text: string): boolean {
  return text !== '' && nameEnd(text, 0) === text.length
}

/** Whether a text can be a prefix or a local name (`NCName` of Namespaces in XML 1.0). */
export function isLocalName(text: string): boolean {
  return PLAIN.test(text) || (isName(text) && !text.includes(':'))
}

/** A qualified name in two parts. */
export interface QualifiedName {
  /** `''` for none. */
  readonly prefix: string
  readonly local: string
}

/** The parts of a qualified name; undefined when it is none. */
export function splitName(name: string): QualifiedName | undefined {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(0, colon))
  const local = name.slice(colon + 1)
  return isLocalName(local) && (colon < 0 || isLocalName(prefix)) ? { prefix, local } : undefined
}

/** A name for a message: cut off where it gets too long to read. */
export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
