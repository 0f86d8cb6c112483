/** The candidate that a mistyped word most likely means; none when all are too far away. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const nearby = candidates
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .filter((found) => found.distance <= Math.max(1, Math.floor(word.length / 3)))
  return nearby.toSorted((one, other) => one.distance - other.distance)[0]?.candidate
}

/** Insertions, deletions and replacements of characters that turn one word into the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let at = 1; at <= other.length; at++) {
      const replaced = (row[at - 1] ?? 0) + (one[line - 1] === other[at - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
