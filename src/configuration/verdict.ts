import { type Problem, problem } from '../diagnostics/problem.ts'
import { type FailOn, isFailure, severities } from '../reports/format.ts'
import type { ValidationReport } from '../validation/finding.ts'

/** The answer of a validation. */
export interface Verdict {
  readonly isGood: boolean
  /** What makes the answer "no" beside the findings themselves. */
  readonly problems: readonly Problem[]
}

/** Whether findings are few and slight enough. */
export function verdictOf({ totals }: ValidationReport, failOn: FailOn, maxWarnings?: number): Verdict {
  const isFailed = severities.some((severity) => totals[severity] > 0 && isFailure(severity, failOn))
  const problems =
    maxWarnings !== undefined && totals.warning > maxWarnings
      ? [problem('cli/too-many-warnings', { count: totals.warning, limit: maxWarnings })]
      : []
  return { isGood: !isFailed && problems.length === 0, problems }
}
