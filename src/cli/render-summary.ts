import type { ApiVersionSummary, ContractSummary, SourceSummary, Summary } from '../index.ts'
import type { Paint } from './render.ts'
import { columns, oneLine } from './text.ts'

/** A summary on one screen: source, counts, and tables of at most `rows` rows. */
export function renderSummary(summary: Summary, name: string, rows: number, paint: Paint): string {
  const { source, counts, contracts, apiVersions } = summary
  const blocks = [
    [paint('bold', oneLine(name)), ...sourceLines(source)],
    counts.length > 0 ? columns(counts.map(({ kind, count }) => [`  ${String(count).padStart(6)}`, kind])) : [],
    table(['app', 'API', 'environment', 'state', 'licenses'], contracts.map(contractRow), 'contracts', rows, paint),
    table(
      ['API', 'environment', 'operations', 'processes', 'approval'],
      apiVersions.flatMap(apiVersionRows),
      'implementations',
      rows,
      paint,
    ),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function sourceLines({ organization, tenant, exportedAt, zone, options }: SourceSummary): string[] {
  const facts = [
    ['organization', organization],
    ['tenant', tenant ?? ''],
    ['exported', [exportedAt?.replace('T', ' '), zone].filter((part) => part !== undefined).join(' ')],
    ['options', options.map((option) => option.replace(/^migration\./, '')).join(', ') || 'none'],
  ]
  return columns(facts.filter(([, value]) => value !== '')).map((line) => `  ${line}`)
}

function contractRow({ app, api, environment, state, licenses }: ContractSummary): string[] {
  return [app, api, environment, state, licenses === undefined ? 'not restricted' : licenses.join(', ') || 'none']
}

function apiVersionRows({ api, environments }: ApiVersionSummary): string[][] {
  if (environments.length === 0) return [[api, 'none', '', '', '']]
  return environments.map(({ environment, operations, processes, autoApproval }) => {
    const approval = autoApproval === undefined ? '' : autoApproval ? 'automatic' : 'by hand'
    return [api, environment, String(operations), String(processes), approval]
  })
}

function table(head: readonly string[], body: readonly string[][], what: string, rows: number, paint: Paint): string[] {
  if (body.length === 0) return []
  const [title = '', ...lines] = columns([head, ...body.slice(0, rows)])
  const more = body.length - lines.length
  const rest = more > 0 ? [paint('dim', `  and ${more} more ${what}; --all shows them`)] : []
  return [`  ${paint('bold', title)}`, ...lines.map((line) => `  ${line}`), ...rest]
}
