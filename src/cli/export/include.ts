import type { ContractExportOptions } from '../../index.ts'

const boxes = ['api', 'application', 'license', 'policies'] as const satisfies readonly (keyof ContractExportOptions)[]

/** The option for the boxes of the platform's dialog that are ticked. */
export const includeOption = {
  type: 'string',
  requiresArg: true,
  coerce: boxesOf,
  describe: `What to export along with a contract, any of ${boxes.join(',')}`,
} as const

function boxesOf(value: string | readonly string[]): ContractExportOptions {
  const named = [value]
    .flat()
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const unknown = named.find((name) => !boxes.some((box) => box === name))
  if (unknown !== undefined) throw new Error(`--include: "${unknown}" is none of ${boxes.join(', ')}.`)
  return Object.fromEntries(named.map((box) => [box, true]))
}
