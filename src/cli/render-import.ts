import { columns, oneLine } from '../diagnostics/text.ts'
import type { ImportReport } from '../index.ts'
import type { Paint } from './render.ts'

const colors = { created: 'green', updated: 'blue', unchanged: 'dim', refused: 'red' } as const

/** What an import does, object by object, and in sum. */
export function renderImport({ ok, steps }: ImportReport, paint: Paint): string {
  const rows = steps.map(({ kind, subject, intended, done, why }) => [kind, oneLine(subject), intended, done, why])
  const lines = columns(rows).map((line, i) => {
    const done = steps[i]?.done ?? 'unchanged'
    return done === 'unchanged' ? paint('dim', line) : paint(colors[done], line)
  })
  const sums = (['created', 'updated', 'unchanged', 'refused'] as const)
    .map((done) => `${steps.filter((step) => step.done === done).length} ${done}`)
    .join(', ')
  return `${[...lines, paint('bold', `${ok ? 'can be imported' : 'cannot be imported'}: ${sums}`)].join('\n')}\n`
}
