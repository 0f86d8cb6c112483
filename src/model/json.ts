import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Place } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import { groupBy } from '../values/group-by.ts'
import { once, onceFor } from '../values/once.ts'
import { positionIn, positionOf } from '../xml/position.ts'
import type { JsonPath } from './json-pointer.ts'

/** What a JSON text is meant to be; it is refused with the codes of that. */
export type JsonOwner = 'model' | 'platform'

/** Deeper JSON is refused; of a model, twice the levels of XML that are read: each can become one of its own. */
const mostLevels: Readonly<Record<JsonOwner, number>> = { model: 512, platform: 128 }

/** The value of a JSON text. Refuses with its place what is no JSON, and what is nested too deeply. */
export function parseJson(text: string, owner: JsonOwner): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuseSyntax(text, owner)
  }
  const levels = mostLevels[owner]
  if (isDeeperThan(levels, value)) refuseDepth(text, owner)
  return value
}

/** Places in a JSON text. */
export interface JsonPlaces {
  /** Where a value stands; where it is absent, what would have to hold it. */
  readonly placeOf: (path: JsonPath) => Place
  /** Where the name of a member stands. */
  readonly placeOfName: (path: JsonPath) => Place
}

/** Finds places in a JSON text, which is parsed at the first question. */
export function placesInJson(text: string): JsonPlaces {
  const document = { text }
  const root = once(() => parseTree(text))
  const nearest = (path: JsonPath): Node | undefined => {
    let node = root()
    for (const step of path) {
      const inner = stepInto(node, step)
      if (inner === undefined) break
      node = inner
    }
    return node
  }
  const at = (node: Node | undefined) => (node === undefined ? {} : positionOf(document, node.offset))
  return {
    placeOf: (path) => at(nearest(path)),
    placeOfName(path) {
      const node = nearest(path)
      return at(node?.parent?.type === 'property' ? node.parent : node)
    },
  }
}

/** The members of an object by their names. */
const membersOf: (object: Node) => ReadonlyMap<unknown, readonly Node[]> = onceFor(
  ({ children = [] }) => groupBy(children, ({ children: inside }): unknown => inside?.[0]?.value),
  new WeakMap(),
)

/** What one step leads to: an item of a list, or the value of an object's first member of a name. */
function stepInto(node: Node | undefined, step: string | number): Node | undefined {
  if (typeof step === 'number') return node?.children?.[step]
  return node && membersOf(node).get(step)?.[0]?.children?.[1]
}

function refuseSyntax(text: string, owner: JsonOwner): never {
  const [first] = errorsIn(text) ?? refuseDepth(text, owner)
  const fault = first === undefined ? 'invalid' : words(printParseErrorCode(first.error))
  return refuse(`${owner}/not-json`, { fault }, first === undefined ? {} : positionIn(text, first.offset))
}

function refuseDepth(text: string, owner: JsonOwner): never {
  const levels = mostLevels[owner]
  return refuse(`${owner}/too-deep`, { levels }, positionIn(text, offsetBeyond(levels, text)))
}

/** Where lists and objects first nest more deeply than a limit. */
function offsetBeyond(levels: number, text: string): number {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > levels) return index
  }
  return 0
}

/** Nothing when the text is nested more deeply than the parser can follow. */
function errorsIn(text: string): readonly ParseError[] | undefined {
  const errors: ParseError[] = []
  try {
    parseTree(text, errors, { disallowComments: true })
    return errors
  } catch {
    return undefined
  }
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  return inside.some((inner) => isDeeperThan(levels - 1, inner))
}
