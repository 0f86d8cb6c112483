import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { type Job, type Setup, validateInput } from './input.ts'
import type { Answer } from './thread.ts'

// Whoever starts this thread passes nothing else.
const setup: Setup = workerData
const source = { stdin: Readable.from([]), cwd: setup.cwd, files: { open, stat } }

parentPort?.on('message', async ({ number, job }: { readonly number: number; readonly job: Job }) => {
  const answer: Answer = { number, outcome: await validateInput(source, job, setup) }
  parentPort?.postMessage(answer)
})
