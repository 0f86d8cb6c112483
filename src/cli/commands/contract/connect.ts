import type { Argv } from 'yargs'
import { connect, findAppVersion } from '../../../index.ts'
import { type ExitCode, exit } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { chosenOccasion, type LifecycleArguments, withLifecycle } from '../../lifecycle-options.ts'
import { inputArgument, withArchiveLimits, withModelLimit } from '../../options.ts'
import { readModel } from '../../read-model.ts'
import { attempt } from '../../report.ts'
import { type ChangedArguments, changedOptions, writeChanged } from '../../write-changed.ts'

interface Arguments extends LifecycleArguments, ChangedArguments {
  readonly app: string
}

export function declare(parser: Argv) {
  const declared = withLifecycle(parser)
    .positional('input', inputArgument('Archive or model'))
    .positional('app', { type: 'string', demandOption: true, describe: 'App version: its ID, or "App version"' })
    .options(changedOptions)
    .example(
      '$0 contract connect model.json "Shop v2" -o connected.json',
      'Make the contracts that auto-connect promises',
    )
  return withModelLimit(withArchiveLimits(declared))
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const before = await readModel(io, args.input, args)
    const occasion = await chosenOccasion(io, { ...args, as: undefined })
    await writeChanged(io, args, before, connect(before, findAppVersion(before, args.app), occasion))
    return exit.done
  })
}
