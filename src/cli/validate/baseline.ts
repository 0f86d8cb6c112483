import { dirname, resolve } from 'node:path'
import {
  acceptableFindings,
  type Baseline,
  baselineOf,
  buildBaseline,
  type InputReport,
  listRules,
  type Problem,
  parseBaseline,
  problem,
  refuse,
  withoutKnown,
} from '../../index.ts'
import { readText } from '../files/input.ts'
import { writeOutput } from '../files/output.ts'
import { isAbsence } from '../files/system-error.ts'
import type { Io } from '../io.ts'
import { concerning } from '../work-on.ts'
import { pathFrom } from './paths.ts'

/** A baseline as it was read, and its file. */
export interface KnownBefore {
  readonly file: string
  readonly known: Baseline
}

/** Reports without what the baseline knows. */
export interface Compared {
  readonly reports: readonly InputReport[]
  readonly known: number
  readonly problems: readonly Problem[]
}

const limit = { size: 64 * 2 ** 20, option: 'a baseline' }

/** The baseline in `file`; one that is to be written need not be there yet. */
export async function readBaseline(io: Io, file: string, isUpdate: boolean): Promise<Baseline> {
  if (await isThere(io, resolve(io.cwd, file)))
    return concerning(file, async () => parseBaseline(await readText(io, file, limit)))
  return isUpdate ? new Map() : refuse('cli/baseline-absent', { file })
}

/** Leaves out of reports what the baseline in `file` knows, and tells when it knows more than there is. */
export async function compareToBaseline(
  io: Io,
  { file, known: baseline }: KnownBefore,
  reports: readonly InputReport[],
): Promise<Compared> {
  const compared = reports.map((report) => {
    const { findings, gone } = withoutKnown(keyOf(io, file, report), report.findings, baseline)
    return { report: { ...report, findings }, gone, known: report.findings.length - findings.length }
  })
  const looked = new Set(reports.map((report) => keyOf(io, file, report)))
  const others = new Map([...baseline].filter(([input]) => !looked.has(input)))
  const absent = sizeOf(others) - sizeOf(await withoutAbsent(io, file, others))
  const gone = compared.reduce((sum, one) => sum + one.gone, absent)
  return {
    reports: compared.map(({ report }) => report),
    known: compared.reduce((sum, one) => sum + one.known, 0),
    problems: gone > 0 ? [problem('baseline/shrunk', { count: gone })] : [],
  }
}

/**
 * Writes what was found into the baseline, and answers with it; of inputs that were not looked at it keeps what it knew,
 * unless they are gone.
 */
export async function updateBaseline(
  io: Io,
  { file, known: before }: KnownBefore,
  reports: readonly InputReport[],
): Promise<KnownBefore> {
  const rules = listRules()
  const found = reports.map((report) => [keyOf(io, file, report), acceptableFindings(report, rules)] as const)
  const known = baselineOf(found, await withoutAbsent(io, file, before))
  const target = { output: file, nameInFolder: 'apicontract-baseline.json', input: '-', force: true }
  await writeOutput(io, target, buildBaseline(known))
  return { file, known }
}

/** How many findings a baseline knows. */
function sizeOf(baseline: Baseline): number {
  return [...baseline.values()].flatMap((codes) => [...codes.values()]).reduce((sum, { length }) => sum + length, 0)
}

/** What is known of inputs that are there; of standard input nobody can say. */
async function withoutAbsent(io: Io, file: string, baseline: Baseline): Promise<Baseline> {
  const folder = dirname(resolve(io.cwd, file))
  const known = await Promise.all(
    Array.from(baseline, async (one) => (one[0] === '-' || (await isThere(io, resolve(folder, one[0]))) ? [one] : [])),
  )
  return new Map(known.flat())
}

async function isThere(io: Io, path: string): Promise<boolean> {
  try {
    await io.files.stat(path)
    return true
  } catch (error) {
    return !isAbsence(error)
  }
}

/** Inputs are known by their path from the baseline, wherever the command is run. */
function keyOf(io: Io, file: string, { input }: InputReport): string {
  return pathFrom(dirname(resolve(io.cwd, file)), io, input)
}
