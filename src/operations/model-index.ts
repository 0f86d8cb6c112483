import type { Collection } from '../documents/object-data/kinds.ts'
import { bindingsIn } from '../mapping/graph/bindings.ts'
import { routesIn } from '../mapping/graph/routes.ts'
import { type ListOf, lists } from '../model/lists.ts'
import type { Binding, Interface, Model, Process, Service, ServiceOperation } from '../model/model.ts'
import { onceFor } from '../values/once.ts'

/** The objects of each list by their key or ID. */
type ObjectsByKey = { readonly [C in Collection]: ReadonlyMap<string, Model[C][number]> }

/** The objects of a model by what others refer to them with. */
export interface ModelIndex extends Omit<ObjectsByKey, 'interfaces' | 'bindings'> {
  readonly byKey: ObjectsByKey
  /** By QName. */
  readonly interfaces: ReadonlyMap<string, Interface>
  /** By QName. */
  readonly bindings: ReadonlyMap<string, Binding>
  /** The process that an operation of a virtual service is routed to. */
  readonly processOf: (service: Service, operation: ServiceOperation) => Process | undefined
  /** The bindings that a service implements: those of its endpoints, else those of its interfaces. */
  readonly bindingsOf: (service: Service) => readonly Binding[]
}

/** The index of a model; made once for each. */
export const indexOf: (model: Model) => ModelIndex = onceFor(makeIndex, new WeakMap())

/** The key of the service that an operation of a proxy calls. */
export function nextHopServiceKeyOf(operation: ServiceOperation): string | undefined {
  const key = 'nextHopServiceKey' in operation ? operation.nextHopServiceKey : undefined
  return typeof key === 'string' ? key : undefined
}

function makeIndex(model: Model): ModelIndex {
  const objects = objectsByKey(model)
  const processOf = routesIn(model)
  return {
    ...objects,
    byKey: objects,
    interfaces: new Map(model.interfaces.map((one) => [one.name, one])),
    bindings: new Map(model.bindings.map((binding) => [binding.name, binding])),
    processOf: (service, operation) =>
      service.kind === 'virtual' ? objects.processes.get(processOf(operation) ?? '') : undefined,
    bindingsOf: bindingsIn(model),
  }
}

function objectsByKey(model: Model): ObjectsByKey {
  return {
    organizations: byKey(model, 'organizations'),
    scripts: byKey(model, 'scripts'),
    processes: byKey(model, 'processes'),
    schemas: byKey(model, 'schemas'),
    businesses: byKey(model, 'businesses'),
    apis: byKey(model, 'apis'),
    interfaces: byKey(model, 'interfaces'),
    bindings: byKey(model, 'bindings'),
    services: byKey(model, 'services'),
    policyManagerContracts: byKey(model, 'policyManagerContracts'),
    policies: byKey(model, 'policies'),
    identities: byKey(model, 'identities'),
    scopes: byKey(model, 'scopes'),
    licenses: byKey(model, 'licenses'),
    apiVersions: byKey(model, 'apiVersions'),
    apps: byKey(model, 'apps'),
    appVersions: byKey(model, 'appVersions'),
    contracts: byKey(model, 'contracts'),
    groups: byKey(model, 'groups'),
  }
}

function byKey<C extends Collection>(model: Model, kind: C): ReadonlyMap<string, Model[C][number]> {
  const list: ListOf<Model[C][number]> = lists[kind]
  return list.byKey(model[kind])
}
