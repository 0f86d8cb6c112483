import { refuse } from '../errors.ts'
import type { Contract, Model } from '../model/model.ts'
import { isLive } from './facts.ts'
import { appVersionOf } from './find.ts'
import { type ActionOptions, react, workflowOf } from './follow.ts'
import { isOver, isUsable } from './revision.ts'
import { cancelled } from './step.ts'
import { type Environment, includesRole, isEnvironment, reservedActions } from './vocabulary.ts'

/**
 * Switches an app version to Live or back to Sandbox; its contracts of the environment that it leaves are cancelled.
 * Refuses Live while the app version has no active contract there, an unknown ID or environment, and roles that may not
 * do it.
 */
export function switchEnvironment(
  model: Model,
  appVersionId: string,
  environment: Environment,
  options: ActionOptions = {},
): Model {
  const appVersion = appVersionOf(model, appVersionId)
  if (!isEnvironment(environment)) return refuse('contract/environment', { environment })
  if (isLive(appVersion) === (environment === 'Production')) return model
  checkMember(options)
  const own = model.contracts.filter((contract) => contract.appVersionId === appVersionId && !isOver(contract))
  const isReady = own.some((contract) => contract.environment === 'Production' && isUsable(contract))
  if (environment === 'Production' && !isReady) refuse('contract/not-activated', { app: appVersionId })
  const changed = new Map(own.map((contract) => [contract.id, afterSwitch(model, contract, environment, options)]))
  return {
    ...model,
    contracts: model.contracts.map((contract) => changed.get(contract.id) ?? contract),
    appVersions: model.appVersions.map((version) =>
      version.id === appVersionId ? { ...version, currentEnvironment: environment } : version,
    ),
  }
}

/** The platform knows an action for going live only; on the way back, Live contracts just end. */
function afterSwitch(
  model: Model,
  contract: Contract,
  environment: Environment,
  { workflow }: ActionOptions,
): Contract {
  const platform = workflow === undefined ? {} : { workflow }
  if (environment === 'Production') return react(model, contract, reservedActions.goLive, platform)
  return contract.environment === 'Production' ? cancelled(workflowOf(platform), contract) : contract
}

function checkMember({ roles }: ActionOptions): void {
  if (roles !== undefined && !includesRole(roles, 'AppAdmin'))
    refuse('contract/role', { action: reservedActions.goLive, roles })
}
