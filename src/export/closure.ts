import { identityKey } from '../documents/object-data/identity.ts'
import { serviceOfFullName } from '../documents/object-data/service-identity.ts'
import { calledProcessesOf, scriptImportsOf } from '../documents/process/walk.ts'
import { scriptsOfPolicies } from '../mapping/graph/policy-scripts.ts'
import type { ApiVersion, Model, Service } from '../model/model.ts'
import { nextHopServiceKeyOf } from '../operations/model-index.ts'
import { apiTitle } from '../operations/titles.ts'
import { groupBy } from '../values/group-by.ts'
import { onceFor } from '../values/once.ts'
import type { Selection } from './selection.ts'

/**
 * Selects what the platform exports with an API version: its API, the services of its environments and of its design
 * with everything that they call, and all that those services are made of.
 */
export function selectApiVersion(version: ApiVersion, model: Model, selection: Selection): void {
  const of = `API version ${apiTitle(version, selection.index)}`
  selection.select('apis', version.apiId, of)
  const { productionServiceKey, sandboxServiceKey, design } = version
  const keys = [productionServiceKey, sandboxServiceKey, design?.serviceKey].filter((key) => key !== undefined)
  follow(referencesTo(keys, of), (reference) => selectService(reference, model, selection))
}

/** Selects the scopes that an API version as a whole and its operations ask for. */
export function selectScopes(version: ApiVersion, selection: Selection): void {
  const { scopeIds = [], operationScopes = [] } = version
  const of = `API version ${apiTitle(version, selection.index)}`
  const ofOperations = operationScopes.flatMap((operation) => operation.scopeIds ?? [])
  for (const id of [...scopeIds, ...ofOperations]) selection.select('scopes', id, of)
}

/** Selects the scripts that the selected policies run. */
export function selectPolicyScripts({ policies, scripts }: Model, selection: Selection): void {
  const selected = policies.filter((policy) => selection.objects.has(policy))
  for (const [policy, script] of scriptsOfPolicies(selected, scripts))
    selectScripts([script], `policy ${policy}`, selection)
}

/** An object that is referred to, and by what. */
interface Reference {
  readonly key: string
  readonly of: string
}

function referencesTo(keys: readonly string[], of: string): readonly Reference[] {
  return keys.map((key) => ({ key, of }))
}

/** Visits what is referred to, then what that refers to, and so on, however long the way is. */
function follow(references: readonly Reference[], visit: (reference: Reference) => readonly Reference[]): void {
  const open = [...references]
  for (const reference of open) for (const next of visit(reference)) open.push(next)
}

/** Selects a service and its parts; the services that it calls are handed back. */
function selectService({ key, of }: Reference, model: Model, selection: Selection): readonly Reference[] {
  const service = selection.select('services', key, of)
  if (service === undefined) return []
  const named = `service ${service.name}`
  selectArtifacts(service, named, selection)
  const { index, select } = selection
  // Policies that belong to the platform itself are no objects of any export.
  for (const policy of service.policyKeys ?? []) if (index.policies.has(policy)) select('policies', policy, named)
  const { contracts, identities } = ofServices(model)
  for (const contract of contracts.get(key) ?? []) select('policyManagerContracts', contract.key, named)
  for (const identity of identities.get(key) ?? []) select('identities', identityKey(identity), named)
  return referencesTo(
    (service.operations ?? []).map(nextHopServiceKeyOf).filter((key) => key !== undefined),
    named,
  )
}

/** The Policy Manager contracts and the identities of a model by the service that they are of. */
const ofServices = onceFor(
  ({ policyManagerContracts, identities }: Model) => ({
    contracts: groupBy(policyManagerContracts, ({ scopeServiceKey }) => scopeServiceKey),
    identities: groupBy(identities, ({ fullName }) => serviceOfFullName(fullName)),
  }),
  new WeakMap(),
)

/** Selects the interfaces, bindings, schemas and processes of a service. */
function selectArtifacts(service: Service, of: string, selection: Selection): void {
  const { index, select, lack } = selection
  for (const { binding } of service.endpoints ?? []) if (!index.bindings.has(binding)) lack('binding', binding, of)
  for (const { name, key, interfaceKey } of index.bindingsOf(service)) {
    select('bindings', key, of)
    selectInterface(interfaceKey, `binding ${name}`, selection)
  }
  for (const operation of service.operations ?? []) {
    const found = index.interfaces.get(operation.interface)
    if (found === undefined) lack('interface', operation.interface, of)
    else selectInterface(found.key, of, selection)
    const process = index.processOf(service, operation)
    if (process !== undefined) selectProcesses(process.key, of, selection)
    // Operations of other services have the same names.
    else if (service.kind === 'virtual') lack('process of operation', operation.name, of, operation.key)
  }
}

function selectInterface(key: string, of: string, { select }: Selection): void {
  const found = select('interfaces', key, of)
  for (const schema of found?.schemaKeys ?? []) select('schemas', schema, `interface ${found?.name}`)
}

/** Selects a process with the processes that it calls and the scripts that they import. */
function selectProcesses(first: string, by: string, selection: Selection): void {
  follow(referencesTo([first], by), ({ key, of }) => {
    const process = selection.select('processes', key, of)
    if (process?.definition === undefined) return []
    const named = `process ${process.definition.name}`
    selectScripts(scriptImportsOf(process.definition), named, selection)
    return referencesTo(calledProcessesOf(process.definition), named)
  })
}

function selectScripts(keys: readonly string[], by: string, selection: Selection): void {
  follow(referencesTo(keys, by), ({ key, of }) => {
    const script = selection.select('scripts', key, of)
    return referencesTo(script?.document?.imports ?? [], `script ${script?.name ?? key}`)
  })
}
