import { columns, sentenceLines } from '../text/lines.ts'
import { inputName, oneLine } from '../text/one-line.ts'
import type { Finding, InputReport, OperationMatrix } from '../validation/finding.ts'
import { type Format, isFailure, type Paint, type ReportContext } from './format.ts'
import { frame } from './frame.ts'
import { type FindingGroup, groupsOf, placeOf, totalsLine } from './groups.ts'
import { completeLine, hasGap, matricesToDraw, tableOf } from './matrix.ts'

/** For people at a terminal: each finding with the source around it, tables of operations, and a line of totals. */
export const renderText: Format = (report, context) => {
  const { quiet, paint } = context.text
  const blocks = report.inputs.flatMap((input) => [...findingBlocks(input, context), ...matrixBlocks(input, context)])
  const isClean = report.inputs.every(({ findings }) => findings.length === 0)
  if (quiet && blocks.length === 0) return ''
  const totals = totalsLine(report, context.setAside)
  return `${[...blocks, paint(isClean ? 'green' : 'bold', totals)].join('\n\n')}\n`
}

const colors = { error: 'red', warning: 'yellow', info: 'blue' } as const
const shownOfGroup = 3

function findingBlocks(input: InputReport, context: ReportContext): string[] {
  const { quiet } = context.text
  return groupsOf(input)
    .filter(({ severity }) => !quiet || isFailure(severity, context.failOn))
    .map((group) => groupBlock(input.input, group, context))
}

function groupBlock(input: string, { findings }: FindingGroup, context: ReportContext): string {
  const { verbose, paint, width } = context.text
  const shown = verbose ? findings : findings.slice(0, shownOfGroup)
  const more = findings.length - shown.length
  const advice = new Set(shown.map((finding) => finding.advice))
  return [
    ...shown.flatMap((finding) => findingLines(input, finding, context)),
    ...[...advice].flatMap((sentence) => indented(sentence, width).map((line) => `  ${paint('dim', line)}`)),
    ...(more > 0 ? [`  ${paint('dim', `and ${more} more like this; --verbose shows them`)}`] : []),
  ].join('\n')
}

function findingLines(input: string, finding: Finding, { excerpts, text }: ReportContext): string[] {
  const { severity, code, place, subject, message } = finding
  const { paint, width } = text
  const excerpt = excerpts.get(finding)
  const [source = '', mark = ''] = excerpt === undefined ? [] : frame(excerpt, (width ?? 100) - 4)
  return [
    `${paint(colors[severity], severity)} ${paint('bold', code)}  ${oneLine(placeOf(input, place))}`,
    ...(subject === undefined ? [] : indented(subject, width).map((line) => `  ${line}`)),
    ...indented(message, width).map((line) => `  ${line}`),
    ...(excerpt === undefined ? [] : [`    ${source}`, `    ${paint(colors[severity], mark)}`]),
  ]
}

/** The lines of a sentence, to be put two columns in. */
function indented(sentence: string, width: number | undefined): readonly string[] {
  return sentenceLines(sentence, width && width - 2)
}

function matrixBlocks(input: InputReport, { text }: ReportContext): string[] {
  const { quiet, verbose, paint } = text
  if (quiet) return []
  const { drawn, complete } = matricesToDraw(input, verbose)
  const tables = drawn.map((matrix) => matrixBlock(input.input, matrix, paint))
  if (complete === 0) return tables
  return [...tables, `${oneLine(inputName(input.input))}: ${paint('dim', completeLine(complete, drawn.length > 0))}`]
}

function matrixBlock(input: string, matrix: OperationMatrix, paint: Paint): string {
  const [head = '', ...rows] = columns(tableOf(matrix))
  const isPainted = hasGap(matrix)
  const shown = rows.map(
    (row) => `  ${isPainted ? row.replaceAll(/\bno process\b/g, (gap) => paint('red', gap)) : row}`,
  )
  const body = rows.length === 0 ? ['  no operations'] : [`  ${paint('dim', head)}`, ...shown]
  return [`${oneLine(inputName(input))}: ${paint('bold', oneLine(matrix.api))}`, ...body].join('\n')
}
