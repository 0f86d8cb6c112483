import type { Run } from '../command.ts'
import type { ValidateArguments } from '../validate/options.ts'

/** What the words on the command line ask for: a text to show, a command to run, or nothing that makes sense. */
export type Parsed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'mistake'; readonly message: string; readonly help: string }

/** Reads the words of a command line; nothing runs yet. */
export async function parseArguments(args: readonly string[], columns: number): Promise<Parsed> {
  // Loading yargs takes half as long as validating a small archive, so the commonest line does without it.
  const inputs = inputsAlone(args)
  if (inputs !== undefined) return { kind: 'run', run: validateOnly(inputs) }
  const { parseWithYargs } = await import('./with-yargs.ts')
  return parseWithYargs(args, columns)
}

/** The inputs that are to be validated, where the words name nothing else. */
function inputsAlone([command, ...words]: readonly string[]): string[] | undefined {
  const isPlain = words.length > 0 && words.every((word) => /^[^-]/.test(word)) && words.at(-1) !== 'help'
  return command === 'validate' && isPlain ? words : undefined
}

/** The options of `validate` where none is given. */
const noOptions: Omit<ValidateArguments, 'inputs'> = {
  format: undefined,
  config: undefined,
  target: undefined,
  'target-version': undefined,
  'source-version': undefined,
  baseline: undefined,
  'update-baseline': false,
  profile: undefined,
  'fail-on': undefined,
  'max-warnings': undefined,
  quiet: false,
  verbose: false,
  force: false,
}

function validateOnly(inputs: string[]): Run {
  return async (io) => (await import('../commands/validate.ts')).run({ ...noOptions, inputs }, io)
}
