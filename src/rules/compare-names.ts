/** What `found` lacks of `expected`, and what it has besides; both in their order, each name once. */
export function compareNames(
  found: readonly string[],
  expected: readonly string[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const [have, want] = [new Set(found), new Set(expected)]
  return { missing: [...want].filter((name) => !have.has(name)), extra: [...have].filter((name) => !want.has(name)) }
}
