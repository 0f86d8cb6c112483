import type { JsonPath } from './json-pointer.ts'

/** A member that an object of a JSON text gives once more. */
export interface RepeatedMember {
  /** The steps that lead to it. */
  readonly path: JsonPath
  /** Where it begins. */
  readonly offset: number
}

/**
 * The first member that is given twice in a JSON text of this value; whoever parses it keeps only the last. The names
 * in the text are counted, which takes hardly any time, and only where they are more than the members are they
 * compared.
 */
export function repeatedMember(text: string, value: unknown): RepeatedMember | undefined {
  return namesIn(text) === membersIn(value) ? undefined : firstRepeated(text)
}

/** How many strings of a JSON text are followed by a colon. */
function namesIn(text: string): number {
  let count = 0
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = endOfString(text, start)
    if (isName(text, end)) count++
    start = text.indexOf('"', end)
  }
  return count
}

const SPACE = 0x20
const QUOTE = 0x22
const COLON = 0x3a
const BACKSLASH = 0x5c

/** Offset behind the string that begins at an offset. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text.charCodeAt(first - 1) === BACKSLASH) first--
  return (at - first) % 2 === 1
}

/** Whether the string that ends at an offset is the name of a member. */
function isName(text: string, end: number): boolean {
  let next = end
  while (text.charCodeAt(next) <= SPACE) next++
  return text.charCodeAt(next) === COLON
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const inner of value) count += membersIn(inner)
  else for (const inner of Object.values(value)) count += 1 + membersIn(inner)
  return count
}

/** An object or a list that has begun: the step to what stands in it now, and the names that an object has had. */
interface Open {
  step: string | number
  readonly names: Set<string>
}

/** Goes through the text, not through a tree: what a repeated member hides may be nested however deeply. */
function firstRepeated(text: string): RepeatedMember | undefined {
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== QUOTE) {
      move(text.charAt(at), open)
      continue
    }
    const end = endOfString(text, at)
    const isRepeated = isName(text, end) && enter(String(JSON.parse(text.slice(at, end))), open.at(-1))
    if (isRepeated) return { path: open.map(({ step }) => step), offset: at }
    at = end - 1
  }
  return undefined
}

function move(mark: string, open: Open[]): void {
  const inner = open.at(-1)
  if (mark === '{' || mark === '[') open.push({ step: 0, names: new Set() })
  else if (mark === '}' || mark === ']') open.pop()
  else if (mark === ',' && typeof inner?.step === 'number') inner.step++
}

/** Whether the object has had a member of this name already. */
function enter(name: string, object: Open | undefined): boolean {
  if (object === undefined) return false
  const isKnown = object.names.has(name)
  object.names.add(name)
  object.step = name
  return isKnown
}
