import type { Contract, Model } from '../model/model.ts'
import { present } from '../model/present.ts'
import { indexOf, type ModelIndex } from '../operations/model-index.ts'
import { calledTitle, callerTitle, licenseTitles } from '../operations/titles.ts'
import { type ContractLabel, contractLabel } from './labels.ts'
import { originalOf } from './revision.ts'

/** A contract in a list. Of names of more than 900 characters it has the beginning and the end. */
export interface ContractLine {
  /** ContractID, `{uuid}.{tenant}`. */
  readonly id: string
  /** Name and version of the app; its ID where the model lacks it. */
  readonly app: string
  /** Name and version of the API; its ID where the model lacks it. */
  readonly api: string
  /** `Production` (the UI says Live) or `Sandbox`. */
  readonly environment: string
  /** As it is shown to people; absent for a state that is not documented. */
  readonly label?: ContractLabel
  /** Where it is in its lifecycle: one of `states`, where the archive says it. */
  readonly state?: string
  /** Name of its step in the workflow, for example `Active`. */
  readonly workflowState?: string
  /** Names of the licenses that it is restricted to; absent when it is not restricted. */
  readonly licenses?: readonly string[]
  /** The contract that it revises. */
  readonly revises?: string
}

/** The contracts of a model, in its order. */
export function listContracts(model: Model): readonly ContractLine[] {
  return model.contracts.map((contract) => lineOf(contract, originalOf(model, contract), indexOf(model)))
}

function lineOf(contract: Contract, original: Contract | undefined, index: ModelIndex): ContractLine {
  const { id, environment, state, workflowState } = contract
  return present({
    id,
    app: callerTitle(contract, index),
    api: calledTitle(contract, index),
    environment,
    label: contractLabel(contract),
    state,
    workflowState,
    licenses: licenseTitles(contract, index),
    revises: original?.id,
  })
}
