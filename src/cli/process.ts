import { rmSync } from 'node:fs'
import { link, lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Writable } from 'node:stream'
import type { Io, Output } from './io.ts'
import { main } from './main.ts'
import { prepareFor } from './v8/settings.ts'

// For the build, which runs command lines with an Io of its own.
export { main }

/** Runs the command of this process, and ends it with its exit code when all output is handed over. */
export async function run(): Promise<void> {
  // Ending without this call would first take the heap down piece by piece.
  process.exit(await main(process.argv.slice(2), processIo()))
}

function processIo(): Io {
  // Opening a stream takes time, so each is opened when it is first used.
  let stdout: Output | undefined
  let stderr: Output | undefined
  return {
    get stdin() {
      return process.stdin
    },
    get stdout() {
      stdout ??= outputTo(process.stdout)
      return stdout
    },
    get stderr() {
      stderr ??= outputTo(process.stderr)
      return stderr
    },
    cwd: process.cwd(),
    env: process.env,
    files: { link, lstat, mkdir, open, realpath, rename, stat, unlink },
    threads: availableParallelism(),
    prepareFor,
    guard,
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes a file when a signal ends the process, until the function that it answers with is called. */
export function guard(path: string): () => void {
  const end = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true })
    release()
    // Nobody listens any more, so the signal ends the process as it would have without us.
    process.kill(process.pid, signal)
  }
  const release = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return release
}

interface Terminal {
  readonly isTTY: boolean
  readonly columns: number
}

/** A stream as an output. */
export function outputTo(stream: Pick<Writable, 'write' | 'on'> & Partial<Terminal>): Output {
  // Every failed write also emits an event, which would end the process if nobody listened; its callback tells enough.
  stream.on('error', () => undefined)
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => (error && !isClosedPipe(error) ? reject(error) : resolve()))
      }),
    isTerminal: stream.isTTY === true,
    // A terminal whose size is not known says that it has 0 columns.
    ...(stream.isTTY === true && stream.columns ? { columns: stream.columns } : {}),
  }
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}
