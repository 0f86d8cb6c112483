import type { ApiVersion, License, Model } from '../model/model.ts'
import type { Environment } from './vocabulary.ts'

/** The active licenses of an API version: those that give access to a scope of it, in the order of the model. */
export function licensesOf(model: Model, apiVersion: ApiVersion, environment?: Environment): readonly License[] {
  return model.licenses.filter(
    (license) => license.active !== false && isFor(license, environment) && haveCommonScope(license, apiVersion),
  )
}

/** Whether a license is offered for an environment; one that names none is offered for all. */
export function isFor({ environments = [] }: License, environment: string | undefined): boolean {
  return environment === undefined || environments.length === 0 || environments.includes(environment)
}

/** Whether a license gives access to a scope that the API version, or one of its operations, asks for. */
export function haveCommonScope({ parts = [] }: License, apiVersion: ApiVersion): boolean {
  const asked = new Set(scopesOf(apiVersion))
  return parts.some(({ scopeIds = [] }) => scopeIds.some((id) => asked.has(id)))
}

function scopesOf({ scopeIds = [], operationScopes = [] }: ApiVersion): readonly string[] {
  return [...scopeIds, ...operationScopes.flatMap(({ scopeIds: ofOperation = [] }) => ofOperation)]
}
