import type { Argv } from 'yargs'
import { mappingTemplate } from '../../index.ts'
import { withLimits } from '../arguments/limits.ts'
import { modelArgument } from '../arguments/options.ts'
import { outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import type { ExitCode } from '../exit.ts'
import { nameAfter, writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .options(outputOptions('.properties'))
    .default('output', '-')
    .example('$0 mapping apicontract-export.zip -o migration.properties', 'Write a template to fill in')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  const { input, output, force } = args
  return onModel(io, args, async (model) => {
    const text = mappingTemplate(model)
    await writeOutput(io, { output, nameInFolder: nameAfter(input, '.properties'), input, force }, text)
  })
}
