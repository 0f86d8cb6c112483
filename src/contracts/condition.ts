/** What a condition can ask about a contract. */
export type Fact =
  | 'sandbox contract'
  | 'live contract'
  | 'sandbox auto-approval'
  | 'live auto-approval'
  | 'app in sandbox'
  | 'app live'
  | 'scope not empty'
  | 'restricted scope'
  | 'scopes per operation'
  | 'app of another tenant'
  | 'no open revision'

/** When something is possible. */
export type Condition =
  | {
      /** Conditions that must all be met; none is met always. */
      readonly all: readonly Condition[]
    }
  | {
      /** Conditions of which one must be met. */
      readonly any: readonly Condition[]
    }
  | {
      /** The condition that must not be met. */
      readonly not: Condition
    }
  | {
      /** What must be the case. */
      readonly fact: Fact
    }
  | {
      /** What who acts must be: one of `roles`, or a role of a tenant's own. */
      readonly role: string
    }
  | {
      /** A condition of a workflow that is not understood: neither met nor unmet. */
      readonly unknown: string
    }

export const always: Condition = { all: [] }

/** What is the case: for facts, and for the roles of who acts (nobody asks for roles where they are absent). */
export interface Situation {
  readonly facts: ReadonlySet<Fact>
  readonly roles?: ReadonlySet<string>
}

/** Whether a condition is met; `undefined` when that depends on what is not understood. */
export function isMet(condition: Condition, situation: Situation): boolean | undefined {
  if ('all' in condition) return every(condition.all.map((part) => isMet(part, situation)))
  if ('any' in condition) return negated(every(condition.any.map((part) => negated(isMet(part, situation)))))
  if ('not' in condition) return negated(isMet(condition.not, situation))
  if ('fact' in condition) return situation.facts.has(condition.fact)
  if ('role' in condition) return situation.roles?.has(condition.role) ?? true
  return undefined
}

function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false
  return answers.includes(undefined) ? undefined : true
}

function negated(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer
}

/** What a condition asks that is not understood. */
export function unknownsIn(condition: Condition): readonly string[] {
  return [...new Set(leaves(condition).flatMap((leaf) => ('unknown' in leaf ? [leaf.unknown] : [])))]
}

/** Who may, in words: `ApiAdmin or (AppAdmin and ApiInvitedUser)`; `''` for anybody. */
export function describeRoles(condition: Condition): string {
  return inWords(parts(condition).filter(isOfRoles))
}

/** What must be the case besides the roles, in words; `''` when nothing. */
export function describeFacts(condition: Condition): string {
  return inWords(parts(condition).filter((part) => !isOfRoles(part)))
}

/** The conditions that must all be met. */
function parts(condition: Condition): readonly Condition[] {
  if ('any' in condition && condition.any.length === 1) return condition.any.flatMap(parts)
  return 'all' in condition ? condition.all.flatMap(parts) : [condition]
}

function isOfRoles(condition: Condition): boolean {
  return leaves(condition).every((leaf) => 'role' in leaf)
}

function inWords(all: readonly Condition[]): string {
  const [only] = all
  if (only !== undefined && all.length === 1 && 'any' in only) return only.any.map(describe).join(' or ')
  return all.map(describe).join(' and ')
}

function describe(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(describe).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(describe).join(' or ')})`
  if ('not' in condition) return `not ${describe(condition.not)}`
  if ('fact' in condition) return condition.fact
  return 'unknown' in condition ? `${condition.unknown}?` : condition.role
}

function leaves(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(leaves)
  if ('any' in condition) return condition.any.flatMap(leaves)
  return 'not' in condition ? leaves(condition.not) : [condition]
}
