/** What `found` lacks of `expected`, and what it has besides; both in their order, each name once. */
export function compareNames(
  found: readonly string[],
  expected: readonly string[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const [have, want] = [new Set(found), new Set(expected)]
  return { missing: [...want].filter((name) => !have.has(name)), extra: [...have].filter((name) => !want.has(name)) }
}

/** The same of lists in which a name that stands twice is wanted twice. */
export function compareLists(found: readonly string[], expected: readonly string[]): ReturnType<typeof compareNames> {
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
