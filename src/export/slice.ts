import type { Problem } from '../diagnostics/problem.ts'
import { exportOptions, optionsOfBoxes } from '../documents/export-options.ts'
import { hashtableOrder } from '../documents/java/hashtable.ts'
import { refuse } from '../errors.ts'
import { asExported } from '../mapping/as-exported.ts'
import type { ApiVersion, Contract, Model } from '../model/model.ts'
import { contractTitle } from '../operations/titles.ts'
import { groupBy } from '../values/group-by.ts'
import type { ContractExportOptions } from './boxes.ts'
import { selectApiVersion, selectPolicyScripts, selectScopes } from './closure.ts'
import { inducedGraph } from './induced-graph.ts'
import { isWhole, partOf, withForm } from './part-of.ts'
import { emptySelection, type Selection } from './selection.ts'
import { unknownExtent, unknownRest } from './unknown-extent.ts'
import { withoutUnexported } from './without-unexported.ts'

/** A model cut out of another one. */
export interface Slice {
  /** The part, a model of its own. */
  readonly model: Model
  /** Warnings: what should be in the part but is not in the whole. Infos: what is in or out because nobody knows. */
  readonly findings: readonly Problem[]
}

/**
 * What the platform exports for contracts, by ID, with these boxes ticked. No genuine export of a contract has been
 * seen: what a box brings follows from genuine exports of APIs and organizations. Throws a `ProblemError` for an ID
 * that no contract has; `findContract` finds contracts by name.
 */
export function sliceContracts(model: Model, ids: readonly string[], options: ContractExportOptions = {}): Slice {
  const selection = emptySelection(model)
  for (const id of ids) {
    const contract =
      selection.index.contracts.get(id) ?? refuse('export/no-such-object', { kind: 'contract', name: id })
    selection.select('contracts', id, id)
    selectForContract(contract, options, model, selection)
  }
  const part = cut(
    model,
    selection,
    optionsOfBoxes((box) => options[box]),
  )
  return { model: part, findings: [...selection.lacks, unknownExtent(options, model, part)] }
}

function selectForContract(
  contract: Contract,
  { api, application, license, policies }: ContractExportOptions,
  model: Model,
  selection: Selection,
): void {
  const { select, index } = selection
  const of = `contract ${contractTitle(contract, index)}`
  if (api) selectVersion(contract.apiVersionId, of, true, model, selection)
  if (application) {
    const version = select('appVersions', contract.appVersionId, of)
    if (version !== undefined) select('apps', version.appId, of)
  }
  if (license) for (const id of contract.scope?.licenseIds ?? []) selectLicense(id, of, selection)
  if (policies) for (const { key } of contract.policies ?? []) select('policies', key, of)
}

function selectVersion(id: string, of: string, hasScopes: boolean, model: Model, selection: Selection): void {
  const version = selection.select('apiVersions', id, of)
  if (version === undefined) return
  selectApiVersion(version, model, selection)
  if (hasScopes) selectScopes(version, selection)
}

/** An import needs the scopes of a license. */
function selectLicense(id: string, of: string, { select }: Selection): void {
  const license = select('licenses', id, of)
  for (const { scopeIds = [] } of license?.parts ?? [])
    for (const scope of scopeIds) select('scopes', scope, `license ${license?.name ?? id}`)
}

/** Options that an export of an API can have, as the platform sets them. */
const apiOptions: readonly string[] = [
  exportOptions.scopes,
  exportOptions.resources,
  exportOptions.keys,
  exportOptions.qosPolicies,
  exportOptions.operationalPolicies,
]

/**
 * What the platform exports for APIs or single API versions, by ID: checked against genuine exports, object by object.
 * Of the options of the whole, the part has those that an export of an API can have; scopes are in it where the whole
 * has their option, and where they came along with a contract. Throws a `ProblemError` for an ID that no API and no API
 * version has; `findApi` finds them by name.
 */
export function sliceApis(model: Model, ids: readonly string[]): Slice {
  const selection = emptySelection(model)
  const given = model.source.options.filter((key) => apiOptions.includes(key))
  const options = given.length === model.source.options.length ? given : hashtableOrder(given)
  // Contracts have their scopes with them unasked.
  const hasScopes = options.includes(exportOptions.scopes) || isOfContracts(model)
  const versions = {
    byId: groupBy(model.apiVersions, ({ id }) => id),
    byApi: groupBy(model.apiVersions, ({ apiId }) => apiId),
  }
  for (const id of ids) {
    for (const version of versionsOf(id, versions, selection))
      selectVersion(version.id, id, hasScopes, model, selection)
    if (selection.index.apis.has(id)) selection.select('apis', id, id)
  }
  if (options.includes(exportOptions.operationalPolicies)) selectPolicyScripts(model, selection)
  // The API that is exported for itself bears its name in the graph, unlike one that a version brings along.
  const part = cut(model, selection, options, new Set(ids))
  return { model: part, findings: [...selection.lacks, ...unknownRest(model, part)] }
}

function isOfContracts({ contracts, businesses }: Model): boolean {
  return contracts.length > 0 && businesses.length === 0
}

/** The API version with an ID, or those of the API with it. */
function versionsOf(
  id: string,
  { byId, byApi }: { readonly byId: Versions; readonly byApi: Versions },
  { index }: Selection,
): readonly ApiVersion[] {
  const versions = [...new Set([...(byId.get(id) ?? []), ...(byApi.get(id) ?? [])])]
  if (versions.length > 0 || index.apis.has(id)) return versions
  return refuse('export/no-such-object', { kind: 'API', name: id })
}

type Versions = ReadonlyMap<string, readonly ApiVersion[]>

/** The selected objects as an archive of their own; where that is everything, the model as it is. */
function cut(
  model: Model,
  { objects }: Selection,
  options: readonly string[],
  named: ReadonlySet<string> = new Set(),
): Model {
  const part = withoutUnexported(partOf(model, objects, options))
  if (isWhole(part, model, named)) return model
  return withForm(
    asExported(part, (one) => inducedGraph(one, model, named)),
    model,
  )
}
