import type { Argv } from 'yargs'
import { changeAnswer, contractMessage, findContract, requestedChange, revise } from '../../../index.ts'
import { chosenTime, timeOption } from '../../clock.ts'
import { chosenContractOccasion, chosenTerms, type TermsArguments, termsOptions } from '../../contract-terms.ts'
import { type ExitCode, exit } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { withOccasion } from '../../lifecycle-options.ts'
import { type MessageArguments, messageOptions, readMessage, wordedAnswer } from '../../message-options.ts'
import { inputArgument, withArchiveLimits, withModelLimit } from '../../options.ts'
import { readModel } from '../../read-model.ts'
import { attempt } from '../../report.ts'
import { answer, type ChangedArguments, changedOptions, writeChanged } from '../../write-changed.ts'

interface Arguments extends TermsArguments, ChangedArguments, MessageArguments {
  readonly contract: string
  readonly body: string | undefined
  readonly time: string | undefined
}

export function declare(parser: Argv) {
  const declared = withOccasion(parser)
    .positional('input', inputArgument('Archive or model'))
    .positional('contract', { type: 'string', demandOption: true, describe: 'ContractID, or "App → API, Environment"' })
    .positional('body', { type: 'string', describe: 'Contract in the words of PUT /api/contracts, JSON or XML' })
    .options({ ...termsOptions, ...changedOptions, ...messageOptions, ...timeOption })
    .example(
      '$0 contract revise business.zip "Shop → Payments" --license Gold --license Silver -o revised.zip',
      'Revise',
    )
  return withModelLimit(withArchiveLimits(declared))
}

/** Prints the ContractID of the revision, or the platform's answer. */
export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  return attempt(io, args.input, async () => {
    const before = await readModel(io, args.input, args)
    const id = findContract(before, args.contract)
    const body = args.body === undefined ? {} : await readMessage(io, contractMessage, args.body)
    const change = { ...requestedChange(before, id, body), ...chosenTerms(before, args) }
    const { model, contract } = revise(before, id, change, await chosenContractOccasion(io, args))
    await writeChanged(io, args, before, model)
    const worded = wordedAnswer(contractMessage, changeAnswer(contract, chosenTime(args)), args)
    await answer(io, args, worded ?? `${contract.id}\n`)
    return exit.done
  })
}
