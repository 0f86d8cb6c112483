import { tenantOf } from '../documents/object-data/platform-ids.ts'
import { objectIn } from '../model/lists.ts'
import type { AppVersion, Contract, Model } from '../model/model.ts'
import type { Fact } from './condition.ts'
import { licenseIdsOf } from './licenses.ts'
import { openContracts } from './revision.ts'
import type { Environment } from './vocabulary.ts'

/** What is the case for a contract; what the model does not hold is as the platform has it by default. */
export function factsOf(model: Model, contract: Contract): ReadonlySet<Fact> {
  const apiVersion = objectIn(model, 'apiVersions', contract.apiVersionId)
  const appVersion = objectIn(model, 'appVersions', contract.appVersionId)
  const answers: readonly (readonly [Fact, boolean])[] = [
    ['sandbox contract', contract.environment === 'Sandbox'],
    ['live contract', contract.environment === 'Production'],
    ['sandbox auto-approval', isAutoApproved(model, contract, 'Sandbox')],
    ['live auto-approval', isAutoApproved(model, contract, 'Production')],
    ['app in sandbox', !isLive(appVersion)],
    ['app live', isLive(appVersion)],
    ['scope not empty', !isRestricted(contract) || licenseIdsOf(contract).length > 0],
    ['restricted scope', isRestricted(contract)],
    ['scopes per operation', apiVersion?.scopesPerOperation ?? false],
    ['app of another tenant', tenantOf(contract.appVersionId) !== tenantOf(contract.apiVersionId)],
    ['no open revision', openContracts(model, contract).length < 2],
  ]
  return new Set(answers.filter(([, isSo]) => isSo).map(([fact]) => fact))
}

/** Whether an app version calls Live implementations. */
export function isLive(appVersion: AppVersion | undefined): boolean {
  return (appVersion?.currentEnvironment ?? appVersion?.initialEnvironment) === 'Production'
}

/** Whether a contract gives access to its licenses only. */
function isRestricted({ scope }: Contract): boolean {
  return scope?.restricted ?? false
}

/** A contract for licenses needs the consent of each license too; the defaults are those that are documented. */
function isAutoApproved(model: Model, contract: Contract, environment: Environment): boolean {
  const apiVersion = objectIn(model, 'apiVersions', contract.apiVersionId)
  const isSandbox = environment === 'Sandbox'
  const isWilling = isSandbox
    ? (apiVersion?.sandboxAutoApproved ?? true)
    : (apiVersion?.productionAutoApproved ?? false)
  if (!isWilling || !isRestricted(contract)) return isWilling
  return licenseIdsOf(contract).every((wanted) => {
    const license = objectIn(model, 'licenses', wanted)
    return isSandbox ? license?.sandboxAutoApproved : license?.productionAutoApproved
  })
}
