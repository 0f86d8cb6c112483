import type { Stats } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Configuration, checkConfiguration, listRules, parseConfiguration, refuse } from '../../index.ts'
import { readText } from '../files/input.ts'
import { codeOf } from '../files/system-error.ts'
import type { Io } from '../io.ts'
import { concerning, withEveryMistake } from '../work-on.ts'

/** A configuration, and the folder that paths in it start from. */
export interface Configured {
  readonly configuration: Configuration
  readonly folder: string
  /** Its file and what stands in it; absent where there is none. */
  readonly source?: { readonly file: string; readonly text: string }
}

const names = ['apicontract.config.yaml', 'apicontract.config.yml', 'apicontract.config.json']
const limit = { size: 2 ** 20, option: 'a configuration' }

/** The file with the configuration nearest upward; undefined where there is none. Refuses two in one folder. */
async function findConfiguration(io: Io): Promise<string | undefined> {
  for (const folder of foldersUpward(io.cwd)) {
    const isThere = await Promise.all(names.map((name) => isFile(io, join(folder, name))))
    const [one, other] = names.filter((_, at) => isThere[at]).map((name) => relative(io.cwd, join(folder, name)))
    if (one !== undefined && other !== undefined) refuse('cli/configuration-twice', { one, other })
    if (one !== undefined) return one
  }
  return undefined
}

/** Reads the configuration that is named, else the nearest upward. Throws a `ProblemError` where that fails. */
export async function readConfiguration(io: Io, named: string | undefined): Promise<Configured> {
  const file = named ?? (await findConfiguration(io))
  if (file === undefined) return { configuration: {}, folder: io.cwd }
  const text = await concerning(file, () => readText(io, file, limit))
  const rules = listRules()
  const configuration = await withEveryMistake(
    file,
    () => parseConfiguration(text, rules),
    () => checkConfiguration(text, rules),
  )
  return { configuration, folder: dirname(resolve(io.cwd, file)), source: { file, text } }
}

function foldersUpward(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)]
}

/** Whether there is a file, or a link to nothing: it is meant to be one, and reading it says what is wrong. */
async function isFile({ files }: Io, path: string): Promise<boolean> {
  const found = await ifThere(files.lstat(path))
  if (found?.isSymbolicLink() !== true) return found?.isFile() === true
  const meant = await ifThere(files.stat(path))
  return meant === undefined || meant.isFile()
}

async function ifThere(found: Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}
