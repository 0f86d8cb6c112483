import type { Code, DataOf } from '../../diagnostics/catalogue/index.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { differences } from './classify.ts'
import { type Difference, lastOf } from './difference.ts'

/** A rule for differences of one code; those that `isFault` does not call so are none. */
export function differing<C extends Code>(
  code: C,
  explanation: string,
  data: (difference: Difference) => DataOf<C>,
  isFault: (difference: Difference, subject: Subject) => boolean = () => true,
): PlainRule {
  return rule(code, explanation, function* (subject): Generator<HitOf<C>> {
    for (const difference of differences(subject, code))
      if (isFault(difference, subject)) yield { ...whereOf(difference), data: data(difference) }
  })
}

/** Where a difference is. */
export function whereOf({ of, path, name, change, among }: Difference) {
  return { at: of.at, path, ids: [path, name, change], ...(among !== undefined && { among }) }
}

/** What the object of a difference, or a part of it, says as one of its members. */
export function toldBy({ of }: Difference, member: string, depth = 0): string {
  return String(Reflect.get(of.at[depth] ?? {}, member))
}

/** The element that a difference is in, in words. */
export function holderOf({ path, of, change, what }: Difference): string {
  const isInside = change === 'added' || change === 'order' || what === 'attribute'
  const own = isInside ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return lastOf(own) ?? of.built.local
}
