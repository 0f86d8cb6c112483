import type { ImportReport } from '../../index.ts'
import type { Paint } from './paint.ts'
import { table } from './table.ts'

const colors = { created: 'green', updated: 'blue', unchanged: 'dim', refused: 'red' } as const

/**
 * What an import changes, object by object, and all that it does in sum; where it is refused, the objects that it is
 * refused for. The model of it is written, or could be. For a terminal of some width or for none.
 */
export function renderImport(
  { ok, steps, findings }: ImportReport,
  isWritten: boolean,
  width: number | undefined,
  paint: Paint,
): string {
  const could = isWritten ? 'imported' : 'can be imported'
  const reasons = new Set(findings.map(({ message }) => message))
  const shown = steps.filter(({ done, why }) => (ok ? done !== 'unchanged' : reasons.has(why)))
  const rows = shown.map(({ kind, subject, intended, done, why }) => [kind, subject, intended, done, why])
  const lines = table(rows, width).flatMap((row, at) =>
    row.map((line) => paint(colors[shown[at]?.done ?? 'unchanged'], line)),
  )
  const sums = (['created', 'updated', 'unchanged', 'refused'] as const)
    .map((done) => `${steps.filter((step) => step.done === done).length} ${done}`)
    .join(', ')
  return `${[...lines, paint('bold', `${ok ? could : 'cannot be imported'}: ${sums}`)].join('\n')}\n`
}
