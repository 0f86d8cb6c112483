import { type Node, parseTree } from 'jsonc-parser'

/** A member that an object of a JSON text gives once more. */
export interface RepeatedMember {
  /** The steps that lead to it. */
  readonly path: readonly (string | number)[]
  /** Where it begins. */
  readonly offset: number
}

/**
 * The first member that is given twice in a JSON text of this value; whoever parses it keeps only the last. The names in
 * the text are counted, which takes hardly any time, and only where they are more than the members are they compared.
 */
export function repeatedMember(text: string, value: unknown): RepeatedMember | undefined {
  if (namesIn(text) === membersIn(value)) return undefined
  const root = parseTree(text)
  return root && firstRepeated(root, [])
}

/** How many strings of a JSON text are followed by a colon. */
function namesIn(text: string): number {
  let count = 0
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = text.indexOf('"', start + 1)
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
    let next = end + 1
    while (text.charCodeAt(next) <= SPACE) next++
    if (text.charCodeAt(next) === COLON) count++
    start = text.indexOf('"', next)
  }
  return count
}

const SPACE = 0x20
const COLON = 0x3a
const BACKSLASH = 0x5c

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text.charCodeAt(first - 1) === BACKSLASH) first--
  return (at - first) % 2 === 1
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const inner of value) count += membersIn(inner)
  else for (const inner of Object.values(value)) count += 1 + membersIn(inner)
  return count
}

function firstRepeated({ type, children = [] }: Node, path: readonly (string | number)[]): RepeatedMember | undefined {
  const seen = new Set<string>()
  for (const [index, child] of children.entries()) {
    const [name, inner] = type === 'object' ? (child.children ?? []) : [undefined, child]
    const inside = [...path, name === undefined ? index : String(name.value)]
    if (name !== undefined && seen.has(String(name.value))) return { path: inside, offset: child.offset }
    if (name !== undefined) seen.add(String(name.value))
    const found = inner && firstRepeated(inner, inside)
    if (found !== undefined) return found
  }
  return undefined
}
