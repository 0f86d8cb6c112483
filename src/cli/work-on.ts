import { type Finding, type Problem, ProblemError, placesInYaml } from '../index.ts'
import { inputName } from '../text/one-line.ts'
import { type ExitCode, exit } from './exit.ts'
import type { Io } from './io.ts'
import { reportFindings, reportProblems } from './report.ts'

/** Does the work that `input` is for; where that is refused, says why and answers with the exit code for it. */
export async function workOn(io: Io, input: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error instanceof LocatedError) await reportFindings(io, input, error.findings)
    else if (error instanceof InputError) await reportProblems(io, error.input, error.problems)
    else await reportProblems(io, input, [error.problem])
    return exitOf(error.problem)
  }
}

/** Does a part of the work that is about another input; where that is refused, it is told of that one. */
export async function concerning<T>(input: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError) || error instanceof InputError) throw error
    throw new InputError(error.problem, input)
  }
}

/** Parses the text of an input; where that is refused, all is told that `check` finds wrong with it. */
export async function withEveryMistake<T>(
  input: string,
  parse: () => Promise<T>,
  check: () => Promise<readonly Problem[]>,
): Promise<T> {
  try {
    return await parse()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new InputError(error.problem, input, await check())
  }
}

/** Where a file is named: in the text of another one, at this path. */
export interface Mention {
  readonly file: string
  readonly text: string
  readonly path: readonly (string | number)[]
}

/** Reads what a file names, if one does; where that fails, the place is where it is named. */
export async function namedIn<T>(mention: Mention | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (mention === undefined || !(error instanceof ProblemError)) throw error
    const { code, place } = error.problem
    const isOfFile = code.startsWith('cli/input-') || code === 'cli/baseline-absent'
    if (!isOfFile || Object.keys(place).length > 0) throw error
    const { file, text, path } = mention
    const placeOf = await placesInYaml(text)
    throw new ProblemError({ ...error.problem, place: { entry: inputName(file), ...placeOf(path) } })
  }
}

class InputError extends ProblemError {
  readonly input: string
  readonly problems: readonly Problem[]

  constructor(problem: Problem, input: string, problems: readonly Problem[] = [problem]) {
    super(problem)
    this.input = input
    this.problems = problems
  }
}

/** A problem with an input of which is known where in the input it shows. */
export class LocatedError extends ProblemError {
  readonly findings: readonly Finding[]

  constructor(problem: Problem, findings: readonly Finding[]) {
    super(problem)
    this.findings = findings
  }
}

const mistakes = new Set<string>([
  'cli/nothing-matched',
  'cli/glob-slow',
  'cli/no-baseline',
  'cli/configuration-twice',
  'cli/version-alone',
  'cli/no-such-rule',
  'export/no-such-object',
  'export/several-objects',
])

/** What a contract does not allow is an answer to a question; everything else that is refused is an input or output. */
function exitOf({ code }: Problem): ExitCode {
  if (code.startsWith('contract/')) return exit.no
  if (mistakes.has(code)) return exit.usage
  return code.startsWith('cli/output-') ? exit.outputFailed : exit.unreadableInput
}
