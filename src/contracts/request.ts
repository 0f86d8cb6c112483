import { refuse } from '../errors.ts'
import { objectIn } from '../model/lists.ts'
import type { ApiVersion, AppVersion, Model } from '../model/model.ts'
import { checkScope, isInvited } from './check-scope.ts'
import { type ContractOptions, checkRevisable } from './revise.ts'
import { isRevisable, openContracts } from './revision.ts'
import { type ContractResult, checkId, start, type Terms } from './start.ts'
import { includesRole, initialActions, isEnvironment } from './vocabulary.ts'

/**
 * Requests a contract, as `POST /api/contracts` does: a new one, or the revision of the approved or active one that
 * the app version has with the API version in the environment. Refuses what the platform would refuse.
 */
export function requestContract(model: Model, terms: Terms, options: ContractOptions = {}): ContractResult {
  const apiVersion = objectIn(model, 'apiVersions', terms.apiVersionId)
  const appVersion = objectIn(model, 'appVersions', terms.appVersionId)
  if (apiVersion === undefined) return refuse('contract/reference', { member: 'APIVersionID', id: terms.apiVersionId })
  if (appVersion === undefined) return refuse('contract/reference', { member: 'RuntimeID', id: terms.appVersionId })
  checkRoles(apiVersion, appVersion, options)
  checkOffer(apiVersion, terms.environment)
  checkScope(model, apiVersion, terms, options)
  if (terms.id !== undefined) checkId(model, terms.id, terms.apiVersionId)
  const [open, ...others] = openContracts(model, terms)
  if (open === undefined) return start(model, terms, initialActions.create, options)
  if (others.length === 0 && !isRevisable(open)) refuse('contract/exists', { id: open.id, state: open.state ?? '' })
  checkRevisable(model, open)
  return start(model, terms, initialActions.revise, options, open)
}

function checkRoles(apiVersion: ApiVersion, appVersion: AppVersion, { roles }: ContractOptions): void {
  if (roles === undefined) return
  if (!includesRole(roles, 'AppAdmin')) refuse('contract/not-app-team', { app: appVersion.id })
  if (apiVersion.visibility === 'Limited' && !isInvited(roles)) refuse('contract/not-invited', { api: apiVersion.id })
}

function checkOffer({ id, state, sandboxServiceKey, productionServiceKey }: ApiVersion, environment: string): void {
  if (!isEnvironment(environment)) refuse('contract/environment', { environment })
  if (state === 'com.soa.api.state.closed') refuse('contract/api-closed', { api: id })
  if (environment === 'Sandbox' && sandboxServiceKey === undefined) refuse('contract/no-sandbox', { api: id })
  if (environment === 'Production' && productionServiceKey === undefined) refuse('contract/no-live', { api: id })
}
