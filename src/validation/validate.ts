import type { Problem } from '../diagnostics/problem.ts'
import type { Model } from '../model/model.ts'
import { parseModel } from '../model/parse-model.ts'
import { subjectOf } from '../rules/subject.ts'
import { decodeText } from '../xml/decode.ts'
import { findIn, findingsOf } from './find.ts'
import type { Finding, InputReport, ValidationReport } from './finding.ts'
import { jsonPlaces } from './json-places.ts'
import { matricesOf } from './matrix.ts'
import type { ValidationOptions } from './options.ts'
import { attempt, readSubject } from './read-subject.ts'

/** What is to be validated, under the name that reports show. */
export interface ValidationInput {
  readonly name: string
  /** An archive, or the JSON text of a model. */
  readonly bytes: Uint8Array
}

/** Validates archives and models, each by itself; one that cannot be read does not stop the others. */
export function validate(inputs: readonly ValidationInput[], options: ValidationOptions = {}): ValidationReport {
  return summed(inputs.map(({ name, bytes }) => ({ ...validateInput(bytes, options), input: name })))
}

/** The reports of several inputs as one. */
export function summed(inputs: readonly InputReport[]): ValidationReport {
  const totals = { error: 0, warning: 0, info: 0, inputs: inputs.length }
  for (const { findings } of inputs) for (const { severity } of findings) totals[severity]++
  return { inputs, totals }
}

/** Validates an archive file. Never throws for what is in it: whatever is wrong is a finding. */
export function validateArchive(bytes: Uint8Array, options: ValidationOptions = {}): InputReport {
  const { subject, problems, entries } = readSubject(bytes, options)
  const found = [...findingsOf(problems, options), ...(subject === undefined ? [] : findIn(subject, options))]
  const findings = inOrder(found, entries)
  return { input: 'archive', findings, ...(subject && { matrix: matricesOf(subject) }) }
}

/** Validates a model, or its JSON text; then findings say where in the text they are. */
export function validateModel(model: Model | string, options: ValidationOptions = {}): InputReport {
  const problems: Problem[] = []
  const read =
    typeof model === 'string'
      ? attempt(
          () => parseModel(model),
          (found) => problems.push(found),
        )
      : model
  const found = findingsOf(problems, options)
  if (read === undefined) return { input: 'model', findings: found }
  const { target } = options
  const subject = subjectOf(read, { ...(target && { target }) })
  const findings = inOrder([...found, ...placed(findIn(subject, options), model)], [])
  return { input: 'model', findings, matrix: matricesOf(subject) }
}

function validateInput(bytes: Uint8Array, options: ValidationOptions): InputReport {
  const first = bytes.find((byte) => !WHITE_SPACE.has(byte))
  if (first !== OPENING_BRACE) return validateArchive(bytes, options)
  const problems: Problem[] = []
  const text = attempt(
    () => decodeText(bytes, ''),
    (found) => problems.push(found),
  )
  return text === undefined ? { input: 'model', findings: findingsOf(problems, options) } : validateModel(text, options)
}

const OPENING_BRACE = 0x7b
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d])

/** Findings with their places, where the model was read from a text. */
function placed(findings: readonly Finding[], model: Model | string): readonly Finding[] {
  if (typeof model !== 'string') return findings
  const placeOf = jsonPlaces(model)
  return findings.map((one) => ({ ...one, place: placeOf(one.pointer ?? '') }))
}

/** In the order of the archive: by entry, line, column, code. */
function inOrder(findings: readonly Finding[], entries: readonly string[]): readonly Finding[] {
  const places = new Map(entries.map((entry, i) => [entry, i]))
  const rank = ({ place: { entry = '' } }: Finding) => places.get(entry) ?? entries.length
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.place.entry ?? '', b.place.entry ?? '') ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compare(a.code, b.code),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
