/** What one wants to know of an archive at a glance; holds names and numbers only, never a secret. */
export interface Summary {
  readonly source: SourceSummary
  /** How many objects there are of each kind, in the order of the model; kinds without any are left out. */
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
  readonly contracts: readonly ContractSummary[]
  readonly apiVersions: readonly ApiVersionSummary[]
}

/** Where an archive comes from. */
export interface SourceSummary {
  readonly organization: string
  readonly tenant?: string
  /** Local time of the source server, `yyyy-MM-ddTHH:mm:ss`. */
  readonly exportedAt?: string
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
  readonly environment: string
  readonly state: string
  /** Names or IDs of the licenses; none for a contract that is not restricted. */
  readonly licenses?: readonly string[]
}

/** A version of an API at a glance. */
export interface ApiVersionSummary {
  /** Name of the API and of its version. */
  readonly api: string
  readonly environments: readonly EnvironmentSummary[]
}

/** An implementation of an API version. */
export interface EnvironmentSummary {
  readonly environment: string
  readonly operations: number
  readonly processes: number
  /** Whether a contract is approved without anybody's decision. */
  readonly autoApproval?: boolean
}
