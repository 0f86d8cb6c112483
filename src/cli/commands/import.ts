import { parse } from 'node:path'
import type { Argv } from 'yargs'
import { buildModel, importArchive } from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import { readInput } from '../input.ts'
import type { Io } from '../io.ts'
import { archiveLimits, archiveSize, inputArgument, outputOptions, withArchiveLimits } from '../options.ts'
import { writeOutput } from '../output.ts'
import { attempt, report } from '../report.ts'

interface Arguments {
  readonly archive: string
  readonly output: string | undefined
  readonly force: boolean
  readonly compact: boolean
}

export function declare(parser: Argv) {
  const declared = parser
    .positional('archive', inputArgument('Export archive'))
    .options(outputOptions)
    .option('compact', { type: 'boolean', default: false, describe: 'Write the JSON without white space' })
    .example('$0 import business.zip -o contract.json', 'Write the model of an archive')
    .example('$0 import business.zip | jq .contracts', 'Hand the model to another program')
  return withArchiveLimits(declared)
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  const input = args.archive
  return attempt(io, input, async () => {
    const bytes = await readInput(io, input, archiveSize(args))
    const { model, findings } = importArchive(bytes, { limits: archiveLimits(args) })
    const text = `${buildModel(model, { pretty: !args.compact })}\n`
    const target = { output: args.output ?? '-', nameInFolder: `${parse(input).name}.json`, input, force: args.force }
    await writeOutput(io, target, text)
    await report(io, input, findings)
    return exit.done
  })
}
