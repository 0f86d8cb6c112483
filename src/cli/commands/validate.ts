import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { attempt } from '../report.ts'
import { readConfiguration } from '../validate/configuration.ts'
import type { ValidateArguments } from '../validate/options.ts'
import { runValidation } from '../validate/run.ts'

export { declare } from '../validate/options.ts'

export function run(args: ValidateArguments, io: Io): Promise<ExitCode> {
  return attempt(io, 'configuration', async () => runValidation(args, await readConfiguration(io, args.config), io))
}
