/** A value that is made when it is first asked for, and only then. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What holds values by their keys: a map, or a `WeakMap` where the keys are objects that others hold. */
type Made<K, V> = Pick<Map<K, V>, 'get'> & { readonly set: (key: K, value: V) => unknown }

/** What is made of a key when it is first asked for, once for each. */
export function onceFor<K, V>(make: (key: K) => V, made: Made<K, V> = new Map<K, V>()): (key: K) => V {
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
