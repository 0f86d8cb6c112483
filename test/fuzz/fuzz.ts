import type { Bases } from './bases.ts'
import { randomOf } from './random.ts'
import { type Mutant, subjectsOf } from './subjects.ts'

/** A mutant that was dealt with wrongly. */
export interface Failure {
  readonly number: number
  readonly subject: string
  readonly fault: string
  readonly bytes: Uint8Array
}

export interface Tried {
  readonly number: number
  readonly subject: string
  readonly milliseconds: number
  readonly failures: readonly Failure[]
}

/** How long a mutant may keep the processor busy; what other programs take of it does not count. */
const longest = 2000

/**
 * Tries mutants, of one subject `only` if so wished: each is known by the seed and its number, and can be tried again
 * alone.
 */
export function fuzzer(bases: Bases, seed: number, only?: string): (number: number) => Promise<Tried> {
  const wanted = subjectsOf(bases).filter(({ name }) => only === undefined || name === only)
  const subjects = wanted.flatMap((subject) => Array.from({ length: bases.shares[subject.name] }, () => subject))
  return async (number) => {
    const random = randomOf(seed, number)
    const { name, mutant } = random.pick(subjects)
    const made = mutant(random)
    const first = await timed(made)
    // The first of its kind may have had code to compile, so a slow one gets a second chance.
    const { faults, milliseconds } = first.milliseconds > longest ? await timed(made) : first
    const all = milliseconds > longest ? [...faults, `slow: ${name} takes more than ${longest} ms`] : faults
    const failures = [...new Set(all)].map((fault) => ({ number, subject: name, fault, bytes: made.bytes }))
    return { number, subject: name, milliseconds, failures }
  }
}

async function timed(mutant: Mutant): Promise<{ readonly faults: readonly string[]; readonly milliseconds: number }> {
  const start = process.cpuUsage()
  const faults = await mutant.faults()
  const { user, system } = process.cpuUsage(start)
  return { faults, milliseconds: (user + system) / 1000 }
}
