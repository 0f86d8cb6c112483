import type { Argv } from 'yargs'
import {
  buildModel,
  type Finding,
  type ImportReport,
  importArchive,
  importInto,
  type MigrationMapping,
  type Model,
  parseMapping,
  platformAnswerTo,
} from '../../index.ts'
import { groupBy } from '../../values/group-by.ts'
import { archiveLimits, archiveSize, modelSize, withLimits } from '../arguments/limits.ts'
import { flagOption, inputArgument, valueOption } from '../arguments/options.ts'
import { outputOptions } from '../arguments/output.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit } from '../exit.ts'
import { readInput } from '../files/input.ts'
import { readModel } from '../files/model.ts'
import { nameAfter, writeOutput } from '../files/output.ts'
import type { Io } from '../io.ts'
import { renderImport } from '../render/import.ts'
import { renderJson } from '../render/json.ts'
import { paintFor } from '../render/paint.ts'
import { reportFindings, reportProblems } from '../report.ts'
import { concerning, workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('archive', inputArgument('Export archive'))
    .options(outputOptions('.json'))
    .default('output', '-')
    .option('compact', flagOption('Write the JSON without white space'))
    .option('into', valueOption('into', 'Import into this model (or archive), as the platform would'))
    .option('mapping', { ...valueOption('mapping', 'Migration properties file for --into'), implies: 'into' })
    .option('dry-run', flagOption('With --into: only say what the import would do'))
    .option('json', flagOption('With --into: print the report as JSON'))
    .check(({ into, json, 'dry-run': isDry }) => {
      if (into === undefined && (json || isDry)) throw new Error('--dry-run and --json need --into.')
      return true
    })
    .example('$0 import business.zip -o contract.json', 'Write the model of an archive')
    .example('$0 import business.zip | jq .contracts', 'Hand the model to another program')
    .example(
      '$0 import contract.zip --into target.json --mapping migration.properties -o merged.json',
      'Import into a model',
    )
  return withLimits(declared)
}

export function run(args: Arguments, io: Io): Promise<ExitCode> {
  return workOn(io, args.archive, () =>
    args.into === undefined ? importOnly(args, io) : importInside(args, args.into, io),
  )
}

async function importOnly(args: Arguments, io: Io): Promise<ExitCode> {
  const bytes = await readInput(io, args.archive, archiveSize(args))
  const { model } = importArchive(bytes, { limits: archiveLimits(args) })
  await writeModel(model, args, io)
  return exit.done
}

async function importInside(args: Arguments, into: string, io: Io): Promise<ExitCode> {
  const source = await readModel(io, args.archive, args)
  const target = await concerning(into, () => readModel(io, into, args))
  const mapping = args.mapping === undefined ? undefined : await readMapping(args.mapping, args, io)
  const done = importInto(target, source, mapping === undefined ? {} : { mapping })
  const isOfMapping = ({ place }: Finding) => mapping?.places !== undefined && place.entry === args.mapping
  for (const [ofMapping, found] of groupBy(done.findings, isOfMapping))
    await reportFindings(io, ofMapping ? (args.mapping ?? '') : args.archive, found)
  const written = args['dry-run'] ? undefined : done.model
  if (written !== undefined) await writeModel(written, args, io)
  await say(done, args, written !== undefined, io)
  return done.ok ? exit.done : exit.no
}

async function readMapping(file: string, args: Arguments, io: Io): Promise<MigrationMapping> {
  const { mapping, findings } = await concerning(file, async () =>
    parseMapping(await readInput(io, file, modelSize(args)), file),
  )
  await reportProblems(io, file, findings)
  return mapping
}

/** The report is data where nothing else is written, else talk. */
async function say(done: ImportReport, { json }: Arguments, isWritten: boolean, io: Io): Promise<void> {
  const output = isWritten ? io.stderr : io.stdout
  await output.write(
    json ? renderJson(asJson(done)) : renderImport(done, isWritten, output.columns, paintFor(output, io.env)),
  )
}

/** The report without the model, and with what the platform would answer. */
function asJson({ model: _, findings, ...rest }: ImportReport): object {
  const answered = findings.map((finding) => ({ ...finding, platform: platformAnswerTo(finding) }))
  return { ...rest, findings: answered }
}

async function writeModel(model: Model, { archive: input, output, force, compact }: Arguments, io: Io): Promise<void> {
  const text = `${buildModel(model, { pretty: !compact })}\n`
  await writeOutput(io, { output, nameInFolder: nameAfter(input, '.json'), input, force }, text)
}
