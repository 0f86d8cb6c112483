import { serviceName, wsdlOperationName } from '../documents/object-data/service.ts'
import { nextHopServiceOf, portTypeOf } from '../documents/process/walk.ts'
import type { Binding, Interface, Model, Process, Service, ServiceOperation } from '../model/model.ts'

/** The objects of a model by what others refer to them with. */
export interface ModelIndex {
  readonly contracts: ReadonlyMap<string, Model['contracts'][number]>
  readonly apis: ReadonlyMap<string, Model['apis'][number]>
  readonly apiVersions: ReadonlyMap<string, Model['apiVersions'][number]>
  readonly apps: ReadonlyMap<string, Model['apps'][number]>
  readonly appVersions: ReadonlyMap<string, Model['appVersions'][number]>
  readonly licenses: ReadonlyMap<string, Model['licenses'][number]>
  readonly scopes: ReadonlyMap<string, Model['scopes'][number]>
  readonly services: ReadonlyMap<string, Service>
  /** By QName. */
  readonly interfaces: ReadonlyMap<string, Interface>
  /** By QName. */
  readonly bindings: ReadonlyMap<string, Binding>
  /** The process that an operation of a virtual service is routed to. */
  readonly processOf: (service: Service, operation: ServiceOperation) => Process | undefined
  /** The bindings that a service implements: those of its endpoints, else those of its interfaces. */
  readonly bindingsOf: (service: Service) => readonly Binding[]
}

const made = new WeakMap<Model, ModelIndex>()

/** The index of a model; made once for each. */
export function indexOf(model: Model): ModelIndex {
  const known = made.get(model) ?? makeIndex(model)
  made.set(model, known)
  return known
}

/** The name of an operation in the WSDL. */
export function wsdlNameOf({ name, wsdlName }: ServiceOperation): string {
  return wsdlName ?? wsdlOperationName(name)
}

/** The key of the service that an operation of a proxy calls. */
export function nextHopKeyOf(operation: ServiceOperation): string | undefined {
  const key = 'nextHopServiceKey' in operation ? operation.nextHopServiceKey : undefined
  return typeof key === 'string' ? key : undefined
}

function makeIndex(model: Model): ModelIndex {
  const services = new Map(model.services.map((service) => [service.key, service]))
  const interfaces = new Map(model.interfaces.map((one) => [one.name, one]))
  const bindings = new Map(model.bindings.map((binding) => [binding.name, binding]))
  const processes = processesByRoute(model)
  return {
    contracts: byId(model.contracts),
    apis: byId(model.apis),
    apiVersions: byId(model.apiVersions),
    apps: byId(model.apps),
    appVersions: byId(model.appVersions),
    licenses: byId(model.licenses),
    scopes: byId(model.scopes),
    services,
    interfaces,
    bindings,
    processOf: (service, operation) => {
      if (service.kind !== 'virtual') return undefined
      const candidates = processes.get(route(wsdlNameOf(operation), operation.interface)) ?? []
      if (candidates.length < 2) return candidates[0]
      const nextHop = services.get(nextHopKeyOf(operation) ?? '')
      const name = nextHop && serviceName(nextHop)
      return candidates.find(({ definition }) => definition && nextHopServiceOf(definition) === name)
    },
    bindingsOf: (service) => {
      const named = [...new Set((service.endpoints ?? []).map(({ binding }) => binding))]
      if (named.length > 0) return named.flatMap((name) => bindings.get(name) ?? [])
      const keys = new Set((service.operations ?? []).map((operation) => interfaces.get(operation.interface)?.key))
      return model.bindings.filter(({ interfaceKey }) => keys.has(interfaceKey))
    },
  }
}

function byId<T extends { readonly id: string }>(objects: readonly T[]): ReadonlyMap<string, T> {
  return new Map(objects.map((object) => [object.id, object]))
}

function processesByRoute({ processes }: Model): ReadonlyMap<string, readonly Process[]> {
  const found = new Map<string, Process[]>()
  for (const process of processes) {
    const portType = process.definition && portTypeOf(process.definition)
    if (process.definition === undefined || portType === undefined) continue
    const key = route(process.definition.name, portType)
    const list = found.get(key)
    if (list === undefined) found.set(key, [process])
    else list.push(process)
  }
  return found
}

const route = (operation: string, portType: string) => `${operation} ${portType}`
