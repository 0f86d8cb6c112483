import { refuse } from '../errors.ts'
import type { ApiVersion, AppVersion, Contract, Model } from '../model/model.ts'
import { groupBy } from '../values/group-by.ts'
import { checkLicense } from './check-scope.ts'
import { apiVersionOf, appVersionOf, licenseOf } from './find.ts'
import { connectionKey, isOver, openContracts } from './revision.ts'
import { begun, type StartOptions, type Terms } from './start.ts'
import { initialActions, isEnvironment } from './vocabulary.ts'

/** What an API version promises to new app versions in one environment. */
export type AutoConnect = NonNullable<ApiVersion['autoConnect']>[number]

/**
 * Adds or updates auto-connect settings of an API version, one for each environment; settings of other environments
 * stay. Refuses an unknown ID or environment, and licenses that the API version does not offer there.
 */
export function setAutoConnect(model: Model, apiVersionId: string, settings: readonly AutoConnect[]): Model {
  const apiVersion = apiVersionOf(model, apiVersionId)
  for (const { environment, licenseIds = [] } of settings) {
    if (!isEnvironment(environment)) refuse('contract/environment', { environment })
    for (const id of licenseIds) checkLicense(licenseOf(model, id), apiVersion, environment, undefined)
  }
  const changed = structuredClone(settings).reduce(withSetting, apiVersion)
  return {
    ...model,
    apiVersions: model.apiVersions.map((version) => (version.id === apiVersionId ? changed : version)),
  }
}

function withSetting(apiVersion: ApiVersion, setting: AutoConnect): ApiVersion {
  const { autoConnect = [] } = apiVersion
  const isKnown = autoConnect.some(({ environment }) => environment === setting.environment)
  if (!isKnown) return { ...apiVersion, autoConnect: [...autoConnect, setting] }
  const replaced = autoConnect.map((known) => (known.environment === setting.environment ? setting : known))
  return { ...apiVersion, autoConnect: replaced }
}

/** Adds an app version, and the contracts that auto-connect promises it. Refuses an ID that is used already. */
export function addAppVersion(model: Model, appVersion: AppVersion, options: StartOptions = {}): Model {
  const { id } = appVersion
  if (model.appVersions.some((version) => version.id === id)) refuse('contract/app-version-exists', { id })
  return connect({ ...model, appVersions: [...model.appVersions, structuredClone(appVersion)] }, id, options)
}

/**
 * Makes the contracts that auto-connect promises an app version, where it has none yet; they are active at once.
 * Refuses an ID that no app version has.
 */
export function connect(model: Model, appVersionId: string, options: StartOptions = {}): Model {
  const { id } = appVersionOf(model, appVersionId)
  const wanted = groupBy(
    model.apiVersions.flatMap((version) => promisesOf(version, id)),
    connectionKey,
  )
  // Contracts of one connection are of no matter to those of others.
  const made = Array.from(wanted.values()).flatMap((alike) => madeFor(alike, model, options))
  const ids = new Set<string>()
  for (const { id: used } of made) {
    if (ids.has(used)) refuse('contract/id-used', { id: used })
    ids.add(used)
  }
  return made.length === 0 ? model : { ...model, contracts: [...model.contracts, ...made] }
}

/** The contracts that are made for promises of one connection: none while there is one that is not over. */
function madeFor(promises: readonly Terms[], model: Model, options: StartOptions): readonly Contract[] {
  const made: Contract[] = []
  for (const terms of promises) {
    if (openContracts(model, terms).length > 0 || made.some((contract) => !isOver(contract))) break
    const soFar = made.length === 0 ? model : { ...model, contracts: [...model.contracts, ...made] }
    made.push(begun(soFar, terms, initialActions.autoConnect, options))
  }
  return made
}

function promisesOf({ id, autoConnect = [] }: ApiVersion, appVersionId: string): readonly Terms[] {
  return autoConnect
    .filter(({ enabled }) => enabled === true)
    .map(({ environment, restricted = false, licenseIds }) => ({
      apiVersionId: id,
      appVersionId,
      environment,
      scope: { restricted, ...(licenseIds !== undefined && { licenseIds }) },
    }))
}
