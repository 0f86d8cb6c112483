import { isJson } from '../diagnostics/likeness.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { attempt } from '../errors.ts'
import { placesInJson } from '../model/json.ts'
import { parsePointer } from '../model/json-pointer.ts'
import type { Model } from '../model/model.ts'
import { readMadeModel, readModel } from '../model/parse-model.ts'
import { subjectOf } from '../rules/subject.ts'
import { viewOf } from '../values/view-of.ts'
import { decodeText } from '../xml/decode.ts'
import { combineReports } from './combine-reports.ts'
import { findIn, findingsOf } from './find.ts'
import type { Finding, InputReport, ValidationReport } from './finding.ts'
import type { Location } from './locate.ts'
import { matricesOf } from './matrix.ts'
import { checkOptions, type ValidationOptions } from './options.ts'
import { unwritableIn } from './unwritable.ts'
import { inOrder, validateArchive, withoutChoice } from './validate-archive.ts'

/** What is to be validated, under the name that reports show. */
export interface ValidationInput {
  /** Name that reports and findings show. */
  readonly name: string
  /** An archive, or the JSON text of a model. */
  readonly bytes: Uint8Array | ArrayBuffer
}

/**
 * Validates archives and models, each by itself; one that cannot be read does not stop the others. Throws a `TypeError`
 * for options that would have no effect, such as the code of a rule that does not exist.
 */
export function validate(inputs: readonly ValidationInput[], options: ValidationOptions = {}): ValidationReport {
  checkOptions(options)
  return combineReports(inputs.map(({ name, bytes }) => ({ ...validateInput(viewOf(bytes), options), input: name })))
}

/**
 * Validates a model, or its JSON text: then findings say where in the text they are. What `parseModel` would refuse in
 * a text is a finding in a model that a program made, too. Throws a `TypeError` as `validate` does.
 */
export function validateModel(model: Model | string, options: ValidationOptions = {}): InputReport {
  checkOptions(options)
  const read = typeof model === 'string' ? readModel(model) : readMadeModel(model)
  if ('problems' in read) return { input: 'model', findings: misfits(read.problems, options) }
  const { target } = options
  const subject = subjectOf(read.model, { ...(target && { target }) })
  const problems: Problem[] = []
  const isHeld = attempt(subject.derived, (found) => problems.push({ ...found, place: {} })) !== undefined
  if (!isHeld) return { input: 'model', findings: misfits(problems, options) }
  const told = [...findIn(subject, options), ...unwritableIn(subject, options)]
  return { input: 'model', findings: inOrder(placed(told, model), []), matrix: matricesOf(subject) }
}

function misfits(problems: readonly Problem[], options: ValidationOptions): readonly Finding[] {
  return inOrder(findingsOf(problems, withoutChoice(options), misfitAt), [])
}

/** Where a text is no model; an object that is not there yet has no words. */
function misfitAt({ place, data }: Problem): Location {
  const { pointer = '' } = 'pointer' in data ? data : {}
  return { place, ...(pointer !== '' && { pointer }), identity: [pointer] }
}

function validateInput(bytes: Uint8Array, options: ValidationOptions): InputReport {
  if (!isJson(bytes)) return validateArchive(bytes, options)
  const problems: Problem[] = []
  const text = attempt(
    () => decodeText(bytes, ''),
    ({ place: { entry: _, ...place }, ...found }) => problems.push({ ...found, place }),
  )
  return text === undefined
    ? { input: 'model', findings: findingsOf(problems, withoutChoice(options)) }
    : validateModel(text, options)
}

/** Findings with their places, where the model was read from a text. */
function placed(findings: readonly Finding[], model: Model | string): readonly Finding[] {
  if (typeof model !== 'string') return findings
  const { placeOf } = placesInJson(model)
  return findings.map((one) => ({ ...one, place: placeOf(parsePointer(one.pointer ?? '')) }))
}
