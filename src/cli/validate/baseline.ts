import { dirname, resolve } from 'node:path'
import {
  acceptable,
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
import { concerning } from '../report.ts'
import { pathFrom } from './paths.ts'

/** Reports without what the baseline knows. */
export interface Compared {
  readonly reports: readonly InputReport[]
  readonly known: number
  readonly problems: readonly Problem[]
}

const limit = { size: 64 * 2 ** 20, option: 'a baseline' }

/** Leaves out of reports what the baseline in `file` knows, and tells when it knows more than there is. */
export async function compareToBaseline(io: Io, file: string, reports: readonly InputReport[]): Promise<Compared> {
  const baseline = (await existing(io, file)) ?? refuse('cli/baseline-absent', { file })
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
 * Writes what was found into the baseline; of inputs that were not looked at it keeps what it knew, unless they are
 * gone.
 */
export async function updateBaseline(io: Io, file: string, reports: readonly InputReport[]): Promise<void> {
  const rules = listRules()
  const found = reports.map((report) => [keyOf(io, file, report), acceptable(report, rules)] as const)
  const text = buildBaseline(baselineOf(found, await withoutAbsent(io, file, await existing(io, file))))
  await writeOutput(io, { output: file, nameInFolder: 'apicontract-baseline.json', input: '-', force: true }, text)
}

/** How many findings a baseline knows. */
function sizeOf(baseline: Baseline): number {
  return [...baseline.values()].flatMap((codes) => [...codes.values()]).reduce((sum, { length }) => sum + length, 0)
}

/** What is known of inputs that are there; of standard input nobody can say. */
async function withoutAbsent(io: Io, file: string, baseline: Baseline = new Map()): Promise<Baseline> {
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

async function existing(io: Io, file: string): Promise<Baseline | undefined> {
  return (await isThere(io, resolve(io.cwd, file))) ? read(io, file) : undefined
}

function read(io: Io, file: string): Promise<Baseline> {
  return concerning(file, async () => parseBaseline(await readText(io, file, limit)))
}

/** Inputs are known by their path from the baseline, wherever the command is run. */
function keyOf(io: Io, file: string, { input }: InputReport): string {
  return pathFrom(dirname(resolve(io.cwd, file)), io, input)
}
