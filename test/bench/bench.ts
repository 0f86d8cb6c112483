import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate, generateFolder, type Size, sizes } from './generate.ts'
import { measure, type Run } from './measure.ts'
import {
  type Measured,
  type MeasuredGroup,
  type Report,
  renderGrowth,
  renderReport,
  renderRows,
  renderVerdicts,
  rowsOf,
  verdictsOn,
} from './report.ts'
import { absentPeers, type Group, starts, worksOn, worksOnFolder } from './works.ts'

const usage = `npm run bench -- [options]

  --sizes S,M,L,4xL,1000xS,start  what to measure; all of it if left out
  --only validate,import          works to measure; all if left out
  --rounds 5                      runs of each command
  --data FOLDER                   where to keep what is generated, for the next time
  --json FILE                     where to write what was measured
  --readme FILE                   measure nothing; put what was written with --json into the README`

const rounds: Readonly<Record<string, number>> = { S: 11, M: 7, L: 5, '4xL': 1, '1000xS': 3, start: 21 }

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L,4xL,1000xS,start' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'string' },
    readme: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else if (values.readme !== undefined) putIntoReadme(JSON.parse(readFileSync(values.readme, 'utf8')))
else await bench()

async function bench(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'apicontract-bench-'))
  const data = values.data ?? join(scratch, 'data')
  mkdirSync(data, { recursive: true })
  try {
    const absent = absentPeers()
    const machine = `${cpus().length} cores, Node ${process.version}`
    say(`${machine}, load ${load()}`)
    for (const peer of absent) say(`${peer} is absent and left out`)
    const groups: MeasuredGroup[] = []
    for (const name of values.sizes.split(',')) {
      const group = measured(await prepare(name, data, scratch), unzippedSize(join(data, `${name}-unzipped`)))
      groups.push(group)
      console.log(`${renderRows(group)}\n`)
    }
    const verdicts = groups.flatMap(verdictsOn)
    if (verdicts.length > 0) console.log(`${renderVerdicts(verdicts)}\n`)
    console.log(`${renderGrowth(groups)}\n`)
    say(`load ${load()} at the end`)
    const rows = groups.map((group) => ({ ...group, rows: rowsOf(group) }))
    const report: Report & object = { machine, absent, load: loadavg(), groups: rows, verdicts }
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Replaces what stands between the marks of the README. */
function putIntoReadme(report: Report): void {
  const text = readFileSync('README.md', 'utf8')
  const block = `<!-- performance -->\n${renderReport(report)}\n<!-- /performance -->`
  writeFileSync(
    'README.md',
    text.replace(/<!-- performance -->[\s\S]*<!-- \/performance -->/, () => block),
  )
}

async function prepare(name: string, data: string, scratch: string): Promise<Group> {
  if (name === 'start') {
    if (!existsSync(join(data, 'S.zip'))) await generate(data, 'S')
    return starts(data)
  }
  if (name === '1000xS') {
    const folder = join(data, name)
    if (!existsSync(folder)) await generateFolder(folder)
    return worksOnFolder(folder, scratch)
  }
  if (!isSize(name)) throw new Error(`${name} is none of ${Object.keys(rounds).join(', ')}`)
  if (!existsSync(join(data, `${name}.zip`))) await generate(data, name)
  return worksOn(name, data, scratch)
}

/** Runs the commands in turns, so that whatever else the machine does burdens all of them. */
function measured({ name, own, peers }: Group, unzipped: number | undefined): MeasuredGroup {
  const only = values.only?.split(',')
  const chosen = own.filter((command) => only === undefined || only.includes(command.name))
  const all = [
    ...chosen.map((command) => ({ command, isOwn: true })),
    ...peers.map((command) => ({ command, isOwn: false })),
  ]
  const runs = all.map((): Run[] => [])
  const errors = new Map<number, string>()
  const count = Number(values.rounds ?? rounds[name])
  for (let round = 0; round < count; round++) {
    say(`${name}: round ${round + 1} of ${count}`)
    for (const [i, { command }] of all.entries()) {
      if (errors.has(i)) continue
      const run = measure(command)
      if (run instanceof Error) errors.set(i, run.message)
      else runs[i]?.push(run)
    }
  }
  const commands = all.map(({ command, isOwn }, i): Measured => {
    const error = errors.get(i)
    return { name: command.name, isOwn, runs: runs[i] ?? [], ...(error !== undefined && { error }) }
  })
  return { name, commands, ...(unzipped !== undefined && { unzipped }) }
}

/** Megabytes of the files in a folder. */
function unzippedSize(folder: string): number | undefined {
  if (!existsSync(folder)) return undefined
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return found.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 2 ** 20
}

function isSize(name: string): name is Size {
  return Object.hasOwn(sizes, name)
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
}

function say(line: string): void {
  console.error(line)
}
