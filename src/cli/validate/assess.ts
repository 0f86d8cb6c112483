import {
  combineReports,
  type Excerpt,
  type Finding,
  type Ignore,
  type InputReport,
  ignoreProblems,
  type Problem,
  type SetAside,
  type Settings,
  type ValidationReport,
  withoutIgnored,
} from '../../index.ts'
import type { Io } from '../io.ts'
import { compareToBaseline, type KnownBefore, updateBaseline } from './baseline.ts'
import type { Outcome } from './input.ts'

/** What is to be reported of a validation. */
export interface Assessed {
  readonly report: ValidationReport
  readonly excerpts: ReadonlyMap<Finding, Excerpt>
  readonly setAside: SetAside
  /** What there is to say about ignores, and about the baseline. */
  readonly notes: { readonly ignores: ReadonlyMap<Ignore, Problem>; readonly baseline: readonly Problem[] }
}

/** What findings are set aside by. */
export interface Aside {
  /** For each outcome. */
  readonly settings: readonly Settings[]
  readonly baseline?: KnownBefore
  readonly isUpdate: boolean
}

/** Leaves out what the configuration ignores and the baseline knows; the baseline is written anew first where asked. */
export async function assess(io: Io, outcomes: readonly Outcome[], aside: Aside): Promise<Assessed> {
  const { reports, ignored, notes } = await ignore(outcomes, aside.settings, today(io))
  const { baseline: before, isUpdate } = aside
  const baseline = before && isUpdate ? await updateBaseline(io, before, reports) : before
  const none = { reports, known: 0, problems: [] }
  const compared = baseline === undefined ? none : await compareToBaseline(io, baseline, reports)
  return {
    report: combineReports(compared.reports),
    excerpts: new Map(outcomes.flatMap(excerptsOf)),
    setAside: { ignored, known: compared.known },
    notes: { ignores: notes, baseline: compared.problems },
  }
}

async function ignore(outcomes: readonly Outcome[], settings: readonly Settings[], day: string) {
  const used = new Set<Ignore>()
  const reports: InputReport[] = []
  let ignored = 0
  for (const [at, { report }] of outcomes.entries()) {
    const kept = await withoutIgnored(report.findings, settings[at]?.ignores ?? [], day)
    for (const one of kept.used) used.add(one)
    ignored += kept.ignored
    reports.push({ ...report, findings: kept.findings })
  }
  const notes = new Map<Ignore, Problem>()
  for (const one of new Set(settings.flatMap(({ ignores }) => ignores)))
    for (const found of await ignoreProblems([one], used, day)) notes.set(one, found)
  return { reports, ignored, notes }
}

function excerptsOf({ report, excerpts }: Outcome): (readonly [Finding, Excerpt])[] {
  return report.findings.flatMap((finding, at) => {
    const excerpt = excerpts[at]
    return excerpt === undefined ? [] : [[finding, excerpt] as const]
  })
}

/** The day, `yyyy-MM-dd`; SOURCE_DATE_EPOCH sets another one, as in reproducible builds. */
function today({ env: { SOURCE_DATE_EPOCH: seconds } }: Io): string {
  const isSet = seconds !== undefined && /^\d{1,11}$/.test(seconds)
  return new Date(isSet ? Number(seconds) * 1000 : Date.now()).toISOString().slice(0, 10)
}
