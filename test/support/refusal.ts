import type { Problem } from '../../src/diagnostics/problem.ts'
import { ProblemError } from '../../src/errors.ts'

/** The problem that an act is refused with, if it is; any other error is thrown on. */
export function problemOf(act: () => unknown): Problem | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

export function codeOf(act: () => unknown): string | undefined {
  return problemOf(act)?.code
}

/** The problem that an act is refused with; fails when it is not. */
export function refusal(act: () => unknown): Problem {
  const found = problemOf(act)
  if (found === undefined) throw new Error('Nothing was refused.')
  return found
}
