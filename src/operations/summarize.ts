import { collections } from '../documents/object-data/kinds.ts'
import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { indexOf, type ModelIndex } from './model-index.ts'
import type { ApiVersionSummary, ContractSummary, EnvironmentSummary, Summary } from './summary.ts'
import { apiTitle, calledTitle, callerTitle, licenseTitles } from './titles.ts'
import { type ApiVersionView, viewModel } from './view.ts'

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
