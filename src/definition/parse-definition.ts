import type { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import { type Problem, problem } from '../diagnostics/problem.ts'
import { ProblemError } from '../errors.ts'
import { knownMembers } from '../model/known-members.ts'
import { referenceProblems } from './references.ts'
import { type Definition, definitionSchema } from './schema.ts'
import { type Path, readYaml, type YamlSource } from './yaml-source.ts'

/** The definition in a YAML or JSON text. Throws a `ProblemError` with its first mistake, in the order of the text. */
export function parseDefinition(text: string): Definition {
  const { definition, problems } = read(text)
  const [first] = problems
  if (definition === undefined || first !== undefined) throw first && new ProblemError(first)
  return definition
}

/** Every mistake in the text of a definition, in its order; none when archives can be created from it. */
export function checkDefinition(text: string): readonly Problem[] {
  return read(text).problems
}

interface Read {
  readonly definition?: Definition
  readonly problems: readonly Problem[]
}

function read(text: string): Read {
  try {
    return check(readYaml(text, { numbersAsText: true }))
  } catch (error) {
    if (error instanceof ProblemError) return { problems: [error.problem] }
    throw error
  }
}

function check(source: YamlSource): Read {
  const checked = definitionSchema.safeParse(source.value)
  const problems = checked.success
    ? referenceProblems(checked.data, source.placeOf)
    : firstOfEach(checked.error.issues).flatMap((issue) => problemsOf(issue, source))
  const ordered = problems.toSorted((one, other) => compare(one, other))
  return { ...(checked.success && { definition: checked.data }), problems: ordered }
}

/** Where a value is of another kind, zod also says what it would have to be if it were of the right one. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const idOf = ({ code, path }: z.core.$ZodIssue) => JSON.stringify([code === 'unrecognized_keys', ...path])
  return issues.filter((issue, i) => issues.findIndex((other) => idOf(other) === idOf(issue)) === i)
}

function compare({ place: one }: Problem, { place: other }: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

function problemsOf(issue: z.core.$ZodIssue, source: YamlSource): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownMember(path, name, source))
  const found = at(source.value, path)
  if (found === undefined) {
    const [of, name] = [wordsOf(path.slice(0, -1)), String(path.at(-1) ?? '')]
    return [problem('definition/member-absent', { of, name }, source.placeOf(path))]
  }
  const suggestion = issue.code === 'invalid_value' ? closest(String(found), issue.values.map(String)) : undefined
  const data = {
    at: wordsOf(path),
    expected: expectedBy(issue),
    found: wordFor(found),
    ...(suggestion && { suggestion }),
  }
  return [problem('definition/wrong-value', data, source.placeOf(path))]
}

function unknownMember(path: Path, name: string, source: YamlSource): Problem {
  const suggestion = closest(name, knownMembers(definitionSchema, path))
  const data = { name, of: wordsOf(path), ...(suggestion && { suggestion }) }
  return problem('definition/unknown-member', data, source.placeOfName(path, name))
}

/** `api.operations[2].call` for people. */
function wordsOf(path: Path): string {
  if (path.length === 0) return 'the definition'
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
}

function at(value: unknown, path: Path): unknown {
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
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function wordFor(value: unknown): string {
  if (value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : String(value)
}
