import { type Place, type Problem, problem } from '../diagnostics/problem.ts'
import { boxes } from '../documents/export-options.ts'
import { tenantOf, uniqueOf } from '../documents/object-data/platform-ids.ts'
import type { JsonPath } from '../model/json-pointer.ts'
import { closest } from '../text/closest.ts'
import { parseCall, pathParameters } from './operation.ts'
import { type Definition, usualListener } from './schema.ts'

type PlaceOf = (path: JsonPath) => Place

/** What does not fit together in a definition whose parts are each as they must be. */
export function referenceProblems(definition: Definition, placeOf: PlaceOf): Problem[] {
  return [
    ...doubledNames(definition, placeOf),
    ...unknownNames(definition, placeOf),
    ...unusedNames(definition, placeOf),
    ...foreignIds(definition, placeOf),
    ...strayParameters(definition, placeOf),
    ...contradictions(definition, placeOf),
  ]
}

function* doubledNames(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { scopes = [], licenses = [], policies = [], api } = definition
  const { operations = [] } = api
  const members = [
    ['scope', scopes, ['scopes'], 'name'],
    ['scope ID', scopes, ['scopes'], 'id'],
    ['license', licenses, ['licenses'], 'name'],
    ['license ID', licenses, ['licenses'], 'id'],
    ['policy', policies, ['policies'], 'name'],
    ['policy key', policies, ['policies'], 'key'],
    ['operation', operations, ['api', 'operations'], 'name'],
    ['call', operations, ['api', 'operations'], 'call'],
  ] as const
  for (const [kind, items, path, member] of members) {
    const names = items.map((item: { readonly [key in typeof member]?: string }) => item[member])
    yield* doubled(kind, names, (index) => placeOf([...path, index, member]))
  }
  for (const [environment, { gateways = [] }] of Object.entries(api.environments ?? {})) {
    const hosted = gateways.map(
      ({ url, container, listener = usualListener }) => `${url}, container ${container}, listener ${listener}`,
    )
    yield* doubled('gateway', hosted, (index) =>
      placeOf(['api', 'environments', environment, 'gateways', index, 'url']),
    )
  }
  for (const [kind, names = [], path] of listsOfNames(definition))
    yield* doubled(kind, names, (index) => placeOf([...path, index]))
}

function* doubled(
  kind: string,
  names: readonly (string | undefined)[],
  placeAt: (index: number) => Place,
): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (name !== undefined && seen.has(name)) yield problem('definition/name-twice', { kind, name }, placeAt(index))
    else if (name !== undefined) seen.add(name)
  }
}

/** A list of names at a path. */
type Naming = readonly [kind: string, names: readonly string[] | undefined, path: JsonPath]

/** Every list that would say something twice in the archive if it held a name twice. */
function listsOfNames(definition: Definition): readonly Naming[] {
  const { api, app, licenses = [] } = definition
  return [
    ...namingsOf(definition),
    ['tag', api.tags, ['api', 'tags']],
    ...(api.operations ?? []).map(({ tags }, i): Naming => ['tag', tags, ['api', 'operations', i, 'tags']]),
    ['tag', app.tags, ['app', 'tags']],
    ...licenses.map((license, i): Naming => ['environment', license.environments, ['licenses', i, 'environments']]),
    ...Object.entries(api.environments ?? {}).map(
      ([name, { policies }]): Naming => ['policy', policies, ['api', 'environments', name, 'policies']],
    ),
  ]
}

/** The lists whose names must each be that of a scope, a license or a policy of the definition. */
function namingsOf({ api, contract, licenses = [] }: Definition): readonly Naming[] {
  return [
    ['scope', api.scopes, ['api', 'scopes']],
    ...(api.operations ?? []).map(({ scopes }, i): Naming => ['scope', scopes, ['api', 'operations', i, 'scopes']]),
    ...licenses.map(({ scopes }, i): Naming => ['scope', scopes, ['licenses', i, 'scopes']]),
    ['license', contract.licenses, ['contract', 'licenses']],
    ['policy', contract.policies, ['contract', 'policies']],
  ]
}

const MOST_SUGGESTED = 100

function* unknownNames(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { scopes = [], licenses = [], policies = [] } = definition
  const known = new Map(
    Object.entries({ scope: scopes, license: licenses, policy: policies }).map(([kind, items]) => [
      kind,
      new Set(items.map(({ name }) => name)),
    ]),
  )
  let count = 0
  for (const [kind, names = [], path] of namingsOf(definition)) {
    const namesOfKind = known.get(kind) ?? new Set()
    for (const [index, name] of names.entries()) {
      if (namesOfKind.has(name)) continue
      // Looking for what was meant by each of very many would take too long.
      const suggestion = count++ < MOST_SUGGESTED ? closest(name, [...namesOfKind]) : undefined
      const data = { kind, name, ...(suggestion && { suggestion }) }
      yield problem('definition/unknown-name', data, placeOf([...path, index]))
    }
  }
}

function* unusedNames(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { api, contract, scopes = [], licenses = [], policies = [] } = definition
  const scopesInUse = [api, ...(api.operations ?? []), ...licenses].flatMap((one) => one.scopes ?? [])
  const lists = [
    ['scope', 'scopes', scopes, scopesInUse],
    ['license', 'licenses', licenses, contract.licenses ?? []],
    ['policy', 'policies', policies, contract.policies ?? []],
  ] as const
  for (const [kind, member, items, names] of lists) {
    const inUse = new Set(names)
    for (const [index, { name }] of items.entries())
      if (!inUse.has(name)) yield problem('definition/unused', { kind, name }, placeOf([member, index, 'name']))
  }
}

function* foreignIds(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { tenant, api, app, contract, scopes = [], licenses = [] } = definition
  const ids: readonly (readonly [id: string | undefined, path: JsonPath])[] = [
    [api.id, ['api', 'id']],
    [api.versionId, ['api', 'versionId']],
    [app.id, ['app', 'id']],
    [app.versionId, ['app', 'versionId']],
    [contract.id, ['contract', 'id']],
    ...scopes.map(({ id }, i) => [id, ['scopes', i, 'id']] as const),
    ...licenses.map(({ id }, i) => [id, ['licenses', i, 'id']] as const),
  ]
  for (const [id, path] of ids) {
    if (id !== undefined && (uniqueOf(id) === '' || tenantOf(id) !== tenant))
      yield problem('definition/id-of-other-tenant', { id, tenant }, placeOf(path))
  }
}

function* strayParameters({ api }: Definition, placeOf: PlaceOf): Generator<Problem> {
  let count = 0
  for (const [i, { call, parameters = [] }] of (api.operations ?? []).entries()) {
    const known = new Set(pathParameters(parseCall(call)?.path ?? '').map(({ name }) => name))
    for (const [j, parameter] of parameters.entries()) {
      if (parameter.in !== 'path' || known.has(parameter.name)) continue
      const suggestion = count++ < MOST_SUGGESTED ? closest(parameter.name, [...known]) : undefined
      const data = { kind: 'parameter in the path', name: parameter.name, ...(suggestion && { suggestion }) }
      yield problem('definition/unknown-name', data, placeOf(['api', 'operations', i, 'parameters', j, 'name']))
    }
  }
}

function* contradictions(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { api, contract, include = boxes } = definition
  const { environment } = contract
  if (api.document !== undefined && api.operations !== undefined)
    yield problem('definition/two-sources', { one: 'operations', other: 'document' }, placeOf(['api', 'document']))
  if (include.includes('api') && api.environments?.[environment] === undefined)
    yield problem('definition/no-environment', { environment }, placeOf(['contract', 'environment']))
  if (contract.restricted === false && (contract.licenses ?? []).length > 0)
    yield problem('definition/licenses-unused', {}, placeOf(['contract', 'restricted']))
}
