import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { attempt } from '../report.ts'
import { findConfiguration, readConfiguration } from '../validate/configuration.ts'
import type { ValidateArguments } from '../validate/options.ts'
import { runValidation } from '../validate/run.ts'

export { declare } from '../validate/options.ts'

export async function run(args: ValidateArguments, io: Io): Promise<ExitCode> {
  const file = await findConfiguration(io, args.config)
  return attempt(io, file ?? 'configuration', async () => runValidation(args, await readConfiguration(io, file), io))
}
