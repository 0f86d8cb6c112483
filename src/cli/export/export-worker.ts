import { parentPort, workerData } from 'node:worker_threads'
import { type BuildJob, buildPart } from './archive-part.ts'

// Whoever starts this thread passes nothing else.
const job: BuildJob = workerData
const part = buildPart(job)
parentPort?.postMessage(part, [part.bytes.buffer])
