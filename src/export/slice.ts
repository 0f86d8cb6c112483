import { type Problem, problem } from '../diagnostics/problem.ts'
import { hashtableOrder } from '../documents/java-hashtable.ts'
import { orderObjects } from '../mapping/order-objects.ts'
import type { ApiVersion, Contract, Model } from '../model/model.ts'
import { indexOf, type ModelIndex } from '../operations/model-index.ts'
import { emptySelection, type Selection, selectApiVersion } from './closure.ts'
import { withInducedGraph } from './induced-graph.ts'
import { restrict } from './restrict.ts'
import { withoutPasswords, withoutPolicies, withoutSharedSecrets } from './without.ts'

/** The four boxes of the platform's dialog *Export*. */
export interface ContractExportOptions {
  /** Box *API*: the API with its services and processes, those of both environments. */
  readonly api?: boolean
  /** Box *Application*: the app and the app version. */
  readonly application?: boolean
  /** Box *License*: the licenses that the contract is restricted to. */
  readonly license?: boolean
  /** Box *Policies*: the quality-of-service policies of the contract. */
  readonly policies?: boolean
}

/** A model cut out of another one. */
export interface Slice {
  readonly model: Model
  /** Warnings: what should be in the part but is not in the whole. Infos: what is left out because nobody knows. */
  readonly findings: readonly Problem[]
}

const optionKeys = {
  api: 'migration.export.include.apis',
  application: 'migration.export.include.apps',
  license: 'migration.export.include.licenses',
  policies: 'migration.qospolicy.export',
} as const

/**
 * What the platform exports for contracts (by ID) with these boxes ticked. No genuine export of a contract has been
 * seen: what a box brings follows from genuine exports of APIs and organizations; IDs that the model lacks are passed
 * over, `findContract` finds those that it has.
 */
export function sliceContracts(model: Model, ids: readonly string[], options: ContractExportOptions = {}): Slice {
  const index = indexOf(model)
  const selection = emptySelection()
  const findings: Problem[] = [...unknownExtents(options)]
  for (const contract of ids.flatMap((id) => index.contracts.get(id) ?? [])) {
    selection.contracts.add(contract.id)
    if (options.api) selectApi(contract, model, index, selection, findings)
    if (options.application) selectApplication(contract, index, selection, findings)
    if (options.license) selectLicenses(contract, index, selection, findings)
    if (options.policies) selectPolicies(contract, model, selection, findings)
  }
  const keys = Object.entries(optionKeys).flatMap(([box, key]) => (Reflect.get(options, box) === true ? [key] : []))
  const part = restrict(model, selection, hashtableOrder(keys))
  const contracts = part.contracts.map(({ policyManagerContractKey: _, ...contract }) => contract)
  const covered = withoutSharedSecrets(withoutPasswords({ ...part, contracts }))
  const kept = options.policies === true ? qualityPolicies(model, selection) : new Set<string>()
  return { model: orderObjects(withInducedGraph(withoutPolicies(covered, kept), model)), findings }
}

/** Options that an export of an API can have, as the platform sets them. */
const apiOptions: readonly string[] = [
  'migration.export.include.scopes',
  'migration.export.include.resources',
  'migration.pki.export',
  'migration.qospolicy.export',
  'migration.operationalpolicy.export',
]

/**
 * What the platform exports for API versions (by ID): checked against genuine exports, object by object. The options
 * are those of the whole that an export of an API can have.
 */
export function sliceApiVersions(model: Model, ids: readonly string[]): Slice {
  const index = indexOf(model)
  const selection = emptySelection()
  const findings: Problem[] = []
  const options = model.source.options.filter((key) => apiOptions.includes(key))
  for (const version of ids.flatMap((id) => index.apiVersions.get(id) ?? [])) {
    addApiVersion(version, model, index, selection, findings)
    if (!options.includes('migration.export.include.scopes')) continue
    addScopes(scopesOf(version), `API version ${version.name ?? version.id}`, index, selection, findings)
  }
  const isUnchanged = options.length === model.source.options.length
  const part = restrict(model, selection, isUnchanged ? options : hashtableOrder(options))
  const secured = options.includes('migration.pki.export') ? part : withoutPasswords(part)
  const kept = options.includes('migration.operationalpolicy.export') ? selection.policies : new Set<string>()
  return { model: orderObjects(withInducedGraph(withoutPolicies(secured, kept), model)), findings }
}

function addApiVersion(
  version: ApiVersion,
  model: Model,
  index: ModelIndex,
  selection: Selection,
  findings: Problem[],
): void {
  selectApiVersion(version, model, index, selection)
  const of = `API version ${version.name ?? version.id}`
  if (!index.apis.has(version.apiId)) findings.push(problem('export/lacks', { kind: 'API', id: version.apiId, of }))
  const { productionServiceKey, sandboxServiceKey, design } = version
  for (const key of [productionServiceKey, sandboxServiceKey, design?.serviceKey])
    if (key !== undefined && !index.services.has(key))
      findings.push(problem('export/lacks', { kind: 'service', id: key, of }))
}

function addScopes(
  ids: readonly string[],
  named: string,
  index: ModelIndex,
  selection: Selection,
  findings: Problem[],
): void {
  for (const id of ids) {
    if (index.scopes.has(id)) selection.scopes.add(id)
    else findings.push(problem('export/lacks', { kind: 'scope', id, of: named }))
  }
}

/** The scopes of a version as a whole and of its operations. */
function scopesOf({ scopeIds = [], operationScopes = [] }: ApiVersion): readonly string[] {
  return [...scopeIds, ...operationScopes.flatMap((operation) => operation.scopeIds ?? [])]
}

const of = ({ id }: Contract) => `contract ${id}`

function selectApi(
  contract: Contract,
  model: Model,
  index: ModelIndex,
  selection: Selection,
  findings: Problem[],
): void {
  const version = index.apiVersions.get(contract.apiVersionId)
  if (version !== undefined) addApiVersion(version, model, index, selection, findings)
  else findings.push(problem('export/lacks', { kind: 'API version', id: contract.apiVersionId, of: of(contract) }))
}

function selectApplication(contract: Contract, index: ModelIndex, selection: Selection, findings: Problem[]): void {
  const version = index.appVersions.get(contract.appVersionId)
  if (version === undefined) {
    findings.push(problem('export/lacks', { kind: 'app version', id: contract.appVersionId, of: of(contract) }))
    return
  }
  selection.appVersions.add(version.id)
  if (index.apps.has(version.appId)) selection.apps.add(version.appId)
  else findings.push(problem('export/lacks', { kind: 'app', id: version.appId, of: of(contract) }))
}

function selectLicenses(contract: Contract, index: ModelIndex, selection: Selection, findings: Problem[]): void {
  for (const id of contract.scope?.licenseIds ?? []) {
    const license = index.licenses.get(id)
    if (license === undefined) {
      findings.push(problem('export/lacks', { kind: 'license', id, of: of(contract) }))
      continue
    }
    selection.licenses.add(id)
    const scopeIds = (license.parts ?? []).flatMap((part) => part.scopeIds ?? [])
    addScopes(scopeIds, `license ${license.name ?? id}`, index, selection, findings)
  }
}

function selectPolicies(contract: Contract, model: Model, selection: Selection, findings: Problem[]): void {
  for (const { key } of contract.policies ?? []) {
    if (model.policies.some((policy) => policy.key === key)) selection.policies.add(key)
    else findings.push(problem('export/lacks', { kind: 'policy', id: key, of: of(contract) }))
  }
}

/** Quality-of-service policies go along with their option, operational ones never do. */
function qualityPolicies({ policies }: Model, selection: Selection): ReadonlySet<string> {
  const quality = policies.filter(({ key, type }) => selection.policies.has(key) && type !== 'Operational Policy')
  return new Set(quality.map(({ key }) => key))
}

function* unknownExtents({ application, license }: ContractExportOptions): Generator<Problem> {
  if (application === true)
    yield problem('export/unknown-extent', {
      box: 'Application',
      objects: 'team groups, app organizations and app identities',
      choice: 'has none',
    })
  if (license === true)
    yield problem('export/unknown-extent', {
      box: 'License',
      objects: 'the scopes of licenses',
      choice: 'has them, since an import needs them',
    })
}
