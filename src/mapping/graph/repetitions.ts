import type { KeptOrder } from '../../model/graph-form.ts'
import { movesBetween } from '../moves.ts'

/** A list as a set, and what it holds once more. */
export interface Separated<T> {
  readonly unique: readonly T[]
  readonly repeated: readonly T[]
  /** How the list is ordered where that is not the order of `computed`, the same set, with the repeated after it. */
  readonly orderAgainst: (computed: readonly T[], checksum: (items: readonly T[]) => number) => KeptOrder | undefined
}

/** Tells the items that stand in a list for the first time from the others; `firstPlace` says where an item first is. */
export function separate<T>(items: readonly T[], firstPlace: (item: T) => number): Separated<T> {
  const repeated = items.filter((item, i) => firstPlace(item) !== i)
  const repeatedPlaces = items.flatMap((item, i) => (firstPlace(item) === i ? [] : [i]))
  return {
    unique: items.filter((item, i) => firstPlace(item) === i),
    repeated,
    orderAgainst: (computed, checksum) => {
      const moves = movesBetween([...computed.map(firstPlace), ...repeatedPlaces], [...items.keys()]) ?? []
      return moves.length === 0 ? undefined : { moves, of: checksum([...computed, ...repeated]) }
    },
  }
}
