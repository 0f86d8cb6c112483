import type { Argv } from 'yargs'
import { revise } from '../../../index.ts'
import { type ChangeArguments, changeBy, withChange } from '../../contract/change.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'

export function declare(parser: Argv) {
  return withChange(parser).example(
    '$0 contract revise business.zip "Shop → Payments" --license Gold --license Silver -o revised.zip',
    'Revise a contract, with other licenses',
  )
}

export function run(args: ChangeArguments, io: Io): Promise<ExitCode> {
  return changeBy(revise, args, io)
}
