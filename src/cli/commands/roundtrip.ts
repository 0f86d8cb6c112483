import type { Argv } from 'yargs'
import { type RoundtripReport, roundtrip } from '../../index.ts'
import { columns } from '../../text/lines.ts'
import { inputName, oneLine } from '../../text/one-line.ts'
import { archiveLimits, archiveSize, withArchiveLimits } from '../arguments/limits.ts'
import { flagOption, inputArguments } from '../arguments/options.ts'
import type { ArgumentsOf } from '../command.ts'
import { type ExitCode, exit, exitOfAll } from '../exit.ts'
import { readInput } from '../files/input.ts'
import type { Io } from '../io.ts'
import { type Paint, paintFor } from '../render/paint.ts'
import { workOn } from '../work-on.ts'

type Arguments = ArgumentsOf<typeof declare>

export function declare(parser: Argv) {
  const declared = parser
    .positional('archives', inputArguments('Export archives, or - for standard input'))
    .option('verbose', { ...flagOption('Show the verdict on every entry'), alias: 'v' })
    .example('$0 roundtrip *.zip', 'Import and export each archive, and compare with what was read')
    .epilogue('Exits with 1 when an entry does not come back byte for byte.\n')
  return withArchiveLimits(declared)
}

export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const input of args.archives) {
    codes.push(
      await workOn(io, input, async () => {
        const bytes = await readInput(io, input, archiveSize(args))
        const report = roundtrip(bytes, { limits: archiveLimits(args) })
        await io.stdout.write(render(report, inputName(input), args.verbose, paintFor(io.stdout, io.env)))
        return isKept(report) ? exit.done : exit.no
      }),
    )
  }
  return exitOfAll(codes)
}

function isKept({ entries }: RoundtripReport): boolean {
  return entries.every(({ level }) => level === 'identical bytes')
}

function render(report: RoundtripReport, name: string, verbose: boolean, paint: Paint): string {
  const shown = report.entries.filter(({ level }) => verbose || level !== 'identical bytes')
  const lines = columns(shown.map(({ level, name }) => [level, name]))
  return [`${oneLine(name)}: ${verdict(report, paint)}`, ...lines.map((line) => `  ${line}`), ''].join('\n')
}

function verdict(report: RoundtripReport, paint: Paint): string {
  const { entries, identical } = report
  if (identical) return paint('green', `identical, ${entries.length} entries`)
  if (isKept(report)) return `${paint('green', 'every entry identical')}, the container is written anew`
  const lost = entries.filter(({ level }) => level === 'lost').length
  const same = entries.filter(({ level }) => level === 'same XML').length
  return paint(lost > 0 ? 'red' : 'yellow', `${lost} of ${entries.length} entries lost, ${same} the same XML`)
}
