import { type Environment, environments } from '../contracts/vocabulary.ts'
import type { Operation } from '../definition/operation.ts'
import type { Definition } from '../definition/schema.ts'
import { type Box, boxes } from '../documents/export-options.ts'
import { wsdlOperationName } from '../documents/object-data/operation.ts'
import { tenantOrganizationKey } from '../documents/object-data/platform-ids.ts'
import { appVersionId, objectId, timeUuid } from './identifiers.ts'
import type { ScopedOperation } from './operations.ts'

/** What all parts of an archive that is created have to agree on. */
export interface Plan {
  readonly definition: Definition
  readonly operations: readonly PlannedOperation[]
  /** The organization of the tenant. */
  readonly organizationKey: string
  readonly businessId: string
  /** `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly time: string
  readonly milliseconds: number
  readonly apiId: string
  readonly apiVersionId: string
  readonly appId: string
  readonly appVersionId: string
  readonly contractId: string
  readonly scopeId: (name: string) => string
  readonly licenseId: (name: string) => string
  readonly policyKey: (name: string) => string
  readonly includes: (box: Box) => boolean
}

export interface PlannedOperation extends Operation {
  readonly wsdlName: string
  /** Names of the scopes that a caller needs. */
  readonly scopes: readonly string[]
}

export type EnvironmentPlan = NonNullable<NonNullable<Definition['api']['environments']>[Environment]>

const defaultDate = '2020-01-01T00:00:00'

/** The local time (UTC) at which an archive is said to be exported. */
export function dateOf({ date = defaultDate }: Definition): string {
  return date
}

export function planOf(definition: Definition, operations: readonly ScopedOperation[]): Plan {
  const { tenant, api, app, contract, scopes = [], licenses = [], policies = [], include = boxes } = definition
  const time = `${dateOf(definition)}Z`
  const versionId = api.versionId ?? objectId(tenant, 'api version', api.name, api.version)
  const scopeIds = new Map(scopes.map(({ name, id }) => [name, id]))
  const licenseIds = new Map(licenses.map(({ name, id }) => [name, id]))
  const policyKeys = new Map(policies.map(({ name, key }) => [name, key]))
  const runtimeId = app.versionId ?? appVersionId(tenant, app.name, app.version)
  return {
    definition,
    operations: operations.map((operation) => ({
      ...operation,
      wsdlName: wsdlOperationName(operation.name),
      scopes: operation.scopes ?? [],
    })),
    organizationKey: tenantOrganizationKey(tenant),
    businessId: `tenantbusiness.${tenant}`,
    time,
    milliseconds: Date.parse(time),
    apiId: api.id ?? objectId(tenant, 'api', api.name),
    apiVersionId: versionId,
    appId: app.id ?? objectId(tenant, 'app', app.name),
    appVersionId: runtimeId,
    contractId: contract.id ?? objectId(tenant, 'contract', versionId, runtimeId, contract.environment),
    scopeId: (name) => scopeIds.get(name) ?? objectId(tenant, 'scope', name),
    licenseId: (name) => licenseIds.get(name) ?? objectId(tenant, 'license', name),
    policyKey: (name) => policyKeys.get(name) ?? `urn:uuid:${timeUuid(tenant, 'policy', name)}`,
    includes: (box) => include.includes(box),
  }
}

/** The environments that the API version is implemented in, Sandbox first. */
export function environmentsOf({ definition }: Plan): readonly (readonly [Environment, EnvironmentPlan])[] {
  return environments.flatMap((name) => {
    const environment = definition.api.environments?.[name]
    return environment === undefined ? [] : [[name, environment] as const]
  })
}
