import type { FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Io } from '../io.ts'

interface Folder extends Pick<Io, 'cwd'> {
  readonly files: Pick<Io['files'], 'open'>
}

/** Opens a file for some work, and closes it whatever comes of that. */
export async function withFile<T>(
  { files, cwd }: Folder,
  path: string,
  flags: 'r' | 'w' | 'a',
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await files.open(resolve(cwd, path), flags)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
