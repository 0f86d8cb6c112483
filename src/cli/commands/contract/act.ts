import type { Argv } from 'yargs'
import { oneLine } from '../../../diagnostics/text.ts'
import { act, findContract } from '../../../index.ts'
import { contractArgument } from '../../change-contract.ts'
import { type ExitCode, exit } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { chosenOccasion, type OccasionArguments, withOccasion } from '../../lifecycle-options.ts'
import { inputArgument, withArchiveLimits, withModelLimit } from '../../options.ts'
import { readModel } from '../../read-model.ts'
import { attempt } from '../../report.ts'
import { answer, type ChangedArguments, changedOptions, writeChanged } from '../../write-changed.ts'

interface Arguments extends OccasionArguments, ChangedArguments {
  readonly contract: string
  readonly action: string
}

export function declare(parser: Argv) {
  const declared = withOccasion(parser)
    .positional('input', inputArgument('Archive or model'))
    .positional('contract', contractArgument)
    .positional('action', {
      type: 'string',
      demandOption: true,
      describe: 'approve, reject, activate, suspend, resume, cancel, resubmit, or a full name',
    })
    .options(changedOptions)
    .example('$0 contract act business.zip "Shop → Payments" suspend -o suspended.zip', 'Suspend a contract')
    .example('$0 contract act model.json c1.acme approve --as ApiAdmin -o approved.json', 'Approve as an API admin')
  return withModelLimit(withArchiveLimits(declared))
}

/** Prints the new state, as the platform answers it. */
export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const before = await readModel(io, args.input, args)
    const occasion = await chosenOccasion(io, args)
    const { model, contract } = act(before, findContract(before, args.contract), args.action, occasion)
    await writeChanged(io, args, before, model)
    await answer(io, args, `${oneLine(contract.state ?? '')}\n`)
    return exit.done
  })
}
