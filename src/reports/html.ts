import { counted } from '../diagnostics/catalogue/counted.ts'
import { inputName, oneLine } from '../text/one-line.ts'
import type { Finding, InputReport, OperationMatrix, ValidationReport } from '../validation/finding.ts'
import { type Format, type ReportContext, severities } from './format.ts'
import { narrowed } from './frame.ts'
import { counts, type FindingGroup, groupsOf, placeWithin, totalsLine } from './groups.ts'
import { htmlStyle } from './html-style.ts'
import { hasGap, tableOf } from './matrix.ts'

/** One page that needs nothing beside itself, no script and no network; boxes at its top show and hide severities. */
export const renderHtml: Format = (report, context) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Validation: ${escapeHtml(counts(report.totals))}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1>Validation</h1>
<p>${escapeHtml(totalsLine(report, context.setAside))}</p>
</header>
${filters(report)}
<main>
${overview(report)}${report.inputs.map((input, at) => section(input, at, context)).join('\n')}
</main>
<footer>apicontract${context.version === undefined ? '' : ` ${escapeHtml(context.version)}`}</footer>
</body>
</html>
`

const plurals = { error: 'errors', warning: 'warnings', info: 'infos' } as const

function filters({ totals }: ValidationReport): string {
  return severities
    .map(
      (severity) =>
        `<input type="checkbox" id="show-${severity}" checked>` +
        `<label for="show-${severity}" class="${severity}">${counted(totals[severity], severity)}</label>`,
    )
    .join('\n')
}

function overview({ inputs }: ValidationReport): string {
  if (inputs.length < 2) return ''
  const rows = inputs.map(({ input, findings }, at) => {
    const cells = severities.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length
      return count === 0 ? '<td>0</td>' : `<td class="${severity}">${count}</td>`
    })
    return `<tr><th scope="row"><a href="#input-${at + 1}">${escapeHtml(inputName(input))}</a></th>${cells.join('')}</tr>`
  })
  const head = ['input', ...severities.map((severity) => plurals[severity])].map(
    (name) => `<th scope="col">${name}</th>`,
  )
  return `<table class="overview"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>\n`
}

function section(input: InputReport, at: number, context: ReportContext): string {
  const groups = groupsOf(input).map((group) => groupHtml(group, context))
  const matrices = (input.matrix ?? []).map(matrixHtml)
  const found = groups.length === 0 ? '<p class="clean">No problem found.</p>' : groups.join('\n')
  const operations =
    matrices.length === 0
      ? ''
      : `\n<details class="operations"${(input.matrix ?? []).some(hasGap) ? ' open' : ''}><summary>Operations and their processes</summary>\n${matrices.join('\n')}\n</details>`
  return `<section id="input-${at + 1}">\n<h2>${escapeHtml(inputName(input.input))}</h2>\n${found}${operations}\n</section>`
}

function groupHtml({ code, severity, findings }: FindingGroup, context: ReportContext): string {
  const title = context.rules.find((rule) => rule.code === code)?.title ?? ''
  const advice = Array.from(new Set(findings.map((finding) => finding.advice)))
  const isOpen = severity === 'info' ? '' : ' open'
  return `<details class="group ${severity}"${isOpen}>
<summary><span class="badge">${severity}</span> <code>${escapeHtml(code)}</code> ${escapeHtml(title)} <span class="count">${findings.length}</span></summary>
<ol>${findings.map((finding) => findingHtml(finding, context)).join('\n')}</ol>
${advice.map((sentence) => `<p class="advice">${escapeHtml(sentence)}</p>`).join('\n')}
</details>`
}

function findingHtml(finding: Finding, { excerpts }: ReportContext): string {
  const { message, subject, place } = finding
  const within = placeWithin(place)
  const where = within === '' ? '' : `<p class="place">${escapeHtml(within)}</p>`
  const about = subject === undefined ? '' : `<p class="subject">${escapeHtml(subject)}</p>`
  const excerpt = excerpts.get(finding)
  const source = excerpt === undefined ? '' : sourceHtml(excerpt.line, narrowed(excerpt, 200))
  return `<li>${about}<p>${escapeHtml(message)}</p>${where}${source}</li>`
}

function sourceHtml(line: number, { before, after }: { readonly before: string; readonly after: string }): string {
  const marked = /^(?:<[^<>\s]*|[^\s<]+(?<![,:])|.)/u.exec(after)?.[0] ?? ''
  const rest = after.slice(marked.length)
  return `<pre><span class="line">${line}</span>${escapeHtml(before)}<mark>${escapeHtml(marked)}</mark>${escapeHtml(rest)}</pre>`
}

function matrixHtml(matrix: OperationMatrix): string {
  const [head = [], ...rows] = tableOf(matrix)
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => {
      const name = escapeHtml(cell)
      if (at === 0) return `<th scope="row">${name}</th>`
      return cell === 'process'
        ? `<td>${name}</td>`
        : `<td class="${cell === 'no process' ? 'gap' : 'none'}">${name}</td>`
    })
  const body = rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')
  const heads = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  return `<table><caption>${escapeHtml(matrix.api)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return oneLine(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
