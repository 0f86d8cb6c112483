import { dirname, join } from 'node:path'
import type { Argv } from 'yargs'
import { buildModel, checkDefinition, createModel, exportArchive, parseDefinition } from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import { decodeText, readInput } from '../input.ts'
import type { Io } from '../io.ts'
import { definitionSize, inputArgument, withDefinitionLimit } from '../options.ts'
import { writeOutput } from '../output.ts'
import { endingOf, outputOptions } from '../output-options.ts'
import { attempt, report } from '../report.ts'

interface Arguments {
  readonly definition: string
  readonly output: string
  readonly force: boolean
}

export function declare(parser: Argv) {
  const declared = parser
    .positional('definition', inputArgument('Definition (YAML or JSON)'))
    .options(outputOptions('.zip', '.json'))
    .demandOption('output')
    .example('$0 create definition.yaml -o apicontract-export.zip', 'Create a contract archive')
    .example('$0 create definition.yaml -o contract.json', 'Create its contract model, to look at or to change')
  return withDefinitionLimit(declared)
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  const input = args.definition
  return attempt(io, input, async () => {
    const limit = definitionSize(args)
    const read = async (name: string) => decodeText(await readInput(io, name, limit), name)
    const text = await read(input)
    const mistakes = await checkDefinition(text)
    await report(io, input, mistakes)
    if (mistakes.length > 0) return exit.unreadableInput
    const beside = (name: string) => read(input === '-' ? name : join(dirname(input), name))
    const model = await createModel(await parseDefinition(text), beside)
    const isModel = endingOf(args.output) === '.json'
    const content = isModel ? `${buildModel(model, { pretty: true })}\n` : exportArchive(model).bytes
    const target = { output: args.output, nameInFolder: 'apicontract-export.zip', input, force: args.force }
    await writeOutput(io, target, content)
    return exit.done
  })
}
