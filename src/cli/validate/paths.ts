import { relative, resolve, sep } from 'node:path'
import type { Io } from '../io.ts'

/** A path of the command line as it is from a folder, with `/`; the folder itself is `.`. */
export function pathFrom(folder: string, io: Pick<Io, 'cwd'>, path: string): string {
  return path === '-' ? path : slashed(relative(folder, resolve(io.cwd, path)) || '.')
}

/** A path with `/`; elsewhere than on Windows, a backslash is a letter like others. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
