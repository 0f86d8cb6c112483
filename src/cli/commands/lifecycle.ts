import type { Argv } from 'yargs'
import { lifecycleFormats, renderLifecycle } from '../../index.ts'
import { withModelLimit, withXmlLimits } from '../arguments/limits.ts'
import { choiceOption } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { chosenLifecycle, withLifecycle } from '../contract/lifecycle.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withLifecycle(parser)
    .option('format', {
      ...choiceOption('format', lifecycleFormats, 'Text, or a diagram for Mermaid or Graphviz'),
      default: 'text' as const,
    })
    .example('$0 lifecycle', 'Print the documented lifecycle, step by step')
    .example(
      '$0 lifecycle --workflow workflow.xml --format dot | dot -Tsvg',
      'Draw the lifecycle of a workflow definition',
    )
  return withXmlLimits(withModelLimit(declared, 'a workflow definition'))
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return workOn(io, args.workflow ?? 'lifecycle', async () => {
    await io.stdout.write(renderLifecycle(await chosenLifecycle(io, args), args.format))
    return exit.done
  })
}
