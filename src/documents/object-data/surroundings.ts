import type { Fields, Surroundings } from '../shape/shape.ts'

/** What derivations need to know of the other objects of an archive. */
export function surroundingsOf(objects: { readonly bindings: readonly Fields[] }): Surroundings {
  // Of several bindings of one name the first: one more of them leaves what is registered as it is.
  const bindings = new Map(objects.bindings.toReversed().map((binding) => [binding['name'], binding]))
  return {
    bindingNamed: (name) => {
      const { key, interfaceKey } = bindings.get(name) ?? {}
      return typeof key === 'string' && typeof interfaceKey === 'string' ? { key, interfaceKey } : undefined
    },
  }
}
