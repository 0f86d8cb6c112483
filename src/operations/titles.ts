import type { ApiVersion, AppVersion, Contract } from '../model/model.ts'
import type { ModelIndex } from './model-index.ts'

type Names = Pick<ModelIndex, 'apis' | 'apiVersions' | 'apps' | 'appVersions'>

/** Name of an API and of its version; the ID of the version where the model lacks the API. */
export function apiTitle(version: ApiVersion | undefined, { apis }: Names, id: string = version?.id ?? ''): string {
  return joined(apis.get(version?.apiId ?? '')?.name, version?.name) ?? id
}

/** Name of an app and of its version; the ID of the version where the model lacks the app. */
export function appTitle(version: AppVersion | undefined, { apps }: Names, id: string = version?.id ?? ''): string {
  return joined(apps.get(version?.appId ?? '')?.name, version?.name) ?? id
}

/** App and API that a contract connects, and where: `Shop v1 → Payments v2, Production`. */
export function contractTitle({ appVersionId, apiVersionId, environment }: Contract, names: Names): string {
  const app = appTitle(names.appVersions.get(appVersionId), names, appVersionId)
  const api = apiTitle(names.apiVersions.get(apiVersionId), names, apiVersionId)
  return `${app} → ${api}, ${environment}`
}

function joined(name: string | undefined, version: string | undefined): string | undefined {
  return name === undefined || version === undefined || version === '' ? name : `${name} ${version}`
}
