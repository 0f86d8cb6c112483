import { parse } from 'node:path'
import type { Argv } from 'yargs'
import { exportArchive, parseModel } from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import { decodeText, readInput } from '../input.ts'
import type { Io } from '../io.ts'
import {
  archiveLimits,
  inputArgument,
  modelSize,
  outputOptions,
  withContainerLimits,
  withModelLimit,
} from '../options.ts'
import { writeOutput } from '../output.ts'
import { attempt, report } from '../report.ts'

interface Arguments {
  readonly model: string
  readonly output: string
  readonly force: boolean
}

export function declare(parser: Argv) {
  const declared = parser
    .positional('model', inputArgument('Contract model'))
    .options({ ...outputOptions, output: { ...outputOptions.output, demandOption: true } })
    .example('$0 export contract.json -o copy.zip', 'Write the archive of a model')
    .example('$0 export - -o copy.zip --force < contract.json', 'Replace an archive')
  return withContainerLimits(withModelLimit(declared))
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  const input = args.model
  return attempt(io, input, async () => {
    const model = parseModel(decodeText(await readInput(io, input, modelSize(args)), input))
    const target = { output: args.output, nameInFolder: `${parse(input).name}.zip`, input, force: args.force }
    const { bytes, findings } = exportArchive(model, { limits: archiveLimits(args) })
    await writeOutput(io, target, bytes)
    await report(io, input, findings)
    return exit.done
  })
}
