import type { Argv } from 'yargs'
import { exampleDefinition } from '../../index.ts'
import { outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import { writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

const name = 'definition.yaml'

export function declare(parser: Argv) {
  return parser
    .options(outputOptions('.yaml'))
    .default('output', name)
    .example('$0 init', 'Write definition.yaml, to be changed and given to create')
    .example('$0 init -o -', 'Show it')
}

export function run({ output, force }: Arguments, io: Io): Promise<ExitCode> {
  return workOn(io, name, async () => {
    await writeOutput(io, { output, nameInFolder: name, input: '-', force }, exampleDefinition)
    return exit.done
  })
}
