/** The items whose key one before them has, each with its place. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly [number, T])[] {
  const found: (readonly [number, T])[] = []
  if (items.length < 2) return found
  const keys = new Set<unknown>()
  items.forEach((item, index) => {
    const key = keyOf(item)
    if (keys.has(key)) found.push([index, item])
    keys.add(key)
  })
  return found
}
