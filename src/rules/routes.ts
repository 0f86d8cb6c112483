import { serviceName } from '../documents/object-data/service.ts'
import { nextHopServiceOf, portTypeOf } from '../documents/process/walk.ts'
import { groupBy } from '../mapping/graph/group-by.ts'
import type { Model, Process, VirtualService } from '../model/model.ts'
import { type ModelIndex, wsdlNameOf } from '../operations/model-index.ts'
import type { GraphIndex } from './graph-index.ts'

/** An operation of a virtual service, with the process that carries it out. */
export interface Route {
  readonly service: VirtualService
  readonly operation: Operation
  readonly process?: Process
}

type Operation = NonNullable<VirtualService['operations']>[number]

/**
 * The operations of all proxies. A process carries out the operation that it is named after, whose interface it receives
 * messages by, and to whose next hop it passes them on. An operation without such a process gets the one that fits but
 * for its next hop, if no other operation has it; or one that cannot be read, if the graph says so.
 */
export function routesOf(model: Model, index: ModelIndex, graph: GraphIndex | undefined): readonly Route[] {
  const named = groupBy(
    model.processes.filter(({ definition }) => definition !== undefined),
    nameAndPortType,
  )
  const candidatesOf = (one: Operation) => named.get(`${wsdlNameOf(one)}\n${one.interface}`) ?? []
  const taken = new Set<Process>()
  const take = (candidates: readonly Process[]) => {
    const process = candidates.find((one) => !taken.has(one)) ?? candidates[0]
    if (process !== undefined) taken.add(process)
    return process
  }
  const operations = operationsOf(model)
  const exact = operations.map(({ operation }) => {
    const target = index.services.get(operation.nextHopServiceKey ?? '')
    const name = target && serviceName(target)
    return take(candidatesOf(operation).filter((one) => name !== undefined && nextHopOf(one) === name))
  })
  const unread = unreadIn(model, graph)
  return operations.map(({ service, operation }, i) => {
    const left = exact[i] ?? take(candidatesOf(operation).filter((one) => !taken.has(one))) ?? unread(operation.key)
    return { service, operation, ...(left && { process: left }) }
  })
}

function operationsOf({ services }: Model): readonly Route[] {
  return services.flatMap((service) =>
    service.kind === 'virtual' ? (service.operations ?? []).map((operation) => ({ service, operation })) : [],
  )
}

function nameAndPortType({ definition }: Process): string {
  return definition === undefined ? '' : `${definition.name}\n${portTypeOf(definition) ?? ''}`
}

function nextHopOf({ definition }: Process): string | undefined {
  return definition && nextHopServiceOf(definition)
}

/** Finds the process without a readable document that the graph routes an operation to. */
function unreadIn({ processes }: Model, graph: GraphIndex | undefined): (operation: string) => Process | undefined {
  const unread = new Map(processes.filter(({ definition }) => definition === undefined).map((one) => [one.key, one]))
  const routed = groupBy(graph?.links.get('virtualop->bpel:route') ?? [], ({ from }) => from.key)
  return (operation) => routed.get(operation)?.flatMap(({ to }) => unread.get(to.key) ?? [])[0]
}
