import type { FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { likenessOf } from '../../diagnostics/likeness.ts'
import { refuse } from '../../index.ts'
import { inputName } from '../../text/one-line.ts'
import type { Io } from '../io.ts'
import { codeOf, reasonOf } from './system-error.ts'
import { withFile } from './with-file.ts'

/** How much of an input is read, and the option that raises it. */
export interface InputLimit {
  readonly size: number
  readonly option: string
}

/** How much is read of an input that may be an archive or a model. */
export interface Sizes {
  readonly archive: InputLimit
  readonly model: InputLimit
}

/** What inputs are read from. */
export interface Source extends Pick<Io, 'stdin' | 'cwd' | 'prepareFor'> {
  readonly files: Pick<Io['files'], 'open' | 'stat'>
}

/** Reads a file, or standard input for `-`; throws a `ProblemError` when that fails, or when there is too much. */
export async function readInput(io: Source, input: string, limit: InputLimit): Promise<Uint8Array> {
  try {
    const bytes = input === '-' ? await readStdin(io, limit) : await readFile(io, input, limit)
    io.prepareFor?.(bytes.length)
    return bytes
  } catch (error) {
    return refuseInput(inputName(input), error)
  }
}

/**
 * Reads a file that another input names, as text. It is an ordinary file: whoever wrote that input is not to have the
 * command wait for a pipe, or take what standard input gives.
 */
export async function readNamedFile(io: Source, file: string, limit: InputLimit): Promise<string> {
  try {
    const found = await io.files.stat(resolve(io.cwd, file))
    if (!found.isFile() && !found.isDirectory()) refuse('cli/input-special', { input: file })
    return decodeUtf8(await readFile(io, file, limit), file)
  } catch (error) {
    return refuseInput(file, error)
  }
}

/** Reads a file, or standard input for `-`, as text. */
export async function readText(io: Source, input: string, limit: InputLimit): Promise<string> {
  return decodeUtf8(await readInput(io, input, limit), input)
}

/** Reads bytes as UTF-8, without their byte order mark. */
export function decodeUtf8(bytes: Uint8Array, input: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const found = likenessOf(bytes)
    return refuse('cli/input-not-utf8', { input: inputName(input), ...(found === 'archive' && { found }) })
  }
}

const used = new WeakSet<Source['stdin']>()

async function readStdin({ stdin }: Source, limit: InputLimit): Promise<Uint8Array> {
  if (used.has(stdin)) refuse('cli/stdin-twice', {})
  used.add(stdin)
  return collect(stdin, inputName('-'), limit)
}

function readFile(io: Source, input: string, limit: InputLimit): Promise<Uint8Array> {
  return withFile(io, input, 'r', async (file) => {
    const { size } = await file.stat()
    if (size > limit.size) refuse('cli/input-too-large', { input, limit: limit.size, option: limit.option })
    return collect(chunksOf(file, size), input, limit)
  })
}

/** What a file of a size holds, mostly in one piece; the size of what is no ordinary file says nothing. */
async function* chunksOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  // One byte more than the size shows in the same piece whether the file has grown; making a stream would take longer
  // than reading the file.
  let length = Math.max(size + 1, 2 ** 16)
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    length = 2 ** 20
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, input: string, limit: InputLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit.size) refuse('cli/input-too-large', { input, limit: limit.size, option: limit.option })
    chunks.push(chunk)
  }
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size)
}

/** Refuses an input for an error of the system; any other error is thrown as it is. */
export function refuseInput(input: string, error: unknown): never {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('cli/input-absent', { input })
    case 'EISDIR':
      return refuse('cli/input-folder', { input })
    case 'EACCES':
    case 'EPERM':
      return refuse('cli/input-denied', { input })
    case undefined:
      throw error
    default:
      return refuse('cli/input-failed', { input, reason: reasonOf(error) })
  }
}
