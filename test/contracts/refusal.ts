import type { Problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

/** The problem that a function refuses with; fails when it does not refuse. */
export function refusal(attempt: () => unknown): Problem {
  try {
    attempt()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('Nothing was refused.')
}
