import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Job, Outcome, Setup } from './validate-input.ts'

/** Validates on a thread of its own, one input after the other. */
export interface Thread {
  /** Rejects when the thread ends because of a fault of ours. */
  readonly validate: (job: Job) => Promise<Outcome>
  readonly end: () => Promise<unknown>
}

/** Nearly all that is made for an archive is garbage after it: with little room for it, it is found while it is little. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/** Starts a thread. */
export function startThread(setup: Setup): Thread {
  const worker = new Worker(new URL('./validate-worker.js', import.meta.url), { workerData: setup, resourceLimits })
  return {
    validate: async (job) => {
      const answer = once(worker, 'message')
      worker.postMessage(job)
      const [outcome] = await answer
      return outcome
    },
    end: () => worker.terminate(),
  }
}
