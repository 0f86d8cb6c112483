/**
 * The members of several tables in one. Spread into a literal, each of hundreds of members would give it another hidden
 * class, which takes longer than all the rest that a module does when it is loaded.
 */
export function together<const T extends readonly object[]>(...tables: T): Joined<T> {
  return Object.assign(Object.create(null), ...tables)
}

type Joined<T extends readonly unknown[]> = T extends readonly [infer First, ...infer Rest]
  ? First & Joined<Rest>
  : unknown
