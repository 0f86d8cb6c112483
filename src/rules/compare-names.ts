/** What names lack of others, and what they have besides. */
interface Difference {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/**
 * What `found` lacks of `expected`, and what it has besides; both in their order, each name once. Of many names the first
 * are given, and then how many more there are.
 */
export function compareNames(found: readonly string[], expected: readonly string[]): Difference {
  return compareSets(new Set(found), new Set(expected))
}

/** The same of sets, in as many steps as the smaller one has names: a large set may be compared with many small ones. */
export function compareSets(found: ReadonlySet<string>, expected: ReadonlySet<string>): Difference {
  const [small, large] = found.size < expected.size ? [found, expected] : [expected, found]
  let common = 0
  for (const name of small) if (large.has(name)) common += 1
  return { missing: few(expected, found, common), extra: few(found, expected, common) }
}

const most = 20

/** The first names that others lack, `common` of which they have. */
function few(names: ReadonlySet<string>, others: ReadonlySet<string>, common: number): readonly string[] {
  const count = names.size - common
  const shown: string[] = []
  for (const name of names) {
    if (shown.length === Math.min(count, most)) break
    if (!others.has(name)) shown.push(name)
  }
  return count > most ? [...shown, `and ${count - most} more`] : shown
}

/** The same of lists, whole, in which a name that stands twice is wanted twice. */
export function compareLists(found: readonly string[], expected: readonly string[]): Difference {
  return { missing: beyond(expected, found), extra: beyond(found, expected) }
}

/** The names that a list has more often than another. */
function beyond(names: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const name of other) left.set(name, (left.get(name) ?? 0) + 1)
  return names.filter((name) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  })
}
