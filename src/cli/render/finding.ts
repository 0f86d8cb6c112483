import { adviceOf, type Finding, messageOf, type Problem, platformAnswerTo } from '../../index.ts'
import { sentenceLines } from '../../text/lines.ts'
import { oneLine } from '../../text/one-line.ts'
import { colors, type Paint } from './paint.ts'

/** Problems with `file` in the way of `renderFindings`. */
export function renderProblems(found: readonly Problem[], file: string, paint: Paint, width?: number): string {
  const findings = found.map((one) => {
    const { code, severity, place } = one
    return { code, severity, place, message: messageOf(one), advice: adviceOf(one) }
  })
  return renderFindings(findings, file, paint, width)
}

type Told = Omit<Finding, 'fingerprint'>

/**
 * A line for each finding that says what is wrong with `file`, and one that says what to do, once for those that follow
 * each other; several lines where a width is given that one exceeds.
 */
export function renderFindings(found: readonly Told[], file: string, paint: Paint, width?: number): string {
  const lines = (texts: readonly string[], separator: string) =>
    sentenceLines(texts.filter((text) => text !== '').join(separator), width && width - 2).join('\n  ')
  const factOf = (one: Told) => {
    const { severity, code, subject = '', message } = one
    const head = `${severity} ${code}`
    const painted = `${paint(colors[severity], severity)} ${paint('bold', code)}`
    return `${lines([head, locationOf(one, file), subject, message], '  ').replace(head, () => painted)}\n`
  }
  const advices = found.map((one) => `  ${paint('dim', lines([one.advice, platformWords(one)], ' '))}\n`)
  return found.map((one, at) => factOf(one) + (advices[at] === advices[at + 1] ? '' : advices[at])).join('')
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
