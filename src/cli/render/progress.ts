import { oneLine } from '../../text/one-line.ts'
import { beginning } from '../../text/width.ts'
import type { Io } from '../io.ts'

/** How far some work is. */
export interface Progress {
  /** Called once after each step. */
  readonly advance: (step: string) => Promise<void>
  /** A world in which talk does not run into the bar. */
  readonly io: Io
}

/** Shows on a terminal how much of `total` steps is done; silent elsewhere. */
export function progress(io: Io, total: number): Progress {
  const { stderr } = io
  if (!stderr.isTerminal) return { io, advance: async () => undefined }
  let done = 0
  const advance = async (step: string) => {
    done++
    await stderr.write(done === total ? clear : `${clear}${bar(done, total, step, stderr.columns ?? 80)}`)
  }
  const write = async (content: string | Uint8Array) => {
    await stderr.write(clear)
    await stderr.write(content)
  }
  return { io: { ...io, stderr: { ...stderr, write } }, advance }
}

const clear = '\r\u001b[K'

function bar(done: number, total: number, step: string, columns: number): string {
  const width = Math.max(10, Math.min(30, columns - 50))
  const filled = Math.round((done / total) * width)
  // A line that reaches the edge would be followed by an empty one.
  const line = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${oneLine(step)}`
  return beginning(line, columns - 1)[0]
}
