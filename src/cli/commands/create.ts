import { dirname, join } from 'node:path'
import type { Argv } from 'yargs'
import { buildModel, checkDefinition, createModel, exportArchive, parseDefinition, unknownForms } from '../../index.ts'
import { archiveLimits, definitionSize, withArchiveLimits, withDefinitionLimit } from '../arguments/limits.ts'
import { inputArgument } from '../arguments/options.ts'
import { endingOf, outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import { readNamedFile, readText } from '../files/input.ts'
import { writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { reportProblems } from '../report.ts'
import { namedIn, withEveryMistake, workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('definition', inputArgument('Definition (YAML or JSON)'))
    .options(outputOptions('.zip', '.json'))
    .demandOption('output')
    .example('$0 create definition.yaml -o apicontract-export.zip', 'Create a contract archive')
    .example('$0 create definition.yaml -o contract.json', 'Create its contract model, to look at or to change')
  return withArchiveLimits(withDefinitionLimit(declared), 'archives that are written')
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  const input = args.definition
  return workOn(io, input, async () => {
    const limit = definitionSize(args)
    const text = await readText(io, input, limit)
    const definition = await withEveryMistake(
      input,
      () => parseDefinition(text),
      () => checkDefinition(text),
    )
    const beside = (name: string) => readNamedFile(io, input === '-' ? name : join(dirname(input), name), limit)
    const model = await namedIn({ file: input, text, path: ['api', 'document'] }, () => createModel(definition, beside))
    const isModel = endingOf(args.output) === '.json'
    const limits = archiveLimits(args)
    const content = isModel ? `${buildModel(model, { pretty: true })}\n` : exportArchive(model, { limits }).bytes
    const target = { output: args.output, nameInFolder: 'apicontract-export.zip', input, force: args.force }
    await writeOutput(io, target, content)
    await reportProblems(io, input, unknownForms(model))
    return exit.done
  })
}
