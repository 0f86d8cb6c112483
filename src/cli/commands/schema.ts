import type { Argv } from 'yargs'
import {
  configurationJsonSchema,
  definitionJsonSchema,
  modelJsonSchema,
  reportJsonSchema,
  reportLineJsonSchema,
} from '../../index.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { renderJson } from '../render/json.ts'

const schemas = {
  model: modelJsonSchema,
  definition: definitionJsonSchema,
  config: configurationJsonSchema,
  report: reportJsonSchema,
  'report-line': reportLineJsonSchema,
} as const

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  return parser
    .positional('name', {
      choices: ['model', 'definition', 'config', 'report', 'report-line'] as const,
      demandOption: true,
      describe: 'What the schema describes',
    })
    .example('$0 schema model > contract.schema.json', 'Save the schema of models for an editor')
    .example('$0 schema config > apicontract.config.schema.json', 'Save the schema of configurations for an editor')
    .example('$0 schema definition > definition.schema.json', 'Save the schema of definitions for an editor')
}

export async function run({ name }: Arguments, io: Io): Promise<ExitCode> {
  await io.stdout.write(renderJson(await schemas[name]()))
  return exit.done
}
