import type { ApiVersion, AppVersion, Service } from '../model/model.ts'
import type { SubjectIndex } from './subject-index.ts'

/** Name of an API and of its version, as far as the archive holds them; else the ID. */
export function apiTitle(version: ApiVersion | undefined, index: SubjectIndex, id = version?.id ?? ''): string {
  const api = version && index.apis.get(version.apiId)
  return joined(api?.name, version?.name) ?? id
}

/** Name of an app and of its version, as far as the archive holds them; else the ID. */
export function appTitle(version: AppVersion | undefined, index: SubjectIndex, id = version?.id ?? ''): string {
  const app = version && index.apps.get(version.appId)
  return joined(app?.name, version?.name) ?? id
}

/** What a service is for, or its name. */
export function serviceTitle(service: Service, index: SubjectIndex): string {
  const home = index.homes.get(service.key)
  return home === undefined ? `service ${service.name}` : `${apiTitle(home.version, index)}, ${home.environment}`
}

function joined(...names: readonly (string | undefined)[]): string | undefined {
  const known = names.filter((name) => name !== undefined && name !== '')
  return known.length > 0 ? known.join(' ') : undefined
}
