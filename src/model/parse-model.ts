import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import type { Place } from '../diagnostics/problem.ts'
import { refuse } from '../errors.ts'
import { positionIn } from '../xml/position.ts'
import { knownMembers } from './known-members.ts'
import type { Model } from './model.ts'
import { modelSchema } from './model-schema.ts'

/** Deeper JSON is refused; the models of genuine archives are about 20 levels deep. */
const MOST_LEVELS = 128

/**
 * The model in a JSON text. A text that is no JSON, a value of another kind than the model has there, and a member
 * that the model does not know throw a `ProblemError` with line, column and JSON Pointer.
 */
export function parseModel(text: string): Model {
  const value = parseJson(text)
  const checked = modelSchema.safeParse(value)
  if (checked.success) return checked.data
  return refuseIssue(text, checked.error.issues[0])
}

/** The JSON text of a model, in a fixed order of members; twin of `parseModel`. */
export function buildModel(model: Model, { pretty = false }: { readonly pretty?: boolean } = {}): string {
  return JSON.stringify(model, undefined, pretty ? 2 : undefined)
}

function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuseSyntax(text)
  }
  if (isDeeperThan(MOST_LEVELS, value)) refuse('model/too-deep', { levels: MOST_LEVELS })
  return value
}

function refuseSyntax(text: string): never {
  const errors: ParseError[] = []
  parseTree(text, errors)
  const [first] = errors
  const fault = first === undefined ? 'invalid' : words(printParseErrorCode(first.error))
  return refuse('model/not-json', { fault }, first === undefined ? {} : positionIn(text, first.offset))
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

function refuseIssue(text: string, issue: z.core.$ZodIssue | undefined): never {
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  const place = placeOf(text, path)
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = closest(key, knownMembers(modelSchema, path))
    return refuse(
      'model/unknown-member',
      { pointer: pointer([...path, key]), key, ...(near && { near }) },
      placeOf(text, [...path, key]),
    )
  }
  return refuse('model/invalid', { pointer: pointer(path), fault: issue?.message ?? 'Invalid value' }, place)
}

/** RFC 6901. */
function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function placeOf(text: string, path: (string | number)[]): Place {
  const root = parseTree(text)
  const node = root && findNodeAtLocation(root, path)
  return node === undefined ? {} : positionIn(text, node.offset)
}
