import { join, resolve } from 'node:path'
import { type FormatName, formatNames, isFormatName } from '../../index.ts'
import type { Io } from '../io.ts'

/** A report to be written: in which format, and where to. */
export interface WantedReport {
  readonly format: FormatName
  /** A file, or `-` for standard output. */
  readonly output: string
  /** Whether an existing file is replaced, whatever the options say. */
  readonly isOwn: boolean
}

/**
 * The reports that words like `sarif` and `sarif:out.sarif` ask for. A file that is asked for is not written by `auto`.
 * Throws an `Error` for a word that means nothing.
 */
export function wantedFormats(words: readonly string[], env: Io['env']): readonly WantedReport[] {
  const named = new Set(namedFormats(words).map(fileOf))
  return words.flatMap((word) =>
    word === 'auto'
      ? automatic(env).filter((one) => one.output === '-' || !named.has(fileOf(one)))
      : [parseFormat(word)],
  )
}

/** Throws an `Error` for a word that means nothing, and for two reports that would go to one place. */
export function checkFormats(words: readonly string[]): void {
  const [first, second] = wantedFormats(words, {}).filter(({ output }) => output === '-')
  if (first !== undefined && second !== undefined) {
    throw new Error(
      `Both ${first.format} and ${second.format} would go to standard output: name a file, ${second.format}:FILE.`,
    )
  }
  const seen = new Map<string, WantedReport>()
  for (const one of namedFormats(words)) {
    const other = seen.get(fileOf(one))
    if (other !== undefined)
      throw new Error(`Both ${other.format} and ${one.format} would go to "${one.output}": name another file.`)
    seen.set(fileOf(one), one)
  }
}

function namedFormats(words: readonly string[]): readonly WantedReport[] {
  return words.filter((word) => word !== 'auto').map(parseFormat)
}

/** A file has many paths. */
function fileOf({ output }: WantedReport): string {
  return output === '-' ? output : resolve(output)
}

/** The job log of GitHub and GitLab, each with what they show beside it; else text. */
function automatic({ GITHUB_ACTIONS, GITLAB_CI, CI_PROJECT_DIR = '' }: Io['env']): readonly WantedReport[] {
  if (GITHUB_ACTIONS === 'true') return [{ format: 'github', output: '-', isOwn: false }]
  const text: WantedReport = { format: 'text', output: '-', isOwn: false }
  if (GITLAB_CI !== 'true') return [text]
  return [text, { format: 'gitlab', output: join(CI_PROJECT_DIR, 'gl-code-quality-report.json'), isOwn: true }]
}

function parseFormat(word: string): WantedReport {
  const [, name = '', output = '-'] = /^([^:]*)(?::(.+))?$/s.exec(word) ?? []
  if (isFormatName(name)) return { format: name, output, isOwn: false }
  throw new Error(
    `--format: "${word}" is none of auto, ${formatNames.join(', ')}, nor one of them with a file, sarif:FILE.`,
  )
}
