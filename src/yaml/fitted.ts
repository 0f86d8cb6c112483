import type { z } from 'zod'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { type JsonPath, jsonPath, valueAt } from '../model/json-pointer.ts'
import { knownMembers } from '../model/known-members.ts'
import { kindInWords } from '../model/misfit.ts'
import { closest } from '../text/closest.ts'
import { withoutSecrets } from '../text/logins.ts'
import type { YamlSource } from './read-yaml.ts'

/** What a text is meant to be; its problems have the codes of that. */
type Owner = 'definition' | 'configuration'

/** The value of a text where it fits the schema; otherwise a problem for everything that does not. */
export function fitted<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  owner: Owner,
): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const checked = schema.safeParse(source.value)
  if (checked.success) return { value: checked.data }
  return { problems: firstOfEach(checked.error.issues).flatMap((issue) => problemsOf(issue, schema, source, owner)) }
}

/** Where a value is of another kind, zod also says what it would have to be if it were of the right one. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const seen = new Set<string>()
  return issues.filter(({ code, path }) => {
    const id = JSON.stringify([code === 'unrecognized_keys', ...path])
    return !seen.has(id) && seen.add(id)
  })
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, source: YamlSource, owner: Owner): readonly Problem[] {
  const path = jsonPath(issue.path)
  const words = (part: JsonPath) => wordsOf(part) || `the ${owner}`
  if (issue.code === 'unrecognized_keys') {
    const known = knownMembers(schema, path)
    return issue.keys.map((name) => {
      const suggestion = meantBy(name, known)
      const data = { name, of: words(path), ...(suggestion && { suggestion }) }
      return problem(`${owner}/unknown-member`, data, source.placeOfName(path, name))
    })
  }
  const found = valueAt(source.value, path)
  const place = source.placeOf(path)
  if (found === undefined) {
    const data = { of: words(path.slice(0, -1)), name: String(path.at(-1) ?? '') }
    return [problem(`${owner}/member-absent`, data, place)]
  }
  const suggestion = issue.code === 'invalid_value' ? meantBy(String(found), issue.values.map(String)) : undefined
  const data = {
    at: words(path),
    expected: expectedBy(issue),
    found: wordFor(found, issue),
    ...(suggestion && { suggestion }),
  }
  return [problem(`${owner}/wrong-value`, data, place)]
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

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return kindInWords(issue.expected)
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'a list of at least one' : 'some text'
  return issue.message
}

function wordFor(value: unknown, issue: z.core.$ZodIssue): string {
  if (value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return String(value)
  // A text where no text is expected may be anything, such as the lines of another file.
  if (issue.code === 'invalid_type' && issue.expected !== 'boolean') return 'a text'
  return isDocument(value) ? 'a document' : `"${withoutSecrets(value).slice(0, 80)}"`
}

/** Of a policy for example, which may hold secrets. */
function isDocument(text: string): boolean {
  return text.trimStart().startsWith('<')
}
