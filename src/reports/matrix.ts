import type { InputReport, OperationMatrix } from '../validation/finding.ts'

/** The matrices of an input: those to be drawn as tables, and how many more there are, all of them without a gap. */
export function matricesToDraw(
  { matrix = [] }: InputReport,
  isAll: boolean,
): {
  readonly drawn: readonly OperationMatrix[]
  readonly complete: number
} {
  const drawn = isAll || matrix.length <= 3 ? matrix : matrix.filter(hasGap)
  return { drawn, complete: matrix.length - drawn.length }
}

/** `2 more API versions have a process for each operation`. */
export function completeLine(count: number, isMore: boolean): string {
  const [versions, have] = count === 1 ? ['version', 'has'] : ['versions', 'have']
  return `${count} ${isMore ? 'more ' : ''}API ${versions} ${have} a process for each operation`
}

/** The head and the rows of a table of operations by environment. */
export function tableOf({ environments, rows }: OperationMatrix): readonly (readonly string[])[] {
  return [['operation', ...environments], ...rows.map(({ operation, cells }) => [operation, ...cells])]
}

/** Whether an operation has no process in an environment where the API is implemented. */
export function hasGap({ rows }: OperationMatrix): boolean {
  return rows.some(({ cells }) => cells.includes('no process'))
}
