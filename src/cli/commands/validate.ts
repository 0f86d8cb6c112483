import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { readConfiguration } from '../validate/configuration.ts'
import type { ValidateArguments } from '../validate/options.ts'
import { runValidation } from '../validate/run.ts'
import { workOn } from '../work-on.ts'

export { declare } from '../validate/options.ts'

export function run(args: ValidateArguments, io: Io): Promise<ExitCode> {
  return workOn(io, 'configuration', async () => runValidation(args, await readConfiguration(io, args.config), io))
}
