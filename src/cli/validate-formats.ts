import { type FormatName, formatNames, isFormatName } from '../index.ts'
import type { Io } from './io.ts'

/** A report to be written: in which format, and where to. */
export interface Wanted {
  readonly format: FormatName
  /** A file, or `-` for standard output. */
  readonly output: string
  /** Whether an existing file is replaced, whatever the options say. */
  readonly isOwn: boolean
}

/** The reports that words like `sarif` and `sarif:out.sarif` ask for. Throws an `Error` for a word that means nothing. */
export function wantedFormats(words: readonly string[], env: Io['env']): readonly Wanted[] {
  const wanted = words.flatMap((word) => (word === 'auto' ? automatic(env) : [parseFormat(word)]))
  const shown = wanted.filter(({ output }) => output === '-')
  const [first, second] = shown
  if (first !== undefined && second !== undefined) {
    throw new Error(
      `Both ${first.format} and ${second.format} would go to standard output: name a file, ${second.format}:FILE.`,
    )
  }
  refuseSharedFile(words.filter((word) => word !== 'auto').map(parseFormat))
  return wanted
}

function refuseSharedFile(wanted: readonly Wanted[]): void {
  const seen = new Map<string, Wanted>()
  for (const one of wanted) {
    const other = seen.get(one.output)
    if (other !== undefined)
      throw new Error(`Both ${other.format} and ${one.format} would go to "${one.output}": name another file.`)
    seen.set(one.output, one)
  }
}

/** The job log of GitHub and GitLab, each with what they show beside it; else text. */
function automatic({ GITHUB_ACTIONS, GITLAB_CI }: Io['env']): readonly Wanted[] {
  if (GITHUB_ACTIONS === 'true') return [{ format: 'github', output: '-', isOwn: false }]
  const text: Wanted = { format: 'text', output: '-', isOwn: false }
  if (GITLAB_CI !== 'true') return [text]
  return [text, { format: 'gitlab', output: 'gl-code-quality-report.json', isOwn: true }]
}

function parseFormat(word: string): Wanted {
  const [, name = '', output = '-'] = /^([^:]*)(?::(.+))?$/s.exec(word) ?? []
  if (isFormatName(name)) return { format: name, output, isOwn: false }
  throw new Error(
    `--format: "${word}" is none of auto, ${formatNames.join(', ')}, nor one of them with a file, sarif:FILE.`,
  )
}
