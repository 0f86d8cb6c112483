import type { Argv } from 'yargs'
import { summarize } from '../../index.ts'
import { inputName } from '../../text/one-line.ts'
import { withLimits } from '../arguments/limits.ts'
import { flagOption, modelArgument } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'
import { renderJson } from '../render/json.ts'
import { paintFor } from '../render/paint.ts'
import { renderSummary } from '../render/summary.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .option('all', flagOption('Show long tables whole'))
    .option('json', flagOption('Print the summary as JSON'))
    .example('$0 inspect business.zip', 'Show on one screen what an archive holds')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  const { input, all, json } = args
  return onModel(io, args, async (model) => {
    const summary = summarize(model)
    const room = { width: io.stdout.columns, rows: all ? Number.POSITIVE_INFINITY : 10 }
    const text = json
      ? renderJson(summary)
      : renderSummary(summary, inputName(input), room, paintFor(io.stdout, io.env))
    await io.stdout.write(text)
  })
}
