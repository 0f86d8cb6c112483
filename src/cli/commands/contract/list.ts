import type { Argv } from 'yargs'
import { listContracts } from '../../../index.ts'
import { withLimits } from '../../arguments/limits.ts'
import { flagOption, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'
import { renderContracts } from '../../render/contracts.ts'
import { renderJson } from '../../render/json.ts'
import { paintFor } from '../../render/paint.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .option('json', flagOption('Print the list as JSON'))
    .example('$0 contract list business.zip', 'List the contracts of an archive with their status')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (model) => {
    const lines = listContracts(model)
    const { stdout, env } = io
    const text = args.json ? renderJson(lines) : renderContracts(lines, stdout.columns, paintFor(stdout, env))
    await stdout.write(text)
  })
}
