import type { Argv } from 'yargs'
import { type ApiLicensesMessage, apiLicensesMessage, findApiVersion, licensesAnswer } from '../../index.ts'
import { withLimits } from '../arguments/limits.ts'
import { apiArgument, modelArgument } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { environmentOption } from '../contract/environment.ts'
import { messageOptions, wordedAnswer } from '../contract/messages.ts'
import type { ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { onModel } from '../on-model.ts'
import { type Paint, paintFor } from '../render/paint.ts'
import { titledTable } from '../render/table.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('input', modelArgument)
    .positional('api', apiArgument)
    .option('environment', environmentOption('Only licenses for Sandbox, or for Production (Live)'))
    .options(messageOptions)
    .example('$0 licenses business.zip Payments --environment Live', 'List the licenses that can be requested for Live')
    .example('$0 licenses business.zip Payments --json', 'Print them as the platform answers them')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return onModel(io, args, async (model) => {
    const { environment } = args
    const licenses = licensesAnswer(
      model,
      findApiVersion(model, args.api),
      environment === undefined ? {} : { environment },
    )
    const worded = wordedAnswer(apiLicensesMessage, licenses, args)
    await io.stdout.write(worded ?? render(licenses, io.stdout.columns, paintFor(io.stdout, io.env)))
  })
}

function render({ APILicense: licenses }: ApiLicensesMessage, width: number | undefined, paint: Paint): string {
  if (licenses.length === 0) return 'No license: contracts are unrestricted.\n'
  const rows = licenses.map(({ LicenseDetails: license = {} }) => [
    license.Name ?? '',
    license.Visibility ?? '',
    (license.Environment ?? []).join(', '),
    license.SandboxAccessAutoApproved ? 'automatic' : 'by hand',
    license.ProductionAccessAutoApproved ? 'automatic' : 'by hand',
    (license.LicensePartsDetails?.LicensePartDetails ?? [])
      .flatMap(({ Resource }) => Resource.map(({ Name, ResourceID = '' }) => Name ?? ResourceID))
      .join(', '),
    license.LicenseID ?? '',
  ])
  const head = ['LICENSE', 'VISIBILITY', 'ENVIRONMENTS', 'SANDBOX APPROVAL', 'LIVE APPROVAL', 'SCOPES', 'ID']
  const lines = titledTable([head, ...rows], width, paint).flat()
  return `${lines.join('\n')}\n`
}
