import { isSecret } from '../text/secret-names.ts'
import { isClosed } from './open-values.ts'
import { meets, type Range, type Value } from './range.ts'

/**
 * The texts, numbers and words in parts of JSON, in their order. Names of members are values, too, where an object stands
 * in the place of a secret.
 */
export function* jsonValues(text: string, parts: readonly Range[]): Generator<Value> {
  const isMet = meets(parts)
  for (const value of allValues(text, parts.at(-1)?.to ?? 0)) if (isMet(value)) yield value
}

function* allValues(text: string, end: number): Generator<Value> {
  const open: Open[] = []
  for (const { index, 0: token } of text.matchAll(tokens)) {
    if (index >= end) return
    const within = open.at(-1) ?? outermost
    if (isMember(text, index + token.length, within)) {
      if (within.isSecret) yield valueAt(token, index, within)
      open.splice(-1, 1, { ...within, name: token.slice(1, -1) })
    } else if (!brackets.includes(token)) yield valueAt(token, index, within)
    else if (token === '{' || token === '[') open.push(opened(token, within))
    else open.pop()
  }
}

interface Open {
  readonly isList: boolean
  /** Name of the member that is being read; in a list, of the member that has the list. */
  readonly name: string
  readonly isClosed: boolean
  readonly isSecret: boolean
}

const outermost: Open = { isList: true, name: '', isClosed: false, isSecret: false }
const brackets = ['{', '[', '}', ']']
const colon = /\s*:/y
const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\]]|[^\s{}[\]",:]+/g

function opened(bracket: '{' | '[', within: Open): Open {
  const { name } = within
  return {
    isList: bracket === '[',
    name: bracket === '[' ? name : '',
    isClosed: within.isClosed || isClosed(name),
    isSecret: within.isSecret || isSecret(name),
  }
}

function valueAt(token: string, index: number, { name, isClosed: isInside }: Open): Value {
  const quote = token.startsWith('"') ? 1 : 0
  return { from: index + quote, to: index + token.length - quote, name, isInside }
}

function isMember(text: string, at: number, { isList }: Open): boolean {
  colon.lastIndex = at
  return !isList && colon.test(text)
}
