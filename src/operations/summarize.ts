import { collections } from '../documents/object-data/kinds.ts'
import type { Model } from '../model/model.ts'
import type { ApiVersionSummary, ContractSummary, EnvironmentSummary, Summary } from './summary.ts'
import { type ApiVersionView, type ContractView, viewModel } from './view.ts'

/** What is in a model, at a glance: names and numbers, never a secret. */
export function summarize(model: Model): Summary {
  const { organization, tenant, exportedAt, zone, options } = model.source
  const view = viewModel(model)
  return {
    source: {
      organization,
      ...(tenant !== undefined && { tenant }),
      ...(exportedAt !== undefined && { exportedAt }),
      ...(zone !== undefined && { zone }),
      options,
    },
    counts: collections.map((kind) => ({ kind, count: model[kind].length })).filter(({ count }) => count > 0),
    contracts: view.contracts.map((contract) => summarizeContract(contract, model)),
    apiVersions: view.apiVersions.map(summarizeApiVersion),
  }
}

function summarizeContract({ contract, appVersion, app, apiVersion }: ContractView, model: Model): ContractSummary {
  const { environment, state = '', scope } = contract
  const nameOf = (id: string) => model.licenses.find((license) => license.id === id)?.name ?? id
  return {
    app: title(app?.name, appVersion?.name) ?? contract.appVersionId,
    api: title(apiVersion?.api?.name, apiVersion?.apiVersion.name) ?? contract.apiVersionId,
    environment,
    state,
    ...(scope?.restricted === true && { licenses: (scope.licenseIds ?? []).map(nameOf) }),
  }
}

function summarizeApiVersion({ apiVersion, api, environments }: ApiVersionView): ApiVersionSummary {
  return {
    api: title(api?.name, apiVersion.name) ?? apiVersion.id,
    environments: environments.map(({ environment, operations }): EnvironmentSummary => {
      const approval = environment === 'Sandbox' ? apiVersion.sandboxAutoApproved : apiVersion.productionAutoApproved
      const processes = operations.filter(({ process }) => process !== undefined).length
      return {
        environment,
        operations: operations.length,
        processes,
        ...(approval !== undefined && { autoApproval: approval }),
      }
    }),
  }
}

function title(name: string | undefined, version: string | undefined): string | undefined {
  return name === undefined ? version : [name, version].filter((part) => part !== undefined).join(' ')
}
