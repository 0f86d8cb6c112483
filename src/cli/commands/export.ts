import type { Argv } from 'yargs'
import { findApi, findContract, type Model, type Slice, sliceApis, sliceContracts } from '../../index.ts'
import { archiveLimits, withLimits } from '../arguments/limits.ts'
import { flagOption, inputArgument } from '../arguments/options.ts'
import { endingOf, outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import type { Ahead } from '../export/ahead.ts'
import { exportAll } from '../export/all.ts'
import { compressionOf, compressionOptions } from '../export/compression.ts'
import { dateOption, withDate } from '../export/date.ts'
import { includeOption } from '../export/include.ts'
import { writeSlice } from '../export/write-slice.ts'
import { readModel } from '../files/model.ts'
import { nameAfter } from '../files/output.ts'
import type { Io } from '../io.ts'
import { workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('model', inputArgument('Contract model or archive'))
    .options(outputOptions('.zip'))
    .demandOption('output')
    .option('contract', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Export this contract: its ID, or "App → API"; may be repeated',
    })
    .option('api', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Export this API or API version: its ID or name; may be repeated',
    })
    .option('all', flagOption('Export every contract, one archive each, into the folder -o'))
    .option('include', includeOption)
    .option('strict', flagOption('Fail if the model lacks an object that belongs in the export'))
    .option('date', dateOption)
    .options(compressionOptions)
    .conflicts('contract', 'api')
    .check(({ all, contract, api, include, output }) => {
      if (all && (contract ?? api) !== undefined)
        throw new Error('--all exports every contract: leave --contract and --api out.')
      if (all && (output === '-' || endingOf(output) !== undefined))
        throw new Error('--all writes several archives: -o must be a folder.')
      if (include !== undefined && !all && contract === undefined)
        throw new Error('--include is about contracts: use it with --contract or --all.')
      return true
    })
    .example('$0 export contract.json -o copy.zip', 'Write the archive of a model')
    .example(
      '$0 export contract.json --base contract.zip -o edited.zip',
      'Write an edited model, and compress only what is new',
    )
    .example(
      '$0 export business.zip --contract "Shop → Payments" --include api,application -o apicontract-export.zip',
      'Export one contract',
    )
    .example('$0 export business.zip --all --include api -o contracts/', 'Export every contract')
    .example('$0 export business.zip --api Payments -o api-export.zip', 'Export an API')
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  const input = args.model
  let met: { readonly text: string; readonly ahead?: Ahead } | undefined
  const meet = async (text: string) => {
    const ahead = await startedFor(text, args, io)
    met = { text, ...(ahead && { ahead }) }
  }
  return workOn(io, input, async () => {
    const model = withDate(await readModel(io, input, args, meet), args.date)
    const options = { strict: args.strict, compression: await compressionOf(args, io), ...met }
    const { output, force, include = {} } = args
    if (args.all) return exportAll(model, include, { output, force, input }, options, io)
    const nameInFolder = nameFor(args)
    const isWritten = await writeSlice(slice(model, args), { output, force, input, nameInFolder }, options, io)
    return isWritten ? exit.done : exit.no
  }).finally(() => met?.ahead?.end())
}

/** What the archive is called in a folder: what is cut out of another one does not take its name. */
function nameFor({ model, contract, api }: Arguments): string {
  if (contract !== undefined) return 'apicontract-export.zip'
  return api === undefined ? nameAfter(model, '.zip') : 'api-export.zip'
}

/** How much JSON is worth the start of threads. */
const textForThreads = 2 ** 20

/** A large model is built on several threads, where it is written as it is: parts of it are small. */
async function startedFor(text: string, args: Arguments, { threads = 1 }: Io): Promise<Ahead | undefined> {
  const { contract, api, all, base, date, deflate } = args
  const isWhole = !all && (contract ?? api ?? date) === undefined
  if (!isWhole || threads < 2 || text.length < textForThreads) return undefined
  const { buildAhead } = await import('../export/ahead.ts')
  // What the base holds compressed is not compressed again.
  return buildAhead({ text, limits: archiveLimits(args), ...(base === undefined && { deflate }) })
}

function slice(model: Model, { contract, api, include }: Arguments): Slice {
  if (contract !== undefined) {
    const ids = contract.map((wanted) => findContract(model, wanted))
    return sliceContracts(model, ids, include)
  }
  if (api === undefined) return { model, findings: [] }
  const ids = api.map((wanted) => findApi(model, wanted))
  return sliceApis(model, ids)
}
