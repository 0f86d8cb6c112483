import { calledProcessesOf, scriptImportsOf } from '../documents/process/walk.ts'
import type { ApiVersion, Identity, Interface, Model, Service } from '../model/model.ts'
import { type ModelIndex, nextHopKeyOf } from '../operations/model-index.ts'

/** Keys and IDs of the objects that go into a part of a model, by kind. */
export interface Selection {
  readonly contracts: Set<string>
  readonly apis: Set<string>
  readonly apiVersions: Set<string>
  readonly apps: Set<string>
  readonly appVersions: Set<string>
  readonly licenses: Set<string>
  readonly scopes: Set<string>
  readonly services: Set<string>
  readonly processes: Set<string>
  readonly scripts: Set<string>
  readonly interfaces: Set<string>
  readonly bindings: Set<string>
  readonly schemas: Set<string>
  readonly identities: Set<string>
  readonly policies: Set<string>
  readonly policyManagerContracts: Set<string>
}

export function emptySelection(): Selection {
  return {
    contracts: new Set(),
    apis: new Set(),
    apiVersions: new Set(),
    apps: new Set(),
    appVersions: new Set(),
    licenses: new Set(),
    scopes: new Set(),
    services: new Set(),
    processes: new Set(),
    scripts: new Set(),
    interfaces: new Set(),
    bindings: new Set(),
    schemas: new Set(),
    identities: new Set(),
    policies: new Set(),
    policyManagerContracts: new Set(),
  }
}

/**
 * Adds what the platform exports with an API version: its API, the services of its environments and of its design with
 * everything that they call, and all that those services are made of.
 */
export function selectApiVersion(version: ApiVersion, model: Model, index: ModelIndex, into: Selection): void {
  into.apiVersions.add(version.id)
  into.apis.add(version.apiId)
  const { productionServiceKey, sandboxServiceKey, design } = version
  const open = [productionServiceKey, sandboxServiceKey, design?.serviceKey]
  for (let key = open.pop(); open.length > 0 || key !== undefined; key = open.pop()) {
    const service = key === undefined || into.services.has(key) ? undefined : index.services.get(key)
    if (service === undefined) continue
    selectService(service, model, index, into)
    open.push(...(service.operations ?? []).map(nextHopKeyOf))
  }
}

/** Adds a service with its interfaces, bindings, schemas, processes, identity, policies and contracts. */
function selectService(service: Service, model: Model, index: ModelIndex, into: Selection): void {
  into.services.add(service.key)
  for (const one of interfacesOf(service, index, into)) {
    into.interfaces.add(one.key)
    for (const schemaKey of one.schemaKeys ?? []) into.schemas.add(schemaKey)
  }
  for (const operation of service.operations ?? []) {
    const process = index.processOf(service, operation)
    if (process !== undefined) selectProcess(process.key, model, into)
  }
  const identities = model.identities.filter((identity) => isOf(identity, service))
  const contracts = model.policyManagerContracts.filter(({ scopeServiceKey }) => scopeServiceKey === service.key)
  for (const { userName } of identities) into.identities.add(userName)
  for (const { key } of contracts) into.policyManagerContracts.add(key)
  for (const policyKey of service.policyKeys ?? []) into.policies.add(policyKey)
}

/** Adds a process with the processes that it calls and the scripts that it imports. */
function selectProcess(key: string, model: Model, into: Selection): void {
  if (into.processes.has(key)) return
  into.processes.add(key)
  const definition = model.processes.find((process) => process.key === key)?.definition
  if (definition === undefined) return
  for (const called of calledProcessesOf(definition)) selectProcess(called, model, into)
  for (const script of scriptImportsOf(definition)) selectScript(script, model, into)
}

function selectScript(key: string, model: Model, into: Selection): void {
  if (into.scripts.has(key)) return
  into.scripts.add(key)
  for (const imported of model.scripts.find((script) => script.key === key)?.document?.imports ?? [])
    selectScript(imported, model, into)
}

/** The interfaces of a service, by its operations and by its bindings, which are added too. */
function interfacesOf(service: Service, index: ModelIndex, into: Selection): readonly Interface[] {
  const bindings = index.bindingsOf(service)
  for (const { key } of bindings) into.bindings.add(key)
  const keys = new Set(bindings.map(({ interfaceKey }) => interfaceKey))
  const names = new Set((service.operations ?? []).map((operation) => operation.interface))
  return [...index.interfaces.values()].filter(({ key, name }) => keys.has(key) || names.has(name))
}

function isOf({ fullName }: Identity, service: Service): boolean {
  return fullName === `Service: ${service.key}`
}
