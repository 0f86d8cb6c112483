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
  return environment === undefined || environments.length === 0 || environments.includes(environment)
}

/** Whether a license gives access to a scope that the API version, or one of its operations, asks for. */
export function haveCommonScope({ parts = [] }: License, apiVersion: ApiVersion): boolean {
  const asked = askedOf(apiVersion)
  return parts.some(({ scopeIds = [] }) => scopeIds.some((id) => asked.has(id)))
}

/** The scopes that an API version asks for, gathered once: many contracts and licenses may be for one. */
const askedOf: (version: ApiVersion) => ReadonlySet<string> = onceFor(
  ({ scopeIds = [], operationScopes = [] }) =>
    new Set([...scopeIds, ...operationScopes.flatMap((one) => one.scopeIds ?? [])]),
  new WeakMap(),
)
