import { closest } from '../diagnostics/closest.ts'
import { likenessInWords, likenessOf } from '../diagnostics/likeness.ts'
import { withoutMark } from '../diagnostics/text.ts'
import { refuse } from '../errors.ts'
import { positionIn } from '../xml/position.ts'
import { fitting } from './fitting.ts'
import { parseJson, placeInJson, placeOfName } from './json.ts'
import { buildPointer, pathToText } from './json-pointer.ts'
import { knownMembers } from './known-members.ts'
import { type Misfit, misfitOf } from './misfit.ts'
import type { Model } from './model.ts'
import { modelSchema } from './model-schema.ts'
import { repeatedMember } from './repeated-member.ts'

/**
 * The model in a JSON text. A text that is no JSON, a member that is given twice, half a character, a value of another
 * kind than the model has there, and a member that the model does not know throw a `ProblemError` with line, column and
 * JSON Pointer.
 */
export function parseModel(given: string): Model {
  const text = withoutMark(given)
  const value = parseJson(text, 'model')
  refuseRepeated(text, value)
  refuseHalves(text, value)
  if (isModel(value)) return value
  const checked = modelSchema.safeParse(value)
  if (checked.success) return checked.data
  const fault = noModel(text, value)
  if (fault !== undefined) return refuse('model/invalid', { pointer: '', fault }, placeInJson(text, []))
  refuseVersion(text, value)
  return refuseMisfit(text, misfitOf(checked.error.issues, value))
}

/** A model that a program made; refuses what `parseModel` would refuse in its text. */
export function checkedModel(model: Model): Model {
  return isModel(model) ? model : parseModel(textOf(model))
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

function refuseVersion(text: string, value: unknown): void {
  if (!hasVersion(value) || typeof value.formatVersion !== 'number' || value.formatVersion === 1) return
  const fault = `it is ${value.formatVersion}, and 1 is the only one that is known here`
  refuse('model/invalid', { pointer: '/formatVersion', fault }, placeInJson(text, ['formatVersion']))
}

function hasVersion(value: unknown): value is { readonly formatVersion: unknown } {
  return typeof value === 'object' && value !== null && 'formatVersion' in value
}

function refuseRepeated(text: string, value: unknown): void {
  const repeated = repeatedMember(text, value)
  if (repeated === undefined) return
  refuse('model/member-twice', { pointer: buildPointer(repeated.path) }, positionIn(text, repeated.offset))
}

const HALF = /\p{Surrogate}/u

/** Whole characters of two halves may be spelled in the same way. */
const MAY_BE_HALF = /\\u[Dd][89A-Fa-f]|[\uD800-\uDFFF]/

function refuseHalves(text: string, value: unknown): void {
  const path = MAY_BE_HALF.test(text) ? pathToText(value, (one) => HALF.test(one)) : undefined
  if (path === undefined) return
  const fault = 'it holds half a character, a lone surrogate, which no file can hold'
  refuse('model/invalid', { pointer: buildPointer(path), fault }, placeInJson(text, path))
}

const fits = fitting(modelSchema)

function isModel(value: unknown): value is Model {
  return fits(value)
}

function refuseMisfit(text: string, { path, unknown, fault }: Misfit): never {
  const [key] = unknown ?? []
  if (key === undefined) return refuse('model/invalid', { pointer: buildPointer(path), fault }, placeInJson(text, path))
  const near = closest(key, knownMembers(modelSchema, path))
  const data = { pointer: buildPointer([...path, key]), key, ...(near && { near }) }
  return refuse('model/unknown-member', data, placeOfName(text, [...path, key]))
}
