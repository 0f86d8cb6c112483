import type { Argv } from 'yargs'
import {
  type ContractChange,
  type ContractOptions,
  type ContractResult,
  changeAnswer,
  contractMessage,
  findContract,
  type Model,
  requestedChange,
} from '../../index.ts'
import { oneLine } from '../../text/one-line.ts'
import { withLimits } from '../arguments/limits.ts'
import { contractArgument, modelArgument } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'
import { concerning } from '../work-on.ts'
import { withActionOptions } from './lifecycle.ts'
import { checkAnswer, messageOptions, readMessage, wordedAnswer } from './messages.ts'
import { chosenContractOptions, chosenTerms, termsOptions } from './terms.ts'
import { chosenTime, timeOption } from './time.ts'
import { answer, changedOptions, writeChanged } from './write-changed.ts'

/** A contract, and what is to be changed of it. */
export type ChangeArguments = ArgumentsOf<typeof withChange>

/** Adds what a command that changes a contract takes. */
export function withChange(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('contract', contractArgument)
    .positional('body', { type: 'string', describe: 'Contract, JSON or XML as PUT /api/contracts takes it' })
    .options({ ...termsOptions, ...changedOptions, ...messageOptions, ...timeOption })
    .check(checkAnswer)
  return withLimits(declared)
}

type ChangeContract = (model: Model, id: string, change: ContractChange, options: ContractOptions) => ContractResult

/** Changes a contract, and prints the ContractID of what became of it, or the platform's answer. */
export function changeBy(change: ChangeContract, args: ChangeArguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const id = findContract(before, args.contract)
    const body = args.body === undefined ? {} : await readMessage(io, contractMessage, args.body, args)
    const asked = args.body ?? args.input
    const requested = await concerning(asked, async () => requestedChange(before, id, body))
    const wanted = { ...requested, ...chosenTerms(before, args) }
    const options = await chosenContractOptions(io, args)
    // Where the contract allows no change at all, that is no fault of the body.
    change(before, id, {}, options)
    const { model, contract } = await concerning(asked, async () => change(before, id, wanted, options))
    await writeChanged(io, args, before, model)
    const worded = wordedAnswer(contractMessage, changeAnswer(contract, chosenTime(args)), args)
    await answer(io, args, worded ?? `${oneLine(contract.id)}\n`)
  })
}
