import type { Argv } from 'yargs'
import { findAppVersion, switchEnvironment } from '../../../index.ts'
import { oneLine } from '../../../text/one-line.ts'
import { withLimits } from '../../arguments/limits.ts'
import { appArgument, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { environmentNamed } from '../../contract/environment.ts'
import { chosenActionOptions, withActionOptions } from '../../contract/lifecycle.ts'
import { changedOptions, writeChanged } from '../../contract/write-changed.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('app', appArgument)
    .positional('environment', {
      type: 'string',
      demandOption: true,
      coerce: environmentNamed,
      describe: 'Live, or Sandbox to go back',
    })
    .options(changedOptions)
    .example('$0 contract switch business.zip Shop Live -o live.zip', 'Go live; contracts for Sandbox are cancelled')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const app = findAppVersion(before, args.app)
    const { environment } = args
    const model = switchEnvironment(before, app, environment, await chosenActionOptions(io, args))
    await writeChanged(io, args, before, model)
    const now = environment === 'Production' ? 'Live' : 'in Sandbox'
    if (model !== before) await io.stderr.write(`App version ${oneLine(app)} is now ${now}.\n`)
  })
}
