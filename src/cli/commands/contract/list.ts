import type { Argv } from 'yargs'
import { listContracts } from '../../../index.ts'
import { inputArgument, withArchiveLimits, withModelLimit } from '../../arguments/options.ts'
import { type ExitCode, exit } from '../../exit.ts'
import { readModel } from '../../files/model.ts'
import type { Io } from '../../io.ts'
import { renderContracts } from '../../render/contracts.ts'
import { paintFor } from '../../render/finding.ts'
import { attempt } from '../../report.ts'

interface Arguments {
  readonly input: string
  readonly json: boolean
}

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', inputArgument('Archive or model'))
    .option('json', { type: 'boolean', default: false, describe: 'Print the list as JSON' })
    .example('$0 contract list business.zip', 'List the contracts of an archive with their status')
  return withModelLimit(withArchiveLimits(declared))
}

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const lines = listContracts(await readModel(io, args.input, args))
    const { stdout, env } = io
    const text = args.json
      ? `${JSON.stringify(lines, null, 2)}\n`
      : renderContracts(lines, stdout.columns, paintFor(stdout, env))
    await stdout.write(text)
    return exit.done
  })
}
