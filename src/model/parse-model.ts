import { likenessInWords, likenessOf } from '../diagnostics/likeness.ts'
import { byPlace, type Problem, problem } from '../diagnostics/problem.ts'
import { ProblemError, refuse } from '../errors.ts'
import { closest } from '../text/closest.ts'
import { withoutMark } from '../text/one-line.ts'
import { positionIn } from '../xml/position.ts'
import { fitting } from './fitting.ts'
import { type JsonPlaces, parseJson, placesInJson } from './json.ts'
import { buildPointer, pathToText, shownPath } from './json-pointer.ts'
import { knownMembers } from './known-members.ts'
import { type Misfit, misfitsOf } from './misfit.ts'
import type { Model } from './model.ts'
import { modelSchema } from './model-schema.ts'
import { repeatedMember } from './repeated-member.ts'

/**
 * The model in a JSON text. A text that is no JSON, a member that is given twice, half a character, a value of another
 * kind than the model has there, and a member that the model does not know throw a `ProblemError` with line, column and
 * JSON Pointer.
 */
export function parseModel(text: string): Model {
  const read = readModel(text)
  if ('model' in read) return read.model
  throw new ProblemError(read.problems[0])
}

/** What keeps a JSON text from being a model: every member that does not fit or is unknown, in the order of the text. */
export function checkModel(text: string): readonly Problem[] {
  const read = readModel(text)
  return 'model' in read ? [] : read.problems.toSorted(byPlace)
}

/** A model, or why there is none. */
export type ReadModel = { readonly model: Model } | { readonly problems: readonly [Problem, ...Problem[]] }

/** The model in a JSON text, or all that `checkModel` finds. */
export function readModel(text: string): ReadModel {
  return asRead(() => checked(withoutMark(text)))
}

/** A model that a program made, or all that `checkModel` would find in its text, without places. */
export function readMadeModel(model: Model): ReadModel {
  if (isModel(model)) return { model }
  const read = asRead(() => checked(textOf(model)))
  if ('model' in read) return read
  const [first, ...others] = read.problems
  const withoutPlace = (found: Problem): Problem => ({ ...found, place: {} })
  return { problems: [withoutPlace(first), ...others.map(withoutPlace)] }
}

function asRead(read: () => ReadModel): ReadModel {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { problems: [error.problem] }
  }
}

function checked(text: string): ReadModel {
  const value = parseJson(text, 'model')
  refuseRepeated(text, value)
  const places = placesInJson(text)
  refuseHalves(places, text, value)
  if (isModel(value)) return { model: value }
  const { success, data, error } = modelSchema.safeParse(value)
  if (success) return { model: data }
  const fault = noModel(text, value)
  if (fault !== undefined) return refuse('model/invalid', { pointer: '', fault }, places.placeOf([]))
  refuseVersion(places, value)
  const problems = misfitsOf(error.issues, value).flatMap((misfit) => misfitProblems(misfit, places))
  const [first = problem('model/invalid', { pointer: '', fault: 'it is invalid' }), ...others] = problems
  return { problems: [first, ...others] }
}

function textOf(value: unknown): string {
  try {
    // There is no text, not even a refusal, for what is undefined.
    return JSON.stringify(value ?? null)
  } catch {
    return refuse('model/invalid', { pointer: '', fault: 'it holds itself, or something that JSON has no text for' })
  }
}

/** What a value is that was not meant to be a model. */
function noModel(text: string, value: unknown): string | undefined {
  const found = likenessOf(text)
  if (found === 'definition' || found === 'OpenAPI') return `it is ${likenessInWords[found]}`
  return hasVersion(value) ? undefined : 'it is JSON without "formatVersion", which every model has'
}

function refuseVersion({ placeOf }: JsonPlaces, value: unknown): void {
  if (!hasVersion(value) || typeof value.formatVersion !== 'number' || value.formatVersion === 1) return
  const fault = `it is ${value.formatVersion}, and 1 is the only one that is known here`
  refuse('model/invalid', { pointer: '/formatVersion', fault }, placeOf(['formatVersion']))
}

function hasVersion(value: unknown): value is { readonly formatVersion: unknown } {
  return typeof value === 'object' && value !== null && 'formatVersion' in value
}

function refuseRepeated(text: string, value: unknown): void {
  const repeated = repeatedMember(text, value)
  if (repeated === undefined) return
  refuse('model/member-twice', { pointer: buildPointer(shownPath(repeated.path)) }, positionIn(text, repeated.offset))
}

const HALF = /\p{Surrogate}/u

/** Whole characters of two halves may be spelled in the same way. */
const MAY_BE_HALF = /\\u[Dd][89A-Fa-f]|[\uD800-\uDFFF]/

function refuseHalves({ placeOf }: JsonPlaces, text: string, value: unknown): void {
  const path = MAY_BE_HALF.test(text) ? pathToText(value, (one) => HALF.test(one)) : undefined
  if (path === undefined) return
  const fault = 'it holds half a character, a lone surrogate, which no file can hold'
  refuse('model/invalid', { pointer: buildPointer(shownPath(path)), fault }, placeOf(path))
}

const fits = fitting(modelSchema)

function isModel(value: unknown): value is Model {
  return fits(value)
}

function misfitProblems({ path, unknown, fault }: Misfit, { placeOf, placeOfName }: JsonPlaces): readonly Problem[] {
  if (unknown === undefined) return [problem('model/invalid', { pointer: buildPointer(path), fault }, placeOf(path))]
  const known = knownMembers(modelSchema, path)
  return unknown.map((key) => {
    const near = closest(key, known)
    const data = { pointer: buildPointer([...path, key]), key, ...(near && { near }) }
    return problem('model/unknown-member', data, placeOfName([...path, key]))
  })
}
