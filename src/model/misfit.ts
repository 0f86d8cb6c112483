import type { z } from 'zod'
import { type JsonPath, jsonPath, valueAt } from './json-pointer.ts'

type Issue = z.core.$ZodIssue

/** What does not fit at one place of a value. */
export interface Misfit {
  readonly path: JsonPath
  /** Members that are not known there; otherwise the value itself is the fault. */
  readonly unknown?: readonly string[]
  /** What would have to stand there, and what kind of value does: never the value, which may be a secret. */
  readonly fault: string
}

/** The first thing that does not fit; of the ways in which a value could be meant, the one that it comes nearest to. */
export function misfitOf(issues: readonly Issue[], value: unknown): Misfit {
  return misfitsOf(issues, value)[0] ?? { path: [], fault: 'it is invalid' }
}

/** Everything that does not fit, as `misfitOf` tells the first; what is unknown at one place is told together. */
export function misfitsOf(issues: readonly Issue[], value: unknown): readonly Misfit[] {
  const unknown = new Map(issues.flatMap((one) => (one.code === 'unrecognized_keys' ? [[idOf(one.path), one]] : [])))
  const told = new Set(issues.map((one) => misspelt(innermost(one, value), unknown, value)))
  return Array.from(told, (issue) => misfitAt(issue, value))
}

function misfitAt(issue: Issue, value: unknown): Misfit {
  const path = jsonPath(issue.path)
  if (issue.code === 'unrecognized_keys') return { path, unknown: issue.keys, fault: `"${issue.keys[0]}" is unknown` }
  const expected = expectedBy(issue)
  if (expected === undefined) return { path, fault: lowerFirst(issue.message) }
  return { path, fault: `expected ${expected}, found ${kindOf(valueAt(value, path))}` }
}

function innermost(issue: Issue, value: unknown): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flat()
    .map((one) => innermost({ ...one, path: [...issue.path, ...one.path] }, value))
    .toSorted((one, other) => nearness(other, value) - nearness(one, value))
  return inner[0] ?? issue
}

/** Where a member is absent, one beside it that is not known tells more: it may be the same, misspelt. */
function misspelt(absent: Issue, unknown: ReadonlyMap<string, Issue>, value: unknown): Issue {
  if (valueAt(value, jsonPath(absent.path)) !== undefined) return absent
  return unknown.get(idOf(absent.path.slice(0, -1))) ?? absent
}

function idOf(path: Issue['path']): string {
  return JSON.stringify(path)
}

/** The deeper a way of reading a value gets, the better; unknown members tell more than absent ones. */
function nearness({ code, path }: Issue, value: unknown): number {
  if (code === 'unrecognized_keys') return path.length + 0.5
  return valueAt(value, jsonPath(path)) === undefined ? path.length - 1 : path.length
}

function expectedBy(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return kindInWords(issue.expected)
  if (issue.code === 'invalid_value') return listed(issue.values)
  return issue.code === 'invalid_union' && 'options' in issue ? listed(issue.options) : undefined
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1)
}

function listed(values: readonly unknown[]): string {
  const quoted = values.map((value) => JSON.stringify(value))
  return quoted.length === 1 ? `${quoted[0]}` : `one of ${quoted.join(', ')}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

/** A kind of value, as zod calls it, in words. */
export function kindInWords(kind: string): string {
  return kinds[kind] ?? kind
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'boolean') return String(value)
  if (value === Infinity || value === -Infinity) return 'a number that is too large'
  return kindInWords(typeof value)
}
