import type { Argv } from 'yargs'
import {
  type ContractMessage,
  contractMessage,
  currentTerms,
  findApiVersion,
  findAppVersion,
  type Model,
  requestAnswer,
  requestContract,
  requestedTerms,
} from '../../../index.ts'
import { oneLine } from '../../../text/one-line.ts'
import { withLimits } from '../../arguments/limits.ts'
import { modelArgument, valueOption } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { environmentOption } from '../../contract/environment.ts'
import { withActionOptions } from '../../contract/lifecycle.ts'
import { checkAnswer, messageOptions, readMessage, wordedAnswer } from '../../contract/messages.ts'
import { chosenContractOptions, chosenTerms, termsOptions } from '../../contract/terms.ts'
import { chosenTime, timeOption } from '../../contract/time.ts'
import { answer, changedOptions, writeChanged } from '../../contract/write-changed.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'
import { concerning } from '../../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('body', { type: 'string', describe: 'Request, JSON or XML as POST /api/contracts takes it' })
    .options({
      app: valueOption('app', 'App version that calls: ID, or "App version"'),
      api: valueOption('api', 'API version to be called: its ID, or "API version"'),
      environment: environmentOption('Sandbox or Production (Live)'),
    })
    .options({ ...termsOptions, ...changedOptions, ...messageOptions, ...timeOption })
    .check(checkAnswer)
    .check(({ body, app, api, environment }) => {
      const absent = Object.entries({ app, api, environment }).filter(([, value]) => value === undefined)
      if (body !== undefined || absent.length === 0) return true
      throw new Error(`Without a request, pass ${absent.map(([name]) => `--${name}`).join(', ')}.`)
    })
    .example(
      '$0 contract request business.zip --app Shop --api Payments --environment Live -o requested.zip',
      'Request Live access',
    )
    .epilogue('A revision that is requested by options alone keeps what they leave out; a body decides everything.\n')
    .example(
      '$0 contract request model.json request.json -o requested.json --json',
      'Post a request, and print the answer',
    )
  return withLimits(declared)
}

/** Prints the ContractID, or the platform's answer. */
export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const body = args.body === undefined ? {} : await readMessage(io, contractMessage, args.body, args)
    const message = { ...body, ...named(before, args) }
    const asked = args.body ?? args.input
    const requested = await concerning(asked, async () => requestedTerms(message))
    const kept = args.body === undefined ? currentTerms(before, requested) : {}
    const terms = { scope: { restricted: false }, ...kept, ...requested, ...chosenTerms(before, args) }
    const options = await chosenContractOptions(io, args)
    const { model, contract } = await concerning(asked, async () => requestContract(before, terms, options))
    await writeChanged(io, args, before, model)
    const worded = wordedAnswer(contractMessage, requestAnswer(contract, message, chosenTime(args)), args)
    await answer(io, args, worded ?? `${oneLine(contract.id)}\n`)
  })
}

/** The members of a request that options say. */
function named(model: Model, { app, api, environment }: Arguments): ContractMessage {
  return {
    ...(api !== undefined && { APIVersionID: findApiVersion(model, api) }),
    ...(app !== undefined && { RuntimeID: findAppVersion(model, app) }),
    ...(environment !== undefined && { Environment: environment }),
  }
}
