import type { Argv } from 'yargs'
import {
  apiDetails,
  appDetails,
  type ContractLine,
  contractAnswer,
  contractApiMessage,
  contractAppMessage,
  contractMessage,
  findContract,
  listContracts,
  type Model,
  offeredActions,
  revisionOf,
  shortActionName,
} from '../../../index.ts'
import { columns } from '../../../text/lines.ts'
import { oneLine } from '../../../text/one-line.ts'
import { withLimits } from '../../arguments/limits.ts'
import { choiceOption, contractArgument, modelArgument } from '../../arguments/options.ts'
import type { ArgumentsOf } from '../../command.ts'
import { chosenActionOptions, withActionOptions } from '../../contract/lifecycle.ts'
import { messageOptions, wordedAnswer } from '../../contract/messages.ts'
import type { ExitCode } from '../../exit.ts'
import type { Io } from '../../io.ts'
import { onModel } from '../../on-model.ts'
import { accessText, paintStatus, statusOfLine } from '../../render/contracts.ts'
import { type Paint, paintFor } from '../../render/paint.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = withActionOptions(parser)
    .positional('input', modelArgument)
    .positional('contract', contractArgument)
    .options(messageOptions)
    .option(
      'details',
      choiceOption(
        'details',
        ['api', 'app'],
        'Print what the platform answers about the API or the app of the contract',
      ),
    )
    .example('$0 contract show business.zip "Shop → Payments"', 'Show a contract and what can be done with it')
    .example('$0 contract show business.zip "Shop → Payments" --json', 'Print it as the platform answers it')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (model) => {
    const id = findContract(model, args.contract)
    const text = worded(model, id, args) ?? (await shown(model, id, args, io))
    await io.stdout.write(text)
  })
}

/** The answer of the platform that was asked for. */
function worded(model: Model, id: string, { details, json, xml }: Arguments): string | undefined {
  const form = { json: json || (details !== undefined && xml !== true), xml }
  if (details === 'api') return wordedAnswer(contractApiMessage, apiDetails(model, id), form)
  if (details === 'app') return wordedAnswer(contractAppMessage, appDetails(model, id), form)
  return wordedAnswer(contractMessage, contractAnswer(model, id), form)
}

async function shown(model: Model, id: string, args: Arguments, io: Io): Promise<string> {
  const contract = model.contracts.find((one) => one.id === id)
  const line = listContracts(model).find((one) => one.id === id)
  if (contract === undefined || line === undefined) return ''
  const revision = revisionOf(model, contract)
  const offered = offeredActions(model, contract, await chosenActionOptions(io, args))
  const facts: (readonly [string, string | undefined])[] = [
    ['id', id],
    ['state', contract.state],
    ['workflow', contract.workflowState],
    ['status', contract.status],
    ['access', accessText(line.licenses)],
    ['policies', contract.policies?.map(({ key, name }) => name ?? key).join(', ')],
    ['revises', line.revises],
    ['revision', revision?.id],
    ['actions', offered.map(shortActionName).join(', ') || 'none'],
  ]
  const paint = paintFor(io.stdout, io.env)
  const title = `${paint('bold', oneLine(`${line.app} → ${line.api}, ${line.environment}`))}  ${status(line, paint)}`
  const rows = facts.flatMap(([fact, value]) => (value === undefined ? [] : [['', fact, value]]))
  return `${[title, ...columns(rows)].join('\n')}\n`
}

function status(line: ContractLine, paint: Paint): string {
  return paintStatus(line, oneLine(statusOfLine(line)), paint)
}
