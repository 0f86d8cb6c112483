import type { Code, DataOf } from './diagnostics/catalogue/index.ts'
import { messageOf, type Place, type Problem, problem } from './diagnostics/problem.ts'

/** An input that cannot be read or written as asked; `problem` says what is wrong and where. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(found: Problem) {
    super(messageOf(found))
    this.problem = found
  }
}

/** Refuses an input: throws the problem of `code` at `place`. */
export function refuse<C extends Code>(code: C, data: DataOf<C>, place: Place = {}): never {
  throw new ProblemError(problem(code, data, place) as unknown as Problem)
}
