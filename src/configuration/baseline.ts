import { refuse } from '../errors.ts'
import { jsonText } from '../text/json-text.ts'
import { withoutMark } from '../text/one-line.ts'
import type { Finding } from '../validation/finding.ts'
import { groupBy } from '../values/group-by.ts'

/** Findings that are known: fingerprints by the input and the code that they are of. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const formatVersion = 1

/** The baseline in a JSON text; twin of `buildBaseline`. Throws a `ProblemError` for a text that is not one. */
export function parseBaseline(text: string): Baseline {
  const file = objectOf(parseJson(withoutMark(text)), 'it does not hold an object')
  if (file['formatVersion'] !== formatVersion) malformed(`its formatVersion is not ${formatVersion}`)
  const inputs = Object.entries(objectOf(file['inputs'], 'it lacks "inputs"'))
  return new Map(inputs.map(([input, codes]) => [input, codesOf(input, codes)]))
}

/** The JSON text of a baseline, in an order that does not depend on that of the findings. */
export function buildBaseline(baseline: Baseline): string {
  const inputs = sorted(baseline).map(([input, codes]) => {
    const prints = sorted(codes).map(([code, found]) => [code, found.toSorted()])
    return [input, Object.fromEntries(prints)]
  })
  return `${jsonText({ formatVersion, inputs: Object.fromEntries(inputs) }, 2)}\n`
}

/** A baseline of the findings of some inputs; of all others it keeps what another one knew. */
export function baselineOf(
  inputs: Iterable<readonly [input: string, findings: readonly Finding[]]>,
  before: Baseline = new Map(),
): Baseline {
  const known = new Map(before)
  for (const [input, findings] of inputs) {
    known.delete(input)
    if (findings.length > 0) known.set(input, printsOf(findings))
  }
  return known
}

/** The findings of an input that a baseline does not know, and how many that it knows are gone. */
export function withoutKnown(
  input: string,
  findings: readonly Finding[],
  baseline: Baseline,
): {
  /** Those that it does not know. */
  readonly findings: readonly Finding[]
  /** How many that it knows are gone. */
  readonly gone: number
} {
  const left = new Map(Array.from(baseline.get(input) ?? [], ([code, prints]) => [code, new Set(prints)]))
  const kept = findings.filter(({ code, fingerprint }) => left.get(code)?.delete(fingerprint) !== true)
  return { findings: kept, gone: Array.from(left.values()).reduce((sum, { size }) => sum + size, 0) }
}

function printsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const byCode = groupBy(findings, ({ code }) => code)
  return new Map(Array.from(byCode, ([code, found]) => [code, found.map(({ fingerprint }) => fingerprint)]))
}

function codesOf(input: string, codes: unknown): ReadonlyMap<string, readonly string[]> {
  const reason = `"${input}" does not hold lists of fingerprints by code`
  const entries = Object.entries(objectOf(codes, reason))
  return new Map(entries.map(([code, prints]) => [code, isTexts(prints) ? prints : malformed(reason)]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return malformed('it is not JSON')
  }
}

function objectOf(value: unknown, reason: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : malformed(reason)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function malformed(reason: string): never {
  return refuse('baseline/malformed', { reason })
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
}
