import { XML_NAMESPACE } from './names.ts'
import type { Declarations } from './scope.ts'

/** The prefixes that are bound where a text is being read. */
export interface Bindings {
  readonly enter: (declarations: Declarations) => void
  readonly leave: (declarations: Declarations) => void
  readonly get: (prefix: string) => string | undefined
}

/** Looks prefixes up in one step, however many scopes lie around. */
export function bindings(): Bindings {
  const bound = new Map<string, string[]>([['xml', [XML_NAMESPACE]]])
  return {
    enter(declarations) {
      for (const [prefix, namespace] of declarations) {
        const around = bound.get(prefix)
        if (around === undefined) bound.set(prefix, [namespace])
        else around.push(namespace)
      }
    },
    leave(declarations) {
      for (const [prefix] of declarations) {
        const around = bound.get(prefix)
        around?.pop()
        if (around?.length === 0) bound.delete(prefix)
      }
    },
    get: (prefix) => bound.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined),
  }
}
