import { resolve } from 'node:path'
import type { Source } from '../files/input.ts'
import { type Job, type Outcome, type Setup, validateInput } from './input.ts'
import type { Thread } from './thread.ts'

/** Validates one input. */
type Validate = (job: Job) => Promise<Outcome>

/** What inputs are read with, and how many threads may work on them. */
export interface Means extends Source {
  readonly threads?: number
}

/** What came out for each input, in their order; several threads share the work. `done` is called after each. */
export async function validateAll(
  means: Means,
  jobs: readonly Job[],
  setup: Setup,
  done: (job: Job) => Promise<void>,
): Promise<readonly Outcome[]> {
  const here: Validate = (job) => validateInput(means, job, setup)
  const threads = await startThreads(await threadsFor(means, jobs), setup)
  try {
    // Only this thread has the standard input.
    const there = threads.map(
      ({ validate }): Validate =>
        (job) =>
          job.input === '-' ? here(job) : validate(job),
    )
    // Each thread is given its next input before it is done with the one at hand.
    return await share(jobs, there.length === 0 ? [here] : [...there, ...there], done)
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
}

/** How many threads are worth their start: each takes as long to get going as an archive of this size to validate. */
async function threadsFor({ threads = 1, files, cwd }: Means, jobs: readonly Job[]): Promise<number> {
  if (threads === 1 || jobs.length === 1) return 1
  const sizes = await Promise.all(
    jobs.map(({ input }) =>
      files.stat(resolve(cwd, input)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return Math.min(threads, jobs.length, Math.floor(total / sizeForThread))
}

const sizeForThread = 2 ** 18

async function startThreads(count: number, setup: Setup): Promise<readonly Thread[]> {
  if (count < 2) return []
  const { startThread } = await import('./thread.ts')
  return Array.from({ length: count }, () => startThread(setup))
}

async function share(
  jobs: readonly Job[],
  workers: readonly Validate[],
  done: (job: Job) => Promise<void>,
): Promise<readonly Outcome[]> {
  const left = jobs.entries()
  const outcomes = new Map<number, Outcome>()
  const work = async (validate: Validate) => {
    for (const [at, job] of left) {
      outcomes.set(at, await validate(job))
      await done(job)
    }
  }
  await Promise.all(workers.map(work))
  return jobs.flatMap((_, at) => outcomes.get(at) ?? [])
}
