import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { link, lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Files, Io, Output } from '../../src/cli/io.ts'

export interface World {
  readonly io: Io
  /** A folder of its own, removed when the test is over. */
  readonly folder: string
  readonly stdout: () => string
  readonly stdoutBytes: () => Buffer
  readonly stderr: () => string
  readonly put: (name: string, content: string | Uint8Array) => string
  readonly read: (name: string) => string
  readonly list: () => string[]
}

interface Surroundings {
  readonly stdin?: string | Uint8Array
  readonly env?: Io['env']
  readonly files?: Partial<Files>
  readonly isTerminal?: boolean
  readonly stdout?: Output
}

/** Everything that a command touches, in a folder of its own. */
export function world({ stdin = '', env = {}, files = {}, isTerminal = false, stdout }: Surroundings = {}): World {
  const folder = mkdtempSync(join(tmpdir(), 'apicontract-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const out: Buffer[] = []
  const err: Buffer[] = []
  const io: Io = {
    stdin: chunksOf(Buffer.from(stdin)),
    stdout: stdout ?? collector(out, isTerminal),
    stderr: collector(err, isTerminal),
    cwd: folder,
    env,
    files: { link, lstat, mkdir, open, realpath, rename, stat, unlink, ...files },
  }
  return {
    io,
    folder,
    stdout: () => Buffer.concat(out).toString(),
    stdoutBytes: () => Buffer.concat(out),
    stderr: () => Buffer.concat(err).toString(),
    put: (name, content) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    list: () => readdirSync(folder).toSorted(),
  }
}

function collector(chunks: Buffer[], isTerminal: boolean): Output {
  return {
    isTerminal,
    write: async (content) => {
      chunks.push(Buffer.from(content))
    },
  }
}

async function* chunksOf(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000)
}
