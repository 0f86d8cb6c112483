import type { z } from 'zod'
import { closest } from '../diagnostics/closest.ts'
import { refuse } from '../errors.ts'
import { parseJson, placeInJson } from './json.ts'
import { knownMembers } from './known-members.ts'
import type { Model } from './model.ts'
import { modelSchema } from './model-schema.ts'

/**
 * The model in a JSON text. A text that is no JSON, a value of another kind than the model has there, and a member
 * that the model does not know throw a `ProblemError` with line, column and JSON Pointer.
 */
export function parseModel(text: string): Model {
  const value = parseJson(text, 'model')
  const checked = modelSchema.safeParse(value)
  if (checked.success) return checked.data
  return refuseIssue(text, checked.error.issues[0])
}

/** The JSON text of a model, in a fixed order of members; twin of `parseModel`. */
export function buildModel(model: Model, { pretty = false }: { readonly pretty?: boolean } = {}): string {
  return JSON.stringify(model, undefined, pretty ? 2 : undefined)
}

function refuseIssue(text: string, issue: z.core.$ZodIssue | undefined): never {
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  const place = placeInJson(text, path)
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = closest(key, knownMembers(modelSchema, path))
    return refuse(
      'model/unknown-member',
      { pointer: pointer([...path, key]), key, ...(near && { near }) },
      placeInJson(text, [...path, key]),
    )
  }
  return refuse('model/invalid', { pointer: pointer(path), fault: issue?.message ?? 'Invalid value' }, place)
}

/** RFC 6901. */
function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
