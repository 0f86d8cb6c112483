import { type Problem, problem } from '../diagnostics/problem.ts'
import { serviceName } from '../documents/object-data/service.ts'
import type { ProcessDefinition } from '../documents/process/definition.ts'
import { calledProcessesOf, scriptImportsOf } from '../documents/process/walk.ts'
import type { Contract, Model } from '../model/model.ts'
import { wsdlNameOf } from '../operations/model-index.ts'

/** Organizations that no service may belong to. The documentation names none; this one is the registry's own. */
const reserved = ['uddi:soa.com:registryorganization']

/** What keeps a package from being imported into a target: everything at once, in the platform's order of kinds. */
export function checkImport(model: Model, target: Model): Problem[] {
  return [...checks].flatMap((check) => [...check(model, target)])
}

type Check = (model: Model, target: Model) => Iterable<Problem>

const checks: readonly Check[] = [
  checkTenant,
  checkProcesses,
  checkBindings,
  checkServices,
  checkPolicyManagerContracts,
  checkScopes,
  checkApiVersions,
  checkContracts,
]

function* checkTenant(model: Model, target: Model): Generator<Problem> {
  const [tenant, other] = [model.source.tenant, target.source.tenant]
  if (tenant !== undefined && other !== undefined && tenant !== other)
    yield problem('migration/tenant-differs', { tenant, target: other })
}

function* checkProcesses(model: Model, target: Model): Generator<Problem> {
  const known = new Set([...keysOf(model.processes, target.processes), ...keysOf(model.scripts, target.scripts)])
  const uses = [
    ...model.processes.map(({ key, definition }) => ({ by: key, keys: definition ? usedBy(definition) : [] })),
    ...model.scripts.map(({ key, document }) => ({ by: key, keys: document?.imports ?? [] })),
  ]
  for (const { by, keys } of uses)
    for (const key of keys) if (!known.has(key)) yield problem('migration/reference-absent', { key, by })
}

function usedBy(definition: ProcessDefinition): readonly string[] {
  return [...calledProcessesOf(definition), ...scriptImportsOf(definition)]
}

function* checkBindings(model: Model, target: Model): Generator<Problem> {
  const interfaces = keysOf(model.interfaces, target.interfaces)
  for (const { name, interfaceKey } of model.bindings)
    if (!interfaces.has(interfaceKey))
      yield problem('migration/interface-absent', { binding: name, interface: interfaceKey })
  yield* checkUse(model, target)
}

/** An interface or binding that would change must not serve services that the package does not bring. */
function* checkUse(model: Model, target: Model): Generator<Problem> {
  const brought = new Set(model.services.map(({ key }) => key))
  const others = target.services.filter(({ key }) => !brought.has(key))
  const changes = (one: { key: string }, list: readonly { key: string }[]) => {
    const known = list.find(({ key }) => key === one.key)
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(one)
  }
  for (const one of model.interfaces.filter((candidate) => changes(candidate, target.interfaces))) {
    const user = others.find(({ operations = [] }) => operations.some((operation) => operation.interface === one.name))
    if (user !== undefined) yield problem('migration/interface-in-use', { interface: one.name, service: user.name })
  }
  for (const one of model.bindings.filter((candidate) => changes(candidate, target.bindings))) {
    const user = others.find(({ endpoints = [] }) => endpoints.some(({ binding }) => binding === one.name))
    if (user !== undefined) yield problem('migration/binding-in-use', { binding: one.name, service: user.name })
  }
}

function* checkServices(model: Model, target: Model): Generator<Problem> {
  const known = new Map(target.services.map((service) => [service.key, service]))
  for (const service of model.services) {
    const other = known.get(service.key)
    const [name, otherName] = [serviceName(service), other && serviceName(other)]
    if (otherName !== undefined && name !== otherName)
      yield problem('migration/service-name-differs', { service: service.key, name, other: otherName })
    const organization = service.organizationKey
    if (organization !== undefined && reserved.includes(organization))
      yield problem('migration/service-parent-reserved', { service: service.name, organization })
  }
  yield* checkNames('service', model.services.map(named), target.services.map(named))
  yield* checkNames('interface', model.interfaces, target.interfaces)
  yield* checkNames('binding', model.bindings, target.bindings)
}

const named = (service: Model['services'][number]) => ({ key: service.key, name: serviceName(service) })

function* checkNames(kind: string, objects: readonly Named[], target: readonly Named[]): Generator<Problem> {
  const keys = new Map(target.map(({ name, key }) => [name, key]))
  for (const { name, key } of objects) {
    const other = keys.get(name)
    if (other !== undefined && other !== key) yield problem('migration/name-taken', { kind, name, key, other })
  }
}

interface Named {
  readonly key: string
  readonly name: string
}

function* checkPolicyManagerContracts({ policyManagerContracts }: Model): Generator<Problem> {
  for (const { key, providerOrganizationKey, consumerOrganizationKey } of policyManagerContracts)
    if (providerOrganizationKey === undefined && consumerOrganizationKey === undefined)
      yield problem('migration/contract-parent-absent', { contract: key })
}

function* checkScopes(model: Model, target: Model): Generator<Problem> {
  const scopes = idsOf(model.scopes, target.scopes)
  const references = [
    ...model.licenses.flatMap(({ id, parts = [] }) =>
      parts.flatMap(({ scopeIds = [] }) => scopeIds.map((scope) => [scope, `license ${id}`] as const)),
    ),
    ...model.apiVersions.flatMap(({ id, scopeIds = [], operationScopes = [] }) =>
      [...scopeIds, ...operationScopes.flatMap((operation) => operation.scopeIds ?? [])].map(
        (scope) => [scope, `API version ${id}`] as const,
      ),
    ),
  ]
  for (const [id, by] of references) if (!scopes.has(id)) yield problem('migration/scope-absent', { id, by })
}

function* checkApiVersions(model: Model): Generator<Problem> {
  const services = new Map(model.services.map((service) => [service.key, service]))
  for (const { id, design, productionServiceKey, sandboxServiceKey } of model.apiVersions) {
    if (design?.serviceKey === undefined) continue
    const designed = services.get(design.serviceKey)
    if (designed === undefined) {
      yield problem('migration/design-absent', { apiVersion: id, service: design.serviceKey })
      continue
    }
    for (const key of [productionServiceKey, sandboxServiceKey]) {
      const service = key === undefined ? undefined : services.get(key)
      if (service !== undefined && operationNames(service) !== operationNames(designed))
        yield problem('migration/design-differs', { apiVersion: id, service: service.name })
    }
  }
}

function operationNames({ operations = [] }: Model['services'][number]): string {
  return operations.map(wsdlNameOf).sort().join('\n')
}

function* checkContracts(model: Model, target: Model): Generator<Problem> {
  for (const contract of model.contracts) {
    yield* checkReferences(contract, model, target)
    yield* checkPair(contract, model, target)
  }
}

function* checkReferences(contract: Contract, model: Model, target: Model): Generator<Problem> {
  const { id, apiVersionId, appVersionId, environment, scope } = contract
  const version = [...model.apiVersions, ...target.apiVersions].find((one) => one.id === apiVersionId)
  if (version === undefined) yield problem('migration/api-version-absent', { id: apiVersionId, contract: id })
  else if (environment === 'Sandbox' && version.sandboxServiceKey === undefined)
    yield problem('migration/no-sandbox', { contract: id, apiVersion: apiVersionId })
  else if (environment === 'Production' && version.productionServiceKey === undefined)
    yield problem('migration/no-production', { contract: id, apiVersion: apiVersionId })
  if (tenantOf(id) !== tenantOf(apiVersionId))
    yield problem('migration/contract-tenant', { contract: id, apiVersion: apiVersionId })
  if (!idsOf(model.appVersions, target.appVersions).has(appVersionId))
    yield problem('migration/app-version-absent', { id: appVersionId, contract: id })
  const licenses = new Map([...target.licenses, ...model.licenses].map((license) => [license.id, license]))
  for (const licenseId of scope?.licenseIds ?? []) {
    const license = licenses.get(licenseId)
    if (license === undefined) yield problem('migration/license-absent', { id: licenseId, contract: id })
    else if (license.active === false) yield problem('migration/license-inactive', { license: licenseId, contract: id })
  }
}

function* checkPair(contract: Contract, model: Model, target: Model): Generator<Problem> {
  const { id } = contract
  const same = target.contracts.find((other) => other.id === id)
  if (same !== undefined && !isSamePair(same, contract)) yield problem('migration/contract-id-used', { contract: id })
  const others = [...target.contracts, ...model.contracts].filter(
    (other) => other.id !== id && isSamePair(other, contract),
  )
  const pending = others.find(({ state }) => state === 'apicontract.status.pending_approval')
  if (pending !== undefined) yield problem('migration/contract-pending', { contract: id, other: pending.id })
  const inForce = others.find(({ status }) => status === 'com.soa.apicontract.inforce')
  if (inForce !== undefined && contract.status === 'com.soa.apicontract.inforce')
    yield problem('migration/contract-exists', { contract: id, other: inForce.id })
}

function isSamePair(a: Contract, b: Contract): boolean {
  return a.apiVersionId === b.apiVersionId && a.appVersionId === b.appVersionId && a.environment === b.environment
}

function tenantOf(id: string): string {
  return id.slice(id.indexOf('.') + 1)
}

function keysOf(...lists: readonly (readonly { readonly key: string }[])[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.map(({ key }) => key)))
}

function idsOf(...lists: readonly (readonly { readonly id: string }[])[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.map(({ id }) => id)))
}
