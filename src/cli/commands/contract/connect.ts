import type { Argv } from 'yargs'
import { connect, findAppVersion } from '../../../index.ts'
import { withLimits } from '../../arguments/limits.ts'
import { modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { chosenOccasion, withLifecycle } from '../../contract/lifecycle.ts'
import { changedOptions, writeChanged } from '../../contract/write-changed.ts'
import { type ExitCode, exit } from '../../exit.ts'
import { readModel } from '../../files/model.ts'
import type { Io } from '../../io.ts'
import { attempt } from '../../report.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withLifecycle(parser)
    .positional('input', modelArgument)
    .positional('app', { type: 'string', demandOption: true, describe: 'App version: its ID, or "App version"' })
    .options(changedOptions)
    .example(
      '$0 contract connect model.json "Shop v2" -o connected.json',
      'Make the contracts that auto-connect promises',
    )
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const before = await readModel(io, args.input, args)
    const occasion = await chosenOccasion(io, { ...args, as: undefined })
    await writeChanged(io, args, before, connect(before, findAppVersion(before, args.app), occasion))
    return exit.done
  })
}
