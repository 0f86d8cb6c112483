import { sentence, shortened } from '../text/one-line.ts'
import type { CatalogueEntry, PlatformAnswer, Severity } from './catalogue/define.ts'
import { type Code, catalogue, type DataOf, isCode } from './catalogue/index.ts'

/** Where a problem is; what is not known is absent. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Full name of the entry of the archive. */
  readonly entry?: string
  /** Line, from 1. */
  readonly line?: number
  /** Column, from 1, in UTF-16 code units. */
  readonly column?: number
}

/** Something wrong with an input, as data: wording and advice are looked up by its code, which tells the data, too. */
export type Problem = { readonly [C in Code]: ProblemOf<C> }[Code]

/** A problem of one code. */
export interface ProblemOf<C extends Code> {
  /** Stable, `area/fact-in-kebab-case`. */
  readonly code: C
  /** How grave it is. */
  readonly severity: Severity
  /** Where it is. */
  readonly place: Place
  /** What the sentence of `messageOf` is made of. */
  readonly data: DataOf<C>
}

/** The problem of a code, with its severity. */
export function problem<C extends Code>(code: C, data: DataOf<C>, place: Place = {}): ProblemOf<C> {
  return { code, severity: catalogue[code].severity, place, data }
}

/** In the order of the text that problems are in. */
export function byPlace(
  { place: one }: { readonly place: Place },
  { place: other }: { readonly place: Place },
): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

/** The sentence of a problem, without its place: one line, not too long, with whatever cannot be seen as `\u{…}`. */
export function messageOf(found: Pick<Problem, 'code' | 'data'>): string {
  const definition = catalogue[found.code] as unknown as CatalogueEntry<Problem['data']>
  return sentence(definition.message(quotable(found.data)))
}

/** What a sentence is made of, with nothing in it that is very long. */
function quotable<D extends object>(data: D): D {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, quoted(value)])) as D
}

function quoted(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value)
  return Array.isArray(value) ? value.map(quoted) : value
}

/** What to do about a problem, one sentence. */
export function adviceOf(found: Problem): string {
  return catalogue[found.code].advice
}

/**
 * How the platform itself answers in the case of a code: HTTP status, number and constant; nothing where it does not.
 */
export function platformAnswerTo({
  code,
}: {
  /** The code, of a problem or a finding. */
  readonly code: string
}): PlatformAnswer | undefined {
  const { platform }: Pick<CatalogueEntry<never>, 'platform'> = isCode(code) ? catalogue[code] : {}
  return platform
}
