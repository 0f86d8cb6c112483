import { dirname, join, relative, resolve } from 'node:path'
import { type Configuration, listRules, parseConfiguration } from '../../index.ts'
import { readText } from '../files/input.ts'
import { codeOf } from '../files/system-error.ts'
import type { Io } from '../io.ts'

/** A configuration, and the folder that paths in it start from. */
export interface Configured {
  readonly configuration: Configuration
  readonly folder: string
  /** Its file; absent where there is none. */
  readonly file?: string
}

const names = ['apicontract.config.yaml', 'apicontract.config.yml', 'apicontract.config.json']
const limit = { size: 2 ** 20, option: 'a configuration' }

/** The file with the configuration: the one that is named, else the nearest upward; undefined where there is none. */
export async function findConfiguration(io: Io, named: string | undefined): Promise<string | undefined> {
  if (named !== undefined) return named
  for (const folder of foldersUpward(io.cwd)) {
    for (const name of names) {
      const file = join(folder, name)
      if (await isFile(io, file)) return relative(io.cwd, file) || name
    }
  }
  return undefined
}

/** Reads a configuration. Throws a `ProblemError` where that fails. */
export async function readConfiguration(io: Io, file: string | undefined): Promise<Configured> {
  if (file === undefined) return { configuration: {}, folder: io.cwd }
  const text = await readText(io, file, limit)
  return { configuration: await parseConfiguration(text, listRules()), folder: dirname(resolve(io.cwd, file)), file }
}

function foldersUpward(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)]
}

async function isFile({ files }: Io, path: string): Promise<boolean> {
  try {
    return (await files.stat(path)).isFile()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return false
  }
}
