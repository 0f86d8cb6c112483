import type { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import type { Place } from '../diagnostics/problem.ts'
import { withoutLogin } from '../diagnostics/text.ts'
import { knownMembers } from '../model/known-members.ts'
import type { JsonPath, YamlSource } from './yaml-source.ts'

/** Something in a text that does not fit its schema. */
export type Misfit = { readonly place: Place } & (
  | { readonly kind: 'unknown-member'; readonly data: { name: string; of: string; suggestion?: string } }
  | { readonly kind: 'member-absent'; readonly data: { name: string; of: string } }
  | {
      readonly kind: 'wrong-value'
      readonly data: { at: string; expected: string; found: string; suggestion?: string }
    }
)

/**
 * The value of a text where it fits the schema; otherwise everything that does not. `whole` is what the text is called.
 */
export function fitted<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  whole: string,
): { readonly value: T } | { readonly misfits: readonly Misfit[] } {
  const checked = schema.safeParse(source.value)
  if (checked.success) return { value: checked.data }
  return { misfits: firstOfEach(checked.error.issues).flatMap((issue) => misfitsOf(issue, schema, source, whole)) }
}

/** Where a value is of another kind, zod also says what it would have to be if it were of the right one. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const seen = new Set<string>()
  return issues.filter(({ code, path }) => {
    const id = JSON.stringify([code === 'unrecognized_keys', ...path])
    return !seen.has(id) && seen.add(id)
  })
}

function misfitsOf(issue: z.core.$ZodIssue, schema: z.ZodType, source: YamlSource, whole: string): readonly Misfit[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const words = (part: JsonPath) => wordsOf(part) || whole
  if (issue.code === 'unrecognized_keys') {
    const known = knownMembers(schema, path)
    return issue.keys.map((name) => unknownMember(name, words(path), known, source.placeOfName(path, name)))
  }
  const found = at(source.value, path)
  const place = source.placeOf(path)
  if (found === undefined) {
    const data = { of: words(path.slice(0, -1)), name: String(path.at(-1) ?? '') }
    return [{ kind: 'member-absent', data, place }]
  }
  const suggestion = issue.code === 'invalid_value' ? meantBy(String(found), issue.values.map(String)) : undefined
  const data = {
    at: words(path),
    expected: expectedBy(issue),
    found: wordFor(found),
    ...(suggestion && { suggestion }),
  }
  return [{ kind: 'wrong-value', data, place }]
}

function unknownMember(name: string, of: string, known: readonly string[], place: Place): Misfit {
  const suggestion = meantBy(name, known)
  return { kind: 'unknown-member', data: { name, of, ...(suggestion && { suggestion }) }, place }
}

/** The known word that a mistyped one means; the user interface says Live for Production. */
function meantBy(word: string, known: readonly string[]): string | undefined {
  const isLive = word.toLowerCase() === 'live' && known.includes('Production')
  return isLive ? 'Production' : closest(word, known)
}

/** `api.operations[2].call` for people; empty for the whole. */
function wordsOf(path: JsonPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
}

function at(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], value)
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'a list of at least one' : 'some text'
  return issue.message
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function wordFor(value: unknown): string {
  if (value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? `"${withoutLogin(value).slice(0, 80)}"` : String(value)
}
