import { Worker } from 'node:worker_threads'
import type { Job, Outcome, Setup } from './input.ts'

/** Validates on a thread of its own; while it works on one input, it reads others that it was given. */
export interface Thread {
  /** Rejects when the thread ends, or has ended, because of a fault of ours. */
  readonly validate: (job: Job) => Promise<Outcome>
  readonly end: () => Promise<unknown>
}

/** What the thread answers about the job of this number. */
export interface Answer {
  readonly number: number
  readonly outcome: Outcome
}

/**
 * Nearly all that is made for an archive is garbage after it: with little room for it, it is found while it is little.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/** Starts a thread. */
export function startThread(setup: Setup): Thread {
  const worker = new Worker(new URL('./validate-worker.js', import.meta.url), { workerData: setup, resourceLimits })
  const waiting = new Map<number, Waiting>()
  worker.on('message', ({ number, outcome }: Answer) => {
    waiting.get(number)?.resolve(outcome)
    waiting.delete(number)
  })
  let fault: Error | undefined
  worker.on('error', (error) => {
    fault = error
    for (const { reject } of waiting.values()) reject(error)
  })
  let count = 0
  return {
    validate: (job) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) throw fault
        count += 1
        waiting.set(count, { resolve, reject })
        worker.postMessage({ number: count, job })
      }),
    end: () => worker.terminate(),
  }
}

interface Waiting {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}
