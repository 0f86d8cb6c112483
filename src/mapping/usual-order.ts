import { rootEntries } from './root-entries.ts'

/** Entry names in the usual order: the root files last. */
export function usualOrder(names: readonly string[], absent: readonly string[]): string[] {
  const lacks = new Set(absent)
  const isRoot = new Set<string>(rootEntries)
  return [
    ...names.filter((name) => !isRoot.has(name) && !lacks.has(name)),
    ...rootEntries.filter((name) => !lacks.has(name)),
  ]
}
