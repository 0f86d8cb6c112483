import { clark, parseClark, resolveQName } from '../../xml/qname.ts'
import { isElement, textOf, type XmlElement } from '../../xml/tree.ts'
import type { Value } from './shape.ts'

/** The value that a text stands for; nothing when it is not the usual spelling of one, of a `number` any spelling. */
export function parseValue(value: Value<unknown>, text: string, element: XmlElement): unknown {
  switch (value.kind) {
    case 'text':
      return text
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'integer':
      return parseInteger(text)
    case 'number':
      return parseNumber(text)
    case 'qname':
      return parseQName(value.namespace, text, element)
    case 'settings':
    case 'xml':
      return undefined
  }
}

/** The text of a value, a qualified name in Clark notation; twin of `parseValue`. */
export function buildValue({ kind, namespace }: Value<unknown>, value: unknown): string {
  const text = String(value)
  return kind === 'qname' && namespace !== undefined && !text.startsWith('{') ? clark(namespace, text) : text
}

function parseInteger(text: string): number | undefined {
  const value = Number(text)
  return Number.isSafeInteger(value) && String(value) === text ? value : undefined
}

/** Another spelling than the shortest is a matter of style, unless it says more than a number here can hold. */
function parseNumber(text: string): number | undefined {
  const value = Number(text)
  if (Number.isFinite(value) && String(value) === text) return value
  const [, whole, fraction = ''] = /^[-+]?(0|[1-9]\d*)(?:\.(\d+))?(?:[eE][-+]?\d{1,2})?$/.exec(text) ?? []
  const isExact = whole !== undefined && whole.length + fraction.length <= EXACT_DIGITS
  return isExact ? value + 0 : undefined
}

/** So many digits of a decimal number are the same after a double. */
const EXACT_DIGITS = 15

function parseQName(usual: string | undefined, text: string, element: XmlElement): string | undefined {
  const name = resolveQName(element, text)
  if (name === undefined || usual === undefined) return name
  const { namespace, local } = parseClark(name)
  if (namespace === usual) return local
  return namespace === '' ? undefined : name
}

/** The text of an element without child elements. */
export function onlyTextOf(element: XmlElement): string | undefined {
  let text = ''
  for (const node of element.children) {
    if (isElement(node)) return undefined
    text += textOf(node)
  }
  return text
}
