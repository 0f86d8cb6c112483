import {
  type ContractExportOptions,
  type Model,
  type Problem,
  ProblemError,
  problem,
  type Slice,
  sliceContracts,
} from '../../index.ts'
import { type ExitCode, exit } from '../exit.ts'
import { makeFolder, type Target } from '../files/output.ts'
import type { Io } from '../io.ts'
import { progress } from '../render/progress.ts'
import { reportProblems } from '../report.ts'
import { workOn } from '../work-on.ts'
import { type SliceOptions, writeSlice } from './write-slice.ts'

/** Writes an archive for each contract of a model into a folder, which is made where it is absent. */
export async function exportAll(
  model: Model,
  include: ContractExportOptions,
  target: Omit<Target, 'nameInFolder'>,
  options: SliceOptions,
  io: Io,
): Promise<ExitCode> {
  const names = fileNames(model)
  const total = names.size
  if (total > 0) await makeFolder(io, target.output)
  const shown = progress(io, total)
  const infos = new Map<string, Slice['findings'][number]>()
  const existing: Problem[] = []
  const codes: ExitCode[] = []
  for (const [id, nameInFolder] of names) {
    const work = async () => {
      const part = sliceContracts(model, [id], include)
      const findings = part.findings.filter(({ severity }) => severity !== 'info')
      const isWritten = await writeSlice({ ...part, findings }, { ...target, nameInFolder }, options, shown.io)
      if (!isWritten) return exit.no
      // What holds for every contract alike is said once.
      for (const found of part.findings) if (found.severity === 'info') infos.set(JSON.stringify(found), found)
      return exit.done
    }
    codes.push(await workOn(shown.io, target.input, () => unlessThere(work, existing)))
    await shown.advance(nameInFolder)
  }
  const count = existing.length
  const together = count > 1 ? [problem('cli/output-exists', { output: target.output, count })] : existing
  await reportProblems(io, target.input, [...together, ...infos.values()])
  const written = codes.filter((code) => code === exit.done).length
  await io.stderr.write(`${written} of ${total} ${total === 1 ? 'contract' : 'contracts'} exported\n`)
  if (written === total) return total > 0 ? exit.done : exit.no
  return written > 0 ? exit.someFailed : (codes[0] ?? exit.no)
}

/** Does some work, and keeps for later that the file is there already which it would write. */
async function unlessThere(work: () => Promise<ExitCode>, existing: Problem[]): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'cli/output-exists') throw error
    existing.push(error.problem)
    return exit.outputFailed
  }
}

/** Names of devices of Windows, and names that are hidden or look like an option. */
const unusual = /^(?=[.-]|(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i

/** A file name for the ID of each contract; they differ even where the system does not tell case apart. */
function fileNames({ contracts }: Model): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  // Thousands of IDs may make one name: each goes on where the last one stopped.
  const suffixes = new Map<string, number>()
  const names = contracts.map(({ id }) => {
    const plain = id.replaceAll(/[^A-Za-z0-9._-]/g, '_').replace(unusual, '_')
    let name = plain
    let suffix = suffixes.get(plain) ?? 2
    for (; taken.has(name.toLowerCase()); suffix++) name = `${plain}-${suffix}`
    suffixes.set(plain, suffix)
    taken.add(name.toLowerCase())
    return [id, `${name}.zip`] as const
  })
  return new Map(names)
}
