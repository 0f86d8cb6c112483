import { collections } from '../documents/object-data/kinds.ts'
import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { indexOf, type ModelIndex } from './model-index.ts'
import { apiTitle, calledTitle, callerTitle, licenseTitles } from './titles.ts'
import { type ApiVersionView, viewModel } from './view.ts'

/** An archive at a glance; holds names and numbers only, never a secret. */
export interface Summary {
  /** Where the archive comes from. */
  readonly source: SourceSummary
  /** How many objects there are of each kind, in the order of the model; kinds without any are left out. */
  readonly counts: readonly KindCount[]
  /** Its contracts, in the order of the archive. */
  readonly contracts: readonly ContractSummary[]
  /** Its API versions, in the order of the archive. */
  readonly apiVersions: readonly ApiVersionSummary[]
}

/** How many objects there are of a kind. */
export interface KindCount {
  /** The list of the model that they stand in. */
  readonly kind: string
  /** How many. */
  readonly count: number
}

/** Where an archive comes from. */
export interface SourceSummary {
  /** Key of the organization that was exported from. */
  readonly organization: string
  /** Tenant (FedmemberID). */
  readonly tenant?: string
  /** Local time of the source server, `yyyy-MM-ddTHH:mm:ss`. */
  readonly exportedAt?: string
  /** Time zone of the source server as it wrote it, for example `UTC`. */
  readonly zone?: string
  /** Export options that were set, `migration.…`. */
  readonly options: readonly string[]
}

/** A contract at a glance. */
export interface ContractSummary {
  /** Name and version; the ID where the archive does not hold the app. */
  readonly app: string
  /** Name and version; the ID where the archive does not hold the API. */
  readonly api: string
  /** `Production` (the UI says Live) or `Sandbox`. */
  readonly environment: string
  /** Where it is in its lifecycle: one of `states`; empty where the archive does not say it. */
  readonly state: string
  /** Names or IDs of the licenses; none for a contract that is not restricted. */
  readonly licenses?: readonly string[]
}

/** A version of an API at a glance. */
export interface ApiVersionSummary {
  /** Name of the API and of its version. */
  readonly api: string
  /** Where it is implemented. */
  readonly environments: readonly EnvironmentSummary[]
}

/** An implementation of an API version. */
export interface EnvironmentSummary {
  /** `Production` (the UI says Live) or `Sandbox`. */
  readonly environment: string
  /** How many operations can be called there. */
  readonly operations: number
  /** How many of them are routed to a process. */
  readonly processes: number
  /** Whether a contract is approved without anybody's decision. */
  readonly autoApproval?: boolean
}

/** What is in a model, at a glance: names and numbers, never a secret. */
export function summarize(model: Model): Summary {
  const { organization, tenant, exportedAt, zone, options } = model.source
  const index = indexOf(model)
  return {
    source: present({ organization, tenant, exportedAt, zone, options }),
    counts: collections.map((kind) => ({ kind, count: model[kind].length })).filter(({ count }) => count > 0),
    contracts: model.contracts.map((contract) => summarizeContract(contract, index)),
    apiVersions: viewModel(model).apiVersions.map((version) => summarizeApiVersion(version, index)),
  }
}

function summarizeContract(contract: Contract, index: ModelIndex): ContractSummary {
  const { environment, state = '' } = contract
  return present({
    app: callerTitle(contract, index),
    api: calledTitle(contract, index),
    environment,
    state,
    licenses: licenseTitles(contract, index),
  })
}

function summarizeApiVersion({ apiVersion, environments }: ApiVersionView, index: ModelIndex): ApiVersionSummary {
  return {
    api: apiTitle(apiVersion, index),
    environments: environments.map(({ environment, operations }): EnvironmentSummary => {
      const approval = environment === 'Sandbox' ? apiVersion.sandboxAutoApproved : apiVersion.productionAutoApproved
      const processes = operations.filter(({ process }) => process !== undefined).length
      return present({ environment, operations: operations.length, processes, autoApproval: approval })
    }),
  }
}
