import { counted } from '../diagnostics/catalogue/counted.ts'
import { oneLine } from '../text/one-line.ts'
import type { Finding } from '../validation/finding.ts'
import { type Format, severities } from './format.ts'
import { placeWithin, totalsLine } from './groups.ts'

/**
 * Annotations for GitHub, one line each, as many of a severity as it shows for a step. A finding inside an archive is
 * on the file of the archive; its message tells the place.
 */
export const renderGithub: Format = (report, { setAside }) => {
  const found = report.inputs.flatMap(({ input, findings }) => findings.map((finding) => ({ input, finding })))
  const lines = severities.flatMap((severity) => {
    const own = found.filter(({ finding }) => finding.severity === severity)
    const more = own.length - shownOfSeverity
    const rest = more > 0 ? [`and ${counted(more, `more ${severity}`)}`] : []
    return [...own.slice(0, shownOfSeverity).map(({ input, finding }) => annotation(input, finding)), ...rest]
  })
  return `${[...lines, totalsLine(report, setAside)].join('\n')}\n`
}

const shownOfSeverity = 10
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

function annotation(input: string, { code, severity, message, advice, place, subject }: Finding): string {
  const { entry, line, column = 1 } = place
  const at = entry === undefined && line !== undefined ? { line: String(line), col: String(column) } : {}
  const properties = Object.entries({ file: input.replaceAll('\\', '/'), ...at, title: code })
  const within = entry === undefined ? [] : [placeWithin(place)]
  const text = [...within, ...(subject === undefined ? [] : [subject]), message, advice].map(oneLine).join('\n')
  return `::${commands[severity]} ${properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',')}::${escapeText(text)}`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
