import { onceFor } from '../../values/once.ts'
import type { NodeKey } from './graph.ts'

/** Makes every end of a link one object with all other ends of its kind: links are many, keys are few. */
export type Intern = (className: string, key: string) => NodeKey

export function interning(): Intern {
  const ofClass = onceFor((className: string) => onceFor((key: string): NodeKey => ({ class: className, key })))
  return (className, key) => ofClass(className)(key)
}
