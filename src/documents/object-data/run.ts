import { runsOf } from '../../values/runs-of.ts'
import { listOrder } from './kinds.ts'

/** So many objects of one list, one after the other. */
export type Run = readonly [list: List, count: number]

/** Where an object is listed: with those of its kind, or with those that nobody has described. */
type List = (typeof listOrder)[number]

/** How objects of these lists follow each other; nothing when that is the usual order. */
export function unusualOrder(lists: readonly List[]): readonly Run[] | undefined {
  const runs = runsOf(lists)
  return isUsual(runs) ? undefined : runs
}

/** The items of all lists in the order of the runs; those that no run tells of follow in the usual order. */
export function inRuns<T>(list: (name: List) => readonly T[], runs: readonly Run[] = []): readonly T[] {
  const taken = new Map<List, number>()
  const take = ([name, count]: Run): readonly T[] => {
    const from = taken.get(name) ?? 0
    taken.set(name, from + count)
    return list(name).slice(from, from + count)
  }
  return [...runs, ...listOrder.map((name): Run => [name, list(name).length])].flatMap(take)
}

function isUsual(runs: readonly Run[]): boolean {
  const ranks = runs.map(([list]) => listOrder.indexOf(list))
  return ranks.every((rank, i) => i === 0 || rank > (ranks[i - 1] ?? -1))
}
