import type { Model, Policy, Scope } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/** The scope with an ID; nothing where the model lacks it. */
export function scopeIn({ scopes }: Model, id: string): Scope | undefined {
  return scopesById(scopes).get(id)
}

/** The policy with a key; nothing where the model lacks it. */
export function policyIn({ policies }: Model, key: string): Policy | undefined {
  return policiesByKey(policies).get(key)
}

// An answer may name thousands; of equal ones the first counts.
const scopesById = onceFor(
  (scopes: readonly Scope[]) => new Map(scopes.toReversed().map((scope) => [scope.id, scope])),
  new WeakMap(),
)
const policiesByKey = onceFor(
  (policies: readonly Policy[]) => new Map(policies.toReversed().map((policy) => [policy.key, policy])),
  new WeakMap(),
)
