import { readFileSync } from 'node:fs'
import { createModel } from '../../src/authoring/create-model.ts'
import { parseDefinition } from '../../src/definition/parse-definition.ts'
import type { Definition } from '../../src/definition/schema.ts'
import { asExported } from '../../src/mapping/as-exported.ts'
import type { Model } from '../../src/model/model.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'

const folder = new URL('../../fixtures/definitions/', import.meta.url)

/** The definition in a fixture. */
export function definitionIn(name: string): Definition {
  return parseDefinition(readFileSync(new URL(name, folder), 'utf8'))
}

/** One contract with everything that a definition can say. */
export const payments = await createModel(definitionIn('full.yaml'))

const pets: Definition = {
  ...definitionIn('minimal.yaml'),
  tenant: 'acme',
  api: {
    name: 'Pets API',
    version: 'v1',
    operations: [{ call: 'GET /pets' }],
    environments: { Sandbox: { target: 'http://pets.example.com' } },
  },
  app: { name: 'Web Shop', version: 'v2' },
  contract: { environment: 'Sandbox' },
}

/** Another contract of the same app version. */
export const petShop = await createModel(pets)

/**
 * An export of an organization with two APIs and a contract of the same app version with each, without secrets: read
 * from an archive whose entries were written at different times.
 */
export const organization = readOrganization()

function readOrganization(): Model {
  const tenant = 'uddi:soa.com:atmosphere:tenant:acme'
  const business = 'tenantbusiness.acme'
  const groups = [
    ...[payments, petShop].flatMap(({ apis }) => apis.map(({ id }) => ({ id: `apiadmin-${id}`, name: 'API admins' }))),
    { id: `appteam-${payments.apps[0]?.id}`, name: 'App team' },
  ]
  const lists = Object.fromEntries(
    Object.entries(payments).flatMap(([kind, list]) => {
      const others: unknown = Reflect.get(petShop, kind)
      return Array.isArray(list) && Array.isArray(others) ? [[kind, united([...list, ...others])]] : []
    }),
  )
  const model = asExported({
    ...payments,
    ...lists,
    source: {
      ...payments.source,
      organization: 'uddi:soa.com:atmosphere:tenants',
      options: ['migration.operationalpolicy.export', 'migration.export.include.scopes'],
      otherProperties: { 'migration.note': 'nightly' },
    },
    businesses: [{ id: business, name: 'Acme' }],
    organizations: [{ key: tenant, name: 'Acme', type: 'atmo.tenant' }],
    groups,
  })
  const times = [
    ['2024-05-17T09:30:00', 7],
    ['2024-05-17T09:30:02', 5],
    ['2024-05-17T09:30:04', 100],
  ] as const
  return importArchive(exportArchive({ ...model, archive: { times } }).bytes).model
}

/** Objects of both, those that both have only once. */
function united(objects: readonly object[]): readonly object[] {
  return [...new Map(objects.map((object) => [keyOf(object), object])).values()]
}

function keyOf(object: object): unknown {
  return Reflect.get(object, 'id') ?? Reflect.get(object, 'key') ?? Reflect.get(object, 'userName')
}
