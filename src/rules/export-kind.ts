import type { Model } from '../model/model.ts'

/** The options that the export of a contract has, with what each brings along. */
export const contractOptions = {
  apis: 'migration.export.include.apis',
  apps: 'migration.export.include.apps',
  licenses: 'migration.export.include.licenses',
  policies: 'migration.qospolicy.export',
} as const

/** Whether an archive is the export of contracts, not of an organization, an API or a scope. */
export function isContractExport({ contracts, businesses }: Model): boolean {
  return contracts.length > 0 && businesses.length === 0
}

/** Whether an archive is the export of APIs or of their versions. */
export function isApiExport({ contracts, businesses, organizations, apis, apiVersions }: Model): boolean {
  return contracts.length + businesses.length + organizations.length === 0 && apis.length + apiVersions.length > 0
}

/** Whether an archive holds nothing of what Community Manager adds to Policy Manager. */
export function isOfPolicyManager({ apis, apiVersions, apps, businesses, contracts, scopes }: Model): boolean {
  return [apis, apiVersions, apps, businesses, contracts, scopes].every(({ length }) => length === 0)
}

/** Whether an archive should hold what an option stands for: other exports hold it without being asked. */
export function shouldHold(model: Model, option: keyof typeof contractOptions): boolean {
  return !isContractExport(model) || model.source.options.includes(contractOptions[option])
}
