import { closest } from '../diagnostics/closest.ts'
import { refuse } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { indexOf } from '../operations/model-index.ts'

/**
 * The ID of the contract that a person means: its ID, or `{app} → {api}` as reports name it, with or without versions
 * and environment (`App v1 → Api v2, Sandbox`; `->` will do). Throws a `ProblemError` when there is none, or several.
 */
export function findContract(model: Model, wanted: string): string {
  const named = model.contracts.map((contract) => ({ id: contract.id, names: contractNames(contract.id, model) }))
  return find('contract', wanted, named)
}

/** The IDs of the API versions that a person means: a version by its ID, or an API by its ID or name. */
export function findApiVersions(model: Model, wanted: string): readonly string[] {
  const version = model.apiVersions.find(({ id }) => id === wanted)
  if (version !== undefined) return [version.id]
  const index = indexOf(model)
  const named = model.apis.map(({ id, name }) => ({ id, names: name === undefined ? [] : [name] }))
  const versions = model.apiVersions.map(({ id, name, apiId }) => ({
    id,
    names: [`${index.apis.get(apiId)?.name ?? apiId} ${name ?? ''}`],
  }))
  const found = find('API', wanted, [...named, ...versions])
  const ofApi = model.apiVersions.filter(({ apiId }) => apiId === found).map(({ id }) => id)
  return ofApi.length > 0 ? ofApi : [found]
}

/** The ID of the one API version that a person means, as `findApiVersions` finds it. */
export function findApiVersion(model: Model, wanted: string): string {
  const ids = findApiVersions(model, wanted)
  const [only] = ids
  return only !== undefined && ids.length === 1
    ? only
    : refuse('export/several-objects', { kind: 'API', name: wanted, ids })
}

/** The ID of the app version that a person means: its ID, the name of its app, or `{app} {version}`. */
export function findAppVersion(model: Model, wanted: string): string {
  const { apps } = indexOf(model)
  const named = model.appVersions.map(({ id, name, appId }) => {
    const app = apps.get(appId)?.name
    return { id, names: app === undefined ? [] : [app, `${app} ${name ?? ''}`] }
  })
  return find('app version', wanted, named)
}

/** The ID of the license that a person means: its ID or its name. */
export function findLicense(model: Model, wanted: string): string {
  const named = model.licenses.map(({ id, name }) => ({ id, names: name === undefined ? [] : [name] }))
  return find('license', wanted, named)
}

interface Candidate {
  readonly id: string
  readonly names: readonly string[]
}

function find(kind: string, wanted: string, candidates: readonly Candidate[]): string {
  const byId = candidates.find(({ id }) => id === wanted)
  if (byId !== undefined) return byId.id
  const plain = wanted.replaceAll('->', '→')
  const ids = candidates.filter(({ names }) => names.includes(plain)).map(({ id }) => id)
  const [only] = ids
  if (only !== undefined && ids.length === 1) return only
  if (ids.length > 1) refuse('export/several-objects', { kind, name: wanted, ids })
  const near = closest(
    plain,
    candidates.flatMap(({ id, names }) => [id, ...names]),
  )
  return refuse('export/no-such-object', { kind, name: wanted, known: near === undefined ? [] : [near] })
}

function contractNames(id: string, model: Model): readonly string[] {
  const index = indexOf(model)
  const contract = index.contracts.get(id)
  const appVersion = index.appVersions.get(contract?.appVersionId ?? '')
  const apiVersion = index.apiVersions.get(contract?.apiVersionId ?? '')
  const app = index.apps.get(appVersion?.appId ?? '')?.name
  const api = index.apis.get(apiVersion?.apiId ?? '')?.name
  if (app === undefined || api === undefined) return []
  const pairs = [`${app} → ${api}`, `${app} ${appVersion?.name} → ${api} ${apiVersion?.name}`]
  return pairs.flatMap((pair) => [pair, `${pair}, ${contract?.environment}`])
}
