/** Tells whether two things are met together for the first time. */
export function newPairs<A, B>(): (one: A, other: B) => boolean {
  const met = new Map<A, Set<B>>()
  return (one, other) => {
    const others = met.get(one) ?? new Set<B>()
    met.set(one, others)
    const isNew = !others.has(other)
    others.add(other)
    return isNew
  }
}
