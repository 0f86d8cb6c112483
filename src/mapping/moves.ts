/**
 * How a list differs in order from another one of the same items: `[from, to, …]`, flat pairs. Taking out the items at
 * the `from` places and then putting each in at its `to` place, in the order given, makes the one into the other.
 */
export type Moves = readonly number[]

/** The fewest moves that bring `expected` into the order of `actual`; undefined when the items are not the same. */
export function movesBetween<T>(expected: readonly T[], actual: readonly T[]): Moves | undefined {
  const place = new Map(expected.map((item, i) => [item, i]))
  if (place.size !== expected.length || expected.length !== actual.length) return undefined
  if (expected.every((item, i) => item === actual[i])) return []
  const from: number[] = []
  for (const item of actual) {
    const index = place.get(item)
    if (index === undefined) return undefined
    from.push(index)
  }
  if (new Set(from).size !== from.length) return undefined
  const stays = longestIncrease(from)
  return from.flatMap((index, to) => (stays.has(to) ? [] : [index, to]))
}

/** The list in its own order; twin of `movesBetween`. Moves that do not fit are passed over: no item is ever lost. */
export function applyMoves<T>(expected: readonly T[], moves: Moves): T[] {
  const taken = new Map<number, T>()
  const isMoved = new Set<number>()
  for (let i = 0; i < moves.length; i += 2) {
    const [from = -1, to = -1] = moves.slice(i, i + 2)
    const item = expected[from]
    if (item === undefined || isMoved.has(from) || taken.has(to) || to < 0 || to >= expected.length) continue
    taken.set(to, item)
    isMoved.add(from)
  }
  const rest = expected.filter((_, i) => !isMoved.has(i))
  let next = 0
  return expected.map((item, i) => taken.get(i) ?? rest[next++] ?? item)
}

/** Places of a longest increasing run of the numbers (patience sorting). */
function longestIncrease(numbers: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((value, i) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tails[low - 1] : undefined)
    tails[low] = i
  })
  const stays = new Set<number>()
  for (let i = tails.at(-1); i !== undefined; i = before[i]) stays.add(i)
  return stays
}
