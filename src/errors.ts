import type { Code, DataOf } from './diagnostics/catalogue/index.ts'
import { messageOf, type Place, type Problem, problem } from './diagnostics/problem.ts'

/**
 * An input that cannot be read or written as asked; `problem` says what is wrong and where. It is what functions throw
 * where their comments say that they refuse something.
 */
export class ProblemError extends Error {
  /** `ProblemError`, where `instanceof` cannot tell it. */
  override readonly name = 'ProblemError'
  /** Code, severity, place and data of what is wrong. */
  readonly problem: Problem

  constructor(found: Problem) {
    super(messageOf(found))
    this.problem = found
  }
}

/** What a function answers; nothing when it refuses, which is told to `report`. */
export function attempt<T>(make: () => T | undefined, report: (found: Problem) => void = () => {}): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    report(error.problem)
    return undefined
  }
}

/** Refuses an input: throws the problem of `code` at `place`. */
export function refuse<C extends Code>(code: C, data: DataOf<C>, place: Place = {}): never {
  throw new ProblemError(problem(code, data, place) as unknown as Problem)
}
