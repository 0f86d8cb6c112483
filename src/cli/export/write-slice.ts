import { exportArchive, messageOf, ProblemError, type Slice, type WriteOptions } from '../../index.ts'
import { type Target, writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { reportProblems } from '../report.ts'
import { LocatedError } from '../work-on.ts'
import type { Ahead } from './ahead.ts'

/** How parts of a model are written. */
export interface SliceOptions {
  /** Whether to write nothing where the model lacks an object of the part. */
  readonly strict: boolean
  readonly compression: WriteOptions
  /** The text of the model, where it is one. */
  readonly text?: string
  /** The archive of the whole model, where it is being built already. */
  readonly ahead?: Ahead
}

/** Writes the archive of a part of a model, and says what there is to say; whether it was written. */
export async function writeSlice(
  { model, findings }: Slice,
  target: Target,
  { strict, compression, text, ahead }: SliceOptions,
  io: Io,
): Promise<boolean> {
  const found = strict ? findings.map(asError) : findings
  await reportProblems(
    io,
    target.input,
    found.filter(({ severity }) => severity !== 'info'),
  )
  if (found.some(({ severity }) => severity === 'error')) return false
  const build = async () => (await ahead?.export(model, compression)) ?? exportArchive(model, compression)
  const { bytes, findings: said } = await located(build, text, compression)
  await writeOutput(io, target, bytes)
  // What is left out of an archive is of no interest where none is written.
  await reportProblems(io, target.input, [...found.filter(({ severity }) => severity === 'info'), ...said])
  return true
}

/** Builds an archive of a model; what cannot be written is refused where it stands in the text of the model. */
async function located<T>(
  build: () => Promise<T>,
  text: string | undefined,
  { limits = {} }: WriteOptions,
): Promise<T> {
  try {
    return await build()
  } catch (error) {
    if (!(error instanceof ProblemError) || text === undefined) throw error
    const { problem } = error
    const { validateModel } = await import('../../index.ts')
    const { findings } = validateModel(text, { limits })
    const same = findings.filter(({ code, message }) => code === problem.code && message === messageOf(problem))
    throw same.length === 0 ? error : new LocatedError(problem, same)
  }
}

function asError(found: Slice['findings'][number]): Slice['findings'][number] {
  return found.severity === 'warning' ? { ...found, severity: 'error' } : found
}
