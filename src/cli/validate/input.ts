import {
  type Excerpt,
  excerptsIn,
  findingsOf,
  type InputReport,
  ProblemError,
  type ValidationOptions,
  validateArchive,
} from '../../index.ts'
import { inputName } from '../../text/one-line.ts'
import type { Sizes, Source } from '../files/input.ts'
import { readEither } from '../files/model.ts'

/** An input to be validated, and how. Values that can be handed to another thread. */
export interface Job {
  readonly input: string
  readonly options: Pick<ValidationOptions, 'profile' | 'severities'>
}

/** What is the same for all inputs. Values that can be handed to another thread. */
export interface Setup {
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly options: Omit<ValidationOptions, 'engine' | 'rules'>
  readonly sizes: Sizes
  /** Whether the source around findings is wanted. */
  readonly withExcerpts: boolean
}

/** What came out for an input. */
export interface Outcome {
  readonly report: InputReport
  /** For each finding. */
  readonly excerpts: readonly (Excerpt | undefined)[]
  /** Whether its objects could be read; where not, nothing is known of what it holds. */
  readonly isRead: boolean
}

/** Validates one input; one that cannot be read is a finding. */
export async function validateInput(source: Source, { input, options }: Job, setup: Setup): Promise<Outcome> {
  try {
    const { bytes, isModel } = await readEither(source, input, setup.sizes)
    const report = await reportOn(input, bytes, isModel, { ...setup.options, ...options })
    const { limits = {} } = setup.options
    const excerpts = setup.withExcerpts ? excerptsIn({ bytes, limits }, report.findings) : []
    return { report, excerpts, isRead: report.matrix !== undefined }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw new Error(`${inputName(input)}: ${messageOf(error)}`, { cause: error })
    return { report: { input, findings: findingsOf([error.problem], {}) }, excerpts: [], isRead: false }
  }
}

async function reportOn(
  input: string,
  bytes: Uint8Array,
  isModel: boolean,
  options: ValidationOptions,
): Promise<InputReport> {
  if (!isModel) return { ...validateArchive(bytes, options), input }
  // The schema of models takes longer to load than most archives take to validate.
  const { validate } = await import('../../index.ts')
  return validate([{ name: input, bytes }], options).inputs[0] ?? { input, findings: [] }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
