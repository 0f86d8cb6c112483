import { type Box, boxOptions, exportOptions } from '../documents/export-options.ts'
import type { Model } from '../model/model.ts'

/** Whether an archive is the export of contracts, not of an organization, an API or a scope. */
export function isContractExport({ contracts, businesses, source }: Model): boolean {
  return contracts.length > 0 && businesses.length === 0 && !source.options.includes(exportOptions.connections)
}

/** Whether an archive is the export of APIs or of their versions. */
export function isApiExport({ contracts, businesses, organizations, apis, apiVersions }: Model): boolean {
  return contracts.length + businesses.length + organizations.length === 0 && apis.length + apiVersions.length > 0
}

/** Whether an archive holds nothing of what Community Manager adds to Policy Manager. */
export function isOfPolicyManager({ apis, apiVersions, apps, businesses, contracts, scopes }: Model): boolean {
  return [apis, apiVersions, apps, businesses, contracts, scopes].every(({ length }) => length === 0)
}

/** Whether an archive should hold what a box stands for: exports of organizations hold it unasked. */
export function shouldHold({ businesses, source }: Model, box: Box): boolean {
  return businesses.length > 0 || source.options.includes(boxOptions[box])
}
