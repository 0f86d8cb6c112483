import type { Io } from './io.ts'

/** Shows on a terminal how far some work is; called once after each of `total` steps. Silent elsewhere. */
export function progress({ stderr }: Io, total: number): (step: string) => Promise<void> {
  let done = 0
  return async (step) => {
    done++
    if (!stderr.isTerminal) return
    const width = Math.max(10, Math.min(30, (stderr.columns ?? 80) - 50))
    const filled = Math.round((done / total) * width)
    const line = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${step}`
    await stderr.write(done === total ? '\r\u001b[K' : `\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
}
