import type { ApiVersionSummary, ContractSummary, Summary } from '../../index.ts'
import { columns, list } from '../../text/lines.ts'
import { oneLine } from '../../text/one-line.ts'
import { accessText } from './contracts.ts'
import type { Paint } from './paint.ts'
import { titledTable } from './table.ts'

/** How much room there is for a summary. */
export interface Room {
  /** That of the terminal, if there is one. */
  readonly width: number | undefined
  /** Rows of a table. */
  readonly rows: number
}

/** A summary on one screen: source, counts, and a table each of contracts and of implementations. */
export function renderSummary(summary: Summary, name: string, room: Room, paint: Paint): string {
  const { contracts, apiVersions } = summary
  const blocks = [
    [paint('bold', oneLine(name)), ...facts(summary, (room.width ?? 100) - 16)],
    block(['app', 'API', 'environment', 'state', 'licenses'], contracts.map(contractRow), 'contracts', room, paint),
    block(
      ['API', 'environment', 'operations', 'processes', 'approval'],
      apiVersions.flatMap(apiVersionRows),
      'implementations',
      room,
      paint,
    ),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function facts({ source, counts }: Summary, width: number): string[] {
  const { organization, tenant, exportedAt, zone, options } = source
  const kinds = counts.map(({ kind, count }) => `${kindName(kind)} ${count}`)
  const lines: (readonly [string, readonly string[]])[] = [
    ['organization', [organization]],
    ['tenant', tenant === undefined ? [] : [tenant]],
    ['exported', exportedAt === undefined ? [] : [[exportedAt.replace('T', ' '), zone ?? ''].join(' ').trim()]],
    ['options', options.length === 0 ? ['none'] : list(options.map(optionName), width)],
    ['holds', list(kinds, width)],
  ]
  return columns(lines.flatMap(([fact, values]) => values.map((value, at) => ['', at === 0 ? fact : '', value])))
}

function optionName(option: string): string {
  return option.replace(/^migration\./, '')
}

/** A collection of the model in words: `apiVersions` as "API versions". */
function kindName(kind: string): string {
  const words = kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.replace(/^api(?=s?\b)/, 'API')
}

function contractRow({ app, api, environment, state, licenses }: ContractSummary): string[] {
  const word = state.replace(/^apicontract\.status\./, '')
  return [app, api, environment, word, accessText(licenses)]
}

function apiVersionRows({ api, environments }: ApiVersionSummary): string[][] {
  if (environments.length === 0) return [[api, 'none', '', '', '']]
  return environments.map(({ environment, operations, processes, autoApproval }) => {
    const approval = autoApproval === undefined ? '' : autoApproval ? 'automatic' : 'by hand'
    return [api, environment, String(operations), String(processes), approval]
  })
}

function block(
  head: readonly string[],
  body: readonly string[][],
  what: string,
  { width, rows }: Room,
  paint: Paint,
): string[] {
  if (body.length === 0) return []
  const shown = body.slice(0, rows)
  const lines = titledTable([head, ...shown], width && width - 2, paint).flat()
  const more = body.length - shown.length
  const rest = more > 0 ? [paint('dim', `  and ${more} more ${what}; --all shows them`)] : []
  return [...lines.map((line) => `  ${line}`), ...rest]
}
