import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Place } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import { positionIn } from '../xml/position.ts'

/** Deeper JSON is refused; the models of genuine archives are about 20 levels deep. */
const MOST_LEVELS = 128

/** What a JSON text is meant to be; it is refused with the codes of that. */
export type JsonOwner = 'model' | 'platform'

/** The value of a JSON text. Refuses with its place what is no JSON, and without one what is nested too deeply. */
export function parseJson(text: string, owner: JsonOwner): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuseSyntax(text, owner)
  }
  if (isDeeperThan(MOST_LEVELS, value)) refuse(`${owner}/too-deep`, { levels: MOST_LEVELS })
  return value
}

/** Where a value stands in a JSON text; nowhere when there is none. */
export function placeInJson(text: string, path: readonly (string | number)[]): Place {
  const root = parseTree(text)
  const node = root && findNodeAtLocation(root, [...path])
  return node === undefined ? {} : positionIn(text, node.offset)
}

function refuseSyntax(text: string, owner: JsonOwner): never {
  const errors: ParseError[] = []
  parseTree(text, errors)
  const [first] = errors
  const fault = first === undefined ? 'invalid' : words(printParseErrorCode(first.error))
  return refuse(`${owner}/not-json`, { fault }, first === undefined ? {} : positionIn(text, first.offset))
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()
}

function isDeeperThan(limit: number, value: unknown): boolean {
  const open: (readonly [value: unknown, level: number])[] = [[value, 1]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, level] = next
    if (typeof current !== 'object' || current === null) continue
    if (level > limit) return true
    for (const inner of Object.values(current)) open.push([inner, level + 1])
  }
  return false
}
