import { refuse } from '../errors.ts'
import type { ApiVersion, Contract, License, Model } from '../model/model.ts'
import { licenseOf } from './find.ts'
import { haveCommonScope, isOfferedFor } from './licenses.ts'
import type { Role } from './vocabulary.ts'

/** What access to an API is checked against, besides the model. */
export interface ScopeOptions {
  /** The roles of who asks; nothing is hidden where they are absent. */
  readonly roles?: readonly Role[]
  /** Whether contracts without licenses are possible, which no archive says; they are unless this is `false`. */
  readonly supportsUnrestricted?: boolean
  /** Legal agreements (DocumentIDs) of the API itself, which archives do not carry; those of licenses are known. */
  readonly agreements?: readonly string[]
  /** Legal agreements (DocumentIDs) that were accepted. */
  readonly accepted?: readonly string[]
}

type Scoped = Pick<Contract, 'environment' | 'scope'>

/** Refuses access that the API version does not offer, and access whose legal agreements were not accepted. */
export function checkScope(
  model: Model,
  apiVersion: ApiVersion,
  { environment, scope }: Scoped,
  { roles, supportsUnrestricted = true, agreements = [], accepted = [] }: ScopeOptions,
): void {
  const isRestricted = scope?.restricted ?? false
  if (!isRestricted && !supportsUnrestricted)
    refuse('contract/scope-not-covered', { scope: 'an unrestricted contract' })
  const licenses = (scope?.licenseIds ?? []).map((id) => licenseOf(model, id))
  for (const license of licenses) checkLicense(license, apiVersion, environment, roles)
  const missing = [...agreements, ...licenses.flatMap(agreementsOf)].filter((id) => !accepted.includes(id))
  if (missing.length > 0) refuse('contract/agreements', { documents: [...new Set(missing)] })
}

/** Refuses a license that an API version does not offer in an environment. */
export function checkLicense(
  license: License,
  apiVersion: ApiVersion,
  environment: string,
  roles: readonly Role[] | undefined,
): void {
  const { id, active = true, visibility } = license
  if (!active) refuse('contract/license-inactive', { id })
  if (!isOfferedFor(license, environment))
    refuse('contract/license-not-offered', { id, reason: `not for ${environment}` })
  if (!haveCommonScope(license, apiVersion)) {
    refuse('contract/license-not-offered', { id, reason: `no scope of it is one of API version ${apiVersion.id}` })
  }
  if (visibility === 'Limited' && !isInvited(roles)) refuse('contract/scope-not-covered', { scope: `license ${id}` })
}

/** Whether private APIs and licenses are visible to these roles; to a member of an app team only with an invitation. */
export function isInvited(roles: readonly Role[] | undefined): boolean {
  return roles === undefined || roles.some((role) => role !== 'AppAdmin')
}

function agreementsOf({ agreements = [] }: License): readonly string[] {
  return agreements.filter(({ active }) => active !== false).map(({ id }) => id)
}
