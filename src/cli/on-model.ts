import type { Model } from '../index.ts'
import type { LimitArguments } from './arguments/limits.ts'
import { type ExitCode, exit } from './exit.ts'
import { readModel } from './files/model.ts'
import type { Io } from './io.ts'
import { workOn } from './work-on.ts'

/** Does some work on the model in an input; where that is refused, says why and answers with the exit code for it. */
export function onModel(
  io: Io,
  args: LimitArguments & { readonly input: string },
  work: (model: Model) => Promise<void>,
): Promise<ExitCode> {
  return workOn(io, args.input, async () => {
    await work(await readModel(io, args.input, args))
    return exit.done
  })
}
