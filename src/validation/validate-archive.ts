import { byPlace } from '../diagnostics/problem.ts'
import { viewOf } from '../values/view-of.ts'
import { findIn, findingsOf } from './find.ts'
import type { Finding, InputReport } from './finding.ts'
import { matricesOf } from './matrix.ts'
import { checkOptions, type ValidationOptions } from './options.ts'
import { readSubject } from './read-subject.ts'

/**
 * Validates an archive file. Never throws for what is in it: whatever is wrong is a finding. Throws a `TypeError` as
 * `validate` does.
 */
export function validateArchive(bytes: Uint8Array | ArrayBuffer, options: ValidationOptions = {}): InputReport {
  checkOptions(options)
  const { subject, problems, entries } = readSubject(viewOf(bytes), options)
  const found =
    subject === undefined
      ? findingsOf(problems, withoutChoice(options))
      : [...findingsOf(problems, options), ...findIn(subject, options)]
  const findings = inOrder(found, entries)
  return { input: 'archive', findings, ...(subject && { matrix: matricesOf(subject) }) }
}

/** What keeps an input from being read cannot be turned off: it would count as good. */
export function withoutChoice({ severities: _, ...options }: ValidationOptions): ValidationOptions {
  return options
}

/** In the order of the archive: by entry, line, column, code. */
export function inOrder(findings: readonly Finding[], entries: readonly string[]): readonly Finding[] {
  const places = new Map(entries.map((entry, i) => [entry, i]))
  const rank = ({ place: { entry = '' } }: Finding) => places.get(entry) ?? entries.length
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.place.entry ?? '', b.place.entry ?? '') ||
      byPlace(a, b) ||
      compare(a.code, b.code),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
