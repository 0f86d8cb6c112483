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
  yield* doubled('scope', scopes, ['scopes'], placeOf)
  yield* doubled('license', licenses, ['licenses'], placeOf)
  yield* doubled('policy', policies, ['policies'], placeOf)
  yield* doubled('operation', operations, ['api', 'operations'], placeOf)
  yield* doubled(
    'call',
    operations.map(({ call }) => ({ name: call })),
    ['api', 'operations'],
    placeOf,
    'call',
  )
  for (const [environment, { gateways = [] }] of Object.entries(api.environments ?? {})) {
    const hosted = gateways.map(({ url, container, listener = usualListener }) => ({
      name: `${url}, container ${container}, listener ${listener}`,
    }))
    yield* doubled('gateway', hosted, ['api', 'environments', environment, 'gateways'], placeOf, 'url')
  }
}

function* doubled(
  kind: string,
  items: readonly { readonly name?: string }[],
  path: JsonPath,
  placeOf: PlaceOf,
  member = 'name',
): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, { name }] of items.entries()) {
    if (name !== undefined && seen.has(name))
      yield problem('definition/name-twice', { kind, name }, placeOf([...path, index, member]))
    else if (name !== undefined) seen.add(name)
  }
}

const MOST_SUGGESTED = 100

/** A list of names at a path, each of which must be that of one of `known`. */
type Naming = readonly [kind: string, names: readonly string[] | undefined, path: JsonPath, known: readonly string[]]

function* unknownNames(definition: Definition, placeOf: PlaceOf): Generator<Problem> {
  const { api, contract, scopes = [], licenses = [], policies = [] } = definition
  const scopeNames = scopes.map(({ name }) => name)
  const namings: readonly Naming[] = [
    ['scope', api.scopes, ['api', 'scopes'], scopeNames],
    ...(api.operations ?? []).map(
      (operation, i): Naming => ['scope', operation.scopes, ['api', 'operations', i, 'scopes'], scopeNames],
    ),
    ...licenses.map((license, i): Naming => ['scope', license.scopes, ['licenses', i, 'scopes'], scopeNames]),
    ['license', contract.licenses, ['contract', 'licenses'], licenses.map(({ name }) => name)],
    ['policy', contract.policies, ['contract', 'policies'], policies.map(({ name }) => name)],
  ]
  let count = 0
  const knownOf = new Map(namings.map(([kind, , , known]) => [kind, new Set(known)]))
  for (const [kind, names = [], path, known] of namings) {
    for (const [index, name] of names.entries()) {
      if (knownOf.get(kind)?.has(name)) continue
      // Of very many, nobody looks for what was meant by each.
      const suggestion = count++ < MOST_SUGGESTED ? closest(name, known) : undefined
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
  for (const [i, { call, parameters = [] }] of (api.operations ?? []).entries()) {
    const known = pathParameters(parseCall(call)?.path ?? '').map(({ name }) => name)
    for (const [j, parameter] of parameters.entries()) {
      if (parameter.in !== 'path' || known.includes(parameter.name)) continue
      const suggestion = closest(parameter.name, known)
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
