import type { ContractLabel, ContractLine } from '../../index.ts'
import type { Paint } from './paint.ts'
import { titledTable } from './table.ts'

const colors = {
  'Access Requested': 'yellow',
  Approved: 'blue',
  Active: 'green',
  Inactive: 'dim',
  Rejected: 'red',
  Suspended: 'red',
} as const satisfies Readonly<Record<ContractLabel, Parameters<Paint>[0]>>

/** The status of a contract in its colour. */
export function paintStatus(line: ContractLine, text: string, paint: Paint): string {
  return line.label === undefined ? text : paint(colors[line.label], text)
}

/** The status of a contract as it is shown: the platform's word for it, or its state where there is none. */
export function statusOfLine({ label, state = 'without state' }: ContractLine): string {
  return label ?? state
}

const mostLicenses = 20

/** What a contract gives access to, by the names of its licenses, if it is restricted to any; of many, by the first. */
export function accessText(licenses: readonly string[] | undefined): string {
  if (licenses === undefined) return 'unrestricted'
  const more = licenses.length - mostLicenses
  return more > 0
    ? `${licenses.slice(0, mostLicenses).join(', ')} and ${more} more`
    : licenses.join(', ') || 'no license'
}

/** A table of contracts, with the status of each in its colour, for a terminal of some width or for none. */
export function renderContracts(lines: readonly ContractLine[], width: number | undefined, paint: Paint): string {
  const head = ['STATUS', 'APP', 'API', 'ENVIRONMENT', 'ACCESS', 'ID']
  const [title = [], ...rows] = titledTable([head, ...lines.map(rowOf)], width, paint)
  const painted = rows.flatMap((row, at) => {
    const line = lines[at]
    // The status is the first cell; it ends before two spaces.
    return row.map((text) => text.replace(/^\S+(?: \S+)*/, (cell) => (line ? paintStatus(line, cell, paint) : cell)))
  })
  return `${[...title, ...painted].join('\n')}\n`
}

function rowOf(line: ContractLine): string[] {
  const { app, api, environment, licenses, revises, id } = line
  const shownId = revises === undefined ? id : `${id} (revises ${revises})`
  return [statusOfLine(line), app, api, environment, accessText(licenses), shownId]
}
