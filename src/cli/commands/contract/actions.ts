import type { Argv } from 'yargs'
import { oneLine } from '../../../diagnostics/text.ts'
import { contractOf, findContract, offeredActions } from '../../../index.ts'
import { contractArgument } from '../../change-contract.ts'
import { type ExitCode, exit } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { chosenOccasion, type OccasionArguments, withOccasion } from '../../lifecycle-options.ts'
import { inputArgument, withArchiveLimits, withModelLimit } from '../../options.ts'
import { readModel } from '../../read-model.ts'
import { attempt } from '../../report.ts'

interface Arguments extends OccasionArguments {
  readonly input: string
  readonly contract: string
  readonly json: boolean
}

export function declare(parser: Argv) {
  const declared = withOccasion(parser)
    .positional('input', inputArgument('Archive or model'))
    .positional('contract', contractArgument)
    .option('json', { type: 'boolean', default: false, describe: 'Print the actions as JSON' })
    .example('$0 contract actions business.zip "Shop → Payments" --as ApiAdmin', 'Name what an API admin can do')
  return withModelLimit(withArchiveLimits(declared))
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const model = await readModel(io, args.input, args)
    const contract = contractOf(model, findContract(model, args.contract))
    const names = offeredActions(model, contract, await chosenOccasion(io, args))
    await io.stdout.write(
      args.json ? `${JSON.stringify(names, null, 2)}\n` : names.map((name) => `${oneLine(name)}\n`).join(''),
    )
    return exit.done
  })
}
