import { wsdlNameOf } from '../documents/object-data/operation.ts'
import { httpOperationsOf } from '../documents/wsdl/binding.ts'
import type {
  Api,
  ApiVersion,
  App,
  AppVersion,
  Contract,
  License,
  Model,
  Process,
  Service,
  ServiceOperation,
} from '../model/model.ts'
import { present } from '../model/present.ts'
import { indexOf, type ModelIndex, nextHopServiceKeyOf } from './model-index.ts'

/** The model as people think of it: from the contract down to the process. Parts that the model lacks are absent. */
export interface ModelView {
  /** The contracts of the model, in its order. */
  readonly contracts: readonly ContractView[]
  /** The API versions of the model, in its order. */
  readonly apiVersions: readonly ApiVersionView[]
}

/** A contract with the app that calls and the API that is called. */
export interface ContractView {
  /** The contract. */
  readonly contract: Contract
  /** The app version that calls. */
  readonly appVersion?: AppVersion
  /** The app that this is a version of. */
  readonly app?: App
  /** The API version that is called. */
  readonly apiVersion?: ApiVersionView
  /** The licenses that the contract is restricted to. */
  readonly licenses: readonly License[]
}

/** An API version with its implementations. */
export interface ApiVersionView {
  /** The API version. */
  readonly apiVersion: ApiVersion
  /** The API that it is a version of. */
  readonly api?: Api
  /** Where it is implemented. */
  readonly environments: readonly EnvironmentView[]
}

/** What implements an API version in one environment. */
export interface EnvironmentView {
  /** `Production` or `Sandbox`. */
  readonly environment: string
  /** The service that implements it. */
  readonly service: Service
  /** What can be called there. */
  readonly operations: readonly OperationView[]
}

/** An operation, how it is called, and what happens then. */
export interface OperationView {
  /** The operation. */
  readonly operation: ServiceOperation
  /** HTTP method and path, where the binding tells them. */
  readonly method?: string
  /** Path of the resource, with `{name}` for parameters, where the binding tells it. */
  readonly path?: string
  /** The process that the operation is routed to. */
  readonly process?: Process
  /** The service that is called behind it. */
  readonly nextHop?: Service
}

/** The nested view of a model. */
export function viewModel(model: Model): ModelView {
  const index = indexOf(model)
  const apiVersions = new Map(model.apiVersions.map((version) => [version.id, viewApiVersion(version, index)]))
  const contracts = model.contracts.map((contract) =>
    viewContract(contract, apiVersions.get(contract.apiVersionId), index),
  )
  return { contracts, apiVersions: [...apiVersions.values()] }
}

function viewContract(contract: Contract, apiVersion: ApiVersionView | undefined, index: ModelIndex): ContractView {
  const appVersion = index.appVersions.get(contract.appVersionId)
  const app = appVersion && index.apps.get(appVersion.appId)
  const licenses = (contract.scope?.licenseIds ?? []).flatMap((id) => index.licenses.get(id) ?? [])
  return present({ contract, licenses, appVersion, app, apiVersion })
}

function viewApiVersion(apiVersion: ApiVersion, index: ModelIndex): ApiVersionView {
  const api = index.apis.get(apiVersion.apiId)
  const environments = environmentsOf(apiVersion).flatMap(([environment, key]) => {
    const service = index.services.get(key)
    return service === undefined ? [] : [{ environment, service, operations: viewOperations(service, index) }]
  })
  return present({ apiVersion, environments, api })
}

/** The environments that an API version is implemented in, with the keys of the services. */
export function environmentsOf({
  productionServiceKey,
  sandboxServiceKey,
}: ApiVersion): readonly (readonly [string, string])[] {
  return [
    ...(productionServiceKey === undefined ? [] : [['Production', productionServiceKey] as const]),
    ...(sandboxServiceKey === undefined ? [] : [['Sandbox', sandboxServiceKey] as const]),
  ]
}

function viewOperations(service: Service, index: ModelIndex): OperationView[] {
  const addresses = addressesOf(service, index)
  return (service.operations ?? []).map((operation) => {
    const address = addresses.get(wsdlNameOf(operation))
    const process = index.processOf(service, operation)
    const nextHop = index.services.get(nextHopServiceKeyOf(operation) ?? '')
    return present({ operation, ...address, process, nextHop })
  })
}

function addressesOf(service: Service, index: ModelIndex) {
  const wsdls = index.bindingsOf(service).flatMap(({ wsdl }) => (wsdl === undefined ? [] : [wsdl]))
  return new Map(wsdls.flatMap(httpOperationsOf).map(({ name, method, path }) => [name, { method, path }]))
}
