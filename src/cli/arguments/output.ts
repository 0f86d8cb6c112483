import type { Options } from 'yargs'
import { flagOption, single, valueOption } from './options.ts'

/** What is written, by the ending of its name. */
const endings = {
  '.zip': 'an archive (.zip)',
  '.json': 'a model (.json)',
  '.yaml': 'a definition (.yaml)',
  '.properties': 'a migration properties file (.properties)',
} as const

export type Ending = keyof typeof endings

/** Where a command writes to that writes one of these; a name that tells of something else is refused. */
export function outputOptions(...written: readonly Ending[]) {
  const coerce = (given: unknown): string => {
    const output = single('output', given)
    const ending = endingOf(output)
    if (ending === undefined || written.includes(ending)) return output
    const wanted = written.map((one) => endings[one]).join(' or ')
    throw new Error(`--output: ${JSON.stringify(output)} is no name for what is written, ${wanted}.`)
  }
  return {
    output: { ...valueOption('output', 'File or folder to write to, or - for standard output'), alias: 'o', coerce },
    force: flagOption('Replace an existing output file'),
  } as const satisfies Record<string, Options>
}

/** The ending of an output's name, where it tells what is to be written. */
export function endingOf(output: string): Ending | undefined {
  const [ending] = /\.[a-z]+$/.exec(output.toLowerCase().replace(/\.yml$/, '.yaml')) ?? []
  return ending !== undefined && isEnding(ending) ? ending : undefined
}

function isEnding(word: string): word is Ending {
  return Object.hasOwn(endings, word)
}
