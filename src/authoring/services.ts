import type { Environment } from '../contracts/vocabulary.ts'
import { usualListener } from '../definition/schema.ts'
import { serviceCategories } from '../documents/object-data/service-registration.ts'
import { nothingAround } from '../documents/shape/shape.ts'
import { designNames, designNamespace } from '../documents/wsdl/author.ts'
import type { Endpoint, PhysicalService, VirtualService } from '../model/model.ts'
import { type Names, portName, timeUuid, uddiKey } from './identifiers.ts'
import type { EnvironmentPlan, Plan, PlannedOperation } from './plan.ts'

/** What a service of an API version is for. */
type Role = 'design' | `${Environment} target` | `${Environment} proxy`

/** Key of the service that holds the design of the API version. */
export function designKey(plan: Plan): string {
  return serviceKey('design', plan)
}

/** Key of the service that implements the API version in an environment. */
export function proxyKey(environment: Environment, plan: Plan): string {
  return serviceKey(`${environment} proxy`, plan)
}

function serviceKey(role: Role, { apiVersionId }: Plan): string {
  return uddiKey('service', apiVersionId, role)
}

/** The service that holds the design: nobody can call it. */
export function makeDesign(plan: Plan): PhysicalService {
  const design = {
    kind: 'physical' as const,
    ...partsOf('design', `svc_${plan.apiVersionId}0`, plan),
    name: `${prefixOf(plan)}_Design`,
    operations: operationsOf('design', plan, {}),
  }
  const { references = [] } = serviceCategories({
    self: design,
    up: [],
    surroundings: nothingAround,
  })
  // The platform puts an empty group on designs, and on nothing else.
  return { ...design, categories: { references, groups: [{ type: 'uddi:soa.com:service:group' }] } }
}

/** The implementation behind the proxy of an environment. */
export function makeTarget(environment: Environment, { target }: EnvironmentPlan, plan: Plan): PhysicalService {
  const role: Role = `${environment} target`
  return {
    kind: 'physical',
    ...partsOf(role, targetLocalName(environment, plan), plan),
    name: targetName(environment, plan),
    ...describedBy(plan),
    operations: operationsOf(role, plan, { virtualizations: 1 }),
    endpoints: [endpointOf(target, [target], role, {}, plan)],
  }
}

/** The proxy of an environment: what apps call. */
export function makeProxy(environment: Environment, given: EnvironmentPlan, plan: Plan): VirtualService {
  const role: Role = `${environment} proxy`
  const endpoints = (given.gateways ?? []).map((gateway) => hostedEndpoint(gateway, role, plan))
  return {
    kind: 'virtual',
    ...partsOf(role, localNameOf(environment, plan), plan),
    name: `${prefixOf(plan)}_${inNames[environment]}`,
    ...describedBy(plan),
    operations: logicalOperations(environment, plan),
    ...(endpoints.length > 0 && { endpoints }),
    configuration: { updated: plan.milliseconds, implementPolicies: true },
    ...(given.policies !== undefined && given.policies.length > 0 && { policyKeys: given.policies }),
  }
}

/** Local name of the target of an environment. */
export function targetLocalName(environment: Environment, plan: Plan): string {
  return `${localNameOf(environment, plan)}.target`
}

const inNames: Readonly<Record<Environment, string>> = { Production: 'Live', Sandbox: 'Sandbox' }

function prefixOf({ definition: { api } }: Plan): string {
  return `${api.name}_${api.version}`
}

function targetName(environment: Environment, plan: Plan): string {
  return `${prefixOf(plan)}_${inNames[environment]}_Target`
}

function localNameOf(environment: Environment, { apiVersionId }: Plan): string {
  return `svc_${apiVersionId}.${inNames[environment].toLowerCase()}`
}

function describedBy({ definition: { api } }: Plan): { readonly description?: string } {
  return api.description === undefined ? {} : { description: api.description }
}

function partsOf(role: Role, localName: string, plan: Plan) {
  return { key: serviceKey(role, plan), localName, namespace: designNamespace, organizationKey: plan.organizationKey }
}

type Operations = NonNullable<PhysicalService['operations']>

function operationsOf(role: Role, plan: Plan, calls: Pick<Operations[number], 'virtualizations'>): Operations {
  return inNameOrder(plan.operations).map((operation) => ({
    name: operation.name,
    key: operationKey(operation, role, plan),
    interface: designNames(plan.apiVersionId).interface,
    ...calls,
    updated: plan.time,
  }))
}

function logicalOperations(environment: Environment, plan: Plan): NonNullable<VirtualService['operations']> {
  const target: Role = `${environment} target`
  return inNameOrder(plan.operations).map((operation) => ({
    name: operation.name,
    key: operationKey(operation, `${environment} proxy`, plan),
    interface: designNames(plan.apiVersionId).interface,
    updated: plan.time,
    nextHopServiceKey: serviceKey(target, plan),
    nextHopServiceName: targetName(environment, plan),
    nextHop: {
      interface: designNames(plan.apiVersionId).interface,
      key: operationKey(operation, target, plan),
      updated: plan.time,
      name: operation.name,
      wsdlName: operation.wsdlName,
    },
  }))
}

/** By UTF-16 code units, as Java compares strings. */
function inNameOrder(operations: readonly PlannedOperation[]): readonly PlannedOperation[] {
  return operations.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function operationKey({ name }: PlannedOperation, role: Role, plan: Plan): string {
  return timeUuid('operation', serviceKey(role, plan), name)
}

function endpointOf(url: string, names: Names, role: Role, hosting: Partial<Endpoint>, plan: Plan): Endpoint {
  const key = uddiKey('endpoint', serviceKey(role, plan), ...names)
  return { key, url, binding: designNames(plan.apiVersionId).binding, portName: portName(key), ...hosting, wsdl: {} }
}

type Gateway = NonNullable<EnvironmentPlan['gateways']>[number]

function hostedEndpoint(gateway: Gateway, role: Role, plan: Plan): Endpoint {
  const { url, container, listener = usualListener, host = hostOf(url) } = gateway
  const hosting = {
    connectionProperties: [
      { name: 'virtualHost', value: host },
      { name: 'gateway_hostname', value: host },
      { name: 'visibility', value: 'public' },
    ],
    containerKey: container,
    listenerName: listener,
  }
  return endpointOf(url, [url, container, listener], role, hosting, plan)
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(\[[^/?#\]]*\]|[^/?#:]+)/.exec(url)?.[1] ?? ''
}
