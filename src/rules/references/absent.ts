import type { Code } from '../../diagnostics/catalogue/index.ts'
import { shortened } from '../../text/one-line.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** An object that refers to another one, in words, and where it does. */
export interface Reference {
  readonly at: readonly [object, ...object[]]
  readonly member: string
  /** Place in the list that the member is. */
  readonly index?: number
  /** Key or ID of the other one; nothing where the object does not refer to any. */
  readonly id: string | undefined
  /** What the object is called, for example `API version v2`. */
  readonly holder: string
}

type AbsentCode = {
  [C in Code]: HitOf<C>['data'] extends { readonly id: string; readonly holder: string } ? C : never
}[Code]

/** A rule that finds references to what is not in the archive. */
export function absent(
  code: AbsentCode,
  explanation: string,
  known: (subject: Subject) => { readonly has: (id: string) => boolean },
  references: (subject: Subject) => Iterable<Reference>,
): PlainRule {
  return rule(code, explanation, function* (subject): Generator<HitOf<typeof code>> {
    const objects = known(subject)
    if (isJudgedByImport(code, subject)) return
    for (const { id, holder, ...where } of references(subject))
      if (id !== undefined && !objects.has(id)) yield { ...where, ids: [id], data: { id, holder } }
  })
}

/** Where it is known what the target holds, rules of the import say more of what is not in the archive. */
function isJudgedByImport(code: AbsentCode, { target }: Subject): boolean {
  return target?.model !== undefined && judgedByImport.has(code)
}

const judgedByImport = new Set<AbsentCode>([
  'reference/api-version-absent',
  'reference/app-version-absent',
  'reference/license-absent',
  'reference/scope-absent',
  'reference/license-scope-absent',
  'reference/process-absent',
  'reference/script-absent',
])

interface Holder {
  readonly name?: string
  readonly id?: string
  readonly key?: string
}

/** An object in words: what it is, and its name or else its ID. */
export function holderText(noun: string, { name, id, key }: Holder): string {
  return `${noun} ${shortened(name ?? id ?? key ?? '')}`
}

/** What objects refer to by one of their members. */
export function referencesBy<M extends string>(
  noun: string,
  objects: readonly (Holder & { readonly [name in M]?: string })[],
  member: M,
): readonly Reference[] {
  return objects.map((one) => ({ at: [one], member, id: one[member], holder: holderText(noun, one) }))
}
