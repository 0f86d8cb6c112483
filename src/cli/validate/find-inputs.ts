import { type Dirent, readdir, realpath } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { refuse } from '../../index.ts'
import { isQuickGlob } from '../../text/quick-glob.ts'
import { refuseInput, type Source } from '../files/input.ts'
import { codeOf, isAbsence } from '../files/system-error.ts'
import { withFile } from '../files/with-file.ts'
import { slashed } from './paths.ts'

/**
 * The files that are meant by paths, folders, globs and `-`, each once, in the order given; those of a folder or a glob
 * in the order of their names. A folder that may not be looked into is an input that cannot be read. Refuses a folder
 * or a glob without any.
 */
export async function findInputs(io: Source, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const word of words) {
    const files = await filesOf(io, word)
    if (files.length === 0) refuse('cli/nothing-matched', { input: word })
    for (const file of files) found.push(file)
  }
  const seen = new Set<string>()
  return found.filter((file) => {
    const path = file === '-' ? file : resolve(io.cwd, file)
    return !seen.has(path) && seen.add(path)
  })
}

async function filesOf(io: Source, word: string): Promise<readonly string[]> {
  if (word === '-') return [word]
  const kind = await kindOf(io, word)
  if (kind === 'folder') return filesIn(io, word)
  // That a file is not there is told when it is read; the others are validated all the same.
  if (kind === 'file' || !/[*?[\]{}]|[!@+]\(/.test(word)) return [word]
  return isQuickGlob(word) ? glob(io, word) : refuse('cli/glob-slow', { glob: word })
}

async function kindOf(io: Source, word: string): Promise<'folder' | 'file' | 'absent'> {
  try {
    return (await io.files.stat(resolve(io.cwd, word))).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return isAbsence(error) ? 'absent' : 'file'
  }
}

/** Archives in a folder and the folders in it, and files that begin like a model. */
async function filesIn(io: Source, folder: string): Promise<readonly string[]> {
  const names = await glob(io, '**/*.{zip,json}', folder)
  const files = names.map((name) => slashed(join(folder, name)))
  const isMeant = await Promise.all(files.map((file) => !/\.json$/i.test(file) || isModel(io, file)))
  return files.filter((_, at) => isMeant[at])
}

async function glob(io: Source, pattern: string, folder = '.'): Promise<readonly string[]> {
  const { glob: search } = await import('tinyglobby')
  const errors: NodeJS.ErrnoException[] = []
  const lost: string[] = []
  const fs = { readdir: reportingTo(errors), realpath: noticing(lost) }
  const cwd = resolve(io.cwd, folder)
  const ignore = ['**/node_modules/**']
  const names = await search(pattern, { cwd, ignore, caseSensitiveMatch: false, expandDirectories: false, fs })
  // The library passes over a folder that it cannot read; what is in there would count as good.
  const closed = errors.map((error) => {
    const path = error.path ?? cwd
    return isDenied(error) ? relative(cwd, path) || '.' : refuseInput(relative(io.cwd, path), error)
  })
  return [
    ...names,
    ...closed,
    ...(await matching(
      pattern,
      lost.map((path) => relative(cwd, path)),
    )),
  ].toSorted()
}

async function matching(pattern: string, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return names
  const { default: picomatch } = await import('picomatch')
  const isMeant = picomatch(pattern, { nocase: true })
  return names.filter((name) => isMeant(name))
}

/** Notices links that lead nowhere, which the library passes over, too. */
function noticing(lost: string[]): typeof realpath {
  const resolving = (path: string, done: (error: NodeJS.ErrnoException | null, found: string) => void) =>
    realpath(path, (error, found) => {
      if (error !== null) lost.push(path)
      done(error, found)
    })
  return resolving as unknown as typeof realpath
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error) ?? '')
}

function reportingTo(errors: NodeJS.ErrnoException[]): typeof readdir {
  const reading = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, files: Dirent[]) => void,
  ) =>
    readdir(path, options, (error, files) => {
      if (error !== null && !isAbsence(error)) errors.push(error)
      done(error, files)
    })
  // The library only calls it in this form.
  return reading as unknown as typeof readdir
}

/** What our own reports and baselines begin with; a model has no `inputs`. */
const ownFile = /^\s*\{\s*"formatVersion"\s*:\s*\d+\s*,\s*("version"\s*:\s*"[^"]*"\s*,\s*)?"inputs"\s*:/

/** What a model begins with whose members another program has sorted. */
const sortedModel = /^\s*\{\s*"apiVersions"\s*:\s*\[\s*[{\]]/

/** Whether `"formatVersion"` is in the first lines, where a model has it; who cannot read that cannot rule it out. */
async function isModel(io: Source, path: string): Promise<boolean> {
  const start = await startOf(io, path).catch(() => undefined)
  if (start === undefined || sortedModel.test(start)) return true
  return /^\s*(?:\{|\/[/*])/.test(start) && /"formatVersion"\s*:/.test(start) && !ownFile.test(start)
}

async function startOf(io: Source, path: string): Promise<string> {
  const { buffer, bytesRead } = await withFile(io, path, 'r', (file) => file.read(new Uint8Array(4096), 0, 4096, 0))
  // UTF-16, which is refused when it is read, has a mark before the letters and a zero beside each.
  return new TextDecoder().decode(buffer.subarray(0, bytesRead)).replaceAll(/[\0\ufffd]/g, '')
}
