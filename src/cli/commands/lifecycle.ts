import type { Argv } from 'yargs'
import { type LifecycleFormat, lifecycleFormats, renderLifecycle } from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { chosenLifecycle, type LifecycleArguments, withLifecycle } from '../lifecycle-options.ts'
import { attempt } from '../report.ts'

interface Arguments extends LifecycleArguments {
  readonly format: LifecycleFormat
}

export function declare(parser: Argv) {
  return withLifecycle(parser)
    .option('format', { choices: lifecycleFormats, default: 'text' as const, describe: 'A text, or a diagram' })
    .example('$0 lifecycle', 'Print the documented lifecycle, step by step')
    .example('$0 lifecycle --workflow workflow.xml --format dot | dot -Tsvg', 'Draw that of a workflow definition')
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return attempt(io, args.workflow ?? 'lifecycle', async () => {
    await io.stdout.write(renderLifecycle(await chosenLifecycle(io, args), args.format))
    return exit.done
  })
}
