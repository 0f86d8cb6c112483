import type { Api, ApiVersion } from '../documents/object-data/api.ts'
import type { App, AppVersion } from '../documents/object-data/app.ts'
import type {
  BindingEntry,
  InterfaceEntry,
  ProcessEntry,
  SchemaEntry,
  ScriptEntry,
} from '../documents/object-data/artifact.ts'
import type { Business, License, Scope } from '../documents/object-data/business.ts'
import type { Contract } from '../documents/object-data/contract.ts'
import type { Group } from '../documents/object-data/group.ts'
import type { Organization } from '../documents/object-data/organization.ts'
import type { Identity, Policy } from '../documents/object-data/policy.ts'
import type { PolicyManagerContract } from '../documents/object-data/policy-manager-contract.ts'
import type { PhysicalService, VirtualService } from '../documents/object-data/service.ts'
import type { Deviation } from '../documents/shape/deviation.ts'

/** What an export archive means, as one JSON value. Every list is in the order of the archive. */
export interface Model {
  /** Version of this JSON format. */
  readonly formatVersion: 1
  readonly source: Source
  readonly contracts: readonly Kept<Contract>[]
  readonly apis: readonly Kept<Api>[]
  readonly apiVersions: readonly Kept<ApiVersion>[]
  readonly apps: readonly Kept<App>[]
  readonly appVersions: readonly Kept<AppVersion>[]
  readonly licenses: readonly Kept<License>[]
  readonly scopes: readonly Kept<Scope>[]
  readonly businesses: readonly Kept<Business>[]
  readonly groups: readonly Kept<Group>[]
  readonly organizations: readonly Kept<Organization>[]
  readonly services: readonly Kept<VirtualService | PhysicalService>[]
  readonly processes: readonly Kept<ProcessEntry>[]
  readonly interfaces: readonly Kept<InterfaceEntry>[]
  readonly bindings: readonly Kept<BindingEntry>[]
  readonly schemas: readonly Kept<SchemaEntry>[]
  readonly scripts: readonly Kept<ScriptEntry>[]
  readonly policies: readonly Kept<Policy>[]
  readonly identities: readonly Kept<Identity>[]
  readonly policyManagerContracts: readonly Kept<PolicyManagerContract>[]
}

/** Where the archive comes from, and how it was made. */
export interface Source {
  /** Key of the organization that was exported from. */
  readonly organization: string
  /** Tenant (FedmemberID), where the archive holds objects of the platform; must agree with their IDs. */
  readonly tenant?: string
  /** Local time of the source server, `yyyy-MM-ddTHH:mm:ss`. */
  readonly exportedAt?: string
  /** Time zone of the source server as it wrote it, for example `UTC` or `PDT`. */
  readonly zone?: string
  /** Export options that were set, `migration.…`, in the order of the file. */
  readonly options: readonly string[]
}

/** An object with the points in which the archive differs from what the rules write for it. */
export type Kept<T> = T & { readonly deviations?: readonly Deviation[] }
