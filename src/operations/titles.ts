import type { ApiVersion, AppVersion, Contract } from '../model/model.ts'
import { shortened } from '../text/one-line.ts'
import type { ModelIndex } from './model-index.ts'

type Names = Pick<ModelIndex, 'apis' | 'apiVersions' | 'apps' | 'appVersions' | 'licenses'>

/** Name of an API and of its version; the ID of the version where the model lacks the API. */
export function apiTitle(version: ApiVersion | undefined, { apis }: Names, id: string = version?.id ?? ''): string {
  return titleOf(apis.get(version?.apiId ?? '')?.name, version?.name, id)
}

/** Name of an app and of its version; the ID of the version where the model lacks the app. */
export function appTitle(version: AppVersion | undefined, { apps }: Names, id: string = version?.id ?? ''): string {
  return titleOf(apps.get(version?.appId ?? '')?.name, version?.name, id)
}

/** App and API that a contract connects, and where: `Shop v1 → Payments v2, Production`. */
export function contractTitle(contract: Contract, names: Names): string {
  return `${callerTitle(contract, names)} → ${calledTitle(contract, names)}, ${contract.environment}`
}

/** The app that calls by a contract. */
export function callerTitle({ appVersionId: id }: Contract, names: Names): string {
  return appTitle(names.appVersions.get(id), names, id)
}

/** The API that is called by a contract. */
export function calledTitle({ apiVersionId: id }: Contract, names: Names): string {
  return apiTitle(names.apiVersions.get(id), names, id)
}

/** Names or IDs of the licenses that a contract is restricted to; nothing for one that is not restricted. */
export function licenseTitles({ scope }: Contract, { licenses }: Names): readonly string[] | undefined {
  return scope?.restricted === true
    ? (scope.licenseIds ?? []).map((id) => shortened(licenses.get(id)?.name ?? id))
    : undefined
}

function titleOf(name: string | undefined, version: string | undefined, id: string): string {
  const words = name ? [name, version ?? ''] : [id]
  return words.filter(Boolean).map(shortened).join(' ')
}
