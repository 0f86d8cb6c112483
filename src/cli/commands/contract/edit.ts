import type { Argv } from 'yargs'
import { changeContract } from '../../../index.ts'
import { type ChangeArguments, changeBy, withChange } from '../../contract/change.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'

export function declare(parser: Argv) {
  return withChange(parser)
    .check(({ body, license, unrestricted, policy }) => {
      if ((body ?? license ?? unrestricted ?? policy) !== undefined) return true
      throw new Error('Say what is to change: pass a body, or --license, --unrestricted or --policy.')
    })
    .example('$0 contract edit business.zip "Shop → Payments" --license Gold -o edited.zip', 'Change the licenses')
    .example(
      '$0 contract edit model.json c1.acme contract.json -o edited.json --json',
      'Put a contract, and print the answer',
    )
}

export function run(args: ChangeArguments, io: Io): Promise<ExitCode> {
  return changeBy(changeContract, args, io)
}
