import {
  listRules,
  type ReportContext,
  type RuleInfo,
  renderReport,
  type Settings,
  settingsFor,
  type Verdict,
  verdictOf,
} from '../../index.ts'
import { archiveLimits, inputSizes } from '../arguments/limits.ts'
import { type ExitCode, exit, exitOfAll } from '../exit.ts'
import { readModel } from '../files/model.ts'
import type { Io } from '../io.ts'
import { paintFor } from '../render/paint.ts'
import { progress } from '../render/progress.ts'
import { reportProblems } from '../report.ts'
import { version } from '../version.ts'
import { concerning, type Mention, namedIn } from '../work-on.ts'
import { validateAll } from './all.ts'
import { type Assessed, assess } from './assess.ts'
import { type KnownBefore, readBaseline } from './baseline.ts'
import type { Configured } from './configuration.ts'
import { findInputs } from './find-inputs.ts'
import type { WantedReport } from './formats.ts'
import type { Outcome, Setup } from './input.ts'
import type { ValidateArguments } from './options.ts'
import { pathFrom } from './paths.ts'
import { type Plan, planOf } from './plan.ts'
import { remarksOn } from './remarks.ts'
import { writeReports } from './write-reports.ts'

/** Validates what the words of the command line mean, and writes the reports. */
export async function runValidation(args: ValidateArguments, configured: Configured, io: Io): Promise<ExitCode> {
  const plan = planOf(args, configured, io)
  const inputs = await findInputs(io, args.inputs)
  const rules = listRules()
  const paths = inputs.map((input) => pathFrom(configured.folder, io, input))
  const settings = await Promise.all(paths.map((path) => settingsOf(path, args, configured, rules)))
  const jobs = inputs.map((input, at) => ({ input, options: optionsOf(settings[at]) }))
  const setup = await setupOf(plan, args, configured, io)
  const baseline = await knownBefore(plan, args, configured, io)
  const { advance } = progress(io, jobs.length)
  const isShown = jobs.length > 1 && !args.quiet
  const outcomes = await validateAll(io, jobs, setup, async ({ input }) => (isShown ? advance(input) : undefined))
  const isUpdate = args['update-baseline']
  const assessed = await assess(io, outcomes, { settings, isUpdate, ...(baseline && { baseline }) })
  const verdict = verdictOf(assessed.report, plan.failOn, plan.maxWarnings)
  const written = await writeReports(
    io,
    plan.formats,
    assessed.report,
    contextFor(assessed, verdict, args, rules, io),
    {
      force: args.force,
      read: [configured.source?.file, baseline?.file, plan.target?.model].filter((file) => file !== undefined),
    },
  )
  if (!args.quiet) {
    const remarks = await remarksOn(configured, paths, assessed.notes.ignores)
    await reportProblems(io, configured.source?.file ?? 'configuration', remarks)
    await reportProblems(io, baseline?.file ?? '', assessed.notes.baseline)
  }
  const code = exitOf(outcomes, verdict)
  if (code !== exit.done) await sayTotals(io, plan, assessed)
  await reportProblems(io, '', verdict.problems)
  return written === exit.done ? code : written
}

/** Says in a line what is found, where every report goes to a file: else the answer "no" would come without a word. */
async function sayTotals(io: Io, { formats }: Plan, { report, setAside }: Assessed): Promise<void> {
  if (formats.some(({ output }) => output === '-')) return
  await io.stderr.write(await renderReport({ ...report, inputs: [] }, 'text', { setAside }))
}

async function settingsOf(
  path: string,
  { profile }: ValidateArguments,
  { configuration }: Configured,
  rules: readonly RuleInfo[],
): Promise<Settings> {
  const settings = await settingsFor(configuration, path, rules)
  return { ...settings, ...(profile !== undefined && { profile }) }
}

function optionsOf(settings: Settings | undefined) {
  const { profile = 'default', severities = {} } = settings ?? {}
  return { profile, severities }
}

async function setupOf(plan: Plan, args: ValidateArguments, configured: Configured, io: Io): Promise<Setup> {
  const limits = archiveLimits(args)
  const { model: name, ...versions } = plan.target ?? {}
  const named = args.target === undefined ? mentionAt(configured, ['target', 'model']) : undefined
  const read = (input: string) => concerning(input, () => readModel(io, input, args))
  const model = name === undefined ? undefined : await namedIn(named, () => read(name))
  const target = plan.target && { ...versions, ...(model && { model }) }
  return {
    cwd: io.cwd,
    options: { limits, ...(target && { target }) },
    sizes: inputSizes(args),
    withExcerpts: plan.formats.some(({ format }) => ['text', 'html', 'sarif'].includes(format)),
  }
}

/** What the baseline knew before; to be told that there is none, nobody waits until all inputs are validated. */
async function knownBefore(
  { baseline: file }: Plan,
  args: ValidateArguments,
  configured: Configured,
  io: Io,
): Promise<KnownBefore | undefined> {
  if (file === undefined) return undefined
  const named = args.baseline === undefined ? mentionAt(configured, ['baseline']) : undefined
  return { file, known: await namedIn(named, () => readBaseline(io, file, args['update-baseline'])) }
}

function mentionAt({ source }: Configured, path: Mention['path']): Mention | undefined {
  return source && { ...source, path }
}

function contextFor(
  { excerpts, setAside }: Assessed,
  { failOn }: Verdict,
  { quiet, verbose }: ValidateArguments,
  rules: readonly RuleInfo[],
  io: Io,
) {
  return ({ output }: WantedReport): Partial<ReportContext> => {
    const isShown = output === '-'
    const paint = paintFor(isShown ? io.stdout : { ...io.stdout, isTerminal: false }, isShown ? io.env : {})
    const { columns } = io.stdout
    const text = { paint, quiet, verbose, ...(isShown && columns !== undefined && { width: columns }) }
    return { version: version(), rules, excerpts, setAside, failOn, text }
  }
}

function exitOf(outcomes: readonly Outcome[], { isGood }: Verdict): ExitCode {
  const answer = isGood ? exit.done : exit.no
  return exitOfAll(outcomes.map(({ isRead }) => (isRead ? answer : exit.unreadableInput)))
}
