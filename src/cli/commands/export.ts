import { parse } from 'node:path'
import type { Argv } from 'yargs'
import {
  type ContractExportOptions,
  exportArchive,
  findApi,
  findContract,
  type Model,
  type Slice,
  sliceApis,
  sliceContracts,
  type WriteOptions,
} from '../../index.ts'
import { type CompressionArguments, compressionOf, compressionOptions } from '../compression.ts'
import { type ExitCode, exit } from '../exit.ts'
import { exportDate } from '../export-date.ts'
import type { Io } from '../io.ts'
import { inputArgument, outputOptions, withArchiveLimits, withModelLimit } from '../options.ts'
import { writeOutput } from '../output.ts'
import { progress } from '../progress.ts'
import { readModel } from '../read-model.ts'
import { attempt, report } from '../report.ts'

interface Arguments extends CompressionArguments {
  readonly model: string
  readonly output: string
  readonly force: boolean
  readonly contract: readonly string[] | undefined
  readonly api: readonly string[] | undefined
  readonly all: boolean
  readonly include: readonly string[]
  readonly strict: boolean
  readonly date: string | undefined
}

const boxes = ['api', 'application', 'license', 'policies'] as const

export function declare(parser: Argv) {
  const declared = parser
    .positional('model', inputArgument('Contract model or archive'))
    .options({ ...outputOptions, output: { ...outputOptions.output, demandOption: true } })
    .option('contract', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Export this contract: its ID, or "App → API"',
    })
    .option('api', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Export this API or API version: its ID or name',
    })
    .option('all', {
      type: 'boolean',
      default: false,
      describe: 'Export every contract, one archive each, into the folder -o',
    })
    .option('include', {
      type: 'string',
      default: '',
      requiresArg: true,
      coerce: boxesOf,
      describe: `What goes along with a contract: ${boxes.join(',')}`,
    })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'Fail where the model lacks an object of the export',
    })
    .option('date', {
      type: 'string',
      requiresArg: true,
      describe: 'Date of the export, "yyyy-MM-dd HH:mm:ss ZONE"; else that of the source',
    })
    .options(compressionOptions)
    .conflicts('contract', 'api')
    .check(({ all, contract, api }) => {
      if (all && (contract ?? api) !== undefined)
        throw new Error('--all exports every contract: leave --contract and --api out.')
      return true
    })
    .example('$0 export contract.json -o copy.zip', 'Write the archive of a model')
    .example(
      '$0 export contract.json --base contract.zip -o edited.zip',
      'Write an edited model, and compress what is new',
    )
    .example(
      '$0 export business.zip --contract "Shop → Payments" --include api,application -o apicontract-export.zip',
      'Export one contract',
    )
    .example('$0 export business.zip --all --include api -o contracts/', 'Export every contract')
    .example('$0 export business.zip --api Payments -o api-export.zip', 'Export an API')
  return withModelLimit(withArchiveLimits(declared))
}

/** The arguments, with how archives are written. */
type Prepared = Arguments & { readonly compression: WriteOptions }

export function run(args: Arguments & Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  const input = args.model
  return attempt(io, input, async () => {
    const model = exportDate(await readModel(io, input, args), args.date)
    const prepared = { ...args, compression: await compressionOf(args, io) }
    if (args.all) return exportAll(model, prepared, io)
    const { model: part, findings } = slice(model, args)
    return (await write(part, findings, prepared, args.output, `${parse(input).name}.zip`, io)) ? exit.done : exit.no
  })
}

function slice(model: Model, { contract, api, include }: Arguments): Slice {
  if (contract !== undefined)
    return sliceContracts(
      model,
      contract.map((wanted) => findContract(model, wanted)),
      optionsOf(include),
    )
  if (api !== undefined)
    return sliceApis(
      model,
      api.map((wanted) => findApi(model, wanted)),
    )
  return { model, findings: [] }
}

async function exportAll(model: Model, args: Prepared, io: Io): Promise<ExitCode> {
  const show = progress(io, model.contracts.length)
  let failed = 0
  for (const { id } of model.contracts) {
    const { model: part, findings } = sliceContracts(model, [id], optionsOf(args.include))
    const name = `${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.zip`
    if (!(await write(part, findings, args, args.output, name, io))) failed++
    await show(name)
  }
  await io.stderr.write(`${model.contracts.length - failed} of ${model.contracts.length} contracts exported\n`)
  if (failed === 0 && model.contracts.length > 0) return exit.done
  return failed === model.contracts.length ? exit.no : exit.someFailed
}

/** Writes an archive, unless it lacks something and must not; whether it was written. */
async function write(
  model: Model,
  findings: Slice['findings'],
  args: Prepared,
  output: string,
  nameInFolder: string,
  io: Io,
): Promise<boolean> {
  const { model: input, strict, force, compression } = args
  await report(io, input, findings)
  if (strict && findings.some(({ severity }) => severity === 'warning')) return false
  const { bytes, findings: said } = exportArchive(model, compression)
  await report(io, input, said)
  await writeOutput(io, { output, nameInFolder, input, force }, bytes)
  return true
}

function optionsOf(include: readonly string[]): ContractExportOptions {
  return Object.fromEntries(boxes.map((box) => [box, include.includes(box)]))
}

function boxesOf(value: string | readonly string[]): readonly string[] {
  const named = [value]
    .flat()
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  for (const name of named) {
    if (!boxes.some((box) => box === name)) throw new Error(`--include: "${name}" is none of ${boxes.join(', ')}.`)
  }
  return named
}
