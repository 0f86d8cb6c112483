import { isAbsolute, resolve } from 'node:path'
import { type FormatName, type ReportContext, refuse, renderReport, type ValidationReport } from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import { refuseOutput, writeOutput } from '../files/output.ts'
import { withFile } from '../files/with-file.ts'
import type { Io } from '../io.ts'
import { workOn } from '../work-on.ts'
import type { WantedReport } from './formats.ts'
import { pathFrom } from './paths.ts'

/** What GitHub takes of a summary. */
const mostOfSummary = 2 ** 20 - 1024

/**
 * Writes each report that is wanted, never over one of the files that were read besides the inputs; one that cannot be
 * written does not stop the others.
 */
export async function writeReports(
  io: Io,
  wanted: readonly WantedReport[],
  report: ValidationReport,
  contextFor: (wanted: WantedReport) => Partial<ReportContext>,
  { force, read }: { readonly force: boolean; readonly read: readonly string[] },
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const one of wanted) {
    const { format, output, isOwn } = one
    const context = contextFor(one)
    codes.push(
      await workOn(io, output, async () => {
        const text = await renderReport(byRepository.has(format) ? fromRepository(io, report) : report, format, context)
        refuseInputAsOutput(io, [...report.inputs.map(({ input }) => input), ...read], output)
        const target = { output, nameInFolder: `apicontract.${format}`, input: '-', force: force || isOwn }
        await writeOutput(io, target, text)
        if (format === 'github') await writeSummary(io, report, context)
        return exit.done
      }),
    )
  }
  return codes.includes(exit.outputFailed) ? exit.outputFailed : exit.done
}

/** Formats of which a server finds files by their path in the repository, wherever in it the command ran. */
const byRepository = new Set<FormatName>(['github', 'gitlab', 'sarif', 'checkstyle'])

/** A report with such paths, where the server says which folder the repository is; what is outside of it stays. */
function fromRepository(io: Io, report: ValidationReport): ValidationReport {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = io.env
  const folder = GITHUB_WORKSPACE ?? CI_PROJECT_DIR ?? ''
  const pathOf = (input: string) => {
    const path = pathFrom(folder, io, input)
    return path.startsWith('../') || isAbsolute(path) || input === '-' ? input : path
  }
  if (!isAbsolute(folder)) return report
  return { ...report, inputs: report.inputs.map((one) => ({ ...one, input: pathOf(one.input) })) }
}

function refuseInputAsOutput({ cwd }: Io, read: readonly string[], output: string): void {
  const isInput = output !== '-' && read.some((file) => file !== '-' && resolve(cwd, file) === resolve(cwd, output))
  if (isInput) refuse('cli/output-is-input', { output })
}

/** The page that GitHub shows for a job, where it says which file that is. */
async function writeSummary(io: Io, report: ValidationReport, context: Partial<ReportContext>): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path = '' } = io.env
  if (path === '') return
  const text = Buffer.from(await renderReport(report, 'markdown', context))
  const isLong = text.length > mostOfSummary
  const shown = isLong ? `${text.subarray(0, mostOfSummary).toString()}\n\nThe summary is cut here.\n` : text
  try {
    await withFile(io, path, 'a', (file) => file.appendFile(shown))
  } catch (error) {
    refuseOutput(path, error)
  }
}
