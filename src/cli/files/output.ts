import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join, parse, resolve } from 'node:path'
import { refuse } from '../../index.ts'
import type { Io } from '../io.ts'
import { codeOf, reasonOf } from './system-error.ts'
import { withFile } from './with-file.ts'

/** Where an output goes, and what it must not hurt. */
export interface Target {
  /** A file, a folder that exists, or `-` for standard output. */
  readonly output: string
  /** What the file is called inside a folder. */
  readonly nameInFolder: string
  /** What the output was made from, never to be written to; `-` for standard input. */
  readonly input: string
  /** Whether an existing file may be replaced. */
  readonly force: boolean
}

/** What a file is called inside a folder that is made of an input; `-` has no name to go by. */
export function nameAfter(input: string, ending: string): string {
  return `${input === '-' ? 'apicontract-export' : parse(input).name}${ending}`
}

/**
 * Writes an output whole or not at all: a file appears under its name when all of it is on the disk, and on failure an
 * existing one is as it was and nothing is left behind. Throws a `ProblemError` when that fails.
 */
export async function writeOutput(io: Io, target: Target, content: string | Uint8Array): Promise<void> {
  if (target.output === '-') return toStandardOutput(io, content)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    const place = await locate(io, target)
    if (place.isDevice) await withFile(io, place.path, 'w', (file) => writeAll(file, bytes))
    else await writeAside(io, target, place, bytes)
  } catch (error) {
    refuseOutput(target.output, error)
  }
}

/** Makes a folder, and those around it, unless it is there; throws a `ProblemError` when that fails. */
export async function makeFolder(io: Io, output: string): Promise<void> {
  try {
    await io.files.mkdir(resolve(io.cwd, output), { recursive: true })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') refuse('cli/output-no-folder', { output })
    refuseOutput(output, error)
  }
}

function toStandardOutput({ stdout }: Io, content: string | Uint8Array): Promise<void> {
  if (stdout.isTerminal && typeof content !== 'string') refuse('cli/output-terminal', {})
  return stdout.write(content)
}

interface Location {
  readonly path: string
  /** What it is called in messages. */
  readonly named: string
  /** Permissions of the file to replace. */
  readonly mode?: number
  /** A pipe or a device: nothing can be put in its place. */
  readonly isDevice: boolean
}

async function locate(io: Io, { output, nameInFolder, input, force }: Target): Promise<Location> {
  const given = resolve(io.cwd, output)
  const found = await statOf(io, given)
  if (found === undefined && /[/\\]$/.test(output)) refuse('cli/output-folder-absent', { output, folder: output })
  const path = found?.isDirectory() ? join(given, nameInFolder) : given
  const named = found?.isDirectory() ? join(output, nameInFolder) : output
  const existing = found?.isDirectory() ? await statOf(io, path) : found
  if (existing === undefined) return { path, named, isDevice: false }
  if (!existing.isFile()) return { path, named, isDevice: !existing.isDirectory() }
  const source = input === '-' ? undefined : await statOf(io, resolve(io.cwd, input))
  const isInput = source?.ino === existing.ino && source.dev === existing.dev
  if (isInput) refuse('cli/output-is-input', { output: named })
  if (!force) refuse('cli/output-exists', { output: named })
  // Of a symbolic link, the file behind it is replaced, not the link.
  return { path: await io.files.realpath(path), named, mode: existing.mode & 0o7777, isDevice: false }
}

async function writeAside(io: Io, target: Target, place: Location, bytes: Uint8Array): Promise<void> {
  const { path, mode } = place
  // Loaded only where a file is written.
  const { randomBytes } = await import('node:crypto')
  const temporary = join(dirname(path), `.apicontract-${randomBytes(6).toString('hex')}.tmp`)
  const release = io.guard?.(temporary)
  try {
    await fill(await io.files.open(temporary, 'wx'), bytes, mode)
    if (target.force || !(await isLinked(io, temporary, place))) {
      await locate(io, target)
      await io.files.rename(temporary, path)
    }
  } catch (error) {
    // The first failure is the one to tell.
    await io.files.unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    release?.()
  }
  await syncFolder(io, dirname(path))
}

/**
 * Puts a new file in its place by a link, which only one of two runs can make that write the same file; whether the
 * file system knows such links.
 */
async function isLinked(io: Io, temporary: string, { path, named }: Location): Promise<boolean> {
  try {
    await io.files.link(temporary, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || (await statOf(io, path))?.isDirectory()) return false
    refuse('cli/output-exists', { output: named })
  }
  await io.files.unlink(temporary)
  return true
}

async function fill(file: FileHandle, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  try {
    if (mode !== undefined) await file.chmod(mode)
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A write may take only a part, on a disk that is nearly full for example. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

async function syncFolder(io: Io, path: string): Promise<void> {
  try {
    await withFile(io, path, 'r', (folder) => folder.sync())
  } catch (error) {
    // Not every system can do this to a folder; the file itself is on the disk already.
    if (!['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM'].includes(codeOf(error) ?? '')) throw error
  }
}

async function statOf(io: Io, path: string): Promise<Stats | undefined> {
  try {
    return await io.files.stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Refuses an output for an error of the system; any other error is thrown as it is. */
export function refuseOutput(output: string, error: unknown): never {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('cli/output-folder-absent', { output, folder: dirname(output) })
    case 'EACCES':
    case 'EPERM':
      return refuse('cli/output-denied', { output })
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('cli/output-full', { output })
    case undefined:
      throw error
    default:
      return refuse('cli/output-failed', { output, reason: reasonOf(error) })
  }
}
