import type { Argv } from 'yargs'
import { connect, findAppVersion } from '../../../index.ts'
import { withLimits } from '../../arguments/limits.ts'
import { appArgument, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { chosenLifecycle, withLifecycle } from '../../contract/lifecycle.ts'
import { changedOptions, writeChanged } from '../../contract/write-changed.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withLifecycle(parser)
    .positional('input', modelArgument)
    .positional('app', appArgument)
    .options(changedOptions)
    .example(
      '$0 contract connect model.json "Shop v2" -o connected.json',
      'Make the contracts that auto-connect promises',
    )
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const workflow = await chosenLifecycle(io, args)
    await writeChanged(io, args, before, connect(before, findAppVersion(before, args.app), { workflow }))
  })
}
