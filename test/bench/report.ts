import { goals, memoryGoals } from './goals.ts'
import { median, type Run } from './measure.ts'

/** What was measured of one command: its runs in order, or why there are none. */
export interface Measured {
  readonly name: string
  readonly isOwn: boolean
  readonly runs: readonly Run[]
  readonly error?: string
}

export interface MeasuredGroup {
  readonly name: string
  /** Megabytes of the unzipped files, where there is one archive. */
  readonly unzipped?: number
  readonly commands: readonly Measured[]
}

/** Medians of one command, and how many times those of each peer they are. */
export interface Row {
  readonly name: string
  readonly error?: string
  readonly seconds: number
  readonly cpuSeconds?: number
  readonly megabytes?: number
  readonly ratios: Readonly<Record<string, number>>
}

/** The medians of a group's commands, own ones first. */
export function rowsOf({ commands }: MeasuredGroup): readonly Row[] {
  const peers = commands.filter(({ isOwn }) => !isOwn)
  return commands.map((one) => ({
    name: one.name,
    ...(one.error !== undefined && { error: one.error }),
    ...mediansOf(one.runs),
    ratios: one.isOwn ? Object.fromEntries(peers.map((peer) => [peer.name, ratioOf(one, peer)])) : {},
  }))
}

/** A goal with what was reached. */
export interface Verdict {
  readonly goal: string
  readonly atMost: number
  readonly reached: number
}

/** The goals of a group, those left out that were not measured. */
export function verdictsOn({ name, unzipped = 0, commands }: MeasuredGroup): readonly Verdict[] {
  const named = (wanted: string) => commands.find((one) => one.name === wanted && one.runs.length > 0)
  const times = goals.flatMap(({ group, work, atMost, of }) => {
    const [one, other] = [named(work), named(of)]
    if (group !== name || one === undefined || other === undefined) return []
    return [{ goal: `${work} ${group}, × ${of}`, atMost, reached: ratioOf(one, other) }]
  })
  const memory = mediansOf(named('validate')?.runs ?? []).megabytes
  const bound = memoryGoals[name]
  if (memory === undefined || bound === undefined) return times
  return [...times, { goal: `memory of validate ${name}, MB`, atMost: bound(unzipped), reached: memory }]
}

/** The median of the ratios in each round: what else the machine does meanwhile burdens both. */
function ratioOf(one: Measured, other: Measured): number {
  return median(one.runs.map(({ seconds }, round) => seconds / (other.runs[round]?.seconds ?? Number.NaN)))
}

function mediansOf(runs: readonly Run[]): Pick<Row, 'seconds' | 'cpuSeconds' | 'megabytes'> {
  const of = (key: keyof Run) => runs.flatMap((run) => run[key] ?? [])
  const known = (['cpuSeconds', 'megabytes'] as const).filter((key) => of(key).length > 0)
  return { seconds: median(of('seconds')), ...Object.fromEntries(known.map((key) => [key, median(of(key))])) }
}

/** A table of a group's rows, in Markdown. */
export function renderRows(group: MeasuredGroup): string {
  const peers = group.commands.filter(({ isOwn }) => !isOwn).map(({ name }) => name)
  const head = [group.name, 'time s', 'cores s', 'memory MB', ...peers.map((peer) => `× ${peer}`)]
  const rows = rowsOf(group).map(({ name, error, seconds, cpuSeconds, megabytes, ratios }) =>
    error === undefined
      ? [name, show(seconds, 3), show(cpuSeconds, 2), show(megabytes, 0), ...peers.map((peer) => show(ratios[peer], 2))]
      : [name, error],
  )
  return renderTable([head, ...rows])
}

/** A table of goals, in Markdown. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ goal, atMost, reached }) => [
    goal,
    show(atMost, atMost < 10 ? 2 : 0),
    show(reached, atMost < 10 ? 2 : 0),
    reached <= atMost ? 'yes' : 'no',
  ])
  return renderTable([['goal', 'at most', 'reached', 'met'], ...rows])
}

/** What is kept of a measurement. */
export interface Report {
  readonly machine: string
  /** Peers that the machine does not have. */
  readonly absent: readonly string[]
  /** Load of the machine at the end, of 1, 5 and 15 minutes. */
  readonly load: readonly number[]
  readonly groups: readonly MeasuredGroup[]
  readonly verdicts: readonly Verdict[]
}

/** The goals and the growth of a measurement, in Markdown. */
export function renderReport({ machine, absent, load, groups, verdicts }: Report): string {
  const lacking = absent.length === 0 ? [] : [`Absent, and left out: ${absent.join(', ')}.`]
  const said = [`${machine}, load ${show(load[0], 1)}; medians.`, ...lacking].join(' ')
  return [said, renderVerdicts(verdicts), renderGrowth(groups)].join('\n\n')
}

/** Time and memory of each work by the size of the archive, where there is one: what grows in step stays equal a MB. */
export function renderGrowth(groups: readonly MeasuredGroup[]): string {
  const sized = groups.filter(({ unzipped }) => unzipped !== undefined)
  const works = [
    ...new Set(sized.flatMap(({ commands }) => commands.filter(({ isOwn }) => isOwn)).map(({ name }) => name)),
  ]
  const head = ['seconds (MB of memory)', ...sized.map(({ name, unzipped }) => `${name}, ${show(unzipped, 1)} MB`)]
  const cell = ({ commands }: MeasuredGroup, work: string) => {
    const { seconds, megabytes } = mediansOf(commands.find(({ name }) => name === work)?.runs ?? [])
    return Number.isNaN(seconds) ? '–' : `${show(seconds, 2)} (${show(megabytes, 0)})`
  }
  return renderTable([head, ...works.map((work) => [work, ...sized.map((group) => cell(group, work))])])
}

function renderTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function show(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits)
}
