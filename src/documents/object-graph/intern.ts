import type { NodeKey } from './graph.ts'

/** Makes every end of a link one object with all other ends of its kind: links are many, keys are few. */
export type Intern = (className: string, key: string) => NodeKey

export function interning(): Intern {
  const byClass = new Map<string, Map<string, NodeKey>>()
  return (className, key) => {
    const byKey = byClass.get(className) ?? new Map<string, NodeKey>()
    byClass.set(className, byKey)
    const node = byKey.get(key) ?? { class: className, key }
    byKey.set(key, node)
    return node
  }
}
