import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure, Tried } from './fuzz.ts'

/** What is tried, from where to where. */
export interface Run {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly only?: string
  readonly isSmall: boolean
}

/** What the thread that tries tells from time to time: the mutants up to `next` were tried. */
export interface Told {
  readonly next: number
  readonly tried: readonly Tried[]
}

/** Counts, and prints what fails: each fault once in full, with a command that makes its mutant again. */
export interface Tally {
  readonly add: (told: Told) => void
  readonly fail: (failure: Failure) => void
  /** Prints the sums; the exit code. */
  readonly end: () => number
}

interface Sum {
  readonly count: number
  readonly total: number
  readonly longest: number
}

/** A tally of a run; mutants that fail are written to the folder `save`, if there is one. */
export function tallyOf(run: Run, save: string | undefined): Tally {
  const faults = new Map<string, number>()
  const sums = new Map<string, Sum>()
  const progress = progressOf(run)
  const failed = () => [...faults.values()].reduce((sum, count) => sum + count, 0)
  const fail = (failure: Failure) => {
    const kind = `${failure.subject}: ${failure.fault.slice(0, 80)}`
    const count = (faults.get(kind) ?? 0) + 1
    faults.set(kind, count)
    if (count === 1) tell(failure, run, save)
  }
  return {
    fail,
    add: ({ next, tried }) => {
      for (const { subject, milliseconds, failures } of tried) {
        const { count, total, longest } = sums.get(subject) ?? { count: 0, total: 0, longest: 0 }
        const most = Math.max(longest, milliseconds)
        sums.set(subject, { count: count + 1, total: total + milliseconds, longest: most })
        failures.forEach(fail)
      }
      progress(next, failed())
    },
    end: () => {
      for (const [name, sum] of sums) console.log(lineOf(name, sum))
      for (const [kind, count] of faults) console.log(`${count} × ${kind}`)
      const tried = [...sums.values()].reduce((sum, { count }) => sum + count, 0)
      console.log(`seed ${run.seed}: ${tried} mutants tried, ${failed()} faults`)
      return failed() === 0 && tried === run.count ? 0 : 1
    },
  }
}

function lineOf(name: string, { count, total, longest }: Sum): string {
  return `${name}: ${count} tried, ${(total / count).toFixed(2)} ms each, ${longest.toFixed(0)} ms at most`
}

/** Prints every ten seconds how far it is. */
function progressOf({ from, count }: Run): (next: number, failed: number) => void {
  const start = performance.now()
  let said = start
  return (next, failed) => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    const rate = ((next - from) / (said - start)) * 1000
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
    console.log(`${next - from} of ${count}, ${rate.toFixed(0)} a second, ${memory} MiB, ${failed} faults`)
  }
}

function tell({ number, subject, fault, bytes }: Failure, run: Run, save: string | undefined): void {
  const { seed, only, isSmall } = run
  const others = `${only === undefined ? '' : ` --only ${only}`}${isSmall ? ' --small' : ''}`
  console.log(
    `${subject}: ${fault}\n  npm run fuzz -- --seed ${seed} --from ${number} --count 1${others} --save mutants`,
  )
  if (save === undefined) return
  mkdirSync(save, { recursive: true })
  writeFileSync(join(save, `${subject}-${seed}-${number}`), bytes)
}
