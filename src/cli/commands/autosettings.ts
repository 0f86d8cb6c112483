import type { Argv } from 'yargs'
import {
  type AutoConnectAnswer,
  autoConnectAnswer,
  autoConnectMessage,
  autoConnectSettings,
  findApiVersion,
  type Model,
  putAutoConnect,
} from '../../index.ts'
import { withLimits } from '../arguments/limits.ts'
import { apiArgument, modelArgument } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { checkAnswer, messageOptions, readMessage, wordedAnswer } from '../contract/messages.ts'
import { answer, changedOptions, writeChanged } from '../contract/write-changed.ts'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'
import { accessText } from '../render/contracts.ts'
import { type Paint, paintFor } from '../render/paint.ts'
import { titledTable } from '../render/table.ts'
import { concerning } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .positional('api', apiArgument)
    .positional('body', {
      type: 'string',
      describe: 'New settings, JSON or XML as PUT …/autosettings takes it; if left out, the settings are shown',
    })
    .options({ ...changedOptions, output: { ...changedOptions.output, demandOption: false }, ...messageOptions })
    .check(checkAnswer)
    .check(({ body, output }) => {
      if ((body === undefined) !== (output === undefined))
        throw new Error('New settings need -o, and -o needs new settings.')
      return true
    })
    .example('$0 autosettings business.zip Payments', 'Show which contracts new app versions get')
    .example('$0 autosettings business.zip Payments settings.json -o changed.zip', 'Change these settings')
    .epilogue(
      [
        'New settings, one for each environment; an environment without one keeps its own:',
        '  {"APIVersionAutoConnectDetail": [',
        '    {"Environment": "Sandbox", "AutoConnectEnabled": true,',
        '     "Restricted": true, "LicenseID": ["5e1f.acme"]}]}',
        '',
      ].join('\n'),
    )
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (before) => {
    const { body, output = '-' } = args
    const api = findApiVersion(before, args.api)
    const paint = paintFor(io.stdout, io.env)
    const show = (model: Model, settings: AutoConnectAnswer) =>
      wordedAnswer(autoConnectAnswer, settings, args) ??
      render(settingsAfter(model, settings, api), api, io.stdout.columns, paint)
    if (body === undefined) {
      await io.stdout.write(show(before, autoConnectSettings(before, api)))
      return
    }
    const message = await readMessage(io, autoConnectMessage, body, args)
    const put = await concerning(body, async () => putAutoConnect(before, api, message))
    await writeChanged(io, { ...args, output }, before, put.model)
    await answer(io, { ...args, output }, show(put.model, put.answer))
  })
}

type Details = AutoConnectAnswer['APIVersionAutoConnectLicenseDetail']

/** All settings of the API versions that an answer is about: a body may name another than the command. */
function settingsAfter(model: Model, { APIVersionAutoConnectLicenseDetail: put }: AutoConnectAnswer, api: string) {
  const concerned = new Set(put.length === 0 ? [api] : put.map(({ APIVersionID = api }) => APIVersionID))
  return [...concerned].flatMap((id) => autoConnectSettings(model, id).APIVersionAutoConnectLicenseDetail)
}

function render(details: Details, api: string, width: number | undefined, paint: Paint): string {
  if (details.length === 0) return 'No auto-connect: new app versions get no contract.\n'
  const isOfOthers = details.some(({ APIVersionID }) => APIVersionID !== api)
  const rows = details.map(({ APIVersionID = '', Environment, AutoConnectEnabled, Restricted, License }) => [
    ...(isOfOthers ? [APIVersionID] : []),
    Environment,
    AutoConnectEnabled ? 'yes' : 'no',
    accessText(Restricted ? License.map(({ Name, LicenseID = '' }) => Name ?? LicenseID) : undefined),
  ])
  const head = [...(isOfOthers ? ['API VERSION'] : []), 'ENVIRONMENT', 'AUTO-CONNECT', 'ACCESS']
  const lines = titledTable([head, ...rows], width, paint).flat()
  return `${lines.join('\n')}\n`
}
