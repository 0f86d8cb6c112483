import type { Argv } from 'yargs'
import { contractOf, findContract, offeredActions } from '../../../index.ts'
import { oneLine } from '../../../text/one-line.ts'
import { withLimits } from '../../arguments/limits.ts'
import { contractArgument, flagOption, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { chosenActionOptions, withActionOptions } from '../../contract/lifecycle.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'
import { renderJson } from '../../render/json.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('contract', contractArgument)
    .option('json', flagOption('Print the actions as JSON'))
    .example('$0 contract actions business.zip "Shop → Payments" --as ApiAdmin', 'Name what an API admin can do')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (model) => {
    const contract = contractOf(model, findContract(model, args.contract))
    const names = offeredActions(model, contract, await chosenActionOptions(io, args))
    await io.stdout.write(args.json ? renderJson(names) : names.map((name) => `${oneLine(name)}\n`).join(''))
  })
}
