import { inputName, oneLine } from '../text/one-line.ts'
import type { Finding, InputReport, OperationMatrix, ValidationReport } from '../validation/finding.ts'
import { type Format, severities } from './format.ts'
import { counts, type FindingGroup, groupsOf, placeWithin, totalsLine } from './groups.ts'
import { completeLine, matricesToDraw, tableOf } from './matrix.ts'

/** Markdown, for a comment, a job summary or a page: a table of the inputs, then what was found in each. */
export const renderMarkdown: Format = (report, { setAside, rules }) => {
  const titles = new Map(rules.map(({ code, title }) => [code, title]))
  const sections = report.inputs.flatMap((input) => sectionOf(input, titles))
  const overview = report.inputs.length > 1 ? [overviewOf(report)] : []
  return `${[`## Validation: ${counts(report.totals)}`, totalsLine(report, setAside), ...overview, ...sections].join('\n\n')}\n`
}

const shownOfGroup = 10

function overviewOf({ inputs }: ValidationReport): string {
  const rows = inputs.map(({ input, findings }) => [
    plain(inputName(input)),
    ...severities.map((severity) => String(findings.filter((finding) => finding.severity === severity).length)),
  ])
  return table(['input', 'errors', 'warnings', 'infos'], rows, true)
}

function sectionOf(input: InputReport, titles: ReadonlyMap<string, string>): string[] {
  const groups = groupsOf(input).map((group) => groupOf(group, titles.get(group.code)))
  const { drawn, complete } = matricesToDraw(input, false)
  const matrices = drawn.map(matrixOf)
  const rest = complete === 0 ? [] : [`${completeLine(complete, drawn.length > 0)}.`]
  const found = groups.length === 0 ? ['No problem found.'] : groups
  return [`### ${plain(inputName(input.input))}`, ...found, ...matrices, ...rest]
}

function groupOf({ code, severity, findings }: FindingGroup, title: string | undefined): string {
  const shown = findings.slice(0, shownOfGroup)
  const more = findings.length - shown.length
  return [
    `**${severity}** ${span(code)}${title === undefined ? '' : `: ${plain(title)}`}`,
    '',
    ...shown.map(itemOf),
    ...(more > 0 ? [`- and ${more} more like this`] : []),
    '',
    ...Array.from(new Set(shown.map(({ advice }) => advice)), (advice) => `> ${plain(advice)}`),
  ].join('\n')
}

function itemOf({ message, subject, place }: Finding): string {
  const where = placeWithin(place)
  const words = subject === undefined ? plain(message) : `${plain(subject)}: ${plain(message)}`
  return `- ${words}${where === '' ? '' : ` ${span(where)}`}`
}

function matrixOf(matrix: OperationMatrix): string {
  const [head = [], ...rows] = tableOf(matrix)
  const bold = (cell: string) => (cell === 'no process' ? `**${cell}**` : plain(cell))
  const drawn =
    rows.length === 0
      ? 'No operations.'
      : table(
          head.map(plain),
          rows.map((row) => row.map(bold)),
        )
  return `**${plain(matrix.api)}**\n\n${drawn}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[], isCount = false): string {
  return [head, head.map((_, at) => (at > 0 && isCount ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Text that stays text, whatever it holds. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~#@]/g, (mark) => `\\${mark}`)
}

function span(text: string): string {
  const longest = Array.from(text.matchAll(/`+/g), ([run]) => run.length).reduce((a, b) => Math.max(a, b), 0)
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return fence + pad + oneLine(text).replaceAll('|', '\\|') + pad + fence
}
