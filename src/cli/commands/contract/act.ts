import type { Argv } from 'yargs'
import { act, findContract } from '../../../index.ts'
import { oneLine } from '../../../text/one-line.ts'
import { withLimits } from '../../arguments/limits.ts'
import { contractArgument, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { chosenActionOptions, withActionOptions } from '../../contract/lifecycle.ts'
import { answer, changedOptions, writeChanged } from '../../contract/write-changed.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('contract', contractArgument)
    .positional('action', {
      type: 'string',
      demandOption: true,
      describe: 'approve, reject, activate, suspend, resume, cancel, resubmit, or a full name',
    })
    .options(changedOptions)
    .example('$0 contract act business.zip "Shop → Payments" suspend -o suspended.zip', 'Suspend a contract')
    .example('$0 contract act model.json c1.acme approve --as ApiAdmin -o approved.json', 'Approve as an API admin')
  return withLimits(declared)
}

/** Prints the new state, as the platform answers it. */
export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const options = await chosenActionOptions(io, args)
    const { model, contract } = act(before, findContract(before, args.contract), args.action, options)
    await writeChanged(io, args, before, model)
    await answer(io, args, `${oneLine(contract.state ?? '')}\n`)
  })
}
