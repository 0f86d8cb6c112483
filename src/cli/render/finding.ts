import { oneLine, sentenceLines } from '../../diagnostics/text.ts'
import { adviceOf, type Finding, messageOf, type Problem, platformAnswerTo } from '../../index.ts'
import { colors, type Paint } from './paint.ts'

/**
 * A problem as a line that says what is wrong with `file`, and a line that says what to do; as several where a width is
 * given that they exceed.
 */
export function renderProblem(found: Problem, file: string, paint: Paint, width?: number): string {
  const { code, severity, place } = found
  return renderFinding(
    { code, severity, place, message: messageOf(found), advice: adviceOf(found) },
    file,
    paint,
    width,
  )
}

/** A finding in the same way, with the object that it is about. */
export function renderFinding(found: Omit<Finding, 'fingerprint'>, file: string, paint: Paint, width?: number): string {
  const { severity, code, subject = '', message } = found
  const head = `${severity} ${code}`
  const painted = `${paint(colors[severity], severity)} ${paint('bold', code)}`
  const parts = [head, locationOf(found, file), subject, message]
  const lines = (texts: readonly string[], separator: string) =>
    sentenceLines(texts.filter((text) => text !== '').join(separator), width && width - 2).join('\n  ')
  return `${lines(parts, '  ').replace(head, () => painted)}\n  ${paint('dim', lines([found.advice, platformWords(found)], ' '))}\n`
}

/** What the platform itself would answer. */
function platformWords(found: Pick<Finding, 'code'>): string {
  const { number, constant, http } = platformAnswerTo(found) ?? {}
  const words = [number, constant, http === undefined ? undefined : `HTTP ${http}`].filter((word) => word !== undefined)
  return words.length === 0 ? '' : `(Platform: ${words.join(', ')}.)`
}

/**
 * `archive.zip!entry:line:column`. Sentences of the command line name the file, and their place is where another file
 * names it, if one does.
 */
function locationOf({ code, place }: Pick<Finding, 'code' | 'place'>, file: string): string {
  const position = place.line === undefined ? '' : `:${place.line}:${place.column ?? 1}`
  if (code.startsWith('cli/')) return oneLine((place.entry ?? '') + position)
  const entry = place.entry === undefined || place.entry === file ? '' : `!${place.entry}`
  return oneLine(file + entry + position)
}
