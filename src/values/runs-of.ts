/** Items of which the same ones follow each other, each run of them once with their number. */
export function runsOf<T>(items: readonly T[]): readonly (readonly [item: T, count: number])[] {
  const runs: [T, number][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last?.[0] === item) last[1]++
    else runs.push([item, 1])
  }
  return runs
}
