import type { KeptOrder } from '../../model/graph-form.ts'
import { movesBetween } from '../moves.ts'

/** A list as a set, and what it holds once more. */
export interface Separated<T> {
  readonly unique: readonly T[]
  /** The places of these in the list. */
  readonly places: readonly number[]
  readonly repeated: readonly T[]
  /** The place of the first item in the list that is the same; `-1` for none. */
  readonly placeOf: (item: T) => number
  /** How the list is ordered where that is not the order of `computed`, the same set, with the repeated after it. */
  readonly orderAgainst: (computed: readonly T[], checksum: (items: readonly T[]) => number) => KeptOrder | undefined
}

/** Tells the items that stand in a list for the first time from the others; `first` are the places of the same ones. */
export function separate<T>(items: readonly T[], first: ArrayLike<number>, placeOf: (item: T) => number): Separated<T> {
  const places = [...items.keys()]
  const repeatedPlaces = places.filter((i) => first[i] !== i)
  const repeated = items.filter((_, i) => first[i] !== i)
  return {
    unique: repeated.length === 0 ? items : items.filter((_, i) => first[i] === i),
    places: repeated.length === 0 ? places : places.filter((i) => first[i] === i),
    repeated,
    placeOf,
    orderAgainst: (computed, checksum) => {
      const moves = movesBetween([...computed.map(placeOf), ...repeatedPlaces], [...items.keys()]) ?? []
      return moves.length === 0 ? undefined : { moves, of: checksum([...computed, ...repeated]) }
    },
  }
}
