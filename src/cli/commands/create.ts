import { dirname, join } from 'node:path'
import type { Argv } from 'yargs'
import { inputName } from '../../diagnostics/text.ts'
import {
  buildModel,
  checkDefinition,
  createModel,
  type Definition,
  exportArchive,
  ProblemError,
  parseDefinition,
  unknownForms,
} from '../../index.ts'
import { definitionSize, withDefinitionLimit } from '../arguments/limits.ts'
import { inputArgument } from '../arguments/options.ts'
import { endingOf, outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import { readText } from '../files/input.ts'
import { writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { namedIn, report, workOn } from '../report.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('definition', inputArgument('Definition (YAML or JSON)'))
    .options(outputOptions('.zip', '.json'))
    .demandOption('output')
    .example('$0 create definition.yaml -o apicontract-export.zip', 'Create a contract archive')
    .example('$0 create definition.yaml -o contract.json', 'Create its contract model, to look at or to change')
  return withDefinitionLimit(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  const input = args.definition
  return workOn(io, input, async () => {
    const limit = definitionSize(args)
    const read = (name: string) => readText(io, name, limit)
    const text = await read(input)
    const definition = await definitionIn(text, input, io)
    if (definition === undefined) return exit.unreadableInput
    const beside = (name: string) => read(input === '-' ? name : join(dirname(input), name))
    const model = await namedIn(inputName(input), () => createModel(definition, beside))
    await report(io, input, unknownForms(model))
    const isModel = endingOf(args.output) === '.json'
    const content = isModel ? `${buildModel(model, { pretty: true })}\n` : exportArchive(model).bytes
    const target = { output: args.output, nameInFolder: 'apicontract-export.zip', input, force: args.force }
    await writeOutput(io, target, content)
    return exit.done
  })
}

/** The definition in a text; says every mistake in it where there are any. */
async function definitionIn(text: string, input: string, io: Io): Promise<Definition | undefined> {
  try {
    return await parseDefinition(text)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await report(io, input, await checkDefinition(text))
    return undefined
  }
}
