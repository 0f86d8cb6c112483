import { contractLabel } from '../contracts/labels.ts'
import { isOver, originalOf } from '../contracts/revision.ts'
import { refuse } from '../errors.ts'
import type { Contract, Model } from '../model/model.ts'
import { indexOf, type ModelIndex } from '../operations/model-index.ts'
import { apiTitle, appTitle, contractTitle } from '../operations/titles.ts'
import { closest } from '../text/closest.ts'
import { groupBy } from '../values/group-by.ts'

/**
 * The ID of the contract that a person means: its ID, or `{app} → {api}` as reports name it, with or without versions
 * and environment (`App v1 → Api v2, Sandbox`; `->` will do, and `Live` for Production). White space that nobody sees
 * does not count; contracts that are over count where no other has the name. Throws a `ProblemError` when there is
 * none, or several.
 */
export function findContract(model: Model, wanted: string): string {
  return find('contract', wanted, contractsOf(model))
}

/** The IDs of the contracts that a person may mean, by the same names. */
export function contractsNamed(model: Model, wanted: string): readonly string[] {
  return called(contractsOf(model), wanted).map(({ id }) => id)
}

/**
 * The ID of the API that a person means, or of an API version: its ID, its name, or `{API} {version}`. Refuses a name
 * of none or of several.
 */
export function findApi(model: Model, wanted: string): string {
  const apis = model.apis.map(({ id, name }) => ({ id, names: known(name) }))
  return find('API', wanted, [...apis, ...versionsOf(model)])
}

/**
 * The ID of the API version that a person means: its ID, `{API} {version}`, or the ID or name of an API with one.
 * Refuses a name of none or of several.
 */
export function findApiVersion(model: Model, wanted: string): string {
  const { apis } = indexOf(model)
  const candidates = versionsOf(model).map(({ id, apiId, names, title }) => ({
    id,
    names: [...names, apiId, ...known(apis.get(apiId)?.name)],
    title,
  }))
  return find('API version', wanted, candidates)
}

/**
 * The ID of the app version that a person means: its ID, the name of its app, or `{app} {version}`. Refuses a name of
 * none or of several.
 */
export function findAppVersion(model: Model, wanted: string): string {
  const index = indexOf(model)
  const candidates = model.appVersions.map((version) => {
    const title = appTitle(version, index)
    return { id: version.id, names: [...known(index.apps.get(version.appId)?.name), title], title }
  })
  return find('app version', wanted, candidates)
}

/** The ID of the license that a person means: its ID or its name. Refuses a name of none or of several. */
export function findLicense(model: Model, wanted: string): string {
  return find(
    'license',
    wanted,
    model.licenses.map(({ id, name }) => ({ id, names: known(name) })),
  )
}

/**
 * The key of the policy that a person means: its key or its name; contracts may name some that the model lacks. Refuses
 * a name of none or of several.
 */
export function findPolicy(model: Model, wanted: string): string {
  const ofContracts = model.contracts.flatMap(({ policies = [] }) => policies)
  const byKey = groupBy([...model.policies, ...(model.externalPolicies ?? []), ...ofContracts], ({ key }) => key)
  return find(
    'policy',
    wanted,
    Array.from(byKey, ([id, alike]) => ({ id, names: alike.flatMap(({ name }) => known(name)) })),
  )
}

interface Candidate {
  readonly id: string
  readonly names: readonly string[]
  /** What tells it from others of the same name. */
  readonly title?: string | undefined
  /** Whether it is meant only where no other one can be. */
  readonly isOver?: boolean
}

function find(kind: string, wanted: string, candidates: readonly Candidate[]): string {
  const byId = candidates.find(({ id }) => id === wanted)
  if (byId !== undefined) return byId.id
  const named = called(candidates, wanted)
  const found = named.every(({ isOver }) => isOver) ? named : named.filter(({ isOver }) => !isOver)
  const [only, ...more] = found
  if (only === undefined) return refuseUnknown(kind, wanted, candidates)
  if (more.length === 0) return only.id
  const titled = found.map(({ id, title }) => (title === undefined ? id : `${id} (${title})`))
  return refuse('export/several-objects', { kind, name: wanted, found: titled })
}

/** Those of this name; where there are none, those whose names differ in white space only. */
function called(candidates: readonly Candidate[], wanted: string): readonly Candidate[] {
  const alike = (form: (name: string) => string) => {
    const meant = form(wanted)
    return candidates.filter(({ names }) => names.some((name) => form(name) === meant))
  }
  const exactly = alike(plain)
  return exactly.length > 0 ? exactly : alike((name) => plain(tidy(name)))
}

function refuseUnknown(kind: string, wanted: string, candidates: readonly Candidate[]): never {
  const words = candidates.flatMap(({ id, names }) => [...names, id])
  const meant = closest(plain(wanted), words) ?? nameWith(wanted, candidates)
  return refuse('export/no-such-object', { kind, name: wanted, ...(meant !== undefined && { meant }) })
}

/** The name of the only one of whose names this is a part: of a contract, mostly its app or its API. */
function nameWith(part: string, candidates: readonly Candidate[]): string | undefined {
  const words = part.toLowerCase()
  const [only, ...others] = candidates.filter(({ names }) => names.some((name) => name.toLowerCase().includes(words)))
  return words.trim() === '' || others.length > 0 ? undefined : only?.names[0]
}

/** A name as a person reads it: white space of any length is one blank, and none at the ends or before a comma. */
export function tidy(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').replaceAll(' ,', ',')
}

/** Arrows are typed in several ways, and so are environments; the user interface says Live for Production. */
function plain(name: string): string {
  return name
    .replace(/(?<! ) *(?:->|→) */g, ' → ')
    .replace(/, *(?:live|production)$/i, ', Production')
    .replace(/, *sandbox$/i, ', Sandbox')
}

function contractsOf(model: Model): readonly Candidate[] {
  const index = indexOf(model)
  return model.contracts.map((contract) => {
    const original = originalOf(model, contract)
    const words = [contractTitle(contract, index), contractLabel(contract), original && `revises ${original.id}`]
    return {
      id: contract.id,
      names: contractNames(contract, index),
      title: words.filter((word) => word !== undefined).join('; '),
      isOver: isOver(contract),
    }
  })
}

function contractNames(contract: Contract, index: ModelIndex): readonly string[] {
  const { environment } = contract
  const appVersion = index.appVersions.get(contract.appVersionId)
  const apiVersion = index.apiVersions.get(contract.apiVersionId)
  const app = index.apps.get(appVersion?.appId ?? '')?.name
  const api = index.apis.get(apiVersion?.apiId ?? '')?.name
  if (app === undefined || api === undefined) return []
  const pairs = [app, appTitle(appVersion, index)].flatMap((from) =>
    [api, apiTitle(apiVersion, index)].map((to) => `${from} → ${to}`),
  )
  return [...new Set(pairs)].flatMap((pair) => [pair, `${pair}, ${environment}`])
}

function versionsOf(model: Model): readonly (Candidate & { readonly apiId: string })[] {
  const index = indexOf(model)
  return model.apiVersions.map((version) => {
    const title = apiTitle(version, index)
    return { id: version.id, apiId: version.apiId, names: [title], title }
  })
}

function known(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name]
}
