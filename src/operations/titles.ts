import type { ApiVersion, AppVersion, Contract } from '../model/model.ts'
import type { ModelIndex } from './model-index.ts'

type Names = Pick<ModelIndex, 'apis' | 'apiVersions' | 'apps' | 'appVersions'>

/** Name of an API and of its version, as far as the model holds them; else the ID. */
export function apiTitle(version: ApiVersion | undefined, { apis }: Names, id: string = version?.id ?? ''): string {
  return joined(apis.get(version?.apiId ?? '')?.name, version?.name) ?? id
}

/** Name of an app and of its version, as far as the model holds them; else the ID. */
export function appTitle(version: AppVersion | undefined, { apps }: Names, id: string = version?.id ?? ''): string {
  return joined(apps.get(version?.appId ?? '')?.name, version?.name) ?? id
}

/** App and API that a contract connects, and where: `Shop v1 → Payments v2, Production`. */
export function contractTitle({ appVersionId, apiVersionId, environment }: Contract, names: Names): string {
  const app = appTitle(names.appVersions.get(appVersionId), names, appVersionId)
  const api = apiTitle(names.apiVersions.get(apiVersionId), names, apiVersionId)
  return `${app} → ${api}, ${environment}`
}

function joined(...names: readonly (string | undefined)[]): string | undefined {
  const known = names.filter((name) => name !== undefined && name !== '')
  return known.length > 0 ? known.join(' ') : undefined
}
