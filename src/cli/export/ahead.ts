import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  archiveParts,
  buildArchive,
  type ExportedArchive,
  exportArchive,
  type Model,
  type WriteOptions,
  writeArchive,
} from '../../index.ts'
import { type BuildJob, type BuiltPart, readPart } from './archive-part.ts'

/** An archive that is being built on other threads while its model is still checked on this one. */
export interface Ahead {
  /** What `exportArchive` answers for the model of the text. */
  readonly export: (model: Model, options: WriteOptions) => Promise<ExportedArchive>
  readonly end: () => Promise<unknown>
}

/** Starts to build the archive of the model in a JSON text, each of its parts on a thread of its own. */
export function buildAhead(job: Omit<BuildJob, 'part'>): Ahead {
  const threads = archiveParts.map((part) => startThread({ ...job, part }))
  // A fault of the model shows again, and is told, when the model is checked and built on this thread.
  const parts = Promise.all(threads.map(answerOf)).catch(() => undefined)
  return {
    export: async (model, options) => {
      const built = (await parts)?.map(readPart)
      if (built === undefined) return exportArchive(model, options)
      const { archive, findings } = buildArchive(
        model,
        built.map(({ contents }) => contents),
      )
      const streams = new Map(built.flatMap((part) => [...part.streams]))
      const entries = archive.entries.map((entry) => {
        const deflated = streams.get(entry.bytes)
        return deflated === undefined ? entry : { ...entry, deflated }
      })
      return { bytes: writeArchive({ ...archive, entries }, options), findings }
    },
    end: () => Promise.all(threads.map((thread) => thread.terminate())),
  }
}

function startThread(job: BuildJob): Worker {
  return new Worker(new URL('./export-worker.js', import.meta.url), { workerData: job })
}

/** Rejects when the thread ends without an answer. */
async function answerOf(thread: Worker): Promise<BuiltPart> {
  const ended = once(thread, 'exit').then(() => Promise.reject(new Error('no answer')))
  const [part] = await Promise.race([once(thread, 'message'), ended])
  return part
}
