import type { ApiVersion, Contract, License, Model } from '../model/model.ts'
import { onceFor } from '../values/once.ts'
import type { Environment } from './vocabulary.ts'

/** The active licenses of an API version: those that give access to a scope of it, in the order of the model. */
export function licensesOf(model: Model, apiVersion: ApiVersion, environment?: Environment): readonly License[] {
  return model.licenses.filter(
    (license) => license.active !== false && isOfferedFor(license, environment) && haveCommonScope(license, apiVersion),
  )
}

/** The IDs of the licenses of a contract, which count where it is restricted to them. */
export function licenseIdsOf({ scope }: Contract): readonly string[] {
  return scope?.licenseIds ?? []
}

/** Whether a license is offered for an environment; one that names none is offered for all. */
export function isOfferedFor({ environments = [] }: License, environment: string | undefined): boolean {
  return environment === undefined || environments.length === 0 || setOf(environments).has(environment)
}

/** What a list holds, gathered once: many contracts may be for one license. */
const setOf: (list: readonly string[]) => ReadonlySet<string> = onceFor((list) => new Set(list), new WeakMap())

/** Whether a license gives access to a scope that the API version, or one of its operations, asks for. */
export function haveCommonScope(license: License, apiVersion: ApiVersion): boolean {
  return commonWith(apiVersion)(license)
}

/** Which licenses have a scope in common with an API version, worked out once for each two. */
const commonWith: (version: ApiVersion) => (license: License) => boolean = onceFor(
  (version) => onceFor((license: License) => isAnyIn(scopesOf(license), askedOf(version)), new WeakMap()),
  new WeakMap(),
)

/** Whether two sets have something in common; as many steps as the smaller one has values. */
function isAnyIn(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const value of small) if (large.has(value)) return true
  return false
}

/** The scopes that a license gives access to. */
const scopesOf: (license: License) => ReadonlySet<string> = onceFor(
  ({ parts = [] }) => new Set(parts.flatMap(({ scopeIds = [] }) => scopeIds)),
  new WeakMap(),
)

/** The scopes that an API version asks for, gathered once: many contracts and licenses may be for one. */
const askedOf: (version: ApiVersion) => ReadonlySet<string> = onceFor(
  ({ scopeIds = [], operationScopes = [] }) =>
    new Set([...scopeIds, ...operationScopes.flatMap((one) => one.scopeIds ?? [])]),
  new WeakMap(),
)
