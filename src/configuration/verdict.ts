import { type Problem, problem } from '../diagnostics/problem.ts'
import { type FailOn, isFailure, severities } from '../reports/format.ts'
import type { ValidationReport } from '../validation/finding.ts'

/** The answer of a validation. */
export interface Verdict {
  /** Whether the answer is "yes". */
  readonly isGood: boolean
  /** What makes the answer "no" beside the findings themselves. */
  readonly problems: readonly Problem[]
  /** From which severity on findings make it "no": that which was asked for, or warnings when there are too many. */
  readonly failOn: FailOn
}

/**
 * Whether the findings are few and slight enough. Throws a `TypeError` for an unknown severity, and a `RangeError`
 * where `maxWarnings` is no whole number from 0 on: everything would be good enough.
 */
export function verdictOf({ totals }: ValidationReport, failOn: FailOn, maxWarnings?: number): Verdict {
  if (failOn !== 'never' && !severities.includes(failOn)) throw new TypeError(`there is no severity ${String(failOn)}`)
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && maxWarnings >= 0))
    throw new RangeError(`maxWarnings is to be a whole number from 0 on, and is ${maxWarnings}`)
  const isFailed = severities.some((severity) => totals[severity] > 0 && isFailure(severity, failOn))
  const problems =
    maxWarnings !== undefined && totals.warning > maxWarnings
      ? [problem('validation/too-many-warnings', { count: totals.warning, limit: maxWarnings })]
      : []
  const isWarned = problems.length > 0 && !isFailure('warning', failOn)
  return { isGood: !isFailed && problems.length === 0, problems, failOn: isWarned ? 'warning' : failOn }
}
