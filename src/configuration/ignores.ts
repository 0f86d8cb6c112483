import { type Problem, problem } from '../diagnostics/problem.ts'
import type { Finding } from '../validation/finding.ts'
import { groupBy } from '../values/group-by.ts'
import type { Ignore } from './configuration.ts'
import { matcherOf } from './glob.ts'

/** The findings that are left when some are ignored, and which ignores were of use. */
export interface IgnoreResult {
  /** Those that no ignore leaves out, in their order. */
  readonly findings: readonly Finding[]
  /** How many were left out. */
  readonly ignored: number
  /** The ignores that were of use. */
  readonly used: readonly Ignore[]
}

export function withoutIgnored(findings: readonly Finding[], ignores: readonly Ignore[], today: string): IgnoreResult {
  const valid = ignores.filter((ignore) => !isExpired(ignore, today))
  const byCode = groupBy(valid.map(testOf), ({ ignore }) => ignore.code)
  const used = new Set<Ignore>()
  const kept = findings.filter((finding) => {
    const reasons = (byCode.get(finding.code) ?? []).filter(({ isMeant }) => isMeant(finding))
    for (const { ignore } of reasons) used.add(ignore)
    return reasons.length === 0
  })
  return { findings: kept, ignored: findings.length - kept.length, used: [...used] }
}

export function ignoreProblems(
  ignores: readonly Ignore[],
  used: ReadonlySet<Ignore>,
  today: string,
): readonly Problem[] {
  return ignores.flatMap((ignore): readonly Problem[] => {
    const { code, until = '', reason } = ignore
    if (isExpired(ignore, today))
      return [problem('configuration/ignore-expired', { code, until, reason: inSentence(reason) })]
    return used.has(ignore) ? [] : [problem('configuration/ignore-unused', { code })]
  })
}

function isExpired({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today
}

/** Tells the findings of its code that an ignore means. Globs are read once. */
function testOf(ignore: Ignore) {
  const { fingerprint, entry, subject } = ignore
  const isEntry = entry === undefined ? undefined : matcherOf(entry)
  const isSubject = subject === undefined ? undefined : likenessOf(subject)
  const isMeant = (finding: Finding) =>
    (fingerprint === undefined || fingerprint === finding.fingerprint) &&
    isEntry?.(finding.place.entry ?? '') !== false &&
    isSubject?.(finding.subject ?? '') !== false
  return { ignore, isMeant }
}

/** Subjects are no paths: `*` stands for anything. No regular expression, which may take a time without end. */
function likenessOf(glob: string): (text: string) => boolean {
  const [start = '', ...others] = glob.split('*')
  const end = others.pop()
  if (end === undefined) return (text) => text === start
  return (text) => {
    let at = text.startsWith(start) ? start.length : text.length + 1
    // The first place of each part leaves most of the text to the others.
    for (const part of others) at = found(text, part, at)
    return at + end.length <= text.length && text.endsWith(end)
  }
}

/** Where a text goes on behind a part, beyond its end where it does not have the part. */
function found(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from)
  return at < 0 || from > text.length ? text.length + 1 : at + part.length
}

function inSentence(reason: string): string {
  return reason.replace(/[.\s]+$/, '')
}
